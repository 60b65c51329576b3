"""Frames that are kept between builds: the same frames, and never those of other sources."""

import shutil
from dataclasses import replace
from pathlib import Path

from disclosure_builder.language.loading import load_strings
from disclosure_builder.site.generator import FrameRequest, MkDocsGenerator
from disclosure_builder.site.keeping import KEPT
from disclosure_builder.site.portal import site_settings
from tests.portals import PROJECT, sample

STRINGS = load_strings(PROJECT / "site_templates")


def request(text: str) -> FrameRequest:
    """A portal with one hand-written page."""
    return FrameRequest(
        site_settings(sample().portal, STRINGS), PROJECT, {"about.md": f"# {text}\n"}
    )


def test_kept_frames_are_those_that_were_made(tmp_path: Path) -> None:
    """A second build runs no generator and has the same frames, pages and assets."""
    made = MkDocsGenerator(keep=tmp_path).make_frames(request("題"))
    kept = MkDocsGenerator(command=("false",), keep=tmp_path).make_frames(request("題"))
    assert kept == made


def test_other_sources_have_other_frames(tmp_path: Path) -> None:
    """A changed page or setting is never answered with frames of before."""
    generator = MkDocsGenerator(keep=tmp_path)
    first = generator.make_frames(request("題"))
    assert generator.make_frames(request("別の題")) != first
    settings = replace(site_settings(sample().portal, STRINGS), name="別の名")
    assert generator.make_frames(replace(request("題"), settings=settings)) != first


def test_frames_thrown_away_by_another_build_are_made_again(tmp_path: Path) -> None:
    """Between finding them and reading them, and when they are damaged: no build fails by it."""
    generator = MkDocsGenerator(keep=tmp_path)
    made = generator.make_frames(request("題"))
    for damage in (shutil.rmtree, lambda kept: (kept / "site" / "404.html").unlink()):
        with generator.start(request("題")) as running:
            damage(next(tmp_path.iterdir()))
            assert running.result() == made
        assert MkDocsGenerator(command=("false",), keep=tmp_path).make_frames(request("題")) == made


def test_only_the_last_few_are_kept(tmp_path: Path) -> None:
    """The folder does not grow with the years."""
    for number in range(KEPT + 2):
        MkDocsGenerator(keep=tmp_path).make_frames(request(f"題{number}"))
    assert len(list(tmp_path.iterdir())) == KEPT


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    """The frames are made all the same."""
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    frames = MkDocsGenerator(keep=blocked / "frames").make_frames(request("題"))
    assert frames.written
