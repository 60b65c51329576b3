"""The benchmark of redaction counts what it says it counts."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tools import bench_redaction
from tools.redaction_bench.corpus import Answer, Row, Span, UnfitCorpus, read_answers, read_corpus
from tools.redaction_bench.finders import ALL_FINDERS, Find, Finder, joined, make_project
from tools.redaction_bench.measure import Cost, Run
from tools.redaction_bench.names import NameScore, score_names
from tools.redaction_bench.scoring import CorpusScore, score_corpus
from tools.redaction_bench.tables import NOTHING, Column, as_data, as_markdown, percent
from tools.redaction_bench.worker import lines_of


def scored(
    text: str, marked: Sequence[Span], removed: Sequence[Span], *, hold: bool = False
) -> CorpusScore:
    """The score of one document."""
    return score_corpus([Row("1", text, tuple(marked))], [Answer(tuple(removed), hold)])


def place(text: str, part: str, label: str = "NAME") -> Span:
    """The place of a part in a text."""
    return Span(text.index(part), text.index(part) + len(part), label)


@pytest.mark.parametrize(
    ("text", "marked", "removed"),
    [
        ("担当は「山田太郎」です", "「山田太郎」", "山田太郎"),
        ("電話 +81-42-000-1111", "+81-42-000-1111", "81-42-000-1111"),
        ("〒186-0000", "〒186-0000", "186-0000"),
        ("<b>山田太郎</b>", "<b>山田太郎</b>", "山田太郎"),
        ("山田太郎\u200b", "山田太郎\u200b", "山田太郎"),
        ("山田太郎&nbsp;", "山田太郎&nbsp;", "山田太郎"),
        ("山田太郎", "山田太郎", "山田太郎"),
    ],
)
def test_a_place_is_found_when_only_signs_of_it_are_left(
    text: str, marked: str, removed: str
) -> None:
    """Brackets, dashes, markup and what shows nothing tell nobody anything."""
    score = scored(text, [place(text, marked)], [place(text, removed)])
    assert (score.total.places, score.total.found, score.total.partly) == (1, 1, 0)
    assert score.leaked == 0


@pytest.mark.parametrize(
    ("text", "marked", "removed"),
    [
        ("山田太郎です", "山田太郎", "山田太"),
        ("<ruby>山田<rt>やまだ</rt></ruby>", "<ruby>山田<rt>やまだ</rt></ruby>", "<ruby>山田"),
        ("山&#x7530;太郎", "山&#x7530;太郎", "太郎"),
        ("㍼52年3月4日生", "㍼52年3月4日", "52年3月4日"),
        ("カ\u3099ード", "カ\u3099ード", "カ"),
    ],
)
def test_a_place_of_which_a_character_is_left_has_leaked_partly(
    text: str, marked: str, removed: str
) -> None:
    """One telling character outside the removed places is enough, an entity included."""
    score = scored(text, [place(text, marked)], [place(text, removed)])
    assert (score.total.found, score.total.partly, score.leaked) == (0, 1, 1)


def test_a_place_that_nothing_touches_is_missed_and_not_partly_left() -> None:
    """The two ways of leaking are told apart."""
    text = "山田太郎です"
    score = scored(text, [place(text, "山田太郎")], [])
    assert (score.total.found, score.total.partly, score.leaked) == (0, 0, 1)


def test_two_removed_places_together_may_cover_one_marked_place() -> None:
    """What counts is what is left, not how it was taken out."""
    text = "山田太郎です"
    score = scored(text, [place(text, "山田太郎")], [place(text, "山田"), place(text, "太郎")])
    assert score.total.found == 1


def test_a_held_document_does_not_leak_but_is_counted() -> None:
    """What only the hold kept back stands by itself."""
    text = "山田太郎です"
    score = scored(text, [place(text, "山田太郎")], [], hold=True)
    assert (score.personal, score.leaked, score.leaked_but_held) == (1, 0, 1)


def test_clean_documents_are_flagged_by_findings_and_held_by_holds() -> None:
    """The two costs of caution are counted apart, and neither is a leak."""
    text = "国立市役所です"
    flagged = scored(text, [], [place(text, "国立")])
    held = scored(text, [], [], hold=True)
    assert (flagged.clean, flagged.clean_flagged, flagged.clean_held) == (1, 1, 0)
    assert (held.clean, held.clean_flagged, held.clean_held) == (1, 0, 1)
    assert flagged.personal == flagged.leaked == held.leaked_but_held == 0


def test_a_wrong_kind_is_found_but_not_as_such() -> None:
    """Recall and precision stand for taking out, and apart from that for calling it right."""
    text = "山田太郎です"
    score = scored(text, [place(text, "山田太郎")], [place(text, "山田太郎です", "ADDRESS")])
    name, address = score.labels["NAME"], score.labels["ADDRESS"]
    assert (name.places, name.found, name.found_as_such) == (1, 1, 0)
    assert (address.characters, address.in_a_place, address.in_such_a_place) == (6, 4, 0)


def test_overlapping_removed_places_count_their_characters_once() -> None:
    """A peer that says the same twice gains and loses nothing by it."""
    text = "山田太郎です"
    twice = [place(text, "山田太郎"), place(text, "太郎です")]
    total = scored(text, [place(text, "山田太郎")], twice).total
    assert (total.characters, total.in_a_place) == (6, 4)


def test_optional_places_count_neither_way() -> None:
    """They need not be found, and removing them is no mistake."""
    text = "白雪姫です"
    optional = [place(text, "白雪姫", "OPTIONAL")]
    left, taken = scored(text, optional, []), scored(text, optional, [place(text, "白雪姫")])
    assert left.total.places == left.leaked == taken.total.characters == taken.clean_flagged == 0
    assert left.clean == 1


def test_names_are_touched_or_exact_and_other_kinds_do_not_count() -> None:
    """A finding of another kind is neither right nor wrong where only names are marked."""
    text = "山田太郎と鈴木花子と佐藤"
    marked = tuple(place(text, part) for part in ("山田太郎", "鈴木花子", "佐藤"))
    findings = (place(text, "山田太郎"), place(text, "花子"), place(text, "佐藤", "ADDRESS"))
    row = Row("1", text, marked, ("script:han",))
    score = score_names([row], [Answer(findings)])["han"]
    assert score == NameScore(documents=1, names=3, touched=2, exact=1, given=2, right=2)


def test_a_name_found_where_there_is_none_lowers_the_precision_of_kanji() -> None:
    """Texts without names are added to those with names in kanji, and to all, but to no script."""
    rows = [
        Row("1", "山田", (Span(0, 2, "NAME"),), ("script:han",)),
        Row("2", "国立", (), ("none",)),
        Row("3", "ボブ", (Span(0, 2, "OPTIONAL"),), ("script:katakana",)),
    ]
    scores = score_names(rows, [Answer((Span(0, 2, "NAME"),))] * 3)
    assert (scores["han"].given, scores["han"].right) == (1, 1)
    assert (scores["han, and none"].given, scores["han, and none"].right) == (2, 1)
    assert (scores["katakana"].names, scores["katakana"].given) == (0, 0)
    assert scores["all"].documents == 3


def test_a_share_is_rounded_down_and_of_nothing_there_is_none() -> None:
    """100 % means all; no places at all do not mean that all were found."""
    assert (percent(9999, 10000), percent(3, 3), percent(0, 0)) == ("99.9 %", "100.0 %", NOTHING)


def test_the_project_answers_with_what_stripping_removes_and_holds() -> None:
    """The benchmark looks at the real way, not at a copy of it."""
    answer = make_project()("申請者は山田太郎さんです。")
    assert answer == Answer((Span(4, 8, "NAME"),))


def test_words_that_touch_are_one_name() -> None:
    """A surname and a given name are two words of the dictionary."""
    spans = iter([Span(0, 2, "NAME"), Span(2, 4, "NAME"), Span(5, 7, "NAME")])
    assert joined(spans) == (Span(0, 4, "NAME"), Span(5, 7, "NAME"))


def test_a_worker_answers_every_text_and_then_tells_the_cost() -> None:
    """There is a line for each text in its order, and one more."""

    def make() -> Find:
        return lambda text: Answer((Span(0, len(text), "NAME"),))

    lines = list(lines_of(Finder("all", "all", make, ("pyyaml",)), ["あ", "いい", "ううう"]))
    assert [line["spans"][0]["end"] for line in lines[:-1]] == [1, 2, 3]
    assert lines[-1]["characters"] == 5
    assert set(lines[-1]["versions"]) == {"pyyaml"}


def test_a_library_that_is_not_there_is_named() -> None:
    """A peer that is not installed is no error."""

    def make() -> Find:
        raise ModuleNotFoundError(name="peer")

    assert list(lines_of(Finder("peer", "peer", make, ()), ["あ"])) == [{"missing": "peer"}]


def test_a_peer_may_be_missing_but_our_own_side_may_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Figures without this project would compare the others with nothing."""

    def nobody(finder: Finder, *_: object) -> Run:
        return Run(finder, absence="failed")

    monkeypatch.setattr(bench_redaction, "run", nobody)
    assert bench_redaction.main([]) == 1
    assert capsys.readouterr().out == ""


def test_answers_are_split_among_the_corpora(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """One run answers all texts; each corpus gets its own answers, a missing peer a word."""
    path = tmp_path / "names.jsonl"
    span = {"start": 0, "end": 2, "label": "NAME"}
    path.write_text(json.dumps({"id": 1, "text": "佐藤", "spans": [span]}), encoding="utf-8")

    def only_the_last(finder: Finder, texts: Sequence[str], *_: object) -> Run:
        if finder.is_peer:
            return Run(finder, absence="not installed (peer)")
        nothing = [Answer(())] * (len(texts) - 1)
        return Run(finder, (*nothing, Answer((Span(0, 2, "NAME"),))), Cost(1.0, 2.0, 3.0))

    monkeypatch.setattr(bench_redaction, "run", only_the_last)
    assert bench_redaction.main(["--names", str(path), "--format", "json"]) == 0
    columns = json.loads(capsys.readouterr().out)
    ours = columns["this project"]
    assert ours["names"]["all"]["exact"] == 1
    assert all(score["leaked"] == score["personal"] for score in ours["corpora"].values())
    assert columns["Presidio"]["absence"] == "not installed (peer)"


def test_a_finder_that_is_not_there_gets_a_line_and_no_column() -> None:
    """The table is made of those that ran."""
    text = "山田太郎です"
    score = scored(text, [place(text, "山田太郎")], [place(text, "山田太郎")])
    columns = [Column("ours", {"corpus": score}), Column("peer", absence="not installed (x)")]
    written = as_markdown(columns)
    assert written.startswith("peer: not installed (x)\n")
    assert "| places found | 100.0 % |\n" in written
    assert json.loads(json.dumps(as_data(columns)))["ours"]["corpora"]["corpus"]["leaked"] == 0


def test_a_scan_is_scored_against_its_corpus(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Answers are found by id, in whatever order they come."""
    span = {"start": 0, "end": 4, "label": "NAME"}
    corpus, scan = tmp_path / "corpus.jsonl", tmp_path / "scan.jsonl"
    rows = [{"id": each, "text": "山田太郎です", "spans": [span]} for each in (1, 2)]
    answers = [{"id": 2, "spans": [], "hold": False}, {"id": 1, "spans": [span], "hold": False}]
    corpus.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    scan.write_text("\n".join(json.dumps(answer) for answer in answers), encoding="utf-8")
    code = bench_redaction.main(["--score", str(scan), str(corpus), "--format", "json"])
    score = json.loads(capsys.readouterr().out)["scan.jsonl"]["corpora"][str(corpus)]
    assert code == 0
    assert (score["personal"], score["leaked"], score["labels"]["NAME"]["found"]) == (2, 1, 1)


def test_a_document_without_an_answer_refuses(tmp_path: Path) -> None:
    """What was not answered is not counted as clean."""
    scan = tmp_path / "scan.jsonl"
    scan.write_text('{"id": "1", "spans": [], "hold": false}\n', encoding="utf-8")
    with pytest.raises(UnfitCorpus, match="no line for 1 documents, the first is 2"):
        read_answers(scan, [Row("1", "あ", ()), Row("2", "い", ())])


@pytest.mark.parametrize(
    "line",
    [
        "[]",
        "{",
        '{"id": "1", "text": "秘密"}',
        '{"id": "1", "text": "秘密", "spans": [{"start": 0, "end": 3, "label": "NAME"}]}',
        '{"id": "1", "text": "秘密", "spans": [{"start": 1, "end": 1, "label": "NAME"}]}',
        '{"id": "1", "text": "秘密", "spans": []}\n{"id": "1", "text": "秘密", "spans": []}',
    ],
)
def test_a_corpus_that_cannot_be_scored_refuses_without_quoting(line: str, tmp_path: Path) -> None:
    """A wrong line would make wrong figures; its text is nobody's business."""
    path = tmp_path / "corpus.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(UnfitCorpus) as problem:
        read_corpus([path])
    assert "秘密" not in str(problem.value)


def test_figures_replace_those_between_the_marks_of_the_document() -> None:
    """What people wrote around them stays."""
    document = bench_redaction.DOCUMENT.read_text(encoding="utf-8")
    once = bench_redaction.replaced(document, "| figures |\n")
    assert once.count("| figures |") == 1
    assert once.startswith(document[: document.index(bench_redaction.BEGIN)])
    assert bench_redaction.replaced(once, "| figures |\n") == once


def test_every_finder_has_an_id_of_its_own() -> None:
    """A worker is started by id."""
    assert len({finder.id for finder in ALL_FINDERS}) == len(ALL_FINDERS) == 4
