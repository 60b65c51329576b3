"""Finds the language, runs the command, and turns every failure into words and an exit code."""

import contextlib
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from disclosure_builder.cli.commands import make_commands
from disclosure_builder.cli.printing import Screen
from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.vocabulary.words import Language, Words


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run `disclosure-builder` and leave the process with its exit code.

    It is left without taking apart the site that it holds in memory, which would take as long as
    checking its links; whatever had to be closed was closed by the command.
    """
    code = run(list(sys.argv[1:] if arguments is None else arguments))
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):  # whoever read it may have gone
            stream.flush()
    os._exit(code)


def run(arguments: list[str]) -> int:
    """Run one command; every failure ends in words and a number, never in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a terminal of another encoding must not stop a build
            reconfigure(encoding="utf-8", errors="replace")
    language = language_of(arguments)
    screen = Screen(language)
    try:
        code = make_commands(screen).main(
            arguments, prog_name="disclosure-builder", standalone_mode=False
        )
    except Refused as refused:
        screen.problems(refused.problems)
        return refused.exit_code
    except click.UsageError as error:
        error.show()
        return ExitCode.USAGE
    except (click.Abort, KeyboardInterrupt):
        screen.progress(Words("中止しました。", "Stopped."))
        return ExitCode.USAGE
    except Exception as error:  # noqa: BLE001 - the last net: no private value may be printed
        if isinstance(error, OSError) and error.errno is not None:
            screen.progress(_machine_problem(error))
            return ExitCode.ENVIRONMENT
        screen.progress(_own_fault(error))
        return ExitCode.INTERNAL
    # A command that said all there is to say leaves with a code of its own.
    return code if isinstance(code, int) else ExitCode.OK


def language_of(arguments: Sequence[str]) -> Language:
    """The language asked for with `--lang`, before anything else is read; Japanese otherwise."""
    for position, argument in enumerate(arguments):
        if argument == "--lang=en" or list(arguments[position : position + 2]) == ["--lang", "en"]:
            return "en"
    return "ja"


def _machine_problem(error: OSError) -> Words:
    """A disk that is full, a folder that may not be written: the name of the error only."""
    what = error.strerror or type(error).__name__
    return Words(
        f"この機械の都合で続けられません：{what}。空き容量と書き込みの権限を確かめてください。"
        "以前のサイトと記録はそのままです。",
        f"The machine does not allow it: {what}. Check free space and permissions. "
        "The former site and the records are as they were.",
    )


def _own_fault(error: Exception) -> Words:
    """Where the program failed; the error's own text may hold a private value and is not shown."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "disclosure_builder" in frame.filename]
    where = f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else "?"
    return Words(
        f"プログラムの誤りです（{type(error).__name__}、{where}）。何も公開されていません。"
        "この行を開発者に知らせてください。",
        f"This is a fault of the program ({type(error).__name__}, {where}). Nothing was "
        "published. Please send this line to the developers.",
    )
