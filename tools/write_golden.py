"""Writes `tests/golden_site/` anew: a few pages of the sample as they are served (`make golden`)."""

from tests.portals import PROJECT, sample

FOLDER = PROJECT / "tests" / "golden_site"
FILES = (
    "index.html",
    "incidents/2025-001/index.html",
    "operation/2024/index.html",
    "feeds/incidents.atom.xml",
)


def main() -> None:
    """Write each file; a reviewer sees in the difference what a change does to the pages."""
    for name in FILES:
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(sample().site.files[name])


if __name__ == "__main__":
    main()
