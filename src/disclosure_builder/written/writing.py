"""A model of what people wrote → YAML that reads back to the same model: no comments, fixed order."""

from datetime import date
from typing import Any

import yaml

from disclosure_builder.vocabulary.terms import Term
from disclosure_builder.written.models import WrittenModel


def write_model(model: WrittenModel) -> bytes:
    """The same model always gives the same bytes (UTF-8); what is not set is left out."""
    text = yaml.safe_dump(_plain(model), allow_unicode=True, sort_keys=False, width=1000)
    return text.encode("utf-8")


def _plain(value: Any) -> Any:
    """A value as people write it: terms by their code, everything that is no group as text."""
    if isinstance(value, WrittenModel):
        named = ((name, getattr(value, name)) for name in type(value).model_fields)
        return {name: _plain(each) for name, each in named if each is not None and each != ()}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, Term):
        return value.code
    return value.isoformat() if isinstance(value, date) else str(value)
