"""A leak was published after all: one edition is taken down, by one post, at once.

The text goes, a tombstone with the reason takes its place, and the ledger keeps its digest. What was
stripped from it is kept beside the record, so that the last leak check still knows it.
"""

from pathlib import Path

from disclosure_builder.approval.keys import load_keys
from disclosure_builder.approval.messages import seal_problem
from disclosure_builder.approval.office import Office
from disclosure_builder.approval.removing import RemovalRequest, remove_edition
from disclosure_builder.layout import read_if_there, read_layout, removal_path
from disclosure_builder.problems import ExitCode, Place, Problem, Refused, refuse_if_any
from disclosure_builder.redaction.allowlist_file import load_allowlist
from disclosure_builder.redaction.stripping import strip
from disclosure_builder.redaction.watchlist import kept_of
from disclosure_builder.settings import load_portal
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import CONTROL


def take_down(content: Path, reference: EditionReference, request: RemovalRequest) -> None:
    """Take one edition down; raises `Refused` when anything does not fit, and writes nothing then.

    An expired entry of the allow-list does not stop an emergency.
    """
    portal, layout = load_portal(content), read_layout(content)
    files = next((each for each in layout.editions if each.reference == reference), None)
    path = removal_path(reference)
    if files is None:
        raise Refused(ExitCode.APPROVAL, [seal_problem("removal-not-released", path)])
    allowlist = load_allowlist(content, portal, None)
    looked = strip(request.reason, allowlist, request.removed_at.date())
    if not request.reason or CONTROL.search(request.reason) or looked.removed or looked.holds:
        refuse_if_any(ExitCode.REDACTION, [_unfit_reason(path)])
    office = Office(layout, portal, load_keys(content), request.removed_at)
    kept = kept_of(read_if_there(files.record), read_if_there(files.public))
    remove_edition(office, files, request, kept)


def _unfit_reason(path: str) -> Problem:
    return Problem(
        "removal-reason",
        Place(path),
        Words(
            "理由がないか、個人情報に見えるものが入っています。理由は公表されます。",
            "There is no reason, or it holds what looks like personal data; it will be public.",
        ),
        Words(
            "何が載っていたかを書かず、「公表してはならない情報が含まれていたため」のように書いてください。",
            "Do not say what it was: “It held information that must not be public.”",
        ),
    )
