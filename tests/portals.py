"""The sample portal and the portal of real cases, built once for all tests that look at sites."""

import shutil
import subprocess
import sys
import tempfile
from datetime import datetime
from functools import cache
from pathlib import Path

from disclosure_builder import pipeline
from disclosure_builder.outputs.charts import Draughtsman
from disclosure_builder.outputs.papers import TypstPrinter
from disclosure_builder.shelf import Shelf
from disclosure_builder.site.generator import MkDocsGenerator
from disclosure_builder.vocabulary.moments import TOKYO

PROJECT = Path(__file__).parents[1]
CONTENT = PROJECT / "content"
_KEPT = tempfile.TemporaryDirectory(prefix="portals-")
REAL_CONTENT = PROJECT / "tests" / "examples" / "accepted" / "real" / "content"
# The sample is told as of this day: one planned stop lies ahead, one embargo far away.
AT = datetime(2026, 11, 22, 12, tzinfo=TOKYO)


@cache
def sample() -> pipeline.Built:
    """The sample portal, built by the whole pipeline."""
    return build(CONTENT)


@cache
def real() -> pipeline.Built:
    """The portal of real cases, built by the whole pipeline."""
    return build(REAL_CONTENT)


def build(content: Path, project: Path = PROJECT, at: datetime = AT) -> pipeline.Built:
    """Any portal, built by the whole pipeline."""
    return pipeline.build(
        content,
        project,
        at,
        MkDocsGenerator(),
        lambda _: None,
        printer=TypstPrinter(project / "site_templates", shelf("papers")),
        draughtsman=Draughtsman(shelf("drawings")),
        readings=shelf("readings"),
    )


def shelf(name: str) -> Shelf:
    """Papers that another test has had printed are not printed again."""
    return Shelf(Path(_KEPT.name) / name)


def copy_of(content: Path, folder: Path) -> Path:
    """A copy of a portal that a test may spoil."""
    return Path(shutil.copytree(content, folder / "content"))


def run(
    *arguments: str, cwd: Path = PROJECT, given: str | None = None
) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, as a script would call it; `given` is what it reads."""
    command = [sys.executable, "-m", "disclosure_builder", *arguments]
    return subprocess.run(
        command, cwd=cwd, input=given, capture_output=True, text=True, check=False
    )


def page(built: pipeline.Built, address: str) -> str:
    """The HTML of a page."""
    return built.site.files[f"{address}index.html"].decode("utf-8")
