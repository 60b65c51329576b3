"""`due`: what is coming, for the people at the desk."""

from datetime import datetime, timedelta

import click

from disclosure_builder.approval.keys import load_keys
from disclosure_builder.approval.sealing import seal_all
from disclosure_builder.cli.options import Places, at_option, language_option
from disclosure_builder.cli.printing import Screen
from disclosure_builder.dues.forms import as_calendar, as_json, as_text
from disclosure_builder.dues.listing import DeskState, list_dues
from disclosure_builder.layout import read_layout
from disclosure_builder.public.ledger import Proofs
from disclosure_builder.records.catalogue import load_catalogue
from disclosure_builder.redaction.allowlist_file import load_allowlist
from disclosure_builder.register.building import build_register
from disclosure_builder.register.ledger_file import load_ledger
from disclosure_builder.settings import Portal, load_portal
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.words import Words


def due_commands(screen: Screen) -> tuple[click.Command, ...]:
    """The command, in the language of the screen."""

    @click.command(
        "due",
        short_help=screen.text("これから来る期限を示します。", "Lists what is due."),
        help=screen.text(
            "これから来る期限を示します：解禁、約束した報告、予定した対応、後閲、運用状況、鍵と許可の期限。"
            "公表前の事案も出るので、内部だけで使ってください。",
            "Lists what is due: embargoes, promised reports, planned measures, later reviews, yearly "
            "statuses, keys and allowances about to expire. For the desk only: it names cases "
            "that are not public yet.",
        ),
    )
    @click.option(
        "--within",
        type=click.IntRange(0, 3660),
        default=60,
        show_default=True,
        help=screen.text("何日先までか", "How many days ahead."),
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "ical"]),
        default="text",
        help=screen.text("text、json、ical（カレンダー）", "text, json or ical (a calendar)."),
    )
    @at_option(screen)
    @language_option(screen)
    @click.pass_obj
    def due(places: Places, within: int, form: str, at: datetime | None) -> None:
        moment = at or datetime.now(TOKYO)
        portal = load_portal(places.content)
        dues = list_dues(_desk_state(places, portal, moment), timedelta(days=within))
        if form == "json":
            click.echo(as_json(dues, moment))
        elif form == "ical":
            calendar = as_calendar(dues, moment, portal.tag_authority, screen.language)
            click.echo(calendar, nl=False)
        elif dues:
            click.echo(as_text(dues, moment.date(), screen.language))
        else:
            screen.say(
                Words(
                    f"{within}日以内に期限の来るものはありません。",
                    f"Nothing is due within {within} day(s).",
                )
            )

    return (due,)


def _desk_state(places: Places, portal: Portal, at: datetime) -> DeskState:
    """Everything that may have a day by which something must happen."""
    content = places.content
    keys = load_keys(content)
    sealed = seal_all(read_layout(content), portal, keys).sealed
    catalogue = load_catalogue(content)
    register = build_register(sealed, portal, catalogue, at, Proofs(load_ledger(content)))
    # As of no day: what has expired is what this list is for.
    allowlist = load_allowlist(content, portal, None)
    return DeskState(sealed, register, keys, allowlist, at)
