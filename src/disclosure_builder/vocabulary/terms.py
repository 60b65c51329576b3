"""The fixed terms of the ordinance and of the records, each with its label.

A term is written in a record either by its code (`13-2`, `occurred`) or by its Japanese label
(`発生`); everything the builder writes uses the code. Source: the ordinance, articles 10 to 15.
"""

from enum import Enum
from typing import Self

from disclosure_builder.vocabulary.words import Words


class Term(Enum):
    """A code with its label; the base of every fixed term."""

    code: str
    label: Words

    def __init__(self, code: str, japanese: str, english: str) -> None:
        self.code = code
        self.label = Words(ja=japanese, en=english)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The member whose code or Japanese label is `text`; ValueError (without it) if none is."""
        for member in cls:
            if text in {member.code, member.label.ja}:
                return member
        message = f"not a term of {cls.__name__}"
        raise ValueError(message)


class Kind(Term):
    """The three kinds of case; the code is the name of the folder under `content/`."""

    INCIDENT = ("incidents", "公表事案", "Incident")
    SUSPENSION = ("suspensions", "停止", "Suspension")
    OPERATION = ("operation", "運用状況", "Operation status")


class Stage(Term):
    """What an edition is in the life of its case."""

    INITIAL = ("initial", "第1報", "First report")
    UPDATE = ("update", "続報", "Update")
    FINAL = ("final", "最終報", "Final report")
    CORRECTION = ("correction", "訂正", "Correction")
    WITHDRAWAL = ("withdrawal", "取下げ", "Withdrawal")


class CorrectionClass(Term):
    """Whether a correction mends a slip or changes what was said."""

    ERRATUM = ("erratum", "誤記", "Erratum")
    SUBSTANTIVE = ("substantive", "内容の訂正", "Substantive correction")


class Trigger(Term):
    """The four acts of the mayor that oblige him to notify or publish (Art. 14)."""

    INSTRUCTION = ("10-1", "第10条第1項（不正行為に対する措置の指示）", "Art. 10(1) instruction")
    REQUEST = ("12-3", "第12条第3項（利用の中止等の要請）", "Art. 12(3) request to another body")
    STOP = ("13-1", "第13条第1項（システムの停止）", "Art. 13(1) stop of the network")
    MEASURE = ("13-2", "第13条第2項（停止その他の措置）", "Art. 13(2) stop or other measure")


class Nature(Term):
    """Whether the matter happened or was feared (Art. 14, item 1)."""

    OCCURRED = ("occurred", "発生", "Occurred")
    FEARED = ("feared", "おそれ", "Feared")


class ItemState(Term):
    """What is known of an item: four different things that are never mixed up."""

    STATED = ("stated", "確定", "Stated")
    INVESTIGATING = ("investigating", "調査中", "Under investigation")
    NONE = ("none", "該当なし", "None")
    WITHHELD = ("withheld", "非公表", "Withheld")


class CountQuality(Term):
    """How exactly a number is known. The last two are made by `redaction` and never written."""

    EXACT = ("exact", "確定数", "Exact")
    ABOUT = ("about", "約", "About")
    AT_MOST = ("at_most", "最大", "At most")
    AT_LEAST = ("at_least", "以上", "At least")
    UNKNOWN = ("unknown", "不明（調査中）", "Unknown, under investigation")
    FEWER_THAN = ("fewer_than", "未満", "Fewer than")
    WITHHELD = ("withheld", "非公表（ほかの数が分かるため）", "Not shown: it would tell another")


class Breakdown(Term):
    """What a count of persons is divided by."""

    ATTRIBUTE = ("attribute", "人の属性による内訳", "By what the persons are")
    HANDLING = ("handling", "取扱いによる内訳", "By what was done, or by document")


class Protection(Term):
    """Why the persons concerned need more protection than others. Never public."""

    SUPPORT_MEASURES = ("support-measures", "支援措置", "Support measures")
    PARTICULAR = ("particular", "特に保護を要する事情", "Particular circumstances")


class Detail(Term):
    """That an edition says less than is known; there is one such word, whatever the reason."""

    COARSENED = ("coarsened", "一部を詳しく示していません", "Some details are not shown")


class EventCategory(Term):
    """What kind of event it was (Art. 14, item 1)."""

    LEAK = ("leak", "漏えい", "Leak")
    LOSS = ("loss", "滅失", "Loss")
    DAMAGE = ("damage", "き損", "Damage")
    FALSIFICATION = ("falsification", "改ざん", "Falsification")
    MISUSE = ("misuse", "不正利用", "Misuse")
    WRONGFUL_PROVISION = ("wrongful_provision", "不正提供", "Wrongful provision")
    WRONGFUL_OPERATION = ("wrongful_operation", "不正操作", "Wrongful operation")
    INTRUSION = ("intrusion", "システム侵害", "System intrusion")
    FAILURE = ("failure", "障害", "Failure")
    OTHER = ("other", "その他", "Other")


class PartyRole(Term):
    """Who took part in the matter (Art. 14, item 2)."""

    CITY = ("city", "市", "City")
    CONTRACTOR = ("contractor", "受託者", "Contractor")
    SUBCONTRACTOR = ("subcontractor", "再委託先", "Subcontractor")
    OTHER_BODY = ("other_body", "関係機関", "Other body")
    STAFF = ("staff", "職員", "Staff (post only)")
    THIRD_PARTY = ("third_party", "第三者", "Third party")


class ScaleUnit(Term):
    """What the scale of a matter is counted in (Art. 14, item 2)."""

    PERSONS = ("persons", "人", "persons")
    RECORDS = ("records", "件", "records")
    HOUSEHOLDS = ("households", "世帯", "households")
    TERMINALS = ("terminals", "台", "terminals")
    LETTERS = ("letters", "通", "letters")
    PLACES = ("places", "か所", "places")
    MUNICIPALITIES = ("municipalities", "団体", "municipalities")
    TIMES = ("times", "回", "times")


class CauseClass(Term):
    """What kind of cause it was (Art. 14, item 5)."""

    RULE_MISSING = ("rule_missing", "規程・手順の不備", "Rule missing")
    RULE_NOT_KNOWN = ("rule_not_known", "規程・手順の不知", "Rule broken: not known")
    RULE_NOT_KEPT = ("rule_not_kept", "規程・手順の不遵守", "Rule broken: not kept")
    RULE_OVERLOOKED = ("rule_overlooked", "確認漏れ", "Rule broken: overlooked")
    EQUIPMENT = ("equipment", "機器・ソフトウェアの障害", "Equipment or software")
    CONTRACTOR = ("contractor", "受託者に起因", "Contractor")
    OUTSIDE_ATTACK = ("outside_attack", "外部からの攻撃", "Outside attack")
    INVESTIGATING = ("investigating", "調査中", "Under investigation")


class MeasureKind(Term):
    """What kind of measure was taken (Art. 14, item 6)."""

    STOP = ("stop", "停止", "Stop")
    RESUME = ("resume", "再開", "Resumption")
    REQUEST = ("request", "要請", "Request")
    INVESTIGATION = ("investigation", "調査", "Investigation")
    RECOVERY = ("recovery", "回収", "Recovery")
    APOLOGY = ("apology", "謝罪", "Apology")
    PREVENTION = ("prevention", "再発防止", "Prevention")
    REPORT = ("report", "報告", "Report")


class MeasureStatus(Term):
    """Whether a measure is done."""

    DONE = ("done", "実施済み", "Done")
    PLANNED = ("planned", "予定", "Planned")


class NoticeWay(Term):
    """How the duty of Art. 14 is met: the law says notify *or* publish."""

    PUBLISHED = ("published", "公表", "Published")
    NOTIFIED = ("notified", "本人への通知", "Notified only")
    BOTH = ("both", "本人への通知及び公表", "Notified and published")


class ReportTo(Term):
    """The bodies a matter is reported to."""

    JLIS = ("j-lis", "地方公共団体情報システム機構", "J-LIS")
    PREFECTURE = ("prefecture", "都道府県", "Prefecture")
    MINISTRY = ("ministry", "総務省", "Ministry of Internal Affairs and Communications")
    COMMISSION = ("commission", "個人情報保護委員会", "Personal Information Protection Commission")
    POLICE = ("police", "警察", "Police")


class ReportKind(Term):
    """Which report to another body it was."""

    PROMPT = ("prompt", "速報", "Prompt report")
    CONFIRMED = ("confirmed", "確報", "Confirmed report")
    FURTHER = ("further", "続報", "Further report")


class DeliberationState(Term):
    """Whether the meeting of Art. 5 deliberated (Art. 10(2))."""

    HELD = ("held", "審議済み", "Held")
    NOT_NEEDED = ("not_needed", "審議を要しない", "Not needed")
    PLANNED = ("planned", "審議予定", "Planned")


class SuspensionNature(Term):
    """Why the network did not run. Only `statutory` is a matter of the ordinance's Art. 13."""

    STATUTORY = ("statutory", "条例に基づく停止", "Statutory stop")
    FAILURE = ("failure", "障害による停止", "Failure")
    MAINTENANCE = ("maintenance", "計画停止", "Planned maintenance")


class Scope(Term):
    """How much of the network stood still."""

    WHOLE = ("whole", "全部", "All of it")
    PART = ("part", "一部", "Part of it")


class NetworkState(Term):
    """The state of the network that the home page shows."""

    RUNNING = ("running", "稼働中", "Running")
    PARTLY_STOPPED = ("partly_stopped", "一部停止", "Partly stopped")
    STOPPED = ("stopped", "全部停止", "Stopped")


class FigureState(Term):
    """What is known of a figure; zero is a value and is printed as 0."""

    VALUE = ("value", "値", "Value")
    NOT_COUNTED = ("not_counted", "未集計", "Not counted")
    NOT_APPLICABLE = ("not_applicable", "対象外", "Not applicable")
    WITHHELD = ("withheld", "非公表", "Withheld")


class FigureSource(Term):
    """Whether staff type a figure or the builder derives it from the cases."""

    TYPED = ("typed", "入力", "Typed")
    DERIVED = ("derived", "集計", "Derived from the cases")


class DataItem(Term):
    """Items of personal data that a matter may concern (Art. 2(2); item 7)."""

    NAME = ("name", "氏名", "Name")
    NAME_KANA = ("name_kana", "氏名の振り仮名", "Name in kana")
    ADDRESS = ("address", "住所", "Address")
    BIRTH_DATE = ("birth_date", "生年月日", "Date of birth")
    SEX = ("sex", "性別", "Sex")
    RESIDENT_CODE = ("resident_code", "住民票コード", "Resident record code")
    INDIVIDUAL_NUMBER = ("individual_number", "個人番号", "Individual number")
    CHANGES = ("changes", "変更情報", "Record of changes")
    APPLICATION_REASON = ("application_reason", "申出・申請の理由", "Reason of an application")
    OTHER = ("other", "その他", "Other")


class ApprovalMode(Term):
    """How the decision was taken (文書管理・事務決裁の区分)."""

    REGULAR = ("regular", "決裁", "Regular decision")
    DELEGATED = ("delegated", "専決", "Delegated decision")
    ACTING = ("acting", "代決", "Decision by a deputy")


class SigningOrder(Term):
    """In which order the approving posts sign."""

    ANY = ("any", "順不同", "Any order")
    LISTED = ("listed", "記載順", "As listed")


class FigureMonths(Term):
    """What the months of a figure add up to, where it is counted by month."""

    SUM = ("sum", "月の合計", "The months add up to the year")
    LEVEL = (
        "level",
        "月末の数",
        "The number at the end of each month; the last is that of the year",
    )


class AuditKind(Term):
    """Who audited (Art. 11)."""

    INTERNAL = ("internal", "内部監査", "Internal audit")
    EXTERNAL = ("external", "外部監査", "External audit")


class CouncilItemKind(Term):
    """What the council said about the report of a year (Art. 15)."""

    OPINION = ("opinion", "意見", "Opinion")
    QUESTION = ("question", "質問", "Question")
