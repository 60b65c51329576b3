"""What only the persons concerned were told stays with them, also when the case is published later."""

from pathlib import Path

import pytest

from disclosure_builder.release.placing import write_site
from disclosure_builder.release.recording import record_release
from disclosure_builder.release.trusted import Given
from disclosure_builder.release.verifying import verify
from tests import portals
from tests.support.releases import make_portal
from tests.support.sealing import NOW, Desk, make_keys, register_all

CASE = "incidents/2026-005"
# Said to two people, and nobody else's business.
SAID = "ご本人だけにお伝えした経緯です。"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A first edition told to the persons concerned, a second one published."""
    content = make_portal(tmp_path, "persons-notified-only")
    first = content / f"{CASE}/1.yaml"
    text = first.read_text("utf-8")
    first.write_text(text.replace("窓口で渡し間違えました。", SAID), "utf-8")
    published = (
        text.replace(
            "stage: final",
            "stage: correction\ncorrection_class: substantive\n"
            "change_reason: 公表することとしたため。",
        )
        .replace("way: 本人への通知", "way: 本人への通知及び公表")
        .replace("decided: 2026-08-04T10:00+09:00", "decided: 2026-08-20T10:00+09:00")
        .replace("published: 2026-08-04", "published: 2026-08-20")
    )
    (content / f"{CASE}/2.yaml").write_text(published, "utf-8")
    desk = Desk(content, make_keys(tmp_path / "keys"))
    register_all(content, desk.keys)
    desk.seal(f"{CASE}/1")
    desk.seal(f"{CASE}/2")
    return desk


def test_no_file_says_what_only_few_were_told(desk: Desk, tmp_path: Path) -> None:
    """No page, no history, no sealed file, no feed; the ledger has its line, and all of it verifies."""
    built = portals.build(desk.content, at=NOW)
    case = next(each for each in built.register.cases if str(each.reference) == CASE)
    assert [each.sealed.reference.number for each in case.editions] == [2]
    assert [path for path, data in built.site.files.items() if SAID.encode() in data] == []
    lines = {str(line.entry.edition): line.entry.served for line in built.register.ledger.lines}
    assert lines == {f"{CASE}/1": False, f"{CASE}/2": True}
    record_release(desk.content, built.register.ledger)
    write_site(built.site, tmp_path / "release")
    verdict = verify(tmp_path / "release", Given())
    assert verdict.good, [
        (problem.rule, problem.place) for step in verdict.steps for problem in step.problems
    ]
