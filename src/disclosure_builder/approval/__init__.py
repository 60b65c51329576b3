"""Decisions and signatures: a public edition goes in, a `Sealed` one comes out, or a refusal."""
