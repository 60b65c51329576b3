"""The list of dues as text, JSON and iCalendar (RFC 5545)."""

import json
from datetime import UTC, date, datetime, timedelta
from importlib.metadata import version

from icalendar import Calendar, Event

from disclosure_builder.dues.interface import Due
from disclosure_builder.vocabulary.words import Language, Words

JSON_FORMAT = "disclosure-builder dues 1"


def as_text(dues: tuple[Due, ...], today: date, language: Language) -> str:
    """One line each: how long, which day, what, where; and a note below it."""
    lines = []
    for due in dues:
        left = _left(due.days_left(today)).in_language(language)
        when = f"{due.at:%Y-%m-%d %H:%M}" if due.at is not None else due.on.isoformat()
        lines.append(f"{when}  {left}  {due.kind.label.in_language(language)}  {due.place}")
        lines.append(f"    {due.note.in_language(language)}")
    return "\n".join(lines)


def as_json(dues: tuple[Due, ...], at: datetime) -> str:
    """`{"format", "at", "dues": [{"kind", "on", "at", "place", "field", "days_left"}]}`."""
    rows = [
        {
            "kind": due.kind.code,
            "on": due.on.isoformat(),
            "at": due.at.isoformat() if due.at is not None else None,
            "path": due.place.path,
            "field": due.place.field,
            "days_left": due.days_left(at.date()),
            "note": {"ja": due.note.ja, "en": due.note.en},
        }
        for due in dues
    ]
    tree = {"format": JSON_FORMAT, "at": at.isoformat(), "dues": rows}
    return json.dumps(tree, ensure_ascii=False, indent=2)


def as_calendar(dues: tuple[Due, ...], at: datetime, authority: str, language: Language) -> bytes:
    """One event a due; its id stays the same as long as the thing and its day do."""
    calendar = Calendar()
    calendar.add("prodid", f"-//disclosure-builder {version('disclosure-builder')}//dues//JA")
    calendar.add("version", "2.0")
    for due in dues:
        event = Event()
        event.add("uid", f"{due.kind.code}:{due.place}:{due.on}@{authority}".replace(" ", ":"))
        event.add("dtstamp", at)
        event.add("summary", f"{due.kind.label.in_language(language)}：{due.place.path}")
        event.add("description", due.note.in_language(language))
        if due.at is not None:
            # In UTC: a local time would need the rules of its zone in the file (RFC 5545, 3.6.5).
            event.add("dtstart", due.at.astimezone(UTC))
        else:
            event.add("dtstart", due.on)
            event.add("dtend", due.on + timedelta(days=1))
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _left(days: int) -> Words:
    if days < 0:
        return Words(f"{-days}日超過", f"{-days} day(s) late")
    return Words(
        "今日" if days == 0 else f"あと{days}日", "today" if days == 0 else f"{days} day(s)"
    )
