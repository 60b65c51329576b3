"""`python -m disclosure_builder` does what the command `disclosure-builder` does."""

from disclosure_builder.cli import main

main()
