"""The canary: pages with invented personal data, planted in every build beside the real ones.

1. Put one small file for each kind of passage beside the site's own (`planted.py`): a text, an
   attribute, a comment, a value, a file name and so on. In each stands a value of the invented
   edition that came with the watch list (`redaction/canary.py`) and an invented e-mail address; in
   one a name that only the dictionary knows.
2. Let the checks run over all of it in one go, with the same readers, net and detectors.
3. Take out what they found in the planted files, and refuse if they did not find all of it.

A site whose net has a hole anywhere between a record and a reader is so never served. The planted
files themselves never leave this package.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from disclosure_builder.checks.interface import CheckInput
from disclosure_builder.checks.places import PLANTED
from disclosure_builder.checks.planted import WATCHLIST, planted_beside
from disclosure_builder.problems import Place, Problem
from disclosure_builder.vocabulary.words import Words


def plant(given: CheckInput) -> CheckInput:
    """The same site with the planted files beside its own."""
    files = planted_beside(given.site.files)
    planted = {PLANTED + name: content for name, (content, _) in files.items()}
    return replace(given, site=replace(given.site, files={**given.site.files, **planted}))


def sift(given: CheckInput, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems of the site itself, and one for each planted value that was not found."""
    found = set()
    for problem in problems:
        if problem.place.path.startswith(PLANTED):
            found.add((problem.rule, problem.place.path))
        else:
            yield problem
    for name, (_, rules) in planted_beside(given.site.files).items():
        for rule in rules:
            if (rule, PLANTED + name) not in found:
                yield _not_found(rule, name)
    if any(path.startswith(PLANTED) for path in given.site.files):
        yield _in_the_way()


def _not_found(rule: str, name: str) -> Problem:
    return Problem(
        rule,
        Place(PLANTED + name),
        Words(
            ja="見張りのために置いた架空の個人情報を、検査が見つけませんでした。",
            en="The check did not find the invented personal data planted for it.",
        ),
        Words(
            ja="検査が働いていないので公表できません。checks/ と redaction/ の変更を元に戻し、"
            "開発者に知らせてください。",
            en="The check does not work, so nothing can be served. Restore checks/ and redaction/, "
            "and tell the developers.",
        ),
    )


def _in_the_way() -> Problem:
    return Problem(
        WATCHLIST,
        Place(PLANTED.rstrip("/")),
        Words(
            ja="この名前のフォルダーは検査が使うため、サイトに置けません。",
            en="The checks use a folder of this name, so the site cannot have one.",
        ),
        Words(ja="フォルダーの名前を変えてください。", en="Give the folder another name."),
    )
