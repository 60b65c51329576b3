"""The public side's types. Whatever is built from them may be shown to anyone."""
