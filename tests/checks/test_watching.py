"""How a value of the watch list is looked for: found where it matters, silent where it does not."""

import pytest

from disclosure_builder.checks.watching import Net, comparable, squeezed


def finds(value: str, text: str) -> bool:
    """Whether a net of one value finds it in a text, in either of the two ways."""
    net = Net(frozenset({value}))
    spelled = comparable(text)
    tight = squeezed(spelled).encode()
    return bool([*net.finds(spelled.encode()), *net.finds(tight, squeezed=True)])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("架空坂花緒", "届出人は架空坂 花緒である"),
        ("カクウザカ ハナオ", "ｶｸｳｻﾞｶﾊﾅｵが来庁"),
        ("Kakuuzaka Hanao", "Signed: KAKUUZAKA, HANAO."),
        ("090-1234-5678", "電話０９０ １２３４ ５６７８へ"),
        ("123456789018", "番号は1234-5678-9018"),
        ("森", "森さんが来庁した"),
        ("森", "担当（森）"),
        ("架坂", "担当の架坂が確認した"),
        ("架坂", "架坂課長が指示した"),
        ("Mori", "Mr. Mori said"),
        ("54321", "番号54321が"),
        ("花緒<架空&坂>", "備考: 花緒<架空&坂>"),
        ("1-2-3", "住所: 1-2-3 (地番)"),
    ],
)
def test_a_private_value_is_found(value: str, text: str) -> None:
    """Another spelling, a title, a sign beside it: it is the same value."""
    assert finds(value, text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("森", "森林の保全について"),
        ("森", "青森県への照会"),
        ("架坂", "架坂町への照会"),
        ("もり", "お守りするために、つもりです"),
        ("Mori", "memories of the moribund"),
        ("12", "令和12年12月12日"),
        ("4月1日", "4月1日、業務を再開した"),
        ("45歳", "対象は45歳以上"),
        ("2丁目", "富士見台2丁目地内"),
        ("201", "2010年に201件を処理"),
        ("54321", "整理番号154321"),
        ("", "何もない"),
    ],
)
def test_a_value_that_says_too_little_does_not_cry_wolf(value: str, text: str) -> None:
    """Inside another word or number, or as an ordinary day or count, it is not the value."""
    assert not finds(value, text)
