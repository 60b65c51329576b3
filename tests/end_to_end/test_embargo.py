"""Before its time an embargoed edition is in no file: the site is the same, byte for byte, without it."""

import shutil
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pytest

from disclosure_builder.pipeline import Built
from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.register.ledger_file import load_ledger
from disclosure_builder.release.recording import record_release
from tests import portals
from tests.support.editions import at
from tests.support.folders import EXAMPLES, put
from tests.support.releases import make_portal
from tests.support.sealing import Desk, make_keys, register_all

BEFORE, ENDS, AFTER = at("2027-01-10 08:59"), "2027-01-10T09:00+09:00", at("2027-01-10 09:00")
FIRST, STOP = "incidents/2026-001/1", "suspensions/2026-002/1"
SECOND, OTHER, DRAFT = "incidents/2026-001/2", "incidents/2026-004/1", "incidents/2026-006/1"
EXAMPLE = {
    SECOND: "instruction-final-report",
    OTHER: "measure-against-a-feared-leak",
    DRAFT: "measure-against-a-feared-leak",
}


def embargoed(content: Path, edition: str, *changes: tuple[str, str]) -> None:
    """A record that may be published from ten past the end of the year on."""
    text = (EXAMPLES / "accepted" / f"{EXAMPLE[edition]}.yaml").read_text("utf-8")
    (published,) = (line for line in text.splitlines() if line.startswith("  published: "))
    text = text.replace(published, f"  published: {ENDS}")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    put(content, f"{edition}.yaml", f"{text.rstrip()}\npublic_from: {ENDS}\n")


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A first report and a stop, public for long."""
    folder = tmp_path_factory.mktemp("without")
    content = make_portal(folder, "instruction-first-report", "breakdown")
    keys = make_keys(folder / "keys")
    register_all(content, keys)
    desk = Desk(content, keys)
    for edition in (FIRST, STOP):
        desk.seal(edition)
    record_release(content, build(desk, BEFORE).register.ledger)
    return desk


def build(desk: Desk, moment: datetime) -> Built:
    """The site as of a time."""
    return portals.build(desk.content, at=moment)


def with_editions(desk: Desk, folder: Path, editions: Iterable[str]) -> Desk:
    """The same content with embargoed editions, approved unless they are drafts."""
    more = Desk(Path(shutil.copytree(desk.content, folder / "content")), desk.keys)
    for edition in editions:
        embargoed(more.content, edition)
        if edition == DRAFT:
            more.prepare(edition)
        else:
            more.seal(edition)
    return more


def test_nothing_tells_that_there_is_an_embargoed_edition(without: Desk, tmp_path: Path) -> None:
    """A second edition, another case and a draft: not an id, a count, a digest or a line more.

    One minute later the approved two are there, and the draft is not.
    """
    more = with_editions(without, tmp_path, (SECOND, OTHER, DRAFT))
    before, expected = build(more, BEFORE), build(without, BEFORE)
    assert dict(before.site.files) == dict(expected.site.files)
    record_release(more.content, before.register.ledger)
    assert load_ledger(more.content) == load_ledger(without.content)
    after = build(more, AFTER)
    assert {
        f"sealed/{SECOND}.public.json",
        f"sealed/{OTHER}.public.json",
    } <= after.site.files.keys()
    assert len(after.register.ledger.lines) == 4
    assert not any(b"2026-006" in content for content in after.site.files.values())


def test_a_release_made_before_the_end_cannot_follow_one_made_after(
    without: Desk, tmp_path: Path
) -> None:
    """What the ledger has told once cannot be untold by building for an earlier time."""
    more = with_editions(without, tmp_path, (OTHER,))
    record_release(more.content, build(more, AFTER).register.ledger)
    with pytest.raises(Refused) as refused:
        record_release(more.content, build(more, BEFORE).register.ledger)
    assert [each.rule for each in refused.value.problems] == ["ledger-moved"]


def test_an_edition_that_names_an_embargoed_case_is_not_served_before_it(
    without: Desk, tmp_path: Path
) -> None:
    """The approved bytes of a public edition cannot leave out a link: the build refuses in time."""
    more = Desk(Path(shutil.copytree(without.content, tmp_path / "content")), without.keys)
    embargoed(more.content, OTHER, ("delay_reason:", f"related: [{STOP[:-2]}]\ndelay_reason:"))
    record = (more.content / f"{STOP}.yaml").read_text("utf-8")
    for path in more.path(STOP).parent.glob("1.*"):
        path.unlink()
    more.path("ledger.jsonl").unlink()
    put(more.content, f"{STOP}.yaml", f"{record.rstrip()}\nrelated: [{OTHER[:-2]}]\n")
    for edition in (OTHER, STOP):
        more.seal(edition)
    with pytest.raises(Refused) as refused:
        build(more, BEFORE)
    assert refused.value.exit_code == ExitCode.REGISTER
    ((rule, place),) = [(each.rule, each.place.path) for each in refused.value.problems]
    assert (rule, place) == ("embargo-told", f"{STOP}.public.json")
    assert OTHER[:-2] not in str(refused.value)
    assert build(more, AFTER).site
