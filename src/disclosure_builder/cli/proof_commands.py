"""`verify` a release with nothing but its files and the keys; `unpublish` in an emergency."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from disclosure_builder.approval.removing import RemovalRequest
from disclosure_builder.cli.options import Places, language_option
from disclosure_builder.cli.parameters import EDITION
from disclosure_builder.cli.printing import Screen
from disclosure_builder.emergency import take_down
from disclosure_builder.problems import ExitCode, Problem, Refused
from disclosure_builder.release.copies import places_of_copies
from disclosure_builder.release.verifying import Verdict, verify
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.words import Words

JSON_FORMAT = "disclosure-builder verdict 1"


def proof_commands(screen: Screen) -> tuple[click.Command, ...]:
    """The commands, in the language of the screen."""

    @click.command(
        "verify",
        help=screen.text(
            "公開されたもの（サイトを丸ごと写したフォルダー）を、そのファイルと公開鍵だけで確かめます。"
            "ネットワークも市の記録も要りません。",
            "Judges a release (a folder that holds a whole copy of the site) by nothing but its files "
            "and the public keys: no network, none of the city's records.",
        ),
    )
    @click.argument("path", type=click.Path(path_type=Path, exists=True, file_okay=False))
    @click.option(
        "--keys",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        default=None,
        help=screen.text(
            "市から直接受け取った鍵の一覧（allowed_signers）。省略時は公開物の中の鍵で確かめる",
            "The keys as the city itself gave them (allowed_signers); default: those in the release.",
        ),
    )
    @click.option(
        "--head",
        default="",
        help=screen.text(
            "以前に控えた台帳の末尾のダイジェスト",
            "A digest of the ledger that was noted down earlier.",
        ),
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        help=screen.text("text か json", "text or json."),
    )
    @language_option(screen)
    def verify_(path: Path, keys: Path | None, head: str, form: str) -> None:
        verdict = verify(path, keys, head)
        if form == "json":
            click.echo(json.dumps(_as_tree(verdict), ensure_ascii=False, indent=2))
        else:
            _show(screen, verdict, own_keys=keys is None)
        if verdict.problems:
            raise Refused(ExitCode.VERIFY, verdict.problems)

    @click.command(
        "unpublish",
        help=screen.text(
            "【緊急】公表してはならないものを含む版の公開を、1つの職の決定で直ちに取りやめます。"
            "本文は消え、理由を書いた跡だけが残ります。台帳の記録は残ります。\n\n"
            "この後、必ず build と publish を行ってください。",
            "EMERGENCY: takes down an edition that holds what must not be public, by the decision of one "
            "post. Its text goes; a tombstone with the reason stays, and so does the ledger.\n\n"
            "Build and publish afterwards.",
        ),
    )
    @click.argument("edition", type=EDITION)
    @click.option("--post", required=True, help=screen.text("決めた職", "The post that decides."))
    @click.option(
        "--key",
        required=True,
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help=screen.text("署名に使う自分の鍵", "Your key."),
    )
    @click.option(
        "--reason",
        required=True,
        help=screen.text("理由（公表されます）", "The reason; it will be public."),
    )
    @click.option(
        "--destination",
        "destinations",
        multiple=True,
        type=click.Path(path_type=Path, file_okay=False),
        help=screen.text(
            "公開先のフォルダー。残っている写しを探す",
            "Where releases lie: looked through for copies.",
        ),
    )
    @language_option(screen)
    @click.pass_obj
    def unpublish(
        places: Places,
        edition: EditionReference,
        post: str,
        key: Path,
        reason: str,
        destinations: tuple[Path, ...],
    ) -> None:
        now = datetime.now(TOKYO)
        take_down(places.content, edition, RemovalRequest(post, key, reason.strip(), now))
        screen.say(
            Words(
                f"{edition} の本文を取り除きました。すぐに build と publish をしてください。\n"
                "次の場所に写しが残っていないか、一つずつ確かめてください：",
                f"The text of {edition} is removed. Build and publish now.\n"
                "Look one by one whether copies are left in these places:",
            )
        )
        for place in places_of_copies(edition, destinations):
            click.echo(f"  [ ] {place.in_language(screen.language)}")

    return verify_, unpublish


def _show(screen: Screen, verdict: Verdict, *, own_keys: bool) -> None:
    """Each step with its answer."""
    for step in verdict.steps:
        answer = Words("よい", "yes") if not step.problems else Words("問題あり", "NO")
        if not step.looked_at and not step.problems:
            answer = Words("調べていません", "not looked at")
        asked = step.asked.in_language(screen.language)
        click.echo(f"{step.number}. {asked} … {answer.in_language(screen.language)}", nl=False)
        click.echo(f" ({step.looked_at})" if step.looked_at else "")
    if own_keys:
        screen.say(
            Words(
                "鍵は公開物の中のものを使いました。市から直接受け取った鍵で確かめるには --keys を使ってください。",
                "The keys were those in the release. Use --keys for keys that the city itself gave you.",
            )
        )
    if verdict.head is not None:
        screen.say(
            Words(f"台帳の末尾： {verdict.head}", f"Last line of the ledger: {verdict.head}")
        )


def _as_tree(verdict: Verdict) -> dict[str, Any]:
    """`{"format", "good", "head", "steps": [{"number", "asked", "looked_at", "problems"}]}`."""
    return {
        "format": JSON_FORMAT,
        "good": not verdict.problems,
        "head": verdict.head,
        "steps": [
            {
                "number": step.number,
                "asked": {"ja": step.asked.ja, "en": step.asked.en},
                "looked_at": step.looked_at,
                "problems": [_problem(problem) for problem in step.problems],
            }
            for step in verdict.steps
        ],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "rule": problem.rule,
        "path": problem.place.path,
        "line": problem.place.line,
        "field": problem.place.field,
        "message": {"ja": problem.message.ja, "en": problem.message.en},
    }
