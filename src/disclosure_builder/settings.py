"""`content/portal.yaml`: whatever names the city, its council, its posts and its articles."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from disclosure_builder.deciding import (
    RULE_REMEDIES,
    ApprovalRule,
    Delegation,
    Deputy,
    PostId,
    rule_in_force,
    rule_problems,
)
from disclosure_builder.naming import PortalLanguage
from disclosure_builder.plain_files import read_plain
from disclosure_builder.problems import ExitCode, Place, Problem, Refused, refuse_if_any
from disclosure_builder.public.text import Wording
from disclosure_builder.security_contact import SecurityContact
from disclosure_builder.vocabulary.terms import Kind, Stage, Trigger
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import Day, Text, WholeNumber, WrittenModel, term
from disclosure_builder.written.parsing import Parsed, parse

PORTAL_FILE = "portal.yaml"
# The resident registry network began in 2002; a later year than the last is a slip of the finger.
EARLIEST_YEAR, LATEST_YEAR = 2002, 2199
# "Fewer than four" leaves three possible numbers, which is what `small_counts.py` asks for.
LOWEST_THRESHOLD = 4
# The language of the records.
JAPANESE = "ja"
_OF_AUTHORITY = ("council", "section", "address", "hours")
_OF_ORDINANCE = ("basis", "yearly_basis")
# What of a language is no name of the portal itself.
_NO_NAME = frozenset({"code", "figure_groups", "figures", "units"})
_URL = re.compile(r"https://[a-z0-9.-]+(?::[0-9]+)?/(?:[A-Za-z0-9._~-]+/)*", re.ASCII)


def _url(text: str) -> str:
    if not _URL.fullmatch(text):
        raise PydanticCustomError("url-format", "url-format")
    return text


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


class WithheldReason(WrittenModel):
    """A reason why an item may be withheld, by its code."""

    code: Text
    label: Text


class SmallCounts(WrittenModel):
    """Below which number of persons a part of a count is not shown (`docs/small-counts.md`)."""

    threshold: WholeNumber = 10


class ProtectionRule(WrittenModel):
    """What stands for a place and a section that are not told, and who approves such an edition."""

    place: Text | None = None
    section: Text = "市の担当部署"
    posts: tuple[PostId, ...] = ()


class Licence(WrittenModel):
    """Under which terms everybody may use the open data; `attribution` is the line to print."""

    name: Text
    url: Url
    attribution: Text | None = None


class Portal(WrittenModel):
    """The settings of one portal. `sample_note` says of a sample what its content is."""

    sample: Text
    sample_note: Text | None = None
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
    delegations: tuple[Delegation, ...] = ()
    deputies: tuple[Deputy, ...] = ()
    withheld_reasons: tuple[WithheldReason, ...] = ()
    small_counts: SmallCounts = SmallCounts()
    protection: ProtectionRule = ProtectionRule()
    security: SecurityContact | None = None
    licence: Licence | None = None
    languages: tuple[PortalLanguage, ...] = ()
    first_year: WholeNumber
    publication_limit_days: WholeNumber
    operation_due_month: WholeNumber
    operation_due_day: WholeNumber

    @property
    def is_sample(self) -> bool:
        """Whether this is a sample that must never be published as live."""
        return self.sample != "false"

    @property
    def language_codes(self) -> tuple[str, ...]:
        """Every language of the interface, Japanese first."""
        return (JAPANESE, *(each.code for each in self.languages))

    def language(self, code: str) -> PortalLanguage | None:
        """What is said in a language; None of Japanese."""
        return next((each for each in self.languages if each.code == code), None)

    def in_language(self, code: str) -> "Portal":
        """The same portal as it calls itself and its office in another language."""
        own = self.language(code)
        if own is None:
            return self
        said = {name: value for name, value in own if value is not None and name not in _NO_NAME}
        office = {name: said.pop(name) for name in _OF_AUTHORITY if name in said}
        office |= {"name": said.pop("authority")} if "authority" in said else {}
        basis = {name: said.pop(name) for name in _OF_ORDINANCE if name in said}
        return self.model_copy(
            update={
                **said,
                "authority": self.authority.model_copy(update=office),
                "ordinance": self.ordinance.model_copy(update=basis),
            }
        )

    def approval_rule(self, kind: Kind, stage: Stage, on: date) -> ApprovalRule | None:
        """Which posts approve an edition that is decided on that day; None if no rule is in force."""
        return rule_in_force(self.approvals, kind, stage, on)

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


def load_portal(content: Path, name: str = PORTAL_FILE) -> Portal:
    """Read the settings; raises `Refused` (SETTINGS) with every problem."""
    try:
        written = read_plain(content / name, name)
    except OSError:
        written = None
    if written is None:
        raise Refused(ExitCode.SETTINGS, [_missing_file()])
    parsed = parse(Portal, written, name)
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
    for rule, field, message in rule_problems(
        portal.approvals, portal.delegations, portal.deputies, known
    ):
        problems.append(Problem(rule, parsed.place((field,)), message, RULE_REMEDIES[rule]))
    if len(portal.triggers) != 4 or {each.code for each in portal.triggers} != set(Trigger):
        problems.append(
            Problem(
                "portal-triggers",
                parsed.place(("triggers",)),
                Words("公表の根拠が4つそろっていません。", "The four triggers are not all named."),
                Words("10-1、12-3、13-1、13-2 を書いてください。", "Name 10-1, 12-3, 13-1, 13-2."),
            )
        )
    codes = [each.code for each in portal.languages]
    if len(set(codes)) != len(codes):
        problems.append(
            Problem(
                "portal-languages",
                parsed.place(("languages",)),
                Words("同じ言語が2回書かれています。", "A language is named twice."),
                Words("一方を消してください。", "Remove one of the two."),
            )
        )
    return [
        *problems,
        *_protection_checks(portal, parsed, known),
        *_calendar_checks(portal, parsed),
    ]


def _protection_checks(
    portal: Portal, parsed: Parsed[Portal], known: set[str]
) -> Iterator[Problem]:
    """A threshold that hides something, and posts that exist."""
    if portal.small_counts.threshold < LOWEST_THRESHOLD:
        yield Problem(
            "portal-threshold",
            parsed.place(("small_counts",)),
            Words(
                "数を示さない境（threshold）が小さすぎます。",
                "The threshold of small counts is low.",
            ),
            Words(
                f"threshold は{LOWEST_THRESHOLD}以上にしてください。通常は10です。",
                f"Make `threshold` {LOWEST_THRESHOLD} or more; 10 is usual.",
            ),
        )
    if not set(portal.protection.posts) <= known:
        yield Problem(
            "portal-protection-posts",
            parsed.place(("protection", "posts")),
            Words(
                "保護を要する事案を承認する職が正しく定められていません。",
                "The posts that approve protected cases are not set properly.",
            ),
            Words("posts にある職を書いてください。", "Name posts listed under posts."),
        )


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
