"""The figures of a year in another language: their names, units and definitions, as the portal has them.

In: the year as the register has it, in Japanese. Out: the same year with other words. Numbers and
states are the same; what the portal has no words for stays Japanese, and is marked as such on the page.
"""

from dataclasses import replace

from disclosure_builder.language.strings import Strings
from disclosure_builder.naming import PortalLanguage
from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.month_tables import MONTHS
from disclosure_builder.public.register import FigureGroupLines, FigureLine, Year
from disclosure_builder.public.table_forms import Cell, Heading, PlainTable, Row
from disclosure_builder.public.text import Wording
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.terms import FigureState
from disclosure_builder.vocabulary.years import FiscalYear

_STATES = {state.label.ja: state for state in FigureState}
_YEAR = "fy"


def year_in(year: Year, portal: Portal, strings: Strings) -> Year:
    """The year with the words of a language."""
    own = portal.language(strings.code)
    if own is None or not own.figures:
        return year
    return replace(year, groups=tuple(_group(group, own) for group in year.groups))


def _group(group: FigureGroupLines, own: PortalLanguage) -> FigureGroupLines:
    label = Wording(own.figure_group(str(group.id)) or str(group.label))
    return replace(group, label=label, lines=tuple(_line(line, own) for line in group.lines))


def _line(line: FigureLine, own: PortalLanguage) -> FigureLine:
    words = own.figure(str(line.id))
    if words is None:
        return line
    definition = line.definition if words.definition is None else Wording(words.definition)
    unit = own.unit(str(line.unit))
    return replace(
        line, label=Wording(words.label), unit=Wording(unit or ""), definition=definition
    )


def table_in(table: PlainTable, tongue: Tongue) -> PlainTable:
    """A table of figures with its title, its columns and the names of its months in a language."""
    if tongue.strings.is_authentic:
        return table
    months = str(table.name) == "months"
    return replace(
        table,
        title=tongue.words(f"tables.{table.name}"),
        headings=tuple(_heading(each, tongue) for each in table.headings),
        rows=tuple(
            _row(row, place if months else None, tongue) for place, row in enumerate(table.rows)
        ),
    )


def _heading(heading: Heading, tongue: Tongue) -> Heading:
    """A fiscal year, or a column of ours; a figure has its own name already."""
    name = str(heading.name)
    if name.startswith(_YEAR) and name.removeprefix(_YEAR).isdigit():
        label = tongue.fiscal_year(FiscalYear(int(name.removeprefix(_YEAR))))
    elif tongue.strings.has(f"tables.{name}"):
        label = tongue.words(f"tables.{name}")
    else:
        label = Wording(str(heading.label).removesuffix("（）"))
    return replace(heading, label=label)


def _row(row: Row, month: int | None, tongue: Tongue) -> Row:
    cells = tuple(_cell(cell, tongue) for cell in row)
    if month is None:
        return cells
    if month >= len(MONTHS):
        return (tongue.words("tables.whole_year"), *cells[1:])
    return (tongue.month(MONTHS[month]), *cells[1:])


def _cell(cell: Cell, tongue: Tongue) -> Cell:
    """Why there is no number is a term; numbers, and words of the portal, stay."""
    state = _STATES.get(str(cell)) if isinstance(cell, Wording) else None
    return cell if state is None else Wording(tongue.strings.term(state))
