"""`portal.yaml`, the catalogue and the allow-list: read whole, or refused."""

from datetime import date
from pathlib import Path

import pytest

from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.records.catalogue import load_catalogue
from disclosure_builder.redaction.allowlist_file import load_allowlist
from disclosure_builder.settings import load_portal
from disclosure_builder.vocabulary.terms import Kind, Stage, Trigger
from tests.support.folders import SUPPORT, make_content, put


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    """What was refused, by this stage."""
    assert refused.value.exit_code is ExitCode.SETTINGS
    return [problem.rule for problem in refused.value.problems]


def test_the_settings_are_read() -> None:
    """Posts, labels and dates as they stand there."""
    portal = load_portal(SUPPORT)
    assert portal.is_sample
    rule = portal.approval_rule(Kind.SUSPENSION, Stage.FINAL, date(2026, 5, 12))
    assert rule is not None
    assert rule.posts == ("citizens-manager",)
    assert portal.trigger_label(Trigger.STOP).label == "条例第13条第1項"
    assert str(portal.post_label("auditor")) == "監査担当課長"
    assert str(portal.withheld_label("security")) == "安全の確保に支障を及ぼすおそれがあるため"
    assert portal.operation_due(2025) == date(2026, 9, 30)


def test_what_the_settings_no_longer_name_is_shown_by_its_id() -> None:
    """A post or a reason of an old edition may have been abolished since."""
    portal = load_portal(SUPPORT)
    assert str(portal.post_label("harbour-master")) == "harbour-master"
    assert str(portal.withheld_label("of-old")) == "of-old"


@pytest.mark.parametrize("sample", ["False", "no", "0", "true", "はい"])
def test_only_the_word_false_makes_a_portal_live(tmp_path: Path, sample: str) -> None:
    """A slip leaves it a sample, which cannot be published as live."""
    content = make_content(tmp_path)
    text = (content / "portal.yaml").read_text("utf-8")
    put(content, "portal.yaml", text.replace('sample: "true"', f'sample: "{sample}"'))
    assert load_portal(content).is_sample
    put(content, "portal.yaml", text.replace('sample: "true"', "sample: false"))
    assert not load_portal(content).is_sample


def test_a_portal_without_settings_is_refused(tmp_path: Path) -> None:
    """The message says which file, and how to point at its folder."""
    with pytest.raises(Refused) as refused:
        load_portal(tmp_path)
    assert rules(refused) == ["portal-missing"]
    assert refused.value.problems[0].place.path == "portal.yaml"


def test_a_portal_without_a_catalogue_is_refused(tmp_path: Path) -> None:
    """Without definitions there are no figures."""
    with pytest.raises(Refused) as refused:
        load_catalogue(tmp_path)
    assert rules(refused) == ["yaml-empty"]


def test_without_an_allowlist_nothing_is_allowed(tmp_path: Path) -> None:
    """The file may be missing; then every finding is stripped."""
    content = make_content(tmp_path)
    assert load_allowlist(content, load_portal(content), date(2026, 5, 12)).entries == ()


def test_an_allowlist_is_read(tmp_path: Path) -> None:
    """Exact text, reason, post and expiry."""
    content = make_content(tmp_path)
    entry = "{text: 花咲市中央一丁目, reason: 市役所の所在地, post: auditor, expires: 2031-03-31}"
    put(content, "allowlist.yaml", f"entries:\n  - {entry}\n")
    (allowed,) = load_allowlist(content, load_portal(content), date(2026, 5, 12)).entries
    assert (allowed.text, allowed.post) == ("花咲市中央一丁目", "auditor")
    assert allowed.expires == date(2031, 3, 31)


def test_every_fault_of_the_settings_is_said_at_once(tmp_path: Path) -> None:
    """With its line, and without what was written."""
    content = make_content(tmp_path)
    text = (content / "portal.yaml").read_text("utf-8")
    text = text.replace("first_year: 2025", "first_year: 令和七年")
    put(content, "portal.yaml", text.replace("name: 花咲市 住", "nmae: 花咲市 住"))
    with pytest.raises(Refused) as refused:
        load_portal(content)
    assert sorted(rules(refused)) == ["field-missing", "field-unknown", "number-format"]
    assert "令和七年" not in repr(refused.value.problems)


def test_settings_do_not_show_themselves() -> None:
    """A `repr` in a log says only what kind of thing it is."""
    assert repr(load_portal(SUPPORT)) == "<Portal>"


LANGUAGES = """\
languages:
  - code: en
    name: Disclosure of Hanasaki
    authority: Hanasaki City
    basis: Article 14
"""


def test_a_portal_calls_itself_otherwise_in_another_language(tmp_path: Path) -> None:
    """What it does not say in that language stays Japanese, and Japanese stays as it is."""
    content = make_content(tmp_path)
    put(content, "portal.yaml", (content / "portal.yaml").read_text("utf-8") + LANGUAGES)
    portal = load_portal(content)
    assert portal.language_codes == ("ja", "en")
    english = portal.in_language("en")
    assert (english.name, english.authority.name) == ("Disclosure of Hanasaki", "Hanasaki City")
    assert english.ordinance.basis == "Article 14"
    assert english.authority.section == portal.authority.section
    assert portal.in_language("ja") is portal


@pytest.mark.parametrize("code", ["ja", "EN", "incidents", "../en", "e"])
def test_a_language_has_a_code_that_can_be_a_folder(tmp_path: Path, code: str) -> None:
    """Neither the records' own, nor a folder of the site, nor a way out of it."""
    content = make_content(tmp_path)
    written = LANGUAGES.replace("code: en", f"code: {code}")
    put(content, "portal.yaml", (content / "portal.yaml").read_text("utf-8") + written)
    with pytest.raises(Refused) as refused:
        load_portal(content)
    assert rules(refused) == ["language-code"]
