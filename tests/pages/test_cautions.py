"""What a page says where it tells less than is known."""

from dataclasses import replace
from pathlib import Path

from disclosure_builder.language.loading import load_strings
from disclosure_builder.pages.cautions import make_cautions
from disclosure_builder.pages.scales import make_scales
from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.editions import Incident, Notified, Part, ScaleCount
from disclosure_builder.public.text import PublicText
from disclosure_builder.vocabulary.counts import Count
from disclosure_builder.vocabulary.terms import CountQuality, Detail, ScaleUnit

JAPANESE = Tongue(*load_strings(Path(__file__).parents[2] / "site_templates"))
FEWER = Count(CountQuality.FEWER_THAN, 10)
WITHHELD = Count(CountQuality.WITHHELD)


def with_parts(body: Incident, *parts: Count) -> Incident:
    """An incident with 37 persons in these parts."""
    scale = ScaleCount(
        unit=ScaleUnit.PERSONS,
        label=None,
        count=Count(CountQuality.EXACT, 37),
        parts=tuple(Part(PublicText("区分"), count, None, ()) for count in parts),
        text=None,
    )
    return replace(body, scale=replace(body.scale, counts=(scale,)))


def test_an_edition_that_tells_all_says_nothing(incident: Incident) -> None:
    """No caution without a reason."""
    assert make_cautions(incident, JAPANESE) == ()


def test_a_hidden_number_is_printed_as_what_it_is(incident: Incident) -> None:
    """`10人未満`, and for the second one why it is not there; never a number behind it."""
    body = with_parts(incident, FEWER, WITHHELD)
    (view,) = make_scales(body.scale.counts, JAPANESE)
    assert [JAPANESE.count(row.count, view.unit) for row in view.rows] == [
        "10人未満",
        "非公表（ほかの数が分かるため）",
    ]


def test_the_page_says_once_why_numbers_are_hidden(incident: Incident) -> None:
    """The threshold, the second number, and that the parts do not add up to the total."""
    (caution,) = make_cautions(with_parts(incident, FEWER, FEWER, WITHHELD), JAPANESE)
    assert "10に満たない人数は「10人未満」" in str(caution)
    assert "「非公表」とした数もあります" in str(caution)
    assert "足しても総数にはなりません" in str(caution)


def test_it_says_no_more_than_there_is(incident: Incident) -> None:
    """A hidden number of persons told is no breakdown, and without a second there is no word of it."""
    group = Notified(PublicText("ご本人"), FEWER, PublicText("面談"), None)
    body = replace(incident, notice=replace(incident.notice, notified=(group,)))
    (caution,) = make_cautions(body, JAPANESE)
    assert "10人未満" in str(caution)
    assert "非公表" not in str(caution)
    assert "総数" not in str(caution)
    (whole,) = make_cautions(with_parts(incident, WITHHELD, WITHHELD), JAPANESE)
    assert "人未満" not in str(whole)


def test_a_coarsened_edition_says_one_sentence_whatever_the_reason(incident: Incident) -> None:
    """The sentence names everything that may be coarse, so it does not tell what was."""
    (caution,) = make_cautions(replace(incident, detail=Detail.COARSENED), JAPANESE)
    assert str(caution).startswith("個人の保護のため、日付、場所、担当した部署、人数など")
