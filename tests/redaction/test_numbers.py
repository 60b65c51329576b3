"""Check digits, and numbers of every class planted in text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.detectors import find_all
from disclosure_builder.redaction.detectors.numbers import has_check_digit, modulus_11
from disclosure_builder.redaction.folding import fold
from disclosure_builder.redaction.stripping import strip

from .spellings import OF_NUMBERS

DAY = date(2026, 5, 12)
CONTEXTS = (
    "{}",
    "誤って{}を記載した。",
    "番号（{}）",
    "「{}」と表示",
    "12件、{}、3件",
    "{}\n令和8年5月12日",
)


def _digits(count: int) -> st.SearchStrategy[str]:
    return st.text(alphabet="0123456789", min_size=count, max_size=count)


def _grouped(digits: str, size: int, sign: str) -> str:
    return sign.join(digits[at : at + size] for at in range(0, len(digits), size))


@pytest.mark.parametrize(
    ("number", "right"), [("123456789018", True), ("123456789019", False), ("000000000000", False)]
)
def test_check_digit_of_the_ministry_s_rule(number: str, right: bool) -> None:
    """総務省令第85号第5条; a row of zeros checks but is nobody's number."""
    assert has_check_digit(number) is right


@given(
    base=_digits(11).filter(lambda each: len(set(each)) > 2 and not each.startswith(("19", "20"))),
    size=st.sampled_from([12, 4, 6, 3, 1]),
    sign=st.sampled_from(["-", " ", "\n"]),
    spelling=st.sampled_from(OF_NUMBERS),
    context=st.sampled_from(CONTEXTS),
)
def test_individual_numbers_never_survive(
    base: str, size: int, sign: str, spelling: object, context: str
) -> None:
    """A number that checks is stripped in any grouping and spelling, with no cue."""
    assert callable(spelling)
    number = base + str(modulus_11(base))
    text = context.format(spelling(_grouped(number, size, sign)))
    left = fold(strip(text, Allowlist(()), DAY).text).numeric
    assert number[:4] not in left.replace(sign, "") or number[4:8] not in left.replace(sign, "")
    assert any(each.certain for each in find_all(text))


@given(
    tail=_digits(8),
    head=st.sampled_from(["090", "080", "070"]),
    form=st.sampled_from(["{}-{}-{}", "{} {} {}", "{}({}){}", "{}{}{}", "{}・{}・{}"]),
    spelling=st.sampled_from(OF_NUMBERS),
)
def test_mobile_numbers_never_survive(tail: str, head: str, form: str, spelling: object) -> None:
    """A mobile number after the word for it is stripped however it is written."""
    assert callable(spelling)
    text = f"携帯電話は{spelling(form.format(head, tail[:4], tail[4:]))}です。"
    left = fold(strip(text, Allowlist(()), DAY).text).text
    assert left == f"携帯電話は{Mark.PHONE.mark}です。"


@given(digits=_digits(12), count=st.integers(min_value=7, max_value=12))
def test_unexplained_digits_are_held_at_least(digits: str, count: int) -> None:
    """Seven digits and more in a row are found, unless they are a date."""
    run = "7" + digits[: count - 1]
    assert find_all(f"値は{run}、以上です。")


@pytest.mark.parametrize(
    "text",
    [
        "12345678円",
        "第1234567号",
        "1,234,567,890円",
        "20260512",
        "202605121045",
        "法人番号5000020132152",
        "v20260512_1234567",
    ],
)
def test_explained_digits_pass(text: str) -> None:
    """Counts, public numbers, dates and names of files are nobody's."""
    assert find_all(text) == ()
