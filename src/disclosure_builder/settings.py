"""`content/portal.yaml`: whatever names the city, its council, its posts and its articles."""

import re
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.terms import Kind, Trigger
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import Day, Text, WholeNumber, WrittenModel, term
from disclosure_builder.written.parsing import Parsed, parse

PORTAL_FILE = "portal.yaml"
# The resident registry network began in 2002; a later year than the last is a slip of the finger.
EARLIEST_YEAR, LATEST_YEAR = 2002, 2199
_URL = re.compile(r"https://[a-z0-9.-]+(?::[0-9]+)?/(?:[A-Za-z0-9._~-]+/)*", re.ASCII)
_POST_ID = re.compile(r"[a-z][a-z0-9-]{1,40}", re.ASCII)


def _url(text: str) -> str:
    if not _URL.fullmatch(text):
        raise PydanticCustomError("url-format", "url-format")
    return text


def _post_id(text: str) -> str:
    if not _POST_ID.fullmatch(text):
        raise PydanticCustomError("post-format", "post-format")
    return text


PostId = Annotated[Text, AfterValidator(_post_id)]
Url = Annotated[Text, AfterValidator(_url)]


class Ordinance(WrittenModel):
    """The ordinance the portal stands on."""

    name: Text
    short_name: Text
    number: Text
    url: Text
    basis: Text
    yearly_basis: Text


class TriggerLabel(WrittenModel):
    """How one of the four triggers is named in public."""

    code: Annotated[Trigger, term(Trigger)]
    label: Text
    sentence: Text


class Authority(WrittenModel):
    """Who publishes."""

    name: Text
    head: Text
    council: Text
    section: Text
    postal_code: Text
    address: Text
    phone: Text
    fax: Text | None = None
    email: Text | None = None
    hours: Text


class Post(WrittenModel):
    """A post (職). Posts are public, people are not."""

    id: PostId
    label: Text


class ApprovalRule(WrittenModel):
    """Which posts must approve the editions of one kind."""

    kind: Annotated[Kind, term(Kind)]
    posts: Annotated[tuple[PostId, ...], Field(min_length=1)]


class WithheldReason(WrittenModel):
    """A reason why an item may be withheld, by its code."""

    code: Text
    label: Text


class Portal(WrittenModel):
    """The settings of one portal."""

    sample: Text
    name: Text
    short_name: Text
    description: Text
    url: Url
    tag_authority: Text
    tag_date: Day
    authority: Authority
    ordinance: Ordinance
    triggers: tuple[TriggerLabel, ...]
    posts: Annotated[tuple[Post, ...], Field(min_length=1)]
    approvals: tuple[ApprovalRule, ...]
    withheld_reasons: tuple[WithheldReason, ...] = ()
    first_year: WholeNumber
    publication_limit_days: WholeNumber
    operation_due_month: WholeNumber
    operation_due_day: WholeNumber

    @property
    def is_sample(self) -> bool:
        """Whether this is a sample that must never be published as live."""
        return self.sample != "false"

    def approving_posts(self, kind: Kind) -> tuple[str, ...]:
        """The posts that must approve editions of a kind: never empty."""
        return next(rule.posts for rule in self.approvals if rule.kind is kind)

    def post_label(self, post: str) -> Wording:
        """The public name of a post; its id where the register no longer knows it."""
        return Wording(next((each.label for each in self.posts if each.id == post), post))

    def trigger_label(self, trigger: Trigger) -> TriggerLabel:
        """How a trigger is named in public."""
        return next(each for each in self.triggers if each.code is trigger)

    def withheld_label(self, code: str) -> Wording:
        """A withheld reason in words; its code where the register no longer knows it."""
        reasons = (each.label for each in self.withheld_reasons if each.code == code)
        return Wording(next(reasons, code))

    def operation_due(self, fiscal_year: int) -> date:
        """The day by which the status of a fiscal year is to be reported and published."""
        return date(fiscal_year + 1, self.operation_due_month, self.operation_due_day)


def load_portal(content: Path) -> Portal:
    """Read the settings; raises `Refused` (SETTINGS) with every problem."""
    try:
        parsed = parse(Portal, (content / PORTAL_FILE).read_bytes(), PORTAL_FILE)
    except OSError:
        refuse_if_any(ExitCode.SETTINGS, [_missing_file()])
        raise
    portal = parsed.model
    problems = list(parsed.problems)
    if portal is not None and not problems:
        problems += _cross_checks(portal, parsed)
    refuse_if_any(ExitCode.SETTINGS, problems)
    assert portal is not None  # noqa: S101 - no model without a problem
    return portal


def _missing_file() -> Problem:
    return Problem(
        "portal-missing",
        Place(PORTAL_FILE),
        Words("設定ファイルがありません。", "The settings file is missing."),
        Words(
            "--content に content フォルダーを指定してください。",
            "Point --content at the content folder.",
        ),
    )


def _cross_checks(portal: Portal, parsed: Parsed[Portal]) -> list[Problem]:
    """What no single field can tell: posts that exist, four triggers, a day that comes."""
    problems = []
    known = {post.id for post in portal.posts}
    for kind in Kind:
        rules = [rule for rule in portal.approvals if rule.kind is kind]
        if len(rules) != 1 or not set(rules[0].posts) <= known:
            problems.append(
                Problem(
                    "portal-approvals",
                    parsed.place(("approvals",)),
                    Words(
                        f"「{kind.label.ja}」を承認する職が正しく定められていません。",
                        f"The approving posts of “{kind.label.en}” are not set properly.",
                    ),
                    Words(
                        "posts にある職を、種類ごとに1回だけ書いてください。",
                        "Name posts listed under posts, once for each kind.",
                    ),
                )
            )
    if len(portal.triggers) != 4 or {each.code for each in portal.triggers} != set(Trigger):
        problems.append(
            Problem(
                "portal-triggers",
                parsed.place(("triggers",)),
                Words("公表の根拠が4つそろっていません。", "The four triggers are not all named."),
                Words("10-1、12-3、13-1、13-2 を書いてください。", "Name 10-1, 12-3, 13-1, 13-2."),
            )
        )
    return problems + _calendar_checks(portal, parsed)


def _calendar_checks(portal: Portal, parsed: Parsed[Portal]) -> list[Problem]:
    """The first year is near, and the due day comes every year (so never 29 February)."""
    problems = []
    if not EARLIEST_YEAR <= portal.first_year <= LATEST_YEAR:
        problems.append(
            Problem(
                "portal-first-year",
                parsed.place(("first_year",)),
                Words("最初の年度が正しくありません。", "The first year is out of range."),
                Words(
                    "西暦の4桁（2002以降）で書いてください。",
                    "Write four digits, 2002 or later.",
                ),
            )
        )
    try:
        date(EARLIEST_YEAR + 1, portal.operation_due_month, portal.operation_due_day)
    except ValueError:
        problems.append(
            Problem(
                "portal-due",
                parsed.place(("operation_due_day",)),
                Words("運用状況の期限が暦にない日です。", "The due day is not in the calendar."),
                Words(
                    "operation_due_month と operation_due_day を確かめてください（2月29日は不可）。",
                    "Check operation_due_month and operation_due_day (not 29 February).",
                ),
            )
        )
    return problems
