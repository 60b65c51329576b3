"""The decision about an edition: the file that the approving posts sign."""

from typing import Annotated

import yaml
from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from disclosure_builder.problems import Problem
from disclosure_builder.settings import PostId
from disclosure_builder.vocabulary.moments import Moment, Precision
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.terms import ApprovalMode
from disclosure_builder.written.models import MomentText, Text, WrittenModel, term
from disclosure_builder.written.parsing import Parsed, parse

MAXIMUM_NUMBER = 60


def _to_the_minute(moment: Moment) -> Moment:
    if moment.precision is not Precision.MINUTE or moment.approximate:
        raise PydanticCustomError("moment-format", "moment-format")
    return moment


def _one_line(text: str) -> str:
    if "\n" in text or len(text) > MAXIMUM_NUMBER:
        raise PydanticCustomError("text-too-long", "text-too-long")
    return text


class DecisionRecord(WrittenModel):
    """`N.approval.yaml`: what was decided, when, under which number, by which posts."""

    edition: Text
    public_digest: Text
    record_digest: Text
    document_number: Annotated[Text, AfterValidator(_one_line)]
    decided_at: Annotated[MomentText, AfterValidator(_to_the_minute)]
    mode: Annotated[ApprovalMode, term(ApprovalMode)]
    drafted_by: PostId
    posts: Annotated[tuple[PostId, ...], Field(min_length=1)]


def read_decision(content: bytes, path: str) -> Parsed[DecisionRecord]:
    """Read a decision; its problems travel with it."""
    return parse(DecisionRecord, content, path)


def write_decision(decision: DecisionRecord) -> bytes:
    """The bytes that the posts sign: the same decision always gives the same bytes."""
    fields = {
        "edition": decision.edition,
        "public_digest": decision.public_digest,
        "record_digest": decision.record_digest,
        "document_number": decision.document_number,
        "decided_at": str(decision.decided_at),
        "mode": decision.mode.code,
        "drafted_by": decision.drafted_by,
        "posts": list(decision.posts),
    }
    text = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=1000)
    return text.encode("utf-8")


def decides(decision: DecisionRecord, reference: EditionReference) -> bool:
    """Whether the decision is about this edition and no other."""
    return decision.edition == str(reference)


def only_whole(parsed: Parsed[DecisionRecord]) -> tuple[DecisionRecord | None, list[Problem]]:
    """The decision, if it could be read without a problem."""
    problems = list(parsed.problems)
    return (None if problems else parsed.model), problems
