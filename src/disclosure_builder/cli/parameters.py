"""How words on the command line are read: editions, times, kinds of decision."""

from datetime import date, datetime
from typing import Any

import click

from disclosure_builder.settings import EARLIEST_YEAR, LATEST_YEAR
from disclosure_builder.vocabulary.moments import TOKYO, Moment
from disclosure_builder.vocabulary.references import CaseReference, EditionReference
from disclosure_builder.vocabulary.terms import ApprovalMode, Stage


class EditionParameter(click.ParamType[EditionReference]):
    """`incidents/2026-001/1`."""

    name = "edition"

    def convert(self, value: Any, param: Any, ctx: Any) -> EditionReference:
        """Read a reference to an edition; a usage error otherwise."""
        try:
            return EditionReference.parse(str(value).removesuffix(".yaml"))
        except ValueError:
            self.fail(
                "incidents/2026-001/1 の形で書いてください。 / Write it like that.", param, ctx
            )


class CaseParameter(click.ParamType[CaseReference]):
    """`incidents/2026-001`."""

    name = "case"

    def convert(self, value: Any, param: Any, ctx: Any) -> CaseReference:
        """Read a reference to a case; a usage error otherwise."""
        if isinstance(value, CaseReference):
            return value
        try:
            return CaseReference.parse(str(value).rstrip("/"))
        except ValueError:
            self.fail("incidents/2026-001 の形で書いてください。 / Write it like that.", param, ctx)


class StageParameter(click.ParamType[Stage]):
    """`correction`, `訂正`, …"""

    name = "stage"

    def convert(self, value: Any, param: Any, ctx: Any) -> Stage:
        """Read a stage; a usage error otherwise."""
        if isinstance(value, Stage):
            return value
        try:
            return Stage.parse(str(value))
        except ValueError:
            choices = ", ".join(f"{stage.code}（{stage.label.ja}）" for stage in Stage)
            self.fail(choices, param, ctx)


class TimeParameter(click.ParamType[datetime]):
    """`2026-05-12T10:30+09:00` or `2026-05-12`."""

    name = "time"

    def convert(self, value: Any, param: Any, ctx: Any) -> datetime:
        """Read a time of Asia/Tokyo, or one with any offset; a usage error otherwise."""
        if isinstance(value, datetime):
            return value
        time = self._read(value, param, ctx)
        if not EARLIEST_YEAR <= time.year <= LATEST_YEAR:
            self.fail(
                f"{EARLIEST_YEAR}年から{LATEST_YEAR}年までの日時を書いてください。 / "
                f"A time from {EARLIEST_YEAR} to {LATEST_YEAR}.",
                param,
                ctx,
            )
        return time

    def _read(self, value: Any, param: Any, ctx: Any) -> datetime:
        try:
            moment = Moment.parse(str(value))
            if moment.earliest is None:
                raise ValueError
        except ValueError:
            return self._with_offset(str(value), param, ctx)
        return moment.earliest

    def _with_offset(self, value: str, param: Any, ctx: Any) -> datetime:
        try:
            time = datetime.fromisoformat(value)
            return time.astimezone(TOKYO) if time.tzinfo else time.replace(tzinfo=TOKYO)
        except (ValueError, OverflowError):
            self.fail(
                "2026-05-12T10:30+09:00 の形で書いてください。 / Write it like that.", param, ctx
            )


class ModeParameter(click.ParamType[ApprovalMode]):
    """`regular`, `専決`, …"""

    name = "mode"

    def convert(self, value: Any, param: Any, ctx: Any) -> ApprovalMode:
        """Read a kind of decision; a usage error otherwise."""
        if isinstance(value, ApprovalMode):
            return value
        try:
            return ApprovalMode.parse(str(value))
        except ValueError:
            choices = ", ".join(f"{mode.code}（{mode.label.ja}）" for mode in ApprovalMode)
            self.fail(choices, param, ctx)


class DayParameter(click.ParamType[date]):
    """`2027-03-31`."""

    name = "day"

    def convert(self, value: Any, param: Any, ctx: Any) -> date:
        """Read a day of the calendar; a usage error otherwise."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail("2027-03-31 の形で書いてください。 / Write it like that.", param, ctx)


EDITION = EditionParameter()
CASE = CaseParameter()
STAGE = StageParameter()
DAY = DayParameter()
TIME = TimeParameter()
MODE = ModeParameter()
