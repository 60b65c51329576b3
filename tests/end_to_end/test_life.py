"""A case of six editions goes through its whole life by commands alone, and nothing of it vanishes.

First report (by a deputy, reviewed later), update, final report, an erratum, a correction of substance,
withdrawal; published after each, and each time the public is asked what it sees. Then everything is
tried by which an edition could get lost; and at last one is taken down.
"""

import hashlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from disclosure_builder.problems import ExitCode
from tests.support.city_at_work import POSTS, CityAtWork, files_in
from tests.support.folders import EXAMPLES, put
from tests.support.releases import REASON

CASE = "incidents/2026-001"
TO_FILL_IN = "＜＜記入＞＞"
LEAKED = "窓口の奥の青い戸棚にあった名簿"
COUNTED_AGAIN = "件数を数え直しました。"
NO_CASE_OF_IT = "対象の事案ではありませんでした。"


@dataclass(frozen=True)
class Step:
    """One edition: how it is written, and what its page says then and no longer says."""

    number: int
    stage: str
    decided: str
    label: str
    example: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    changes: tuple[tuple[str, str], ...] = ()
    told: tuple[str, ...] = ()
    untold: tuple[str, ...] = ()

    @property
    def edition(self) -> str:
        """`incidents/2026-001/3`."""
        return f"{CASE}/{self.number}"

    @property
    def published(self) -> str:
        """The evening of the day of the decision."""
        return f"{self.decided[:10]}T18:00+09:00"


LIFE = (
    Step(1, "initial", "2026-05-12T17:00+09:00", "第1報", example="instruction-first-report",
         told=("第1版 第1報（速報）", "代決しました", "最大60人", "調査中です。")),
    Step(2, "update", "2026-05-20T09:00+09:00", "続報",
         changes=(("事情を聴いています。", f"{LEAKED}を確かめています。"),),
         told=("最大60人", LEAKED)),
    Step(3, "final", "2026-06-12T09:00+09:00", "最終報", example="instruction-final-report",
         told=("合計60人", "目的外の利用を禁じた規程"), untold=("調査・対応を続けています",)),
    Step(4, "correction", "2026-06-15T09:00+09:00", "訂正（誤記）", example="instruction-erratum",
         told=("市役所1階の事務室", "市役所2階の事務室", "訂正した項目：発生場所", "階を書き誤りました。")),
    Step(5, "correction", "2026-07-01T09:00+09:00", "訂正（内容の訂正）",
         fields=(("correction_class", "substantive"), ("change_reason", COUNTED_AGAIN)),
         changes=(('value: "60"', 'value: "58"'), ("value: 45", "value: 43")),
         told=("合計58人", "60人", COUNTED_AGAIN)),
    Step(6, "withdrawal", "2026-08-03T09:00+09:00", "取下げ",
         fields=(("change_reason", NO_CASE_OF_IT),),
         told=("この公表は取り下げました。", NO_CASE_OF_IT), untold=("合計", "市役所2階の事務室")),
)  # fmt: skip


@pytest.fixture
def city(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CityAtWork:
    """A city that has published nothing yet."""
    monkeypatch.chdir(tmp_path)
    return CityAtWork(tmp_path, capsys)


def test_a_case_lives_and_nothing_of_it_vanishes(city: CityAtWork) -> None:
    """Six editions, one after the other; then every way to lose one; then one is taken down."""
    _lives(city)
    _loses_nothing(city)
    _takes_one_down(city)


def _lives(city: CityAtWork) -> None:
    for step in LIFE:
        _write(city, step)
        sheet = city.prepare(step.edition)
        digest = _digest(city.content / f"{step.edition}.public.json")
        assert digest.removeprefix("sha256:") in sheet
        draft = files_in(city.build(step.published))  # nobody approved it yet
        assert [name for name in draft if f"{step.edition}." in name] == []
        absent = POSTS[1] if step.number == 1 else ""
        city.approve(step.edition, step.decided, f"花市民第{step.number}号", absent)
        _is_published(city, step, digest)
        if step.number == 1:
            _is_reviewed(city)
        if step.number == 3:
            shutil.copytree(city.content, city.folder / "old-content")
    assert city.publish(LIFE[-1].published).said.count("既に公開されています") == 1


def _write(city: CityAtWork, step: Step) -> None:
    """A clerk begins an edition with `revise` and fills it in, or writes it as an example has it."""
    record = city.content / f"{step.edition}.yaml"
    if step.number > 1:
        city.must("revise", CASE, "--stage", step.stage)
        assert record.is_file()
    if step.example:
        example = EXAMPLES / "accepted" / f"{step.example}.yaml"
        put(city.content, f"{step.edition}.yaml", example.read_text("utf-8"))
        return
    text = record.read_text("utf-8")
    times = (("decided", step.decided), ("published", step.published))
    for name, value in (*step.fields, *times):
        text = text.replace(f"{name}: {TO_FILL_IN}", f"{name}: {value}")
    for old, new in step.changes:
        assert old in text
        text = text.replace(old, new)
    record.write_text(text, "utf-8")


def _is_published(city: CityAtWork, step: Step, digest: str) -> None:
    """The release goes on from the one before: page, history, feed, ledger and sealed files."""
    first = step.number == 1
    lines = [] if first else city.ledger
    items = {} if first else city.items()
    sealed = {} if first else _sealed(city)
    head = () if first else ("--head", city.verify())
    site = city.build(step.published)
    done = city.publish(step.published)
    assert done.code == ExitCode.OK, done.said
    assert files_in(city.current) == files_in(site)

    *before, line = city.ledger
    assert before == lines
    said = json.loads(line)
    assert (said["act"], said["edition"], said["digest"]) == ("release", step.number, digest)
    assert city.verify(*head) == hashlib.sha256(line + b"\n").hexdigest()
    assert f"sha256:{city.verify()}" in (city.current / "index.html").read_text("utf-8")

    assert city.history(CASE) == [(each.number, each.label) for each in LIFE[: step.number]]
    page = city.page(CASE)
    assert [text for text in step.told if text not in page] == []
    assert [text for text in step.untold if text in page.partition("公表の経緯")[0]] == []

    own = {} if step.label == "訂正（誤記）" else {f"{CASE}/{step.number}"}
    assert city.items().keys() == items.keys() | own
    assert sealed.items() <= _sealed(city).items()
    if step.stage == "withdrawal":
        assert NO_CASE_OF_IT in city.items()[step.edition]
        assert not any(LEAKED in text for text in city.items().values())


def _is_reviewed(city: CityAtWork) -> None:
    """The build reminds, then refuses; after the review the page says so, and 速報 is gone."""
    due = city.must("due", "--at", "2026-05-13", "--format", "text")
    assert f"{CASE}/1" in due
    assert "後閲" in due
    former = city.current.resolve()
    late = city.publish("2026-05-18T18:00+09:00")
    assert (late.code, "[review-overdue]" in late.said) == (ExitCode.APPROVAL, True)
    assert city.current.resolve() == former
    lines = city.ledger
    city.must("review", f"{CASE}/1", "--post", POSTS[1], "--key", str(city.key(POSTS[1])),
              "--reviewed-at", "2026-05-15T09:00+09:00")  # fmt: skip
    assert city.publish("2026-05-18T18:00+09:00").code == ExitCode.OK
    assert city.ledger == lines
    assert "後閲しました" in city.page(CASE)
    assert "第1報（速報）" not in city.page(CASE)
    due = city.must("due", "--at", "2026-05-18", "--format", "text")
    assert "後閲" not in due
    assert "2026-06-12" in due  # the next report was promised for that day
    city.verify()


def _loses_nothing(city: CityAtWork) -> None:
    """Whatever way an edition goes or changes: refused by name, and what is served stays."""
    before, good = files_in(city.current), city.folder / "good"
    shutil.copytree(city.content, good)
    for spoil, rule in (
        (_lose_the_last, "ledger-edition-missing"),
        (_lose_one_between, "seal-gap"),
        (_edit_one, "seal-public-changed"),
        (_approve_another, "ledger-edition-changed"),
        (_lose_the_last_and_its_line, "ledger-not-extended"),
        (_go_back_to_old_content, "ledger-not-extended"),
    ):
        spoil(city)
        done = city.publish(LIFE[-1].published)
        assert done.code in {ExitCode.APPROVAL, ExitCode.REGISTER}, spoil
        assert f"[{rule}]" in done.said, spoil
        assert CASE in done.said
        assert files_in(city.current) == before
        shutil.rmtree(city.content)
        shutil.copytree(good, city.content)
    shutil.copytree(city.folder / "old-content", city.folder / "elsewhere")
    done = city.run("--content", str(city.folder / "elsewhere"), "build", "--output",
                    str(city.folder / "other"), "--previous", str(city.current))  # fmt: skip
    assert done.rules == {"ledger-not-extended"}
    assert not (city.folder / "other").exists()


def _lose_the_last(city: CityAtWork) -> None:
    for path in (city.content / CASE).glob("6.*"):
        path.unlink()


def _lose_one_between(city: CityAtWork) -> None:
    for path in (city.content / CASE).glob("3.*"):
        path.unlink()


def _edit_one(city: CityAtWork) -> None:
    path = city.content / CASE / "5.public.json"
    path.write_bytes(path.read_bytes().replace("数え直しました".encode(), "確かめました".encode()))


def _approve_another(city: CityAtWork) -> None:
    """The same edition with other words, prepared and signed again by every post."""
    last = LIFE[-1]
    record = city.content / f"{last.edition}.yaml"
    text = record.read_text("utf-8").replace(NO_CASE_OF_IT, "数えていません。")
    for path in (city.content / CASE).glob("6.*"):
        path.unlink()
    record.write_text(text, "utf-8")
    city.prepare(last.edition)
    city.approve(last.edition, last.decided, "花市民第6号")


def _lose_the_last_and_its_line(city: CityAtWork) -> None:
    _lose_the_last(city)
    ledger = city.content / "ledger.jsonl"
    ledger.write_bytes(b"".join(ledger.read_bytes().splitlines(keepends=True)[:-1]))


def _go_back_to_old_content(city: CityAtWork) -> None:
    shutil.rmtree(city.content)
    shutil.copytree(city.folder / "old-content", city.content)


def _takes_one_down(city: CityAtWork) -> None:
    """The text is in no file any more, the reason is told, the digest and the line stay."""
    assert _holding(city.served, LEAKED)
    lines, releases = city.ledger, list((city.served / "releases").iterdir())
    take = ("unpublish", f"{CASE}/2", "--post", POSTS[1], "--key", str(city.key(POSTS[1])),
            "--reason", REASON)  # fmt: skip
    told = city.must(*take, "--destination", str(city.served))
    assert [each for each in releases if str(each) not in told] == []
    for place in ("CDN", "WARP", "バックアップ", "掲示場", f"{CASE}/3"):
        assert place in told
    done = city.publish()
    assert done.code == ExitCode.OK, done.said
    assert _holding(city.served, LEAKED) == []
    (left,) = (city.served / "releases").iterdir()
    assert left.name == city.current.resolve().name
    assert city.ledger[:-1] == lines
    assert json.loads(city.ledger[-1])["act"] == "unpublish"
    assert "公表の取りやめ" in city.page(CASE)
    assert REASON in city.page(CASE)
    assert city.verify()
    assert city.run(*take).rules == {"removal-done"}
    _does_not_come_back(city)


def _does_not_come_back(city: CityAtWork) -> None:
    """Whoever puts the text back from a copy, and removes what stands in its place, is refused."""
    for path in (city.content / CASE).glob("2.*"):
        path.unlink()
    for path in (city.folder / "good" / CASE).glob("2.*"):
        shutil.copy(path, city.content / CASE)
    done = city.publish()
    assert (done.code, done.rules) == (ExitCode.REGISTER, {"ledger-text-returned"}), done.said


def _sealed(city: CityAtWork) -> dict[str, bytes]:
    """The public editions that are served, with their decisions and signatures."""
    return files_in(city.current / "sealed" / CASE)


def _digest(path: Path) -> str:
    return f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"


def _holding(folder: Path, text: str) -> list[Path]:
    """Every file, of any release, with a text in it."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path for path in files if text.encode() in path.read_bytes()]
