"""The site generator in a process of its own: settings and hand-written pages → frames.

It is started early and fetched late, so that it works while the pipeline renders the fragments:

    with generator.start(request) as running:
        ...
        frames = running.result()
"""

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from disclosure_builder.problems import ExitCode, Place, Problem, Refused
from disclosure_builder.site.frames import Frames
from disclosure_builder.site.keeping import Keep, key_of
from disclosure_builder.site.settings import SiteSettings
from disclosure_builder.site.workspace import read_frames, write_workspace
from disclosure_builder.vocabulary.words import Words

# A build of the frames takes a third of a second; this is for a machine that is very busy.
LONGEST_RUN_SECONDS = 120


@dataclass(frozen=True)
class FrameRequest:
    """What a generator needs, all of it public.

    `pages` are the hand-written pages: name of the file (`about.md`) → its Markdown. `project` is
    the folder that holds `mkdocs.yml` and `site_templates/`.
    """

    settings: SiteSettings
    project: Path
    pages: Mapping[str, str]


class Running(Protocol):
    """A generator at work. Leaving the `with` block ends it and removes its folder."""

    def result(self) -> Frames:
        """Wait for the frames; `Refused` if the generator failed."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


class Generator(Protocol):
    """Makes frames: mkdocs now, its successor later, something small in the tests of others."""

    def start(self, request: FrameRequest) -> Running:
        """Begin, and return at once."""

    def make_frames(self, request: FrameRequest) -> Frames:
        """Begin and wait."""


class MkDocsGenerator:
    """Runs `mkdocs build` with the theme mkdocs-material and the overrides of this project."""

    def __init__(
        self,
        command: tuple[str, ...] = (sys.executable, "-I", "-m", "mkdocs"),
        keep: Path | None = None,
    ) -> None:
        self._command = command
        self._keep = Keep(keep)

    def start(self, request: FrameRequest) -> "RunningMkDocs":
        """Write a folder of public files, start mkdocs in it and return at once."""
        return RunningMkDocs(self._command, request, self._keep)

    def make_frames(self, request: FrameRequest) -> Frames:
        """Start mkdocs and wait for its frames."""
        with self.start(request) as running:
            return running.result()


class RunningMkDocs:
    """One run of mkdocs in a folder that exists as long as the run."""

    def __init__(self, command: tuple[str, ...], request: FrameRequest, keep: Keep) -> None:
        self._command = command
        self._request = request
        self._keep = keep
        self._process: subprocess.Popen[bytes] | None = None
        self._temporary = tempfile.TemporaryDirectory(prefix="disclosure-frames-")
        self._folder = Path(self._temporary.name)
        try:
            write_workspace(self._folder, request.project, request.settings, request.pages)
            self._key = key_of(self._folder)
            self._kept = keep.find(self._key)
            if self._kept is None:
                self._process = self._launch()
        except OSError as error:
            self._temporary.cleanup()
            raise _refused(Place("mkdocs.yml"), type(error).__name__) from None

    def _launch(self) -> subprocess.Popen[bytes]:
        with (self._folder / "messages").open("wb") as messages:
            return subprocess.Popen(  # noqa: S603 - the command is ours, nothing comes from a file
                # Not --quiet: with it, mkdocs drops the warnings that --strict is to count.
                [*self._command, "build", "--strict"],
                cwd=self._folder,
                env=_environment(self._request.settings.epoch),
                stdin=subprocess.DEVNULL,
                stdout=messages,
                stderr=subprocess.STDOUT,
            )

    def result(self) -> Frames:
        """Wait, and read what mkdocs wrote; `Refused` names the hand-written page if one is why."""
        try:
            return self._kept_frames() or self._made_frames()
        except (OSError, ValueError, KeyError) as error:
            raise _refused(Place("site_templates/frame"), type(error).__name__) from None

    def _kept_frames(self) -> Frames | None:
        """What was kept; None where nothing was, or what was is gone or damaged.

        Another build may throw it away while this one reads it.
        """
        if self._kept is None:
            return None
        try:
            return self._read(self._kept)
        except (OSError, ValueError, KeyError):
            self._keep.forget(self._key)
            self._process = self._launch()
            return None

    def _made_frames(self) -> Frames:
        if self._process is not None:
            self._wait(self._process)
            self._keep.store(self._folder, self._key)
        return self._read(self._folder)

    def _read(self, folder: Path) -> Frames:
        return read_frames(folder, self._request.settings, self._request.pages)

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        try:
            status = process.wait(LONGEST_RUN_SECONDS)
        except subprocess.TimeoutExpired:
            raise _refused(Place("mkdocs.yml"), "timeout") from None
        if status != 0:
            raise _refused(self._place_of_failure(), f"exit code {status}")

    def _place_of_failure(self) -> Place:
        """The hand-written page that the messages name; the messages themselves are not shown."""
        messages = (self._folder / "messages").read_text("utf-8", errors="replace")
        for name in sorted(self._request.pages):
            if f"'{name}'" in messages:
                return Place(f"pages/{name}")
        return Place("mkdocs.yml")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._temporary.cleanup()


def _environment(epoch: int) -> dict[str, str]:
    """Nothing of the caller's environment: no proxy, no time zone, no locale, no Python option."""
    return {
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "SOURCE_DATE_EPOCH": str(epoch),
        # The theme prints an advertisement for its successor otherwise.
        "NO_MKDOCS_2_WARNING": "1",
    }


def _refused(place: Place, reason: str) -> Refused:
    """The failure of the generator, without a word of what it printed."""
    problem = Problem(
        rule="site.generator",
        place=place,
        message=Words(
            ja=f"ページの枠を作る段階で失敗しました（{reason}）。",
            en=f"The frames of the pages could not be made ({reason}).",
        ),
        remedy=Words(
            ja="そこに書かれたリンク先とファイルの有無を確かめてください。"
            "解決しないときは make clean の後にもう一度 make site を実行してください。",
            en="Check the links in that file and whether the files exist. "
            "If that does not help, run make clean and then make site.",
        ),
    )
    return Refused(ExitCode.SITE, [problem])
