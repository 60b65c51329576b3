"""The ledger on the city's side: what is about to be released is written down first.

1. Keep other runs out.
2. The file must still be what the build read: the new ledger begins with its very bytes.
3. Write the whole ledger beside it, wait for the disk, and put it in place in one rename.

Only then is the site switched. Killed in between, the ledger names editions that are not served
yet; the next `publish` serves them. The other way round an edition could be served that no line
protects.
"""

from pathlib import Path

from disclosure_builder.public.ledger import LEDGER_FILE, Ledger
from disclosure_builder.register.ledger_file import written_ledger
from disclosure_builder.release.folders import (
    failures_refuse,
    only_one,
    refusal,
    remove,
    sync_folder,
)
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.whole_files import write_whole

_LOCK = f".{LEDGER_FILE}.lock"


def record_release(content: Path, ledger: Ledger) -> int:
    """Write the ledger into the content folder; the number of new lines. Raises `Refused`."""
    path = content / LEDGER_FILE
    with failures_refuse(path), only_one(content / _LOCK):
        former = written_ledger(content)
        if not ledger.content.startswith(former):
            raise refusal("ledger-moved", path, _MOVED, _AGAIN)
        if ledger.content == former:
            return 0
        remove(content.glob(f".{LEDGER_FILE}.*.new"))
        write_whole(path, ledger.content, content)
        sync_folder(content)
    return len(ledger.lines) - former.count(b"\n")


_MOVED = Words(
    "台帳が、サイトを作っている間に変わったか、この公開の時刻より先の行を持っています。",
    "The ledger changed while the site was made, or has lines from after the time of this release.",
)
_AGAIN = Words(
    "--at を付けずに、もう一度 publish を実行してください。何も公開されていません。",
    "Run `publish` again, without --at. Nothing was published.",
)
