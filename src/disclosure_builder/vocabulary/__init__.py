"""The words of the domain, known to both sides: terms, moments, counts, years. No free text."""
