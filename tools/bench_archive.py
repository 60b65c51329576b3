"""`make bench-archive`: what a year costs after twenty frozen ones.

1. Make a portal of YEARS fiscal years with CASES cases each (copies of two cases of the sample, moved in
   time) and a status for each year; seal it, publish it, and `freeze` every year by the command.
2. Have every bag judged: by `verify`, and one also by `bagit.py --validate` and by every command that
   its README gives (`sha256sum`, `ssh-keygen -Y verify`).
3. Add the cases of one more year and build. Beside it, in the same run on the same machine, the first
   build of a portal that has this one year alone; and for both the next build, when nothing is new.

    make bench-archive                     twenty years of 15 cases: about a quarter of an hour
    python -m tools.bench_archive --years 3 --cases 2
"""

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from disclosure_builder.public.ledger import LEDGER_FILE
from disclosure_builder.vocabulary.moments import TOKYO
from tools import seal_sample

PROJECT = Path(__file__).parents[1]
CONTENT = PROJECT / "content"
# Cases that were final at once, and a status: the kind, the folder, and the fiscal year of each.
MODELS = (("suspensions", "2022-002", 2022), ("incidents", "2024-001", 2024))
STATUS = ("operation", "2024", 2024)
_YEAR = re.compile(r"\b20[0-9]{2}(?=-[01][0-9]\b)")
# The catalogue has every figure since then.
FIRST_YEAR = 2024
# What a year hands on to the next has to agree with it: cards and findings stay as many as they were.
_EVEN = {
    "operators-returned": 13,
    "operators-closing": 41,
    "findings-brought": 2,
    "findings-closed": 6,
}
_EXPIRY = re.compile(r"(expires: )\S+")
_COMMAND = re.compile(r"^    (\S.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock, and seconds of processors, of one command."""

    wall: float
    cpu: float

    def __str__(self) -> str:
        """`12.3 s (14.5 s)`."""
        return f"{self.wall:.1f} s ({self.cpu:.1f} s)"


class City:
    """A content folder, a project of its own with nothing kept, and a folder that is served."""

    def __init__(self, folder: Path, running: int) -> None:
        self._folder = folder
        self._running = running
        self.at = datetime(running + 1, 3, 20, 9, tzinfo=TOKYO)
        self.content = folder / "content"
        self.served = folder / "www"
        self.content.mkdir(parents=True)
        for name in ("portal.yaml", "figures.yaml", "allowlist.yaml", "pages"):
            source = CONTENT / name
            copy = shutil.copytree if source.is_dir() else shutil.copy
            copy(source, self.content / name)
        allowed = self.content / "allowlist.yaml"
        allowed.write_text(_EXPIRY.sub(r"\g<1>2199-03-31", allowed.read_text("utf-8")), "utf-8")
        self._project = folder / "project"
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(
            PROJECT / "site_templates", self._project / "site_templates", ignore=ignored
        )
        shutil.copy(PROJECT / "mkdocs.yml", self._project)

    def add_year(self, year: int, cases: int) -> None:
        """Records of one fiscal year, its status included where it is over."""
        for number in range(cases):
            kind, folder, model_year = MODELS[number % len(MODELS)]
            target = self.content / kind / f"{year}-{number + 1:03}"
            _moved(CONTENT / kind / folder / "1.yaml", target / "1.yaml", year - model_year)
        if year < self._running:
            kind, folder, model_year = STATUS
            target = self.content / kind / f"{year}" / "1.yaml"
            _moved(CONTENT / kind / folder / "1.yaml", target, year - model_year)
            target.write_text(_evened(target.read_text("utf-8")), "utf-8")

    def seal(self) -> None:
        """Prepare and sign every edition with new keys."""
        with tempfile.TemporaryDirectory() as keys:
            seal_sample.seal(self.content, Path(keys))

    def hold(self) -> None:
        """Put the cases of the running year aside, and begin the ledger anew without them."""
        for case in self._cases(self.content, self._running):
            target = self._folder / "held" / case.relative_to(self.content)
            target.parent.mkdir(parents=True, exist_ok=True)
            case.rename(target)
        (self.content / LEDGER_FILE).unlink()

    def release(self) -> None:
        """Put what was held back into its place."""
        held = self._folder / "held"
        for case in self._cases(held, self._running):
            case.rename(self.content / case.relative_to(held))

    @staticmethod
    def _cases(folder: Path, year: int) -> list[Path]:
        return sorted(folder.glob(f"*/{year}-*"))

    def run(self, *words: str) -> Cost:
        """One command, which has to succeed."""
        program = [sys.executable, "-m", "disclosure_builder", "--content", str(self.content)]
        os.sync()
        before, start = _children(), time.perf_counter()
        done = subprocess.run(
            [*program, "--project", str(self._project), *words],
            cwd=PROJECT,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            sys.exit(f"{' '.join(words)}: {done.stdout}{done.stderr}")
        return Cost(time.perf_counter() - start, _children() - before)

    def build(self) -> Cost:
        """A build as a city's pipeline runs it; the former site is there."""
        return self.run(
            "build", "--output", str(self._folder / "site"), "--at", self.at.isoformat()
        )


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _moved(model: Path, target: Path, years: int) -> None:
    """A record some years later; its texts speak of the day and not of the year."""
    target.parent.mkdir(parents=True)
    text = _YEAR.sub(lambda year: str(int(year[0]) + years), model.read_text("utf-8"))
    target.write_text(text, "utf-8")


def _evened(text: str) -> str:
    """The status with the balances of `_EVEN`."""
    for figure, value in _EVEN.items():
        text = re.sub(
            rf"(- id: {figure}\n    state: value\n    value: )\S+", rf"\g<1>{value}", text
        )
    return text


def main() -> int:
    """Print what was done and what it cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--years", type=int, default=20)
    parser.add_argument("--cases", type=int, default=15)
    given = parser.parse_args()
    running = FIRST_YEAR + given.years
    years = range(FIRST_YEAR, running)
    with tempfile.TemporaryDirectory() as temporary:
        old, new = (City(Path(temporary) / name, running) for name in ("old", "new"))
        print(f"making {given.years} years of {given.cases} cases…", flush=True)
        for year in (*years, running):
            old.add_year(year, given.cases)
        new.add_year(running, given.cases)
        old.seal()
        new.seal()
        old.hold()
        freezing = _freeze(old, years)
        judging = _judge(old, years)
        old.release()
        print(
            f"{given.years} years, {given.cases} cases each; seconds on the clock (of processors)"
        )
        print(f"publishing all, freezing each year, publishing the bags  {freezing}")
        print(f"judging every bag                                        {judging}")
        ahead = (old.build(), new.build())
        again = (old.build(), new.build())
    for words, (many, one) in (("with the new year", ahead), ("with nothing new ", again)):
        print(f"a build {words}: {given.years} frozen {many}, none {one}, {many.cpu / one.cpu:.2f}")
    return 0


def _freeze(city: City, years: Sequence[int]) -> Cost:
    """Publish, freeze year by year, and publish the bags."""
    served = (str(city.served), "--allow-sample", "--at")
    costs = [city.run("publish", *served, city.at.isoformat())]
    for year in years:
        costs.append(city.run("freeze", str(year), "--at", city.at.isoformat()))
        print(f"  froze {year}: {costs[-1]}", flush=True)
    costs.append(city.run("publish", *served, (city.at + timedelta(hours=1)).isoformat()))
    return _sum(costs)


def _judge(city: City, years: Sequence[int]) -> Cost:
    """Every bag by `verify`; the last also by other programs."""
    bags = [city.content / "archive" / str(year) for year in years]
    cost = _sum([city.run("verify", str(bag)) for bag in bags])
    subprocess.run(
        [sys.executable, "-m", "bagit", "--validate", str(bags[-1])],
        check=True,
        capture_output=True,
    )
    readme = (bags[-1] / "data" / "README.en.txt").read_text("utf-8").partition("\n1. ")[2]
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    for command in _COMMAND.findall(readme):
        subprocess.run(  # noqa: S602 - the very commands that a reader copies
            command, shell=True, cwd=bags[-1], check=True, capture_output=True, env={"PATH": path}
        )
    return cost


def _sum(costs: Sequence[Cost]) -> Cost:
    return Cost(sum(each.wall for each in costs), sum(each.cpu for each in costs))


if __name__ == "__main__":
    sys.exit(main())
