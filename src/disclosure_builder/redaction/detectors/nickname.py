"""Nicknames, stage and former names after the word for them: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Cued, Detector, Finding
from disclosure_builder.redaction.folding import Folded

_LETTERS = "[一-鿿々ぁ-ゖァ-ヺーA-Za-z0-9_・]"
_AFTER_CUE = Cued(
    ("名", "ネーム"),
    rf"(?:あだ名|ニックネーム|(?:SNS|ユーザー|ペン|投稿者|表示|スクリーン|リング|ラジオ|配信者)(?:名|ネーム)|ハンドルネーム|アカウント名|源氏名|芸名|通称名|呼び名|渾名)(?:は|が|:|の|を|\s|「|『|\"|\(){{1,3}}(?P<name>{_LETTERS}{{1,12}}?)(?=[」』\"、。)\s]|$|と(?:い|呼|し)|で)",
)
_PET_NAME = Cued(
    ("通称", "愛称"),
    rf"(?:通称|愛称)(?:は|が|:|\s|「|『|\"|\(){{0,3}}(?P<name>{_LETTERS}{{1,8}}?(?:ちゃん|くん|さん|っち|ちん|ぽん|やん|りん))(?=[」』\"、。)\s]|$|と|で)",
)
_CALLED = Cued(
    ("名", "ネーム", "雅号", "呼ばれ"),
    rf"[「『\"](?P<name>{_LETTERS}{{1,10}})[」』\"](?:という|との)?(?:(?:あだ名|ニックネーム|ペンネーム|ハンドルネーム|筆名|雅号|芸名|偽名|仮名)|を名乗(?:る|って|った)|と呼ばれ(?:る|て(?:い)?る|た)(?:職員|男|女|人|者|市民|住民|児童|生徒|本人)|の(?:あだ名|ニックネーム|(?:SNS|ユーザー|ペン|投稿者|表示|スクリーン|リング|ラジオ|配信者)(?:名|ネーム)|ハンドルネーム))",
)
# たっちゃんこと山田太郎, マッキーの愛称で, ゆうこりんというハンドルネーム
_ENDING = "(?:ちゃん|くん|さん|っち|ちん|ぽん|やん|ゃん|りん|きち|ぴょん|っぴ|っぺ|っしー|っしぃ|たん|ぴー|ちー|みん|ねえ|にい|どん)"
_BEFORE_CUE = Cued(
    ("こと", "称", "名", "ネーム"),
    rf"(?P<name>(?<![ぁ-ゖー])[ぁ-ゖー]{{1,6}}{_ENDING}|(?<![ァ-ヺー])[ァ-ヺー]{{2,8}}{_ENDING}?)(?:[」』]?こと、?(?=[一-鿿]{{2,}})|[」』]?(?:の|という)(?:愛称|あだ名|ニックネーム|呼び名|ハンドルネーム|通称)(?=$|[でのをは。、)]))",
)
# 「タケ」こと武田, たっくんこと巧の: either is a name, however short; 件 or 様 would be none.
_ALSO = Cued(
    ("こと",),
    rf"(?P<name>(?<![ぁ-ゖー])[ぁ-ゖー]{{1,6}}{_ENDING}|(?<![ァ-ヺー])[ァ-ヺー]{{2,8}}{_ENDING}?)[」』]?こと、?(?=[一-鿿][のがはをにと、])"
    rf"|[「『](?P<quoted>{_LETTERS}{{1,10}})[」』]こと、?(?=[一-鿿])",
)
_ALSO_BEHIND = Cued(
    ("こと",),
    rf"(?:[ぁ-ゖーァ-ヺ]{_ENDING}|[」』])こと、?(?P<named>[一-鿿々]{{1,4}}?)(?=[のがはをにと、。」]|さん|様|氏|[係課部]長|主[任査事]|先生)",
)
# What stands before こと and the mark of a name; a verb would end in one of its signs: 送ったこと〔氏名〕.
_BEFORE_MARK = Cued(
    ("こと",),
    rf"(?P<name>(?<![ァ-ヺー])[ァ-ヺー]{{2,10}}|(?<![ぁ-ゖー])[ぁ-ゖー]{{2,8}}(?<![たるいなのうくすつぬぶむぐ])|(?<![A-Za-z0-9])[A-Za-z0-9_]{{2,12}})[」』]?こと、?{re.escape(Mark.NAME.mark)}",
)
_CALLED_PET_NAME = Cued(
    ("呼", "あだ名"),
    rf"[「『\"](?P<name>{_LETTERS}{{1,8}}{_ENDING})[」』\"](?:と|って)(?:呼|あだ名)",
)
_BRACKETED = Cued(
    ("(あだ名", "(愛称", "(ニックネーム", "(通称", "(呼び名", "(渾名"),
    rf"[「『\"](?P<name>{_LETTERS}{{1,10}})[」』\"]?\s?\((?:あだ名|愛称|ニックネーム|通称|呼び名|渾名)\)",
)
# かなえって呼んでください
_CALL_ME = Cued(
    ("呼んで", "よんで"),
    r"(?:[「『]|は、?)(?P<name>[ぁ-ゖー]{2,6}?|[ァ-ヺー]{2,8}|[一-鿿]{1,4})[」』]?(?:って|と)(?:呼んで|よんで)(?:くだ|ほし|く?れ)",
)
_LIKELY = re.compile("名|ネーム|愛称|通称|呼|よんで|こと")
# Mascots, buses and halls have pet names as well, and theirs are public.
_THING = re.compile(
    "キャラクター|マスコット|施設|公園|バス|ホール|館|制度|事業|システム|アプリ|カード|橋|道路|通り"
)


class Nickname(Detector):
    """What the text calls a nickname, unless it is a thing's."""

    id = "nickname"
    mark = Mark.NAME

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Names after a cue, pet names with their endings, and what somebody is called."""
        text = folded.text
        if not _LIKELY.search(text):
            return
        for pattern in (
            _AFTER_CUE,
            _PET_NAME,
            _CALLED,
            _BEFORE_CUE,
            _ALSO,
            _ALSO_BEHIND,
            _BEFORE_MARK,
            _CALLED_PET_NAME,
            _BRACKETED,
            _CALL_ME,
        ):
            for match in pattern.finditer(text):
                if not _THING.search(text, max(0, match.start() - 16), match.end()):
                    yield self.finding(*match.span(match.lastgroup or "name"))
