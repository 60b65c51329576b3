"""What an output is: a function from the register to files, with no clock and no network."""

from collections.abc import Callable, Iterator

from disclosure_builder.public.pages import OutputFile
from disclosure_builder.public.register import Register
from disclosure_builder.settings import Portal

Output = Callable[[Register, Portal], Iterator[OutputFile]]
"""Given the register and the settings, yields the files of one output."""
