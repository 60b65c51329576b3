"""CSVW of the tables that stand with the pages of the years: `operation/2025/csv-metadata.json`.

Their columns have Japanese names, for people; here each has a name for machines beside.
"""

from collections.abc import Iterator, Sequence

from disclosure_builder.outputs.data.explaining import group_bytes
from disclosure_builder.outputs.data.places import CSVW
from disclosure_builder.public.register import Register, Year
from disclosure_builder.public.table_forms import PlainTable
from disclosure_builder.public.tables import series_table, year_tables
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.terms import Kind

_FOLDER = Kind.OPERATION.code


def year_table_paths(year: Year, register: Register) -> tuple[str, ...]:
    """Where the tables of one year are served."""
    tables = year_tables(year, register.years)
    return tuple(f"{_FOLDER}/{year.year.year}/{table.name}.csv" for table in tables)


def year_table_groups(register: Register, portal: Portal) -> Iterator[tuple[str, bytes]]:
    """Path and content of the metadata of each year, and of the series over all years."""
    for year in register.years:
        tables = year_tables(year, register.years)
        yield f"{_FOLDER}/{year.year.year}/{CSVW}", _group(tables, portal)
    yield f"{_FOLDER}/{CSVW}", _group((series_table(register.years),), portal)


def _group(tables: Sequence[PlainTable], portal: Portal) -> bytes:
    described = [
        {
            "url": f"{table.name}.csv",
            "dc:title": {"ja": str(table.title)},
            "tableSchema": {
                "columns": [
                    {
                        "name": str(each.name).replace("-", "_"),
                        "titles": [str(each.label)],
                        "datatype": "string",
                    }
                    for each in table.headings
                ]
            },
        }
        for table in tables
    ]
    return group_bytes({"tables": described}, portal)
