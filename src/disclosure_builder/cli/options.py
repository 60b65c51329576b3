"""Options that several commands have, and what they carry."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from disclosure_builder.cli.parameters import TIME
from disclosure_builder.cli.printing import Screen


@dataclass(frozen=True)
class Places:
    """Where the city's files and the project's files lie."""

    content: Path
    project: Path


def language_option(screen: Screen) -> Callable[[Any], Any]:
    """`--lang`, accepted before and after the command; `main` has read it already."""
    return click.option(
        "--lang",
        type=click.Choice(["ja", "en"]),
        default="ja",
        expose_value=False,
        help=screen.text("表示の言語（en は英語）", "Language of the messages."),
    )


def at_option(screen: Screen) -> Callable[[Any], Any]:
    """`--at`: the time that the site is built for."""
    return click.option(
        "--at",
        type=TIME,
        default=None,
        help=screen.text(
            "この日時の状態で作る（例 2026-05-12T10:30+09:00。省略時は今）",
            "Build as of this time, like 2026-05-12T10:30+09:00 (default: now).",
        ),
    )


def previous_option(screen: Screen) -> Callable[[Any], Any]:
    """`--previous`: the site that was published last, which the new one must go on from."""
    return click.option(
        "--previous",
        multiple=True,
        metavar="URL|DIR",
        help=screen.text(
            "最後に公開したサイト。その台帳の続きになっていなければ作らない",
            "The site last published; refuse unless the ledger goes on from the one there.",
        ),
    )
