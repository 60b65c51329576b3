"""A draft → the bytes of its PDF: PDF/A-3a and PDF/UA-1 in one file, the same bytes each time.

Set by typst from `site_templates/print/paper.typ`. The words go in as data, never as markup; the
fonts are those of the project and no others; the only time in the file is that of the release.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from disclosure_builder.background import core_count
from disclosure_builder.outputs.papers.draft import Draft
from disclosure_builder.outputs.papers.glyphs import characters_of
from disclosure_builder.outputs.papers.trees import make_tree
from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.shelf import EMPTY_SHELF, Shelf
from disclosure_builder.vocabulary.words import Words

if TYPE_CHECKING:
    from typst import Compiler, PDFStandard

# What archives and screen readers ask for (ISO 19005-3, ISO 14289-1).
_STANDARDS: "list[PDFStandard]" = ["a-3a", "ua-1"]
_TEMPLATE = Path("print") / "paper.typ"
_FONTS = "fonts"
_REGULAR = "BIZUDPGothic-Regular.ttf"


class Printer(Protocol):
    """Prints papers: typst now, something small in the tests of others."""

    def print_all(self, drafts: Sequence[Draft]) -> Sequence[bytes]:
        """The PDF of each draft; `Refused` if one cannot be set."""


class TypstPrinter:
    """Prints with typst; what was printed before is taken from the shelf.

    `templates` is the folder `site_templates/`. Nothing of typst is loaded until something is new.
    """

    def __init__(self, templates: Path, shelf: Shelf = EMPTY_SHELF) -> None:
        self._templates = templates
        self._shelf = shelf

    def print_all(self, drafts: Sequence[Draft]) -> Sequence[bytes]:
        """The PDF of each draft, printed now or before; raises `Refused` with all that fail."""
        keys = [self._key(draft) for draft in drafts]
        kept = {key: self._shelf.find(key) for key in keys}
        new = [draft for draft, key in zip(drafts, keys, strict=True) if kept[key] is None]
        printed = self._set_all(new)
        refuse_if_any(
            ExitCode.SITE, [_cannot_be_set(draft) for draft in new if draft not in printed]
        )
        for draft, content in printed.items():
            kept[self._key(draft)] = content
            self._shelf.store(self._key(draft), content)
        return [kept[key] or b"" for key in keys]

    def _set_all(self, drafts: Sequence[Draft]) -> Mapping[Draft, bytes]:
        """The papers that can be set: typst lets other threads work while it sets one."""
        threads = max(1, min(core_count(), len(drafts)))
        with ThreadPoolExecutor(threads) as pool:
            shares = pool.map(self._set_share, [drafts[start::threads] for start in range(threads)])
            return {draft: content for share in shares for draft, content in share}

    def _set_share(self, drafts: Sequence[Draft]) -> Sequence[tuple[Draft, bytes]]:
        """What one thread sets, with a compiler of its own."""
        if not drafts:
            return ()
        compiler = self._new_compiler()
        pairs = ((draft, self._set(compiler, draft)) for draft in drafts)
        return [(draft, content) for draft, content in pairs if content is not None]

    def _set(self, compiler: "Compiler", draft: Draft) -> bytes | None:
        from typst import TypstError  # noqa: PLC0415 - a build with nothing new pays nothing

        data = json.dumps(_data(draft, self._glyphs), ensure_ascii=False)
        try:
            content, warnings = compiler.compile_with_warnings(
                input=str(self._templates / _TEMPLATE),
                format="pdf",
                sys_inputs={"data": data},
                pdf_standards=_STANDARDS,
                timestamp=int(draft.at.timestamp()),
            )
        except TypstError:
            return None
        return content if isinstance(content, bytes) and not warnings else None

    def _new_compiler(self) -> "Compiler":
        from typst import Compiler  # noqa: PLC0415 - see above

        return Compiler(
            root=str(self._templates),
            font_paths=[str(self._templates / _FONTS)],
            ignore_system_fonts=True,
        )

    def _key(self, draft: Draft) -> str:
        return hashlib.sha256((self._stamp + draft.digest).encode()).hexdigest() + ".pdf"

    @cached_property
    def _glyphs(self) -> frozenset[str]:
        return characters_of(self._templates / _FONTS / _REGULAR)

    @cached_property
    def _stamp(self) -> str:
        """A digest of everything that a paper is made with, beside its draft."""
        digest = hashlib.sha256(f"typst {version('typst')}".encode())
        parts = (
            self._templates / _TEMPLATE,
            *sorted((self._templates / _FONTS).glob("*.ttf")),
            *sorted(Path(__file__).parent.glob("*.py")),
        )
        for part in parts:
            digest.update(hashlib.sha256(part.read_bytes()).digest())
        return digest.hexdigest()


def _data(draft: Draft, glyphs: frozenset[str]) -> Mapping[str, Any]:
    """What the template reads."""
    at = draft.at
    return {
        "title": draft.title,
        "description": draft.description,
        "portal": draft.portal,
        "authority": draft.authority,
        "url": draft.url,
        "address": draft.address,
        "mark": draft.mark,
        "number": draft.number,
        "edition": draft.edition,
        "released": draft.released,
        "seals": [{"label": seal.label, "digest": seal.digest} for seal in draft.seals],
        "files": [
            {
                "name": each.name,
                "content": each.content,
                "type": each.media_type,
                "relationship": each.relationship,
                "description": each.description,
            }
            for each in draft.files
        ],
        "date": {"year": at.year, "month": at.month, "day": at.day},
        "drawings": {f"root:{each.address}": each.svg for each in draft.drawings},
        "body": make_tree(draft.html, glyphs),
    }


def _cannot_be_set(draft: Draft) -> Problem:
    return Problem(
        "paper-cannot-be-set",
        Place(draft.path),
        Words(
            ja="紙の文書（PDF）を組めませんでした。",
            en="The paper (PDF) could not be set.",
        ),
        Words(
            ja="site_templates/print/paper.typ とフォントの変更を元に戻し、開発者に知らせてください。",
            en="Restore site_templates/print/paper.typ and the fonts, and tell the developers.",
        ),
    )
