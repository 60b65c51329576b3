"""What goes on with a case that was published: `revise`."""

import click

from disclosure_builder.cli.options import Places, language_option
from disclosure_builder.cli.parameters import CASE, STAGE
from disclosure_builder.cli.printing import Screen
from disclosure_builder.cli.revising import Revised, revise
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import Stage
from disclosure_builder.vocabulary.words import Words


def edition_commands(screen: Screen) -> tuple[click.Command, ...]:
    """The commands, in the language of the screen."""

    @click.command(
        "revise",
        help=screen.text(
            "承認済みの最後の版から、次の版の記録（N+1.yaml）を作ります。続報、最終報、訂正、取下げは、"
            "すべて新しい版です。\n\nCASE は incidents/2026-001 のように、種類／番号で書きます。",
            "Makes the record of the next edition (N+1.yaml) from the last approved one: an update, "
            "a final report, a correction or a withdrawal.\n\nCASE is kind/id: incidents/2026-001.",
        ),
    )
    @click.argument("case", type=CASE)
    @click.option(
        "--stage",
        type=STAGE,
        required=True,
        help=screen.text(
            "次の版の段階（update 続報、final 最終報、correction 訂正、withdrawal 取下げ）",
            "Stage of the next edition: update, final, correction, withdrawal.",
        ),
    )
    @click.option(
        "--drafted-by",
        default=None,
        metavar="POST",
        help=screen.text(
            "起案する職（portal.yaml の posts の id。省略時は前の版と同じ）",
            "The drafting post (id of posts; default: that of the last edition).",
        ),
    )
    @language_option(screen)
    @click.pass_obj
    def revise_(places: Places, case: CaseReference, stage: Stage, drafted_by: str | None) -> None:
        revised = revise(places.content, case, stage, drafted_by)
        screen.say(_begun(revised, stage))
        if revised.problems:
            screen.problems(revised.problems)

    return (revise_,)


def _begun(revised: Revised, stage: Stage) -> Words:
    name, number = revised.name, revised.reference.number
    return Words(
        f"{name} を作りました（第{number}版、{stage.label.ja}）。前の版の内容のままなので、書き改めてください。\n"
        "記入するところと、直すところは次のとおりです。済んだら check、prepare に進んでください。",
        f"Wrote {name} (edition {number}, {stage.label.en.lower()}). It says what the last edition "
        "says; edit it.\nWhat is to be filled in or mended follows; then check and prepare.",
    )
