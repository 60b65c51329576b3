"""What the posts do that decide: `approve`, and `review` what a deputy decided."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from disclosure_builder.approval.approving import approve_edition
from disclosure_builder.approval.keys import load_keys
from disclosure_builder.approval.office import ApprovalRequest, Office
from disclosure_builder.approval.public_keys import is_hardware, public_half
from disclosure_builder.approval.reviewing import ReviewRequest, review_edition
from disclosure_builder.approval.signatures import Signer, sign
from disclosure_builder.cli.options import Places, language_option
from disclosure_builder.cli.parameters import EDITION, MODE, TIME
from disclosure_builder.cli.printing import Screen
from disclosure_builder.desk import Desk, read_desk, refuse_strange_decision
from disclosure_builder.desk import prepare as prepare_record
from disclosure_builder.layout import EditionFiles
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.terms import ApprovalMode
from disclosure_builder.vocabulary.words import Words


def approval_commands(screen: Screen) -> tuple[click.Command, ...]:
    """The commands, in the language of the screen."""
    return _approve(screen), _review(screen)


def _approve(screen: Screen) -> click.Command:
    @click.command(
        "approve",
        help=screen.text(
            "公表用の版を承認し、自分の鍵で署名します。承認する職ごとに1回ずつ行います。",
            "Approves a public edition and signs with your key; once for each approving post.",
        ),
    )
    @click.argument("edition", type=EDITION)
    @_post_option(screen)
    @_key_option(screen)
    @click.option(
        "--document-number",
        default="",
        help=screen.text(
            "文書番号（最初に承認する職が書く）", "Document number (the first post gives it)."
        ),
    )
    @click.option(
        "--decided-at",
        type=TIME,
        default=None,
        help=screen.text(
            "決裁の日時（最初に承認する職が書く。省略時は今）",
            "Time of the decision (the first post gives it; default: now).",
        ),
    )
    @click.option(
        "--mode",
        type=MODE,
        default=None,
        help=screen.text(
            "決裁の区分（最初に承認する職が書く。省略時は決裁）",
            "Kind of decision (the first post gives it; default: regular).",
        ),
    )
    @click.option(
        "--absent",
        default="",
        help=screen.text("代決のとき、不在の職", "For 代決: the post that is absent."),
    )
    @language_option(screen)
    @click.pass_obj
    def approve(
        places: Places,
        edition: EditionReference,
        post: str,
        key: Path,
        document_number: str,
        decided_at: datetime | None,
        mode: ApprovalMode | None,
        absent: str,
    ) -> None:
        desk = read_desk(places.content)
        now = datetime.now(TOKYO)
        refuse_strange_decision(desk, edition, document_number, decided_at or now, now)
        prepared = prepare_record(desk, edition, now.date())
        request = ApprovalRequest(post, key, document_number, decided_at, mode, absent)
        office = _office(desk, now, screen)
        waiting = approve_edition(office, _files(desk, edition), prepared, request)
        rest = "、".join(str(desk.portal.post_label(each)) for each in waiting)
        if waiting:
            screen.say(Words(f"署名しました。残り：{rest}", f"Signed. Still to sign: {rest}"))
        else:
            screen.say(
                Words("署名しました。承認がそろいました。", "Signed. The approval is complete.")
            )

    return approve


def _review(screen: Screen) -> click.Command:
    @click.command(
        "review",
        help=screen.text(
            "代決された版を、不在だった職が後閲し、自分の鍵で署名します。承認された内容は変わりません。",
            "The post that was absent reviews what its deputy decided, and signs. What was approved "
            "does not change.",
        ),
    )
    @click.argument("edition", type=EDITION)
    @_post_option(screen)
    @_key_option(screen)
    @click.option(
        "--reviewed-at",
        type=TIME,
        default=None,
        help=screen.text("後閲の日時（省略時は今）", "Time of the review (default: now)."),
    )
    @language_option(screen)
    @click.pass_obj
    def review(
        places: Places,
        edition: EditionReference,
        post: str,
        key: Path,
        reviewed_at: datetime | None,
    ) -> None:
        desk = read_desk(places.content)
        office = _office(desk, datetime.now(TOKYO), screen)
        review_edition(office, _files(desk, edition), ReviewRequest(post, key, reviewed_at))
        screen.say(Words("後閲を記録し、署名しました。", "The review is recorded and signed."))

    return review


def _office(desk: Desk, now: datetime, screen: Screen) -> Office:
    return Office(desk.layout, desk.portal, load_keys(desk.content), now, _signer(screen))


def _files(desk: Desk, edition: EditionReference) -> EditionFiles:
    """The files of an edition; of one that is not there, none."""
    found = (each for each in desk.layout.editions if each.reference == edition)
    return next(found, EditionFiles(edition))


def _signer(screen: Screen) -> Signer:
    """Sign with ssh-keygen, after asking to touch a device: its own request would not be seen."""

    def signer(message: bytes, key: Path) -> bytes:
        public = public_half(key)
        if public is not None and is_hardware(public):
            screen.progress(Words("鍵の機器に触れてください。", "Touch your key."))
        return sign(message, key)

    return signer


def _post_option(screen: Screen) -> Callable[[Any], Any]:
    return click.option(
        "--post",
        required=True,
        help=screen.text("自分の職（portal.yaml の posts の id）", "Your post (id of posts)."),
    )


def _key_option(screen: Screen) -> Callable[[Any], Any]:
    return click.option(
        "--key",
        required=True,
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help=screen.text(
            "署名に使う自分の鍵（ssh-keygen で作ったもの）", "Your key, made by ssh-keygen."
        ),
    )
