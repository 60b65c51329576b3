"""Writes the schemas of the open data into `docs/schemas/`, as they are served under `data/schemas/`.

A test compares them, so that nobody changes a published schema without seeing it.
"""

from pathlib import Path

from disclosure_builder.outputs.data.schemas import schema_bytes, schema_names

FOLDER = Path(__file__).parents[1] / "docs" / "schemas"


def main() -> None:
    """Write each of them."""
    for name in schema_names():
        (FOLDER / f"data-{name}.schema.json").write_bytes(schema_bytes(name))


if __name__ == "__main__":
    main()
