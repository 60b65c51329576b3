"""`make bench`: the full way for 300 records, beside plain mkdocs-material for the same pages.

All sides run as commands in processes of their own, in turns, on the same machine in the same
run; medians are compared. Ours verifies signatures, renders, composes, makes feeds, checks every
byte and writes; after the first build its frames, papers, drawings and looks are kept and the
former site is there, as it is for a city that builds again. The peer renders the same texts from Markdown with its stock settings and a menu
of the list pages only; a second line shows it without its search index.

    make bench                    300 records
    python -m tools.bench --records 3000
"""

import argparse
import html
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import yaml
from lxml import html as markup

from disclosure_builder import pipeline
from disclosure_builder.site.generator import MkDocsGenerator
from disclosure_builder.vocabulary.moments import TOKYO
from tools import seal_sample

PROJECT = Path(__file__).parents[1]
MODEL = PROJECT / "content" / "incidents"
ROUNDS = 5
LIMIT = 0.6
AT = datetime(2026, 11, 1, tzinfo=TOKYO)


def generate(content: Path, records: int) -> None:
    """A portal with `records` incidents in one edition each, no two texts of them alike."""
    content.mkdir(parents=True)
    for name in ("portal.yaml", "figures.yaml", "allowlist.yaml", "pages"):
        source = PROJECT / "content" / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, content / name)
    record = _model()
    for number in range(records):
        case = content / "incidents" / f"{2022 + number * 4 // records}-{number % 999 + 1:03}"
        case.mkdir(parents=True)
        text = yaml.safe_dump(_varied(record, number), allow_unicode=True, sort_keys=False)
        year = f"{2022 + number * 4 // records}"
        (case / "1.yaml").write_text(re.sub(r"\b20[0-9]{2}-(?=[01][0-9]\b)", f"{year}-", text))


def _model() -> dict[str, object]:
    """The record of middle length among those of the sample that stand by themselves."""
    candidates = []
    for path in sorted(MODEL.glob("*/1.yaml")):
        tree = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
        if not tree.get("related") and tree["notice"]["way"] == "published":
            candidates.append((path.stat().st_size, str(path), tree))
    tree = sorted(candidates)[len(candidates) // 2][2]
    for name in ("plain", "translations", "public_from"):
        tree.pop(name, None)
    return dict(tree)


def _varied(tree: object, number: int) -> object:
    """Every sentence gets the number of its record, so that no text stands twice."""
    if isinstance(tree, dict):
        return {key: _varied(value, number) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_varied(value, number) for value in tree]
    if isinstance(tree, str) and len(tree) > 12 and "。" in tree:
        return tree.replace("。", f"（第{number}例）。")
    return tree


def peer_pages(site: dict[str, bytes], folder: Path) -> None:
    """The pages of our site as plain Markdown, for a stock mkdocs-material."""
    documents = folder / "docs"
    lists = []
    for path, content in site.items():
        if not path.endswith("/index.html") and path != "index.html":
            continue
        tree = markup.document_fromstring(content.decode("utf-8"))
        body = tree.find(".//main")
        body = body if body is not None else tree.find(".//article")
        target = documents / path.replace("index.html", "index.md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_markdown(body), encoding="utf-8")
        if path.count("/") <= 1:
            lists.append(path.replace("index.html", "index.md"))
    settings = {
        "site_name": "peer",
        "theme": {"name": "material", "language": "ja", "font": False},
        "nav": lists,
        "validation": {"nav": {"omitted_files": "ignore"}},
    }
    (folder / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    settings["plugins"] = []
    (folder / "bare.yml").write_text(json.dumps(settings), encoding="utf-8")


def _markdown(body: markup.HtmlElement) -> str:
    """Headings, paragraphs, entries of lists and rows of tables, each with its text."""
    lines = []
    for node in body.iter("h1", "h2", "h3", "p", "li", "dt", "dd", "tr"):
        text = html.escape(" ".join(node.text_content().split()), quote=False)
        prefix = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- "}.get(node.tag, "")
        if text:
            lines.append(prefix + text)
    return "\n\n".join(lines) + "\n"


def timed(command: Sequence[str], folder: Path) -> float:
    """Seconds that a command takes, when the disk is done with what others wrote before it."""
    os.sync()
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> int:
    """Print both medians and their ratio; the exit code says whether the ratio holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=300)
    records = parser.parse_args().records
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        keys = folder / "keys"
        keys.mkdir()
        content = folder / "content"
        print(f"making and sealing {records} records…", flush=True)
        generate(content, records)
        seal_sample.seal(content, keys)
        built = pipeline.build(content, PROJECT, AT, MkDocsGenerator(), lambda _: None)
        peer_pages(dict(built.site.files), folder)
        program = [sys.executable, "-m", "disclosure_builder", "--content", str(content)]
        # A project of its own, so that the first build finds nothing kept.
        project = folder / "project"
        shutil.copytree(
            PROJECT / "site_templates",
            project / "site_templates",
            ignore=shutil.ignore_patterns("__pycache__"),
        )
        shutil.copy(PROJECT / "mkdocs.yml", project)
        program += ["--project", str(project)]
        ours = [*program, "build", "--at", AT.isoformat(), "--output", str(folder / "ours")]
        theirs = [sys.executable, "-m", "mkdocs", "build", "-q"]
        bare = [*theirs, "-f", "bare.yml"]
        times: dict[str, list[float]] = {"ours": [], "peer": [], "bare": []}
        for _ in range(ROUNDS):
            times["ours"].append(timed(ours, PROJECT))
            times["peer"].append(timed(theirs, folder))
            times["bare"].append(timed(bare, folder))
    own, peer, without = (statistics.median(times[name]) for name in ("ours", "peer", "bare"))
    print(f"{records} records, {len(built.site.files)} files, median of {ROUNDS} runs")
    print(f"ours (verify, render, compose, feeds, checks, write)  {own:6.2f} s")
    print(f"  the first of them, with nothing kept                {times['ours'][0]:6.2f} s")
    print(f"mkdocs-material, stock settings                       {peer:6.2f} s")
    print(f"mkdocs-material, without its search index             {without:6.2f} s")
    print(f"ratio to stock {own / peer:.2f} (at most {LIMIT}), without search {own / without:.2f}")
    return 0 if own / peer <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
