"""The base of every model of what people write, and the small types that its fields are written in.

A model is frozen, knows no field that is not named, and says nothing of values in its errors.
While problems are collected, a part that cannot be read is replaced by `BROKEN`, so that the rules
can still look at everything else (`loading.py`); a rule that touches it is not judged.
"""

import re
from datetime import date
from typing import Annotated, Any, ClassVar, NoReturn

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ValidatorFunctionWrapHandler,
    field_validator,
)
from pydantic_core import PydanticCustomError

from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import CountQuality, Term

MAXIMUM_TEXT = 20_000
_DAY = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}", re.ASCII)
_WHOLE_NUMBER = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12}", re.ASCII)
# Line feed and tab are the only control characters that a text may hold. What turns the direction
# of a text around, ends a line for programs only, or is seen by nobody, makes a page say another
# thing than the one that was approved.
CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff"
    r"\U000e0000-\U000e007f]"
)
# What templates are written with. The last check takes it in a page for a template left unfilled,
# and by then the text would be approved and could no longer be mended.
_TEMPLATE_SIGN = re.compile(r"\{\{|\{%|@@")


# Stands in a new edition where a person still has to write something (`records/revising.py`).
TO_FILL_IN = "＜＜記入＞＞"


class NotJudged(Exception):
    """A rule met a part of the record that could not be read."""


class _Broken:
    """Stands for a part that could not be read; every look at it says so."""

    def _refuse(self, *_: object) -> NoReturn:
        raise NotJudged

    __bool__ = __len__ = __iter__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __getattr__ = __contains__ = __getitem__ = __str__ = _refuse

    def __eq__(self, other: object) -> NoReturn:
        raise NotJudged

    def __hash__(self) -> NoReturn:
        raise NotJudged

    def __deepcopy__(self, _: object) -> "_Broken":
        return self


BROKEN: Any = _Broken()


class WrittenModel(BaseModel):
    """A part of a file as people wrote it."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        arbitrary_types_allowed=True,
    )

    @field_validator("*", mode="wrap")
    @classmethod
    def _let_broken_parts_pass(cls, value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
        return value if value is BROKEN else handler(value)

    def __repr__(self) -> str:
        """Only the name: a record may hold personal data."""
        return f"<{type(self).__name__}>"

    __str__ = __repr__


def _refuse(rule: str, **context: str) -> PydanticCustomError:
    """An error whose type is the id of a rule in `messages.py`; it never holds the value."""
    return PydanticCustomError(rule, rule, dict(context))


def _written(value: object) -> str:
    """A scalar as written."""
    if not isinstance(value, str):
        raise _refuse("not-a-text")
    text = value.strip()
    if not text:
        raise _refuse("text-empty")
    if TO_FILL_IN in text:
        raise _refuse("to-fill-in")
    return text


def _prose(value: object) -> str:
    text = _written(value)
    if len(text) > MAXIMUM_TEXT:
        raise _refuse("text-too-long")
    if CONTROL.search(text):
        raise _refuse("text-control-character")
    if _TEMPLATE_SIGN.search(text):
        raise _refuse("text-template-sign")
    return text


def _whole_number(value: object) -> int:
    text = _written(value)
    if not _WHOLE_NUMBER.fullmatch(text):
        raise _refuse("number-format")
    return int(text.replace(",", ""))


def _day(value: object) -> date:
    text = _written(value)
    try:
        if not _DAY.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise _refuse("date-format") from None


def _moment(value: object) -> Moment:
    text = _written(value)
    try:
        return Moment.parse(text)
    except ValueError:
        raise _refuse("moment-format") from None


def _case_reference(value: object) -> CaseReference:
    text = _written(value)
    try:
        return CaseReference.parse(text)
    except ValueError:
        raise _refuse("reference-format") from None


def term(kind: type[Term]) -> BeforeValidator:
    """How a field of one of the fixed terms is read: by code or by Japanese label."""

    def parse(value: object) -> Term:
        text = _written(value)
        try:
            return kind.parse(text)
        except ValueError:
            choices = "、".join(f"{member.code}（{member.label.ja}）" for member in kind)
            raise _refuse("term-unknown", choices=choices) from None

    return BeforeValidator(parse)


Text = Annotated[str, BeforeValidator(_prose)]
WholeNumber = Annotated[int, BeforeValidator(_whole_number)]
Day = Annotated[date, BeforeValidator(_day)]
MomentText = Annotated[Moment, BeforeValidator(_moment)]
CaseReferenceText = Annotated[CaseReference, BeforeValidator(_case_reference)]


class CountRecord(WrittenModel):
    """A count as written; the rule `count-value` sees to it that value and quality agree."""

    quality: Annotated[CountQuality, term(CountQuality)]
    value: WholeNumber | None = None
    as_of: Day | None = None
