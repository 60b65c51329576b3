"""Words in, exit code out. The only package that prints."""

from disclosure_builder.cli.main import main

__all__ = ["main"]
