"""Judge a release offline, by nothing but its files and the public keys. In numbered steps:

1. Every file is there, as the manifest lists it, and no other.
2. The rules of approval (`sealed/portal.yaml`) and the register of keys can be read. Whoever has
   the keys from the city itself gives them, and those of the release are not believed.
3. Every sealed edition has its decision; every signature is one of the posts that the rules ask
   for, by a key valid on that day; every digest is the one that was signed.
4. Every line of the ledger is whole and holds the digest of the line before.
5. Every line has its sealed edition with that digest, and every sealed edition has its line.
6. The foot of every page shows the digest of the ledger's last line.
7. Every text of the edition in force stands on the page of its case.
8. A digest noted down before (on paper, in a council's minutes) is that of some line: then the
   ledger up to that line is the one of that day.

What this cannot tell: whether a page says more than the edition does, and whether what was approved
is true.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from itertools import groupby
from pathlib import Path

from disclosure_builder.approval.keys import KeyRegister, load_keys
from disclosure_builder.approval.sealing import seal_all
from disclosure_builder.layout import Layout, read_layout
from disclosure_builder.problems import Place, Problem, Refused
from disclosure_builder.public.editions import Operation
from disclosure_builder.public.ledger import LEDGER_FILE, Act, Ledger
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.public.text import PublicText
from disclosure_builder.register.ledger import lines_without_edition
from disclosure_builder.register.ledger_file import read_ledger
from disclosure_builder.release.manifest import verify_manifest
from disclosure_builder.release.page_texts import foot_of, missing_texts
from disclosure_builder.settings import Portal, load_portal
from disclosure_builder.vocabulary.terms import Stage
from disclosure_builder.vocabulary.words import Words

SEALED = "sealed"
_NAMES = frozenset({"id", "group", "reason_code", "language"})


@dataclass(frozen=True)
class Step:
    """One step: what was asked, how many things were looked at, and what is wrong."""

    number: int
    asked: Words
    looked_at: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Verdict:
    """Every step in order, and the head of the ledger for whoever wants to note it down."""

    steps: tuple[Step, ...]
    head: str | None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong."""
        return tuple(problem for step in self.steps for problem in step.problems)


@dataclass
class _Release:
    """What the steps find on their way; a step that needs what could not be read finds nothing."""

    folder: Path
    keys_file: Path | None
    noted: str
    portal: Portal | None = None
    keys: KeyRegister | None = None
    layout: Layout | None = None
    sealed: tuple[Sealed, ...] | None = None
    ledger: Ledger | None = None


def verify(path: Path, keys_file: Path | None = None, noted: str = "") -> Verdict:
    """Judge the release in a folder, or the one that `current` points to in it."""
    current = path / "current"
    release = _Release(current if current.is_dir() else path, keys_file, noted)
    steps = []
    for number, (asked, step) in enumerate(_STEPS, start=1):
        looked_at, problems = _answer(step, release)
        steps.append(Step(number, asked, looked_at, problems))
    return Verdict(tuple(steps), release.ledger.head if release.ledger else None)


_Found = tuple[int, tuple[Problem, ...]]


def _answer(step: "Callable[[_Release], _Found]", release: _Release) -> _Found:
    try:
        return step(release)
    except Refused as refused:
        return 0, refused.problems


def _files(release: _Release) -> _Found:
    count = sum(1 for each in release.folder.rglob("*") if not each.is_dir())
    return count, verify_manifest(release.folder)


def _rules(release: _Release) -> _Found:
    content = release.folder / SEALED
    release.layout = read_layout(content)
    release.portal = load_portal(content)
    release.keys = load_keys(content, release.keys_file)
    return 2, release.layout.problems


def _seals(release: _Release) -> _Found:
    if release.layout is None or release.portal is None or release.keys is None:
        return 0, ()
    release.sealed = seal_all(release.layout, release.portal, release.keys).sealed
    return len(release.sealed), ()


def _chain(release: _Release) -> _Found:
    path = release.folder / LEDGER_FILE
    release.ledger = read_ledger(path.read_bytes() if path.is_file() else b"", LEDGER_FILE)
    return len(release.ledger.lines), ()


def _ledger_and_seals(release: _Release) -> _Found:
    if release.sealed is None or release.ledger is None:
        return 0, ()
    problems = list(lines_without_edition(release.ledger, release.sealed, all_are_here=False))
    lines = release.ledger.of(Act.RELEASE)
    problems += [
        _problem("verify-no-line", f"{SEALED}/{each.reference}", _NO_LINE)
        for each in release.sealed
        if each.reference not in lines
    ]
    return len(lines), tuple(problems)


def _feet(release: _Release) -> _Found:
    if release.ledger is None or release.ledger.head is None:
        return 0, ()
    pages = [each for each in release.folder.rglob("*.html") if SEALED not in each.parts]
    strange = [each for each in pages if foot_of(each.read_bytes()) != release.ledger.head]
    names = (each.relative_to(release.folder).as_posix() for each in strange)
    return len(pages), tuple(_problem("verify-foot", name, _FOOT) for name in sorted(names))


def _texts(release: _Release) -> _Found:
    found = []
    newest = list(_in_force(release.sealed or ()))
    for each in newest:
        name = f"{each.reference.case}/index.html"
        page = release.folder / name
        if not page.is_file():
            found.append(_problem("verify-page-missing", name, _NO_PAGE))
        elif missing_texts(page.read_bytes(), _told(each)):
            found.append(_problem("verify-page-text", name, _NOT_TOLD))
    return len(newest), tuple(found)


def _noted_head(release: _Release) -> _Found:
    if not release.noted:
        return 0, ()
    wanted = f"sha256:{release.noted.strip().lower().removeprefix('sha256:')}"
    lines = release.ledger.lines if release.ledger else ()
    known = any(line.digest == wanted for line in lines)
    return 1, () if known else (_problem("verify-noted", LEDGER_FILE, _NOT_NOTED),)


def _in_force(sealed: tuple[Sealed, ...]) -> Iterator[Sealed]:
    """The last edition of each case."""
    for _, editions in groupby(sealed, key=lambda each: each.reference.case):
        *_, newest = editions
        yield newest


def _told(sealed: Sealed) -> list[str]:
    """What its page has to say; the page of a withdrawn case says why, and nothing else."""
    body = sealed.body
    if body.stage is Stage.WITHDRAWAL:
        return [str(body.change_reason)] if body.change_reason else []
    return list(_printed(body))


def _printed(value: object) -> Iterator[str]:
    """Every text that a page prints as it is; names by which other files are known stay out."""
    if isinstance(value, PublicText):
        yield str(value)
    elif isinstance(value, tuple):
        for each in value:
            yield from _printed(each)
    elif is_dataclass(value):
        # A yearly status has a heading of our own, made of its year.
        unprinted = {*_NAMES, "title"} if isinstance(value, Operation) else _NAMES
        for field in fields(value):
            if field.name not in unprinted:
                yield from _printed(getattr(value, field.name))


_NO_LINE = Words("台帳にこの版の行がありません。", "The ledger has no line for this edition.")
_FOOT = Words(
    "ページの末尾のダイジェストが、台帳の末尾と違います。",
    "The digest at the foot of this page is not that of the ledger's last line.",
)
_NO_PAGE = Words("この事案のページがありません。", "This case has no page.")
_NOT_TOLD = Words(
    "承認された文章の一部が、このページにありません。",
    "Some of the approved text does not stand on this page.",
)
_NOT_NOTED = Words(
    "控えのダイジェストは、台帳のどの行のものでもありません。",
    "The digest that was noted down is not that of any line of the ledger.",
)
_ASK = Words(
    "公表した市に、このページの控えとともに問い合わせてください。",
    "Ask the city that published it, with a copy of what you have.",
)


def _problem(rule: str, path: str, message: Words) -> Problem:
    return Problem(rule, Place(path), message, _ASK)


_STEPS: tuple[tuple[Words, "Callable[[_Release], _Found]"], ...] = (
    (Words("ファイルは目録のとおりか", "Are the files as the manifest lists them?"), _files),
    (Words("決裁の決まりと鍵を読めるか", "Can rules and keys be read?"), _rules),
    (Words("決裁と署名は正しいか", "Are decisions and signatures right?"), _seals),
    (Words("台帳はつながっているか", "Is the ledger one whole chain?"), _chain),
    (Words("台帳と版は一致するか", "Do ledger and editions agree?"), _ledger_and_seals),
    (Words("ページの末尾は台帳の末尾か", "Do the pages show the ledger's head?"), _feet),
    (Words("承認された文章がページにあるか", "Do the pages say what was approved?"), _texts),
    (Words("控えのダイジェストは台帳にあるか", "Is the noted digest in the ledger?"), _noted_head),
)
