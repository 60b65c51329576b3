"""The decision about an edition: the file that the approving posts sign."""

from typing import Annotated

import yaml
from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from disclosure_builder.deciding import PostId, StageTerm
from disclosure_builder.problems import Problem
from disclosure_builder.vocabulary.moments import Moment, Precision
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.terms import ApprovalMode
from disclosure_builder.written.models import MomentText, Text, WholeNumber, WrittenModel, term
from disclosure_builder.written.parsing import Parsed, parse

MAXIMUM_NUMBER = 60


def exact_minute(moment: Moment) -> Moment:
    """A moment to the minute: keys are judged by it."""
    if moment.precision is not Precision.MINUTE or moment.approximate:
        raise PydanticCustomError("moment-format", "moment-format")
    return moment


def _one_line(text: str) -> str:
    if "\n" in text or len(text) > MAXIMUM_NUMBER:
        raise PydanticCustomError("text-too-long", "text-too-long")
    return text


class DecisionRecord(WrittenModel):
    """`N.approval.yaml`: what was decided, when, under which number, by which posts.

    `needed` is how many of the posts sign, if not all of them. In a decision by a deputy (代決)
    `deputy` is one of the posts and signs in the place of the `absent` one.
    """

    edition: Text
    stage: StageTerm
    public_digest: Text
    record_digest: Text
    document_number: Annotated[Text, AfterValidator(_one_line)]
    decided_at: Annotated[MomentText, AfterValidator(exact_minute)]
    mode: Annotated[ApprovalMode, term(ApprovalMode)]
    drafted_by: PostId
    posts: Annotated[tuple[PostId, ...], Field(min_length=1)]
    needed: WholeNumber | None = None
    absent: PostId | None = None
    deputy: PostId | None = None


def read_decision(content: bytes, path: str) -> Parsed[DecisionRecord]:
    """Read a decision; its problems travel with it."""
    return parse(DecisionRecord, content, path)


def write_decision(decision: DecisionRecord) -> bytes:
    """The bytes that the posts sign: the same decision always gives the same bytes."""
    fields: dict[str, str | int | list[str] | None] = {
        "edition": decision.edition,
        "stage": decision.stage.code,
        "public_digest": decision.public_digest,
        "record_digest": decision.record_digest,
        "document_number": decision.document_number,
        "decided_at": str(decision.decided_at),
        "mode": decision.mode.code,
        "drafted_by": decision.drafted_by,
        "posts": list(decision.posts),
        "needed": decision.needed,
        "absent": decision.absent,
        "deputy": decision.deputy,
    }
    written = {name: value for name, value in fields.items() if value is not None}
    text = yaml.safe_dump(written, allow_unicode=True, sort_keys=False, width=1000)
    return text.encode("utf-8")


def decides(decision: DecisionRecord, reference: EditionReference) -> bool:
    """Whether the decision is about this edition and no other."""
    return decision.edition == str(reference)


def only_whole(parsed: Parsed[DecisionRecord]) -> tuple[DecisionRecord | None, list[Problem]]:
    """The decision, if it could be read without a problem."""
    problems = list(parsed.problems)
    return (None if problems else parsed.model), problems
