"""The second net in the whole build: private values of the sample's own records, spelled otherwise."""

import shutil
from pathlib import Path

import pytest

from disclosure_builder.checks import watching
from disclosure_builder.checks.manners import Manner
from disclosure_builder.checks.places import PLANTED
from disclosure_builder.problems import ExitCode, Refused
from tests import portals

# What stands under `internal` of incidents/2022-001/2.yaml → what a careless hand makes of it.
LEAKS = {
    "the kana of a name in Latin letters": "SAKUMA, Misako",
    "a name turned round": "美砂子・佐久間",
    "a telephone number dialled from abroad": "+81 42 599 0123",
    "a birth date in the Japanese calendar": "昭和三十三年四月十二日",
    "a home address without the city": "富士見台9-88-7",
}


def refused(content: Path, project: Path = portals.PROJECT) -> Refused:
    """What the whole build says when it refuses at the last look."""
    with pytest.raises(Refused) as caught:
        portals.build(content, project)
    assert caught.value.exit_code is ExitCode.CHECK
    return caught.value


def test_private_values_in_a_hand_written_page_refuse(tmp_path: Path) -> None:
    """Each of them is found by the watch list, in the page; the table of readings is made of it."""
    content = portals.copy_of(portals.CONTENT, tmp_path)
    page = content / "pages" / "about.md"
    text = page.read_text(encoding="utf-8")
    items = "".join(f"\n{leak}\n" for leak in LEAKS.values())
    page.write_text(f"{text}\n{items}", encoding="utf-8")
    problems = [each for each in refused(content).problems if each.rule == "leaks-watchlist"]
    found = [each.place for each in problems if each.place.path == "about/index.html"]
    assert {each.place.path for each in problems} <= {"about/index.html", "search/readings.json"}
    assert len({place.line for place in found}) == len(LEAKS)
    assert not any(leak in str(problems) for leak in LEAKS.values())


def test_a_private_value_in_a_template_refuses_on_every_page(tmp_path: Path) -> None:
    """Also in a comment, and half of it in bold."""
    project = tmp_path / "project"
    shutil.copytree(portals.PROJECT / "site_templates", project / "site_templates")
    shutil.copy(portals.PROJECT / "mkdocs.yml", project)
    path = project / "site_templates" / "pages" / "case.html"
    text = path.read_text(encoding="utf-8")
    leak = "<!-- サクマ ミサコ --><p>佐久<b>間 美砂子</b></p><h2"
    path.write_text(text.replace("<h2", leak, 1), encoding="utf-8")
    problems = refused(portals.CONTENT, project).problems
    watched = {
        (each.place.path, each.place.field) for each in problems if each.rule == "leaks-watchlist"
    }
    pages = {f"incidents/{case}/index.html" for case in ("2022-001", "2026-001")}
    assert {(page, where) for page in pages for where in ("comment", "text")} <= watched


def test_a_build_whose_net_is_torn_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing leaks, and still nothing may be served: nobody could know."""
    monkeypatch.setattr(watching, "spellings", lambda _: {"別の値である": Manner.ANYWHERE})
    problems = refused(portals.CONTENT).problems
    assert {each.rule for each in problems} == {"leaks-watchlist"}
    assert all(each.place.path.startswith(PLANTED) for each in problems)
    assert all(each.message.ja and each.message.en for each in problems)


def test_nothing_of_the_canary_is_served() -> None:
    """It was planted in this very build, and taken out again."""
    files = portals.sample().site.files
    assert not any(path.startswith(PLANTED) for path in files)
    assert not any("金糸".encode() in content for content in files.values())
