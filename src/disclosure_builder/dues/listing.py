"""Sealed editions, keys and the allow-list → everything that is due, the earliest first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from disclosure_builder.approval.keys import SIGNERS_FILE, KeyRegister
from disclosure_builder.approval.reviews_due import reviews_due
from disclosure_builder.dues.interface import Due, DueKind
from disclosure_builder.layout import record_path, review_path
from disclosure_builder.problems import Place
from disclosure_builder.public.editions import CaseEdition, Item
from disclosure_builder.public.register import Register
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.allowlist_file import ALLOWLIST_FILE
from disclosure_builder.vocabulary.labels import ITEM_LABELS
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.terms import ItemState, Kind, MeasureStatus, Stage
from disclosure_builder.vocabulary.words import Words

_CLOSED = {Stage.FINAL, Stage.CORRECTION, Stage.WITHDRAWAL}


@dataclass(frozen=True)
class DeskState:
    """What the list is made from."""

    sealed: Sequence[Sealed]
    register: Register
    keys: KeyRegister
    allowlist: Allowlist
    at: datetime


def list_dues(state: DeskState, within: timedelta) -> tuple[Due, ...]:
    """Everything late, and everything that comes `within` that time; the earliest first."""
    at = state.at
    found = [
        *_embargoes(state.sealed, at),
        *_promises(state.sealed),
        *_reviews(state.sealed, at),
        *_years(state.register, at.date()),
        *_keys(state.keys, at.date()),
        *_allowances(state.allowlist),
    ]
    last = at.date() + within
    return tuple(
        sorted(
            (due for due in found if due.on <= last),
            key=lambda due: (due.on, due.kind.code, due.place),
        )
    )


def _embargoes(sealed: Sequence[Sealed], at: datetime) -> Iterator[Due]:
    for edition in sealed:
        if edition.released_at > at:
            moment = edition.released_at.astimezone(TOKYO)
            place = Place(record_path(edition.reference), 0, "public_from")
            note = Words(
                "この時刻に、承認済みの版が公表されます（build と publish が要ります）。",
                "From then on an approved edition is public (build and publish are needed).",
            )
            yield Due(DueKind.EMBARGO, moment.date(), place, note, moment)


def _promises(sealed: Sequence[Sealed]) -> Iterator[Due]:
    """Reports and measures that the newest edition of an open case has announced."""
    for _, editions in groupby(sealed, key=lambda edition: edition.reference.case):
        *_, newest = editions
        body = newest.body
        if isinstance(body, CaseEdition):
            path = record_path(newest.reference)
            if body.stage not in _CLOSED:
                yield from _reports(body, path)
            if body.stage is not Stage.WITHDRAWAL:
                yield from _measures(body, path)


def _reports(body: CaseEdition, path: str) -> Iterator[Due]:
    items: dict[str, Item] = {name: getattr(body, name) for name in ITEM_LABELS}
    days: dict[date, list[str]] = {}
    for name, item in items.items():
        if item.state is ItemState.INVESTIGATING and item.next_report is not None:
            days.setdefault(item.next_report, []).append(name)
    for day, names in days.items():
        labels = "、".join(ITEM_LABELS[name] for name in names)
        note = Words(f"調査中の項目：{labels}", f"Under investigation: {', '.join(names)}")
        yield Due(DueKind.REPORT, day, Place(path, 0, f"{names[0]}.next_report"), note)


def _measures(body: CaseEdition, path: str) -> Iterator[Due]:
    for number, measure in enumerate(body.measures.measures, start=1):
        if measure.status is MeasureStatus.PLANNED and measure.due is not None:
            place = Place(path, 0, f"measures.measures[{number}].due")
            note = Words(
                f"予定とした「{measure.kind.label.ja}」が済めば、次の版に書きます。",
                f"Planned: {measure.kind.label.en}; once done, the next edition says so.",
            )
            yield Due(DueKind.MEASURE, measure.due, place, note)


def _reviews(sealed: Sequence[Sealed], at: datetime) -> Iterator[Due]:
    """Decisions by a deputy that the absent post has not reviewed yet."""
    for due in reviews_due(sealed, at):
        note = Words(
            f"{due.absent}が代決を後閲します。期限を過ぎると、サイトを作れなくなります。",
            f"{due.absent} reviews the deputy's decision; past that day no site can be built.",
        )
        yield Due(DueKind.REVIEW, due.by, Place(review_path(due.edition)), note)


def _years(register: Register, today: date) -> Iterator[Due]:
    """Yearly statuses that are not complete: neither reported to the council nor published yet."""
    for year in register.years:
        status = year.status.operation if year.status is not None else None
        is_over = year.year.end.date() <= today
        if is_over and (
            status is None or None in {status.council.reported_on, status.published_on}
        ):
            place = Place(f"{Kind.OPERATION.code}/{year.year.year}")
            note = Words(
                "審議会への報告か公表が済んでいません（条例第15条）。",
                "Not yet reported to the council, or not published (Art. 15).",
            )
            yield Due(DueKind.YEARLY, year.due, place, note)


def _keys(keys: KeyRegister, today: date) -> Iterator[Due]:
    """Keys that will stop being valid; those that have stopped already are history."""
    for each in keys.keys:
        if each.valid_before is not None and each.valid_before.date() >= today:
            posts = ", ".join(sorted(each.posts))
            note = Words(f"職 {posts} の鍵が使えなくなります。", f"The key of {posts} ends.")
            yield Due(DueKind.KEY, each.valid_before.date(), Place(SIGNERS_FILE), note)


def _allowances(allowlist: Allowlist) -> Iterator[Due]:
    place = Place(ALLOWLIST_FILE)
    note = Words(
        "この日までに見直さないと、サイトを作れなくなります。",
        "Unless it is looked at again by then, no site can be built.",
    )
    days: Iterable[date] = {entry.expires for entry in allowlist.entries}
    yield from (Due(DueKind.ALLOWED, day, place, note) for day in days)
