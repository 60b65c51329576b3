"""`BuiltSite` → `CheckedSite`: the last look at every byte before it is served.

1. Refuse if there is nothing to check or nothing to check with: emptiness means no.
2. Plant invented personal data beside the site's own files.
3. Run every check and gather every problem.
4. Refuse with all of them if one is an error, or if something planted was not found; otherwise
   the site, without what was planted, is checked.

What passed in a former build and did not change is not read again (`kept_site.py`), unless a new
private value may stand in it, or a reference in it leads nowhere any more: then everything is.
"""

from dataclasses import replace

from disclosure_builder.checks.canary import plant, sift
from disclosure_builder.checks.file_types import FileTypes
from disclosure_builder.checks.hosts import Hosts
from disclosure_builder.checks.interface import Check, CheckedSite, CheckInput
from disclosure_builder.checks.kept_site import KeptSite
from disclosure_builder.checks.leaks_detectors import LeaksDetectors
from disclosure_builder.checks.leaks_watchlist import LeaksWatchlist, stand_in_passed
from disclosure_builder.checks.links import Links, anchors_of, is_there
from disclosure_builder.checks.markup import Markup
from disclosure_builder.checks.search_index import SearchIndex
from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.vocabulary.words import Words

__all__ = ["ALL_CHECKS", "check_site"]

ALL_CHECKS: tuple[Check, ...] = (
    FileTypes(),
    LeaksDetectors(),
    LeaksWatchlist(),
    Links(),
    Hosts(),
    Markup(),
    SearchIndex(),
)


def check_site(
    given: CheckInput, checks: tuple[Check, ...] = ALL_CHECKS, kept: KeptSite | None = None
) -> CheckedSite:
    """Run every check; raises `Refused` (CHECK) with every problem of all of them.

    `kept` is what former builds know of the site, and learns of this one.
    """
    refuse_if_any(ExitCode.CHECK, _emptiness(given, checks))
    kept = kept or KeptSite()
    planted = plant(replace(given, passed=kept.passed(given)))
    if not _passes_still(planted):
        planted = plant(given)
    refuse_if_any(ExitCode.CHECK, sift(given, _run(planted, checks)))
    kept.keep(planted)
    return CheckedSite(given.site.files)


def _passes_still(given: CheckInput) -> bool:
    """Whether what passed before holds no new private value and its references lead somewhere."""
    if not given.passed.paths:
        return True
    anchors = anchors_of(given)
    return all(
        lead.path in given.site.files and is_there(lead, anchors) for lead in given.passed.leads
    ) and not stand_in_passed(given)


def _run(given: CheckInput, checks: tuple[Check, ...]) -> list[Problem]:
    """Every problem of every check; the detectors look while the others are at work."""
    _ = given.detection
    waits = sorted(checks, key=lambda each: isinstance(each, LeaksDetectors))
    return [problem for each in waits for problem in each.run(given)]


def _emptiness(given: CheckInput, checks: tuple[Check, ...]) -> list[Problem]:
    problems = []
    if not checks:
        problems.append(
            _empty(
                Words(ja="検査が一つもありません。", en="There is not a single check."),
                Words(ja="ALL_CHECKS を元に戻してください。", en="Restore ALL_CHECKS."),
            )
        )
    if not any(path.endswith(".html") for path in given.site.files):
        problems.append(
            _empty(
                Words(ja="サイトにページがありません。", en="The site has no page."),
                Words(ja="サイトを作り直してください。", en="Build the site again."),
            )
        )
    return problems


def _empty(message: Words, remedy: Words) -> Problem:
    return Problem("checks-empty", Place("."), message, remedy)
