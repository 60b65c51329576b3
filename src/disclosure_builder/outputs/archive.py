"""`archive/2025/`: each frozen year, byte for byte as it was packed."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from disclosure_builder.public.archive import bag_folder
from disclosure_builder.public.pages import OutputFile
from disclosure_builder.public.register import Register
from disclosure_builder.settings import Portal

_TYPES = {
    ".html": "text/html",
    ".json": "application/json",
    ".jsonl": "application/x-ndjson",
    ".yaml": "application/yaml",
    ".pdf": "application/pdf",
    ".csv": "text/csv",
    ".xml": "application/xml",
}


def archive_files(register: Register, _portal: Portal) -> Iterator[OutputFile]:
    """Every file of every bag."""
    for year in register.frozen:
        for path, content in year.files.items():
            media_type = _TYPES.get(PurePosixPath(path).suffix, "text/plain")
            yield OutputFile(bag_folder(year.year) + path, content, media_type)
