"""What is said in disguise is looked at; what only looks like one is left as it is."""

from disclosure_builder.checks.disguises import disguised
from disclosure_builder.checks.reading import read_site


def said(text: str) -> set[str]:
    """What a file of this text says in disguise."""
    return set(disguised(read_site({"a.txt": text.encode()})))


def test_quoted_printable_is_turned_into_what_it_says() -> None:
    """Also a blank before a number of twelve digits."""
    text = "verify=20123456789018 =E5=B1=B1=E7=94=B0"
    assert "verify 123456789018 山田" in said(text)


def test_a_time_behind_an_equals_sign_is_a_time() -> None:
    """`ssh-keygen -O verify-time=…` in the README of a frozen year names nobody."""
    text = "ssh-keygen -Y verify -O verify-time=20240913100000 -s data/sealed/operation/2023/1.sig"
    assert not any("240913100000 " in each and "=" not in each for each in said(text))
