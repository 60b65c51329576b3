"""The commands, each a few lines: read the words, call the pipeline, say what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from disclosure_builder import __version__, pipeline
from disclosure_builder.approval.approving import ApprovalRequest, approve_edition
from disclosure_builder.approval.keys import SIGNERS_FILE, load_keys
from disclosure_builder.approval.sealing import seal_all
from disclosure_builder.cli.parameters import EDITION, MODE, TIME
from disclosure_builder.cli.preview import serve
from disclosure_builder.cli.printing import Screen
from disclosure_builder.layout import public_path
from disclosure_builder.problems import ExitCode, Place, Problem, Refused, refuse_if_any
from disclosure_builder.redaction.allowlist_file import load_allowlist
from disclosure_builder.register.statements import statements
from disclosure_builder.release.placing import write_site
from disclosure_builder.release.publishing import publish, refuse_sample
from disclosure_builder.settings import load_portal
from disclosure_builder.site.generator import MkDocsGenerator
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.terms import ApprovalMode
from disclosure_builder.vocabulary.words import Words


@dataclass(frozen=True)
class Places:
    """Where the city's files and the project's files lie."""

    content: Path
    project: Path


def make_commands(screen: Screen) -> click.Group:
    """The command with its subcommands; every help text is in the language of the screen."""

    def words(ja: str, en: str) -> str:
        return Words(ja, en).in_language(screen.language)

    @click.group(
        help=words(
            "承認された記録から、市民向けの公表サイトを作ります。\n\n"
            "ふだんの流れ： check（点検）→ prepare（公表用の版を作る）→ approve（承認）"
            "→ build（サイトを作る）→ publish（公開する）",
            "Builds the public disclosure site from approved records.\n\n"
            "The usual way: check, prepare, approve, build, publish.",
        ),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    @click.option(
        "--content",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path("content"),
        show_default=True,
        help=words("記録と設定のフォルダー", "The folder of records and settings."),
    )
    @click.option(
        "--project",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path(),
        help=words(
            "mkdocs.yml と site_templates があるフォルダー（省略時は今いるフォルダー）",
            "The folder with mkdocs.yml and site_templates (default: where you are).",
        ),
    )
    @_language_option(words)
    @click.version_option(__version__, message="%(version)s")
    @click.pass_context
    def group(context: click.Context, /, content: Path, project: Path, **_: Any) -> None:
        context.obj = Places(content, project)

    _add_desk_commands(group, screen, words)
    _add_site_commands(group, screen, words)
    return group


TwoWords = Callable[[str, str], str]


def _language_option(words: TwoWords) -> Callable[[Any], Any]:
    """`--lang`, accepted before and after the command; `main` has read it already."""
    return click.option(
        "--lang",
        type=click.Choice(["ja", "en"]),
        default="ja",
        expose_value=False,
        help=words("表示の言語（en は英語）", "Language of the messages."),
    )


def _at_option(words: TwoWords) -> Callable[[Any], Any]:
    return click.option(
        "--at",
        type=TIME,
        default=None,
        help=words(
            "この日時の状態で作る（例 2026-05-12T10:30+09:00。省略時は今）",
            "Build as of this time, like 2026-05-12T10:30+09:00 (default: now).",
        ),
    )


def _add_desk_commands(group: click.Group, screen: Screen, words: TwoWords) -> None:
    @group.command(
        "check",
        help=words(
            "すべての記録と設定を点検し、直すところを一度に示します。何も書き換えません。",
            "Looks at every record and setting and lists all there is to mend. Writes nothing.",
        ),
    )
    @_language_option(words)
    @click.pass_obj
    def check(places: Places) -> None:
        desk = pipeline.read_desk(places.content)
        load_allowlist(places.content, desk.portal)
        refuse_if_any(ExitCode.RECORD, desk.loaded.problems)
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

    @group.command(
        "prepare",
        help=words(
            "記録から個人情報を取り除いた公表用の版（N.public.json）を作り、公表される内容を示します。\n\n"
            "EDITION は incidents/2026-001/1 のように、種類／番号／版で書きます。",
            "Makes the public edition (N.public.json) from a record, personal data stripped, and "
            "shows what will be public.\n\nEDITION is kind/id/number: incidents/2026-001/1.",
        ),
    )
    @click.argument("edition", type=EDITION)
    @_language_option(words)
    @click.pass_obj
    def prepare(places: Places, edition: EditionReference) -> None:
        desk = pipeline.read_desk(places.content)
        files = next((each for each in desk.layout.editions if each.reference == edition), None)
        if files is not None and files.approval is not None:
            raise Refused(ExitCode.APPROVAL, [_already_approved(edition)])
        source, prepared = pipeline.prepare(desk, edition, datetime.now(TOKYO).date())
        target = places.content / public_path(source.reference)
        target.write_bytes(prepared.edition.canonical)
        cases = frozenset(each.reference.case for each in desk.layout.editions)
        said = statements(prepared.edition.body, cases, desk.portal.withheld_label)
        screen.prepared(prepared, said)
        screen.say(
            Words(
                f"{public_path(edition)} を作りました。内容を確かめて approve に進んでください。",
                f"Wrote {public_path(edition)}. Look it through, then approve.",
            )
        )

    @group.command(
        "approve",
        help=words(
            "公表用の版を承認し、自分の鍵で署名します。承認する職ごとに1回ずつ行います。",
            "Approves a public edition and signs with your key; once for each approving post.",
        ),
    )
    @click.argument("edition", type=EDITION)
    @click.option(
        "--post",
        required=True,
        help=words("承認する職（portal.yaml の posts の id）", "The approving post (id of posts)."),
    )
    @click.option(
        "--key",
        required=True,
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help=words(
            "署名に使う自分の鍵（ssh-keygen で作ったもの）", "Your key, made by ssh-keygen."
        ),
    )
    @click.option(
        "--document-number",
        default="",
        help=words(
            "文書番号（最初に承認する職が書く）", "Document number (the first post gives it)."
        ),
    )
    @click.option(
        "--decided-at",
        type=TIME,
        default=None,
        help=words("決裁の日時（省略時は今）", "Time of the decision (default: now)."),
    )
    @click.option(
        "--mode",
        type=MODE,
        default=ApprovalMode.REGULAR.code,
        help=words("決裁の区分", "Kind of decision."),
    )
    @_language_option(words)
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
        desk = pipeline.read_desk(places.content)
        now = datetime.now(TOKYO)
        prepared = pipeline.prepare(desk, edition, now.date())
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


def _add_site_commands(group: click.Group, screen: Screen, words: TwoWords) -> None:
    @group.command(
        "build",
        help=words(
            "承認された版からサイトを作り、全ファイルを検査して書き出します。",
            "Builds the site from approved editions, checks every file, and writes it.",
        ),
    )
    @click.option(
        "--output",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path("build/site"),
        show_default=True,
        help=words("書き出すフォルダー", "The folder to write."),
    )
    @_at_option(words)
    @_language_option(words)
    @click.pass_obj
    def build(places: Places, output: Path, at: datetime | None) -> None:
        built = _build(places, screen, at)
        write_site(built.site, output)
        drafts = len(built.content.drafts)
        screen.say(
            Words(
                f"サイトを作りました： {output}（{len(built.site.files)}ファイル、未承認の版 {drafts}件は含みません）\n"
                f"見るには： disclosure-builder preview（又は {output}/index.html を開く）",
                f"Built the site: {output} ({len(built.site.files)} files; {drafts} edition(s) not yet approved left out)\n"
                f"To look at it: disclosure-builder preview (or open {output}/index.html)",
            )
        )

    @group.command(
        "preview",
        help=words(
            "サイトを作り、この機械の中だけで見られるようにします（終わるには Ctrl+C）。",
            "Builds the site and shows it on this machine only (Ctrl+C to end).",
        ),
    )
    @click.option(
        "--port",
        type=click.IntRange(0, 65535),
        default=8000,
        show_default=True,
        help=words("ポート番号（0 は空いている番号）", "Port (0: any free one)."),
    )
    @_at_option(words)
    @_language_option(words)
    @click.pass_obj
    def preview(places: Places, port: int, at: datetime | None) -> None:
        built = _build(places, screen, at)
        serve(built.site, port, screen)

    @group.command(
        "publish",
        help=words(
            "サイトを作り、DEST に公開します。DEST/current が常に完全な公開物を指し、前の公開物も残ります。",
            "Builds the site and publishes it to DEST: DEST/current always is a whole release, and "
            "the former one is kept.",
        ),
    )
    @click.argument("destination", metavar="DEST", type=click.Path(path_type=Path, file_okay=False))
    @click.option(
        "--allow-sample",
        is_flag=True,
        help=words(
            "見本のサイトでも公開する（試験用）", "Publish even a sample portal (for trials)."
        ),
    )
    @_at_option(words)
    @_language_option(words)
    @click.pass_obj
    def publish_(
        places: Places, destination: Path, allow_sample: bool, at: datetime | None
    ) -> None:
        moment = at or datetime.now(TOKYO)
        refuse_sample(load_portal(places.content).is_sample, allow_sample)
        built = _build(places, screen, moment)
        release = publish(built.site, destination, at=moment)
        current = destination / "current"
        if release.published:
            screen.say(
                Words(
                    f"公開しました： {current} → {release.name}（{release.file_count}ファイル）\n"
                    f"目録のSHA-256： {release.manifest_digest}\n"
                    f"前の公開物： {release.former or 'なし'}",
                    f"Published: {current} → {release.name} ({release.file_count} files)\n"
                    f"SHA-256 of the manifest: {release.manifest_digest}\n"
                    f"The release before: {release.former or 'none'}",
                )
            )
        else:
            screen.say(
                Words(
                    f"同じ内容が既に公開されています： {current} → {release.name}",
                    f"The same site is published already: {current} → {release.name}",
                )
            )


def _build(places: Places, screen: Screen, at: datetime | None) -> pipeline.Built:
    moment = at or datetime.now(TOKYO)
    return pipeline.build(
        places.content, places.project, moment, MkDocsGenerator(), screen.progress
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
