"""`verify` a release with nothing but its files and the keys; `unpublish` in an emergency."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from disclosure_builder.approval.removing import RemovalRequest
from disclosure_builder.cli.options import Places, language_option
from disclosure_builder.cli.parameters import EDITION
from disclosure_builder.cli.printing import Screen
from disclosure_builder.cli.verdicts import as_tree, in_words
from disclosure_builder.emergency import take_down
from disclosure_builder.problems import ExitCode
from disclosure_builder.release.copies import places_of_copies
from disclosure_builder.release.trusted import Given
from disclosure_builder.release.verifying import verify
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.words import Words


def proof_commands(screen: Screen) -> tuple[click.Command, ...]:
    """The commands, in the language of the screen."""
    return _verify(screen), _unpublish(screen)


def _verify(screen: Screen) -> click.Command:
    @click.command(
        "verify",
        short_help=screen.text(
            "公開されたものを、そのファイルと公開鍵だけで確かめます。",
            "Judges a release by nothing but its files and the public keys.",
        ),
        help=screen.text(
            "公開されたもの（サイトを丸ごと写したフォルダー）を、そのファイルと公開鍵だけで確かめます。"
            "ネットワークも市の記録も要りません。終了コードは、すべてよければ 0、おかしな点があれば 12。",
            "Judges a release (a folder that holds a whole copy of the site) by nothing but its files "
            "and the public keys: no network, none of the city's records. The exit code is 0 if all "
            "is well and 12 if anything is wrong.",
        ),
    )
    @click.argument("path", type=click.Path(path_type=Path, exists=True, file_okay=False))
    @_file_option(
        "--keys",
        screen.text(
            "市から直接受け取った鍵の一覧（allowed_signers）。失効の一覧（revoked）が隣にあれば使う。"
            "省略時は公開物の中の鍵で確かめる",
            "The keys as the city itself gave them (allowed_signers), with `revoked` beside it if "
            "there is one; default: those in the release.",
        ),
    )
    @_file_option(
        "--rules",
        screen.text(
            "決裁の決まり（portal.yaml）。以前の控えか、市から直接受け取ったもの。"
            "省略時は公開物の中のもの",
            "The rules of approval (portal.yaml), from an earlier copy or from the city itself; "
            "default: those in the release.",
        ),
    )
    @click.option(
        "--head",
        default=None,
        help=screen.text(
            "以前に控えた台帳の行のダイジェスト（各ページの一番下にある）",
            "The digest of a line of the ledger that was noted down earlier (it stands at the foot of every page).",
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
    def verify_(
        path: Path, keys: Path | None, rules: Path | None, head: str | None, form: str
    ) -> int:
        given = Given(keys, rules, head)
        verdict = verify(path, given)
        if form == "json":
            click.echo(json.dumps(as_tree(verdict, given), ensure_ascii=False, indent=2))
        else:
            for words in in_words(verdict, given):
                screen.say(words)
        return ExitCode.OK if verdict.good else ExitCode.VERIFY

    return verify_


def _file_option(name: str, explained: str) -> Callable[[Any], Any]:
    return click.option(
        name,
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        default=None,
        help=explained,
    )


def _unpublish(screen: Screen) -> click.Command:
    @click.command(
        "unpublish",
        short_help=screen.text(
            "【緊急】公表してはならないものを含む版の公開を取りやめます。",
            "EMERGENCY: takes down an edition that must not be public.",
        ),
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
        for place in places_of_copies(places.content, edition, destinations):
            click.echo(f"  [ ] {place.in_language(screen.language)}")

    return unpublish
