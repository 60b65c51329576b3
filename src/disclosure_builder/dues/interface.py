"""One thing that is due: what kind, by which day, and where it is written."""

from dataclasses import dataclass
from datetime import date, datetime

from disclosure_builder.problems import Place
from disclosure_builder.vocabulary.terms import Term
from disclosure_builder.vocabulary.words import Words


class DueKind(Term):
    """What has to happen."""

    EMBARGO = ("embargo", "公表の解禁", "Embargo ends")
    REPORT = ("report", "約束した次の報告", "Promised report")
    MEASURE = ("measure", "予定した対応", "Planned measure")
    REVIEW = ("review", "後閲", "Later review")
    YEARLY = ("yearly", "運用状況の報告・公表", "Yearly status")
    KEY = ("key", "鍵の期限", "Key expires")
    ALLOWED = ("allowed", "許可の期限", "Allowance expires")


@dataclass(frozen=True)
class Due:
    """`at` is set where the very minute counts. `note` tells what nobody private could mind."""

    kind: DueKind
    on: date
    place: Place
    note: Words
    at: datetime | None = None

    def days_left(self, today: date) -> int:
        """Days until then; negative when it is late."""
        return (self.on - today).days
