"""Charts: what is drawn is what the tables say, without style, script, colour alone or false zeros."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from disclosure_builder.checks.reading import read_site
from disclosure_builder.outputs.charts import Draughtsman, make_charts
from disclosure_builder.outputs.papers import TypstPrinter
from disclosure_builder.outputs.papers.draft import Drawing
from disclosure_builder.public.charts import Chart, Series
from disclosure_builder.public.text import Wording
from disclosure_builder.public.year_charts import MOST_YEARS, charts_of
from disclosure_builder.shelf import Shelf
from tests import portals
from tests.outputs.papers.pdfs import DRAFT, TEMPLATES

SVG = "{http://www.w3.org/2000/svg}"
PERIODS = tuple(Wording(f"令和{number}年度") for number in (4, 5, 6, 7))
CHART = Chart(
    Wording("operation/2025/chart-downtime.svg"),
    Wording("停止していた時間"),
    Wording("分"),
    PERIODS,
    (
        Series(Wording("条例に基づく停止"), (0, 2350, None, 15)),
        Series(Wording("障害による停止"), (300, 0, 22, 480)),
        Series(Wording("計画停止"), (455, 400, 700, 0)),
    ),
)
ALONE = replace(CHART, series=CHART.series[:1])


def drawn(chart: Chart) -> etree._Element:
    """The drawing, as a tree."""
    return etree.fromstring(Draughtsman().drawing_of(chart))


def texts(chart: Chart) -> list[str]:
    """Every text that the drawing shows."""
    return [str(each.text) for each in drawn(chart).iter(f"{SVG}text")]


def test_a_drawing_has_a_title_and_says_everything_in_words() -> None:
    """Who does not see the bars is told each value, and which are not known."""
    title, description = drawn(CHART)[:2]
    assert (title.tag, title.text) == (f"{SVG}title", "停止していた時間")
    assert description.tag == f"{SVG}desc"
    assert "条例に基づく停止は、令和4年度 0分、令和5年度 2,350分、令和6年度 未集計、" in str(
        description.text
    )
    assert drawn(CHART).get("aria-labelledby") == "title desc"


def test_a_drawing_holds_nothing_that_a_strict_policy_blocks() -> None:
    """No style, class, script, event or foreign address stands in it, so it needs no exception."""
    names = {str(name) for node in drawn(CHART).iter() for name in node.attrib}
    assert not names & {"style", "class", "href", "src"}
    assert not any(name.startswith("on") for name in names)
    assert not {node.tag for node in drawn(CHART).iter()} & {f"{SVG}style", f"{SVG}script"}
    written = Draughtsman().drawing_of(CHART).decode()
    assert re.findall(r"https?://[^\"]+", written) == ["http://www.w3.org/2000/svg"]


def test_every_series_has_a_pattern_of_its_own() -> None:
    """In black and white the kinds still differ: the first is solid, the others lined and dotted."""
    fills = {str(node.get("fill")) for node in drawn(CHART).iter(f"{SVG}path")}
    assert {"#1f4e5f", "url(#pattern-2)", "url(#pattern-3)"} <= fills
    patterns = [each.get("id") for each in drawn(CHART).iter(f"{SVG}pattern")]
    assert patterns == ["pattern-2", "pattern-3"]


def test_nothing_in_a_drawing_is_in_english() -> None:
    """Labels are those of the page; the library's own words about axes and marks are not served."""
    assert not [text for text in texts(CHART) if re.search("[A-Za-z]", text)]
    assert "aria-label=" not in Draughtsman().drawing_of(CHART).decode()


def test_what_is_not_known_is_told_and_zero_is_a_number() -> None:
    """A year without a value shows 未集計; a year with none shows 0."""
    assert texts(ALONE).count("未集計") == 1
    assert {"0", "2,350", "15"} <= set(texts(ALONE))


def test_a_new_definition_breaks_the_series() -> None:
    """Where a figure was defined anew, a line stands between the years, and the words say so."""
    broken = replace(ALONE, breaks=(3,))
    assert "定義の変更" in texts(broken)
    assert "定義の変更" not in texts(ALONE)
    assert any(node.get("stroke-dasharray") for node in drawn(broken).iter(f"{SVG}line"))
    assert str(broken.description).endswith("令和7年度から定義が変わりました。")


def test_few_cases_have_a_scale_of_whole_numbers() -> None:
    """Between one case and two there is no half, and no number stands twice on the scale."""
    few = replace(ALONE, series=(Series(Wording("事案"), (0, 1, 2, 1)),))
    scale = [
        str(node.text) for node in drawn(few).iter(f"{SVG}text") if node.get("text-anchor") == "end"
    ]
    assert sorted(each for each in scale if each.isdigit()) == ["0", "1", "2"]


def test_a_drawing_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same chart gives the same bytes, and from the shelf without the library."""
    shelf = Shelf(tmp_path)
    first = Draughtsman(shelf).drawing_of(CHART)
    assert Draughtsman().drawing_of(CHART) == first
    monkeypatch.setitem(__import__("sys").modules, "vl_convert", None)
    assert Draughtsman(shelf).drawing_of(CHART) == first
    with pytest.raises(ImportError):
        Draughtsman(shelf).drawing_of(ALONE)


def test_a_year_is_drawn_beside_the_years_before_it_only() -> None:
    """What is published for a year never changes because of a later one."""
    years = portals.sample().register.years
    (year,) = (each for each in years if each.year.year == 2024)
    charts = charts_of(year, years)
    assert charts
    assert {str(chart.periods[-1]) for chart in charts} == {"令和6年度"}
    assert all(len(chart.periods) <= MOST_YEARS for chart in charts)


def test_a_year_without_a_status_has_no_chart() -> None:
    """Numbers that are still being counted are not compared with whole years."""
    years = portals.sample().register.years
    assert [each for each in years if each.status is None]
    assert all(charts_of(each, years) == () for each in years if each.status is None)


def test_every_chart_of_a_page_is_served_and_comes_after_the_tables() -> None:
    """Each picture of the page is a file of the site; the figures stand above it as tables."""
    built = portals.sample()
    page = portals.page(built, "operation/2025/")
    pictures = re.findall(r'<img src="[^"]*/(chart-[a-z-]+\.svg)"[^>]* alt="([^"]+)"', page)
    served = {path for path in built.site.files if path.startswith("operation/2025/chart-")}
    assert {f"operation/2025/{name}" for name, _ in pictures} == served
    assert len(served) > 2
    assert page.index('id="charts"') > page.index('id="figures"')
    made = {file.path: file.content for file in make_charts(built.register, Draughtsman())}
    assert all(made[path] == built.site.files[path] for path in served)


def test_equal_values_side_by_side_are_no_long_number_on_paper() -> None:
    """Three years with 165 each are three numbers to whoever reads the paper, not nine digits."""
    chart = replace(ALONE, series=(replace(ALONE.series[0], values=(165, 165, 165, 165)),))
    drawing = Drawing("operation/2025/chart-downtime.svg", Draughtsman().drawing_of(chart).decode())
    html = '<h1>停止</h1><figure class="chart"><img src="root:operation/2025/chart-downtime.svg" alt="停止していた時間" width="640" height="300"></figure>'
    draft = replace(DRAFT, html=html, drawings=(drawing,), files=())
    (content,) = TypstPrinter(TEMPLATES).print_all([draft])
    passages = read_site({"paper.pdf": content}).passages
    assert "165" in passages
    assert not [each for each in passages if "165165" in each]
