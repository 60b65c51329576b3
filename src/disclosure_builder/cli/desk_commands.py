"""What is done at a desk before anybody approves: `check`, `prepare`."""

from datetime import datetime
from pathlib import Path

import click

from disclosure_builder.cli.checking import Examined, examine
from disclosure_builder.cli.options import Places, language_option
from disclosure_builder.cli.parameters import EDITION
from disclosure_builder.cli.printing import Screen, show_prepared
from disclosure_builder.cli.reports import FORMATS, report
from disclosure_builder.cli.sheets import (
    has_template,
    public_statements,
    sheet_path,
    write_sheet,
)
from disclosure_builder.desk import prepare as prepare_record
from disclosure_builder.desk import read_desk, warnings_about
from disclosure_builder.layout import public_path
from disclosure_builder.problems import ExitCode, Place, Problem, Refused
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.words import Words


def desk_commands(screen: Screen) -> tuple[click.Command, ...]:
    """The commands, in the language of the screen."""

    @click.command(
        "check",
        help=screen.text(
            "すべての記録と設定を点検し、直すところを一度に示します。何も書き換えません。",
            "Looks at every record and setting and lists all there is to mend. Writes nothing.",
        ),
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        default=FORMATS[0],
        show_default=True,
        help=screen.text(
            "結果の書き方。text 以外は、誤りがあっても標準出力に書きます",
            "How to say it; all but text go to standard output, errors or not.",
        ),
    )
    @language_option(screen)
    @click.pass_obj
    @click.pass_context
    def check(context: click.Context, places: Places, form: str) -> None:
        examined = examine(places.content, datetime.now(TOKYO).date())
        if form != FORMATS[0]:
            click.echo(report(form, examined, places.content, screen.language))
        elif examined.problems:
            screen.problems(examined.problems)
        if examined.errors:
            context.exit(examined.exit_code)
        if form == FORMATS[0]:
            screen.say(_nothing_to_mend(examined))

    @click.command(
        "prepare",
        help=screen.text(
            "記録から個人情報を取り除いた公表用の版（N.public.json）を作り、公表される内容を示します。\n\n"
            "EDITION は incidents/2026-001/1 のように、種類／番号／版で書きます。",
            "Makes the public edition (N.public.json) from a record, personal data stripped, and "
            "shows what will be public.\n\nEDITION is kind/id/number: incidents/2026-001/1.",
        ),
    )
    @click.argument("edition", type=EDITION)
    @click.option(
        "--sheet",
        type=click.Path(path_type=Path, dir_okay=False),
        default=None,
        help=screen.text(
            "起案用紙（印刷用のHTML）を書く場所（省略時は build/sheets）",
            "Where to write the decision sheet to print (default: build/sheets).",
        ),
    )
    @language_option(screen)
    @click.pass_obj
    def prepare(places: Places, edition: EditionReference, sheet: Path | None) -> None:
        paper = sheet_path(edition, sheet, places.content)
        desk = read_desk(places.content)
        files = next((each for each in desk.layout.editions if each.reference == edition), None)
        if files is not None and files.approval is not None:
            raise Refused(ExitCode.APPROVAL, [_already_approved(edition)])
        today = datetime.now(TOKYO).date()
        source, prepared = prepare_record(desk, edition, today)
        target = places.content / public_path(source.reference)
        target.write_bytes(prepared.edition.canonical)
        show_prepared(screen, prepared, public_statements(desk, prepared))
        warnings = warnings_about(desk, edition)
        if warnings:
            screen.problems(warnings)
        screen.say(
            Words(
                f"{public_path(edition)} を作りました。内容を確かめて approve に進んでください。",
                f"Wrote {public_path(edition)}. Look it through, then approve.",
            )
        )
        if has_template(places.project):
            write_sheet(desk, places.project, paper, (source, prepared), today)
            screen.say(Words(f"起案用紙： {paper}", f"Decision sheet: {paper}"))
        else:
            screen.progress(_NO_TEMPLATE)

    return check, prepare


_NO_TEMPLATE = Words(
    "起案用紙は作りませんでした（site_templates のあるフォルダーを --project で指定してください）。",
    "No decision sheet was made: point --project at the folder with site_templates.",
)


def _nothing_to_mend(examined: Examined) -> Words:
    total, drafts = examined.editions, examined.drafts
    return Words(
        f"{total}件の版を点検しました。誤りはありません（未承認 {drafts}件）。",
        f"Checked {total} edition(s): nothing to mend ({drafts} not yet approved).",
    )


def _already_approved(edition: EditionReference) -> Problem:
    return Problem(
        "prepare-approved",
        Place(f"{edition}.approval.yaml"),
        Words("この版には既に決裁があります。", "There is a decision about this edition already."),
        Words(
            "内容を改めるには次の版を作ってください。",
            "To change what it says, make the next edition.",
        ),
    )
