"""Judge a release offline, by nothing but its files and the public keys. In numbered steps:

1. Every file is there, as the manifest lists it, and no other. (The bag of a frozen year has the
   manifests of BagIt; all other steps are the same, on what lies in its `data/`.)
2. The rules of approval (`sealed/portal.yaml`) and the register of keys can be read. Whoever has
   them from the city itself gives them, and those of the release are not believed (`trusted.py`).
3. Every sealed edition has its decision; every signature is one of the posts that the rules ask
   for, by a key valid on that day; every digest is the one that was signed. Nothing else lies among
   them (`seals.py`).
4. Every line of the ledger is whole and holds the digest of the line before.
5. Every line says of its sealed edition what that edition says (digest, time, whether it was taken
   down), and every sealed edition has its line.
6. The foot of a page shows the digest of the newest line about its case, or of the last line of all.
7. Every text of the edition in force stands on the page of its case, and no case has a page that
   has no sealed edition.
8. Every year that the ledger calls frozen lies in `archive/`, whole, with the digest of its line.
9. A digest noted down before (on paper, in a council's minutes) is that of some line: then the
   ledger up to that line is the one of that day.

A step never stops the others: what it needs and could not be read, it does not look at, and says so.
What this cannot tell stands in `docs/verifying.md`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from pathlib import Path

from disclosure_builder.archive import load_archive, problems_of_bag, read_bag
from disclosure_builder.problems import Place, Problem, Refused
from disclosure_builder.public.archive import PAYLOAD, bag_folder, is_in_bag
from disclosure_builder.public.ledger import LEDGER_FILE, Act, Ledger
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.register.archive import bags_at_odds
from disclosure_builder.register.ledger import lines_at_odds
from disclosure_builder.register.ledger_file import read_ledger
from disclosure_builder.release.manifest import files_in, verify_manifest
from disclosure_builder.release.page_texts import PageTexts
from disclosure_builder.release.publishing import CURRENT, RELEASES
from disclosure_builder.release.seals import Seals, judge_seals
from disclosure_builder.release.told import told
from disclosure_builder.release.trusted import ASK, SEALED, Given, Trusted, is_plain, read_trusted
from disclosure_builder.release.verdict import Step, Verdict
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.terms import Kind
from disclosure_builder.vocabulary.words import Words

NOTHING_GIVEN = Given()
# RFC 8493, 2.1.1: every bag has this file.
BAG = "bagit.txt"
# Below the folder of a language, if there is one.
_PAGE_OF_CASE = re.compile(
    rf"(?:[a-z0-9-]+/)?((?:{'|'.join(kind.code for kind in Kind)})/[^/]+/)index\.html"
)


@dataclass
class _Release:
    """What the steps find on their way; a step that needs what could not be read finds nothing."""

    folder: Path
    given: Given
    bag: Path | None = None
    trusted: Trusted = field(default_factory=Trusted)
    seals: Seals | None = None
    ledger: Ledger | None = None

    def is_about(self, reference: EditionReference) -> bool:
        """Whether an edition must be here: in a bag, those of the year whose status it holds."""
        if self.bag is None or self.seals is None:
            return True
        cases = {each.reference.case for each in self.seals.sealed}
        years = {case.fiscal_year for case in cases if case.kind is Kind.OPERATION}
        return reference.case.fiscal_year in years

    @cached_property
    def pages(self) -> dict[str, PageTexts]:
        """Every page by its path; those of frozen years show the ledger of another day."""
        names = (name for name in files_in(self.folder) if not is_in_bag(name))
        paths = {name: self.folder / name for name in sorted(names)}
        return {
            name: PageTexts(path.read_bytes())
            for name, path in paths.items()
            if name.endswith(".html") and is_plain(path, self.folder)
        }


def verify(path: Path, given: Given = NOTHING_GIVEN) -> Verdict:
    """Judge the release in a folder, or the one that is served from it; never raises for its files."""
    folder = _release_in(path)
    is_bag = (folder / BAG).is_file()
    release = _Release(folder / PAYLOAD if is_bag else folder, given, folder if is_bag else None)
    steps = []
    for number, (asked, step) in enumerate(_STEPS, start=1):
        looked_at, problems = _answer(step, release)
        ordered = sorted(set(problems), key=lambda each: (each.place, each.rule))
        steps.append(Step(number, asked, looked_at, tuple(ordered)))
    return Verdict(folder, tuple(steps), release.ledger.head if release.ledger else None)


_Found = tuple[int, list[Problem]]


def _release_in(path: Path) -> Path:
    """A place where `publish` serves from holds nothing but releases; a copy of a site holds pages."""
    current = path / CURRENT
    beside = {each.name for each in path.iterdir() if not each.name.startswith(".")}
    served = current.is_symlink() and current.is_dir() and beside <= {CURRENT, RELEASES}
    return current.resolve() if served else path


def _answer(step: "Callable[[_Release], _Found]", release: _Release) -> _Found:
    try:
        return step(release)
    except Refused as refused:
        return 0, list(refused.problems)
    except Exception:  # noqa: BLE001 - whoever made the files may have made them so that this fails
        return 0, [_problem("verify-failed", ".", _FAILED)]


def _files(release: _Release) -> _Found:
    if release.bag is not None:
        problems: list[Problem] = []
        files = read_bag(release.bag, "", problems)
        return len(files), [*problems, *problems_of_bag(files, "")]
    return sum(1 for _ in files_in(release.folder)), list(verify_manifest(release.folder))


def _rules(release: _Release) -> _Found:
    release.trusted = read_trusted(release.folder, release.given)
    read = (release.trusted.portal, release.trusted.keys)
    return sum(1 for each in read if each is not None), release.trusted.problems


def _seals(release: _Release) -> _Found:
    portal, keys = release.trusted.portal, release.trusted.keys
    if portal is None or keys is None:
        return 0, []
    release.seals = judge_seals(release.folder, portal, keys, _told_to_few(release))
    count = len(release.seals.sealed) + len(release.seals.named)
    return count, list(release.seals.problems)


def _told_to_few(release: _Release) -> frozenset[EditionReference]:
    """The editions that the ledger calls not served; whether the ledger holds is the next step."""
    path = release.folder / LEDGER_FILE
    if not is_plain(path, release.folder):
        return frozenset()
    try:
        ledger = read_ledger(path.read_bytes(), LEDGER_FILE)
    except Refused:
        return frozenset()
    lines = ledger.of(Act.RELEASE).items()
    return frozenset(reference for reference, line in lines if not line.entry.served)


def _chain(release: _Release) -> _Found:
    path = release.folder / LEDGER_FILE
    if not is_plain(path, release.folder):
        return 0, [_problem("verify-no-ledger", LEDGER_FILE, _NO_LEDGER)]
    release.ledger = read_ledger(path.read_bytes(), LEDGER_FILE)
    return len(release.ledger.lines), []


def _ledger_and_seals(release: _Release) -> _Found:
    if release.seals is None or release.ledger is None:
        return 0, []
    sealed, named = release.seals.sealed, release.seals.named
    problems = [
        problem
        for reference, problem in lines_at_odds(release.ledger, sealed, all_are_here=False)
        if reference not in named and release.is_about(reference)
    ]
    lines = {act: release.ledger.of(act) for act in Act}
    problems += [
        _problem("verify-no-line", f"{SEALED}/{each.reference}", _NO_LINE)
        for each in sealed
        if each.reference not in lines[Act.RELEASE]
        or (each.removal is not None and each.reference not in lines[Act.UNPUBLISH])
    ]
    return len(release.ledger.lines), problems


def _feet(release: _Release) -> _Found:
    if release.ledger is None:
        return 0, []
    pages, ledger = release.pages, release.ledger
    strange = [
        name for name, page in pages.items() if page.foot != _witnessed(ledger, name, release.bag)
    ]
    return len(pages), [_problem("verify-foot", name, _FOOT) for name in strange]


def _witnessed(ledger: Ledger, name: str, bag: Path | None) -> str | None:
    """The digest that a page has to show. In a bag all show the last line of the day it was packed."""
    of_case = _PAGE_OF_CASE.fullmatch(name)
    line = ledger.witnessed_by(of_case[1] if of_case and bag is None else "")
    return None if line is None else line.digest


def _texts(release: _Release) -> _Found:
    if release.seals is None:
        return 0, []
    problems = list(_pages_of_no_case(release, release.seals))
    newest = list(_in_force(release.seals))
    for each in newest:
        name = f"{each.reference.case}/index.html"
        page = release.pages.get(name)
        if page is None:
            problems.append(_problem("verify-page-missing", name, _NO_PAGE))
        elif page.lacks(told(each)):
            problems.append(_problem("verify-page-text", name, _NOT_TOLD))
    return len(newest), problems


def _pages_of_no_case(release: _Release, seals: Seals) -> Iterator[Problem]:
    """A year has a page before its status is approved; no other case has."""
    known = {*(each.reference for each in seals.sealed), *seals.named}
    cases = {str(reference.case) for reference in known}
    for name in release.pages:
        kind, _, rest = name.partition("/")
        of_case = kind in {Kind.INCIDENT.code, Kind.SUSPENSION.code} and rest != "index.html"
        if of_case and name.removesuffix("/index.html") not in cases:
            yield _problem("verify-page-unexpected", name, _NO_CASE)


def _frozen(release: _Release) -> _Found:
    if release.bag is not None or release.ledger is None:
        return 0, []
    frozen = load_archive(release.folder, {"index.html"})
    sealed = release.seals.sealed if release.seals else ()
    problems = list(bags_at_odds(release.ledger, frozen, sealed))
    digests = {line.entry.digest for line in release.ledger.lines if line.entry.act is Act.FREEZE}
    problems += [
        _problem("verify-no-line", bag_folder(each.year), _NO_BAG_LINE)
        for each in frozen
        if each.digest not in digests
    ]
    return len(frozen), problems


def _noted_head(release: _Release) -> _Found:
    if release.given.head is None:
        return 0, []
    wanted = f"sha256:{release.given.head.strip().lower().removeprefix('sha256:')}"
    lines = release.ledger.lines if release.ledger else ()
    known = any(line.digest == wanted for line in lines)
    return 1, [] if known else [_problem("verify-noted", LEDGER_FILE, _NOT_NOTED)]


def _in_force(seals: Seals) -> Iterator[Sealed]:
    """The last edition of each case; none where one that does not hold is in its place."""
    for case, editions in groupby(seals.sealed, key=lambda each: each.reference.case):
        *_, newest = editions
        if not any(each.case == case and newest.reference < each for each in seals.named):
            yield newest


_FAILED = Words(
    "ファイルの作りがおかしく、この段を終えられません。",
    "The files are made so that this step cannot be finished.",
)
_NO_LEDGER = Words("台帳がありません。", "There is no ledger.")
_NO_BAG_LINE = Words(
    "台帳にこの保存版の行がありません。", "The ledger has no line for this frozen year."
)
_NO_LINE = Words("台帳にこの版の行がありません。", "The ledger has no line for this edition.")
_FOOT = Words(
    "ページの末尾のダイジェストが、台帳のうちこのページが示すべき行のものではありません。",
    "The digest at the foot of this page is not that of the line of the ledger that it has to show.",
)
_NO_PAGE = Words("この事案のページがありません。", "This case has no page.")
_NO_CASE = Words(
    "承認された版のない事案のページです。", "This is the page of a case that nobody approved."
)
_NOT_TOLD = Words(
    "承認された文章、数、日時の一部が、このページにありません。",
    "Some of the approved texts, numbers or times do not stand on this page.",
)
_NOT_NOTED = Words(
    "控えのダイジェストは、台帳のどの行のものでもありません。",
    "The digest that was noted down is not that of any line of the ledger.",
)


def _problem(rule: str, path: str, message: Words) -> Problem:
    return Problem(rule, Place(path), message, ASK)


_STEPS: tuple[tuple[Words, "Callable[[_Release], _Found]"], ...] = (
    (Words("ファイルは目録のとおりか", "Are the files as the manifest lists them?"), _files),
    (Words("決裁の決まりと鍵を読めるか", "Can rules and keys be read?"), _rules),
    (Words("決裁と署名は正しいか", "Are decisions and signatures right?"), _seals),
    (Words("台帳はつながっているか", "Is the ledger one whole chain?"), _chain),
    (Words("台帳と版は一致するか", "Do ledger and editions agree?"), _ledger_and_seals),
    (Words("ページの末尾は台帳のとおりか", "Do the pages show their line of the ledger?"), _feet),
    (Words("承認された文章がページにあるか", "Do the pages say what was approved?"), _texts),
    (Words("保存した年度は台帳のとおりか", "Are frozen years as the ledger says?"), _frozen),
    (Words("控えのダイジェストは台帳にあるか", "Is the noted digest in the ledger?"), _noted_head),
)
