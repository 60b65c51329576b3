"""The command itself; its subcommands are loaded when they are asked for.

A build needs none of what a desk needs, and the other way round: loading both would double the
time until anything happens.
"""

from pathlib import Path
from typing import Any

import click

from disclosure_builder import __version__
from disclosure_builder.cli.options import Places, language_option
from disclosure_builder.cli.printing import Screen

DESK = ("check", "prepare", "approve")
PERSONAL = ("scan", "allow")
SITE = ("build", "preview", "publish")


class _Commands(click.Group):
    """A group that knows the names of its commands before it loads them."""

    screen: Screen

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return [*DESK, *PERSONAL, *SITE]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        return next((each for each in self._of(cmd_name) if each.name == cmd_name), None)

    def _of(self, name: str) -> tuple[click.Command, ...]:
        if name in DESK:
            from disclosure_builder.cli.desk_commands import desk_commands  # noqa: PLC0415

            return desk_commands(self.screen)
        if name in PERSONAL:
            from disclosure_builder.cli.redaction_commands import (  # noqa: PLC0415
                redaction_commands,
            )

            return redaction_commands(self.screen)
        if name in SITE:
            from disclosure_builder.cli.site_commands import site_commands  # noqa: PLC0415

            return site_commands(self.screen)
        return ()


def make_commands(screen: Screen) -> click.Group:
    """The command with its subcommands; every help text is in the language of the screen."""

    @click.group(
        help=screen.text(
            "承認された記録から、市民向けの公表サイトを作ります。\n\n"
            "ふだんの流れ： check（点検）→ prepare（公表用の版を作る）→ approve（承認）"
            "→ build（サイトを作る）→ publish（公開する）",
            "Builds the public disclosure site from approved records.\n\n"
            "The usual way: check, prepare, approve, build, publish.",
        ),
        cls=_Commands,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    @click.option(
        "--content",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path("content"),
        show_default=True,
        help=screen.text("記録と設定のフォルダー", "The folder of records and settings."),
    )
    @click.option(
        "--project",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path(),
        help=screen.text(
            "mkdocs.yml と site_templates があるフォルダー（省略時は今いるフォルダー）",
            "The folder with mkdocs.yml and site_templates (default: where you are).",
        ),
    )
    @language_option(screen)
    @click.version_option(__version__, message="%(version)s")
    @click.pass_context
    def group(context: click.Context, /, content: Path, project: Path, **_: Any) -> None:
        context.obj = Places(content, project)

    group.screen = screen

    return group
