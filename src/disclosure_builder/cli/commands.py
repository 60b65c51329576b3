"""The command itself; its subcommands are loaded when they are asked for.

A build needs none of what a desk needs, and the other way round: loading both would double the
time until anything happens.
"""

from importlib import import_module
from pathlib import Path
from typing import Any

import click

from disclosure_builder import __version__
from disclosure_builder.cli.options import Places, language_option
from disclosure_builder.cli.printing import Screen

# Module and function that makes its commands → the names of the commands, in the usual order.
COMMANDS = {
    "desk_commands": ("check", "prepare"),
    "edition_commands": ("revise",),
    "approval_commands": ("approve", "review"),
    "redaction_commands": ("scan", "allow"),
    "site_commands": ("build", "preview", "publish"),
    "due_commands": ("due",),
    "freeze_commands": ("freeze",),
    "proof_commands": ("verify", "unpublish"),
}


class _Commands(click.Group):
    """A group that knows the names of its commands before it loads them."""

    screen: Screen

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return [name for names in COMMANDS.values() for name in names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        module = next((each for each, names in COMMANDS.items() if cmd_name in names), None)
        if module is None:
            return None
        loaded = import_module(f"disclosure_builder.cli.{module}")
        commands: tuple[click.Command, ...] = getattr(loaded, module)(self.screen)
        return next((each for each in commands if each.name == cmd_name), None)


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
