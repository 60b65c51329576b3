"""What is done at a desk: `check`, `prepare`, `approve`."""

from datetime import datetime
from pathlib import Path

import click

from disclosure_builder.approval.approving import ApprovalRequest, approve_edition
from disclosure_builder.approval.keys import SIGNERS_FILE, load_keys
from disclosure_builder.approval.sealing import seal_all
from disclosure_builder.cli.options import Places, language_option
from disclosure_builder.cli.parameters import EDITION, MODE, TIME
from disclosure_builder.cli.printing import Screen, show_prepared
from disclosure_builder.desk import prepare as prepare_record
from disclosure_builder.desk import read_desk, refuse_strange_decision, watched_elsewhere
from disclosure_builder.layout import public_path
from disclosure_builder.problems import ExitCode, Place, Problem, Refused, refuse_if_any
from disclosure_builder.redaction.allowlist_file import load_allowlist
from disclosure_builder.register.statements import statements
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.terms import ApprovalMode
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
    @language_option(screen)
    @click.pass_obj
    def check(places: Places) -> None:
        desk = read_desk(places.content)
        load_allowlist(places.content, desk.portal, datetime.now(TOKYO).date())
        refuse_if_any(ExitCode.RECORD, desk.loaded.problems)
        refuse_if_any(ExitCode.REDACTION, watched_elsewhere(desk))
        drafts = len(desk.layout.editions)
        if (places.content / SIGNERS_FILE).is_file():
            drafts = len(seal_all(desk.layout, desk.portal, load_keys(places.content)).drafts)
        total = len(desk.layout.editions)
        screen.say(
            Words(
                f"{total}件の版を点検しました。誤りはありません（未承認 {drafts}件）。",
                f"Checked {total} edition(s): nothing to mend ({drafts} not yet approved).",
            )
        )

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
    @language_option(screen)
    @click.pass_obj
    def prepare(places: Places, edition: EditionReference) -> None:
        desk = read_desk(places.content)
        files = next((each for each in desk.layout.editions if each.reference == edition), None)
        if files is not None and files.approval is not None:
            raise Refused(ExitCode.APPROVAL, [_already_approved(edition)])
        source, prepared = prepare_record(desk, edition, datetime.now(TOKYO).date())
        target = places.content / public_path(source.reference)
        target.write_bytes(prepared.edition.canonical)
        cases = frozenset(each.reference.case for each in desk.layout.editions)
        said = statements(prepared.edition.body, cases, desk.portal.withheld_label)
        show_prepared(screen, prepared, said)
        screen.say(
            Words(
                f"{public_path(edition)} を作りました。内容を確かめて approve に進んでください。",
                f"Wrote {public_path(edition)}. Look it through, then approve.",
            )
        )

    @click.command(
        "approve",
        help=screen.text(
            "公表用の版を承認し、自分の鍵で署名します。承認する職ごとに1回ずつ行います。",
            "Approves a public edition and signs with your key; once for each approving post.",
        ),
    )
    @click.argument("edition", type=EDITION)
    @click.option(
        "--post",
        required=True,
        help=screen.text(
            "承認する職（portal.yaml の posts の id）", "The approving post (id of posts)."
        ),
    )
    @click.option(
        "--key",
        required=True,
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help=screen.text(
            "署名に使う自分の鍵（ssh-keygen で作ったもの）", "Your key, made by ssh-keygen."
        ),
    )
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
        help=screen.text("決裁の日時（省略時は今）", "Time of the decision (default: now)."),
    )
    @click.option(
        "--mode",
        type=MODE,
        default=ApprovalMode.REGULAR.code,
        help=screen.text("決裁の区分", "Kind of decision."),
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
        mode: ApprovalMode,
    ) -> None:
        desk = read_desk(places.content)
        now = datetime.now(TOKYO)
        refuse_strange_decision(desk, edition, document_number, decided_at or now, now)
        prepared = prepare_record(desk, edition, now.date())
        files = next(each for each in desk.layout.editions if each.reference == edition)
        request = ApprovalRequest(post, key, document_number, decided_at or now, mode)
        waiting = approve_edition(desk.layout, files, prepared, desk.portal, request)
        rest = "、".join(str(desk.portal.post_label(each)) for each in waiting)
        if waiting:
            screen.say(Words(f"署名しました。残り：{rest}", f"Signed. Still to sign: {rest}"))
        else:
            screen.say(
                Words("署名しました。承認がそろいました。", "Signed. All posts have signed.")
            )

    return check, prepare, approve


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
