"""What has to do with personal data by itself: `scan` any text, `allow` a text that was held."""

from datetime import date, datetime
from pathlib import Path

import click

from disclosure_builder.background import spread
from disclosure_builder.cli.options import Places, language_option
from disclosure_builder.cli.parameters import DAY, EDITION
from disclosure_builder.cli.printing import Screen
from disclosure_builder.desk import allow_field
from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.allowlist_file import ALLOWLIST_FILE, load_allowlist
from disclosure_builder.redaction.scanning import Line, by_place, place_in, read_lines, scan
from disclosure_builder.settings import PORTAL_FILE, load_portal
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.words import Words

_HELD = Words("判断待ち", "held")
_STRIPPED = Words("取り除く", "strip")
_STANDARD_INPUT = "-"
_MUCH = 20_000


def redaction_commands(screen: Screen) -> tuple[click.Command, ...]:
    """The commands, in the language of the screen."""

    @click.command(
        "scan",
        help=screen.text(
            "文章のどこが取り除かれ、どこが人の判断を待つかを示します（文章そのものは表示しません）。\n\n"
            "FILE を書かないか - と書くと標準入力を読みます。content フォルダーがあれば、その allowlist.yaml に従います。",
            "Shows where a text would be stripped or held (never the text itself).\n\n"
            "Without FILE, or with -, standard input is read. The allow-list of the content folder "
            "counts, if there is one.",
        ),
    )
    @click.argument(
        "files",
        metavar="[FILE…|-]",
        nargs=-1,
        type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True),
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "jsonl"]),
        default="text",
        help=screen.text(
            'jsonl は {"id", "text"} の行を読み、{"id", "spans", "hold"} の行を書く',
            'jsonl: lines {"id", "text"} in, lines {"id", "spans", "hold"} out.',
        ),
    )
    @language_option(screen)
    @click.pass_obj
    def scan_files(places: Places, files: tuple[Path, ...], form: str) -> None:
        on = datetime.now(TOKYO).date()
        allowlist = _allowlist_at(places.content, on)
        texts = _read_texts(files or (Path(_STANDARD_INPUT),))
        if form == "jsonl":
            _scan_lines(texts, allowlist, on)
        else:
            _scan_texts(screen, texts, allowlist, on)

    @click.command(
        "allow",
        help=screen.text(
            "prepare が判断を求めた項目について、公表してよいと決めたことを allowlist.yaml に書き足します。"
            "文章が一字でも変われば、決定は効かなくなります。\n\n"
            "FIELD は prepare が示した項目名（例 course.rows[2].text）です。",
            "Adds to allowlist.yaml that a field which `prepare` held may be public. The decision is "
            "void as soon as one character of the text changes.\n\n"
            "FIELD is the name that `prepare` showed, like course.rows[2].text.",
        ),
    )
    @click.argument("edition", type=EDITION)
    @click.argument("field")
    @click.option("--post", required=True, help=screen.text("決めた職", "The post that decides."))
    @click.option("--reason", required=True, help=screen.text("理由", "Why it may be public."))
    @click.option(
        "--expires",
        required=True,
        type=DAY,
        help=screen.text("見直す期限（例 2027-03-31）", "The last day, like 2027-03-31."),
    )
    @language_option(screen)
    @click.pass_obj
    def allow(
        places: Places,
        edition: EditionReference,
        field: str,
        post: str,
        reason: str,
        expires: date,
    ) -> None:
        answered = {"reason": reason, "post": post, "expires": expires.isoformat()}
        allow_field(places.content, edition, field, answered, datetime.now(TOKYO).date())
        screen.say(
            Words(
                f"{ALLOWLIST_FILE} に書き足しました。もう一度 prepare してください。",
                f"Added to {ALLOWLIST_FILE}. Run `prepare` again.",
            )
        )

    return scan_files, allow


def _allowlist_at(content: Path, on: date) -> Allowlist:
    """The allow-list of a content folder; where there is none, nothing is allowed."""
    if not (content / PORTAL_FILE).is_file():
        return Allowlist(())
    return load_allowlist(content, load_portal(content), on)


def _read_texts(files: tuple[Path, ...]) -> list[tuple[str, str]]:
    """Each file by its name, decoded; refuses those that are not UTF-8, all at once."""
    texts, problems = [], []
    for file in files:
        with click.open_file(str(file), "rb") as stream:
            content: bytes = stream.read()
        try:
            texts.append((str(file), content.decode("utf-8-sig")))
        except UnicodeDecodeError:
            problems.append(_not_utf_8(Place(str(file))))
    refuse_if_any(ExitCode.USAGE, problems)
    return texts


def _scan_lines(texts: list[tuple[str, str]], allowlist: Allowlist, on: date) -> None:
    """One line out for each line in; nothing is written while any line cannot be read."""
    read = [read_lines(text, name) for name, text in texts]
    refuse_if_any(ExitCode.USAGE, [problem for _, problems in read for problem in problems])
    lines = [line for some, _ in read for line in some]

    def answer(line: Line) -> str:
        return scan(line.text, allowlist, on).as_json(line.id)

    # Each process loads the dictionary: for a few lines that takes longer than to look at them.
    is_much = sum(len(line.text) for line in lines) > _MUCH
    for each in spread(answer, lines) if is_much else map(answer, lines):
        click.echo(each)


def _scan_texts(
    screen: Screen, texts: list[tuple[str, str]], allowlist: Allowlist, on: date
) -> None:
    """Where in each file, what would be done, and what kind it is."""
    stripped = held = 0
    for name, text in texts:
        result = scan(text, allowlist, on)
        stripped, held = stripped + len(result.stripped), held + len(result.held)
        for finding, is_held in by_place(result):
            line, character = place_in(text, finding.start)
            what = (_HELD if is_held else _STRIPPED).in_language(screen.language)
            kind = finding.mark.label.in_language(screen.language)
            click.echo(f"{name}:{line}:{character}  {what}  {kind}")
    screen.say(
        Words(
            f"取り除く箇所 {stripped}、人の判断を待つ箇所 {held}。",
            f"{stripped} place(s) to strip, {held} to be decided by a person.",
        )
    )


def _not_utf_8(place: Place) -> Problem:
    return Problem(
        "scan-encoding",
        place,
        Words("UTF-8 の文章ではありません。", "This is not a text in UTF-8."),
        Words(
            "文字コードを UTF-8 にして保存し直してください。PDF やワープロの文書は、文章を取り出してください。",
            "Save it again as UTF-8; take the text out of a PDF or a word processor's file.",
        ),
    )
