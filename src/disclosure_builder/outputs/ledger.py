"""`ledger.jsonl`: the chain of all releases, the same bytes that the city keeps."""

from collections.abc import Iterator

from disclosure_builder.public.ledger import LEDGER_FILE
from disclosure_builder.public.pages import OutputFile
from disclosure_builder.public.register import Register
from disclosure_builder.settings import Portal


def ledger_files(register: Register, _portal: Portal) -> Iterator[OutputFile]:
    """The ledger; also when it is empty, so that its address always answers."""
    yield OutputFile(LEDGER_FILE, register.ledger.content, "application/x-ndjson")
