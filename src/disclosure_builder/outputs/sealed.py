"""`sealed/`: the very files that were verified, laid out like the city's own folder.

Anybody can judge the approvals again (`verify`, or `ssh-keygen -Y verify` by hand), and anybody can
build the site again from them. A case of which only the persons concerned were told is not here.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from disclosure_builder.public.pages import OutputFile
from disclosure_builder.public.register import Register, Released
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.settings import PORTAL_FILE, Portal
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.written.writing import write_model

FOLDER = PurePosixPath("sealed")
_TYPES = {".json": "application/json", ".yaml": "application/yaml"}


def sealed_files(register: Register, portal: Portal) -> Iterator[OutputFile]:
    """Editions, decisions and signatures; the keys and rules by which they are judged."""
    yield _file(PORTAL_FILE, write_model(portal))
    for name, content in sorted(register.keys.items()):
        yield _file(f"keys/{name}", content)
    for case in register.cases:
        if case.has_page:
            for released in case.editions:
                yield from _edition(released)


def sealed_path(edition: EditionReference, *, gone: bool = False) -> str:
    """Where the text of an edition is served: `sealed/incidents/2026-001/1.public.json`.

    Of one that is `gone` there is the tombstone.
    """
    return str(FOLDER / f"{edition}.{'tombstone' if gone else 'public'}.json")


def evidence_paths(sealed: Sealed) -> tuple[str, ...]:
    """Where the decision, the signatures and all else that proves an edition are served."""
    return tuple(
        str(FOLDER / f"{sealed.reference.case}/{name}") for name in sorted(sealed.evidence.files)
    )


def _edition(released: Released) -> Iterator[OutputFile]:
    sealed = released.sealed
    path = sealed_path(sealed.reference, gone=sealed.removal is not None)
    yield _file(path.removeprefix(f"{FOLDER}/"), sealed.edition.canonical)
    for name, content in sorted(sealed.evidence.files.items()):
        yield _file(f"{sealed.reference.case}/{name}", content)


def _file(path: str, content: bytes) -> OutputFile:
    media_type = _TYPES.get(PurePosixPath(path).suffix, "text/plain")
    return OutputFile(str(FOLDER / path), content, media_type)
