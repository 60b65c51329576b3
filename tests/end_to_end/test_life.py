"""A case of six editions goes through its whole life by commands alone, and nothing of it vanishes.

First report, update, final report, an erratum, a correction of substance, withdrawal; published after
each. Then everything is tried by which an edition could get lost; and at last one is taken down.
"""

import shutil
from pathlib import Path

import pytest
from lxml import etree

from disclosure_builder.problems import ExitCode
from tests.support.commands import Commands, Done, commands_for
from tests.support.folders import EXAMPLES, make_key, put, register_keys, signer_line
from tests.support.releases import make_portal

CASE = "incidents/2026-001"
POSTS = ("citizens-manager", "chief-officer")
LEAKED = "窓口の奥の青い戸棚にあった名簿"
TO_FILL_IN = "＜＜記入＞＞"
REASON = "公表してはならない情報が含まれていたため、取りやめました。"
# Number, stage, when it was decided, the example that a clerk would write (or what is filled in).
LIFE: tuple[tuple[int, str, str, str | dict[str, str]], ...] = (
    (1, "initial", "2026-05-12T17:00+09:00", "instruction-first-report"),
    (2, "update", "2026-05-20T09:00+09:00", {}),
    (3, "final", "2026-06-12T09:00+09:00", "instruction-final-report"),
    (4, "correction", "2026-06-15T09:00+09:00", "instruction-erratum"),
    (5, "correction", "2026-07-01T09:00+09:00",
     {"correction_class": "substantive", "change_reason": "件数を数え直しました。"}),
    (6, "withdrawal", "2026-08-03T09:00+09:00", {"change_reason": "対象の事案ではありませんでした。"}),
)  # fmt: skip


class City:
    """A city at work: its content, the keys of its posts, and the place that is served."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.content = make_portal(folder)
        self.served = folder / "www"
        for post in POSTS:
            make_key(folder / "keys", post)
        lines = [signer_line(post, folder / "keys" / post) for post in POSTS]
        register_keys(self.content, *lines)
        self.commands: Commands = commands_for(str(self.content), capsys)
        self.run, self.must = self.commands.run, self.commands.must

    def write(self, number: int, stage: str, decided: str, how: str | dict[str, str]) -> None:
        """A clerk begins an edition and fills it in."""
        record = self.content / CASE / f"{number}.yaml"
        if number > 1:
            self.must("revise", CASE, "--stage", stage)
            assert record.is_file()
        if isinstance(how, str):
            text = (EXAMPLES / "accepted" / f"{how}.yaml").read_text("utf-8")
            put(self.content, f"{CASE}/{number}.yaml", text)
            return
        filled = {**how, "decided": decided, "published": decided.replace("T09", "T14")}
        text = record.read_text("utf-8")
        for name, value in filled.items():
            text = text.replace(f"{name}: {TO_FILL_IN}", f"{name}: {value}")
        if stage == "update":
            text = text.replace("事情を聴いています。", f"{LEAKED}を確かめています。")
        record.write_text(text, "utf-8")

    def approve(self, number: int, decided: str) -> None:
        """The desk prepares it, and every post signs."""
        edition = f"{CASE}/{number}"
        self.must("check")
        self.must("prepare", edition)
        for post in POSTS:
            key = str(self.folder / "keys" / post)
            self.must("approve", edition, "--post", post, "--key", key,
                      "--document-number", f"花市民第{number}号", "--decided-at", decided)  # fmt: skip

    def publish(self, at: str | None = None, *more: str) -> Done:
        """Publish as of a day's end."""
        when = () if at is None else ("--at", f"{at[:10]}T18:00+09:00")
        return self.run("publish", str(self.served), "--allow-sample", *when, *more)

    def verify(self, *more: str) -> str:
        """Judge what is served, with the keys of the city."""
        keys = str(self.content / "keys" / "allowed_signers")
        return self.must("verify", str(self.served), "--keys", keys, *more)

    @property
    def ledger(self) -> list[bytes]:
        """The lines that are served."""
        return (self.served / "current" / "ledger.jsonl").read_bytes().splitlines()

    def items(self) -> list[str]:
        """The ids in the feed, oldest first."""
        feed = etree.fromstring((self.served / "current" / "feeds" / "all.atom.xml").read_bytes())
        atom = "{http://www.w3.org/2005/Atom}"
        ids = [entry.findtext(f"{atom}id") or "" for entry in feed.iter(f"{atom}entry")]
        return sorted(each.partition(":")[2] for each in ids)

    def said(self) -> str:
        """What the page of the case says."""
        return (self.served / "current" / CASE / "index.html").read_text("utf-8")


def test_a_case_lives_and_nothing_of_it_vanishes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Six editions, one after the other; then every way to lose one; then one is taken down."""
    city = City(tmp_path, capsys)
    _lives(city)
    _loses_nothing(city)
    _takes_one_down(city)


def _lives(city: City) -> None:
    """Each edition adds a line and (errata excepted) an item; what was there stays as it was."""
    lines: list[bytes] = []
    items: list[str] = []
    head = ""
    for number, stage, decided, how in LIFE:
        city.write(number, stage, decided, how)
        city.approve(number, decided)
        done = city.publish(decided)
        assert done.code == ExitCode.OK, done.said
        assert city.ledger[:-1] == lines
        assert set(items) < set(city.items()) or (number == 4 and items == city.items())
        lines, items = city.ledger, city.items()
        assert len(lines) == number
        told = city.verify(*(("--head", head) if head else ()))
        head = told.rpartition("sha256:")[2].strip()
        if number == 1:
            assert f"{CASE}/1" in city.must("due", "--at", "2026-06-01", "--format", "text")
        if number == 3:
            shutil.copytree(city.content, city.folder / "old-content")
    assert len(items) == 5
    assert "対象の事案ではありませんでした。" in city.said()
    assert city.publish(LIFE[-1][2]).said.count("既に公開されています") == 1


def _loses_nothing(city: City) -> None:
    """Whatever way an edition goes or changes: refused by name, and what is served stays."""
    before, good = (city.served / "current").resolve(), city.folder / "good"
    shutil.copytree(city.content, good)
    for spoil, rules in (
        (_lose_the_last, {"ledger-edition-missing"}),
        (_lose_one_between, {"seal-gap"}),
        (_edit_one, {"seal-public-changed"}),
        (_approve_another, {"ledger-edition-changed"}),
        (_lose_the_last_and_its_line, {"ledger-not-extended"}),
        (_go_back_to_old_content, {"ledger-not-extended"}),
    ):
        spoil(city)
        done = city.publish(LIFE[-1][2])
        assert done.code in {ExitCode.APPROVAL, ExitCode.REGISTER}, spoil
        assert rules <= done.rules, (spoil, done.said)
        assert CASE in done.said
        assert (city.served / "current").resolve() == before
        shutil.rmtree(city.content)
        shutil.copytree(good, city.content)
    shutil.copytree(city.folder / "old-content", city.folder / "elsewhere")
    done = city.run("--content", str(city.folder / "elsewhere"), "build", "--output",
                    str(city.folder / "site"), "--previous", str(city.served / "current"))  # fmt: skip
    assert done.rules == {"ledger-not-extended"}
    assert not (city.folder / "site").exists()


def _lose_the_last(city: City) -> None:
    for path in (city.content / CASE).glob("6.*"):
        path.unlink()


def _lose_one_between(city: City) -> None:
    for path in (city.content / CASE).glob("3.*"):
        path.unlink()


def _edit_one(city: City) -> None:
    path = city.content / CASE / "5.public.json"
    path.write_bytes(path.read_bytes().replace("数え直しました".encode(), "確かめました".encode()))


def _approve_another(city: City) -> None:
    """The same edition with other words, prepared and signed again by every post."""
    record = city.content / CASE / "6.yaml"
    text = record.read_text("utf-8").replace("対象の事案ではありませんでした", "数えていません")
    for path in (city.content / CASE).glob("6.*"):
        path.unlink()
    record.write_text(text, "utf-8")
    city.approve(6, LIFE[-1][2])


def _lose_the_last_and_its_line(city: City) -> None:
    _lose_the_last(city)
    ledger = city.content / "ledger.jsonl"
    ledger.write_bytes(b"".join(ledger.read_bytes().splitlines(keepends=True)[:-1]))


def _go_back_to_old_content(city: City) -> None:
    shutil.rmtree(city.content)
    shutil.copytree(city.folder / "old-content", city.content)


def _takes_one_down(city: City) -> None:
    """The text is in no file any more, the reason is told, the digest and the line stay."""
    assert any(_holding(city.served, LEAKED))
    lines = city.ledger
    told = city.must("unpublish", f"{CASE}/2", "--post", POSTS[1], "--key",
                     str(city.folder / "keys" / POSTS[1]), "--reason", REASON,
                     "--destination", str(city.served))  # fmt: skip
    assert all(str(each) in told for each in (city.served / "releases").iterdir())
    for place in ("CDN", "WARP", "バックアップ", "掲示場", f"{CASE}/3"):
        assert place in told
    done = city.publish()
    assert done.code == ExitCode.OK, done.said
    assert list(_holding(city.served, LEAKED)) == []
    assert [each.name for each in (city.served / "releases").iterdir()] == [
        (city.served / "current").resolve().name
    ]
    assert city.ledger[:-1] == lines
    assert b'"act":"unpublish"' in city.ledger[-1]
    assert "公表の取りやめ" in city.said()
    assert REASON in city.said()
    assert "おかしな点はありません" in city.verify()
    again = city.run("unpublish", f"{CASE}/2", "--post", POSTS[0], "--key",
                     str(city.folder / "keys" / POSTS[0]), "--reason", REASON)  # fmt: skip
    assert again.rules == {"removal-done"}
    _does_not_come_back(city)


def _does_not_come_back(city: City) -> None:
    """Whoever puts the text back from a copy, and removes what stands in its place, is refused."""
    good = city.folder / "good" / CASE
    for path in (city.content / CASE).glob("2.*"):
        path.unlink()
    for path in good.glob("2.*"):
        shutil.copy(path, city.content / CASE)
    done = city.publish()
    assert (done.code, done.rules) == (ExitCode.REGISTER, {"ledger-text-returned"}), done.said


def _holding(folder: Path, text: str) -> list[Path]:
    """Every file, of any release, with a text in it."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path for path in files if text.encode() in path.read_bytes()]
