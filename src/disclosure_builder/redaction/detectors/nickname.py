"""Nicknames, stage and former names after the word for them: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.folding import Folded

_LETTERS = "[一-鿿々ぁ-ゖァ-ヺーA-Za-z0-9_・]"
_AFTER_CUE = re.compile(
    rf"(?:あだ名|ニックネーム|ハンドルネーム|アカウント名|源氏名|芸名|通称名|呼び名|渾名)(?:は|が|:|の|を|\s|「|『|\"|\(){{1,3}}(?P<name>{_LETTERS}{{1,12}}?)(?=[」』\"、。)\s]|$|と(?:い|呼|し)|で)"
)
_PET_NAME = re.compile(
    rf"(?:通称|愛称)(?:は|が|:|\s|「|『|\"|\(){{0,3}}(?P<name>{_LETTERS}{{1,8}}?(?:ちゃん|くん|さん|っち|ちん|ぽん|やん|りん))(?=[」』\"、。)\s]|$|と|で)"
)
_CALLED = re.compile(
    rf"[「『\"](?P<name>{_LETTERS}{{1,10}})[」』\"](?:という|との)?(?:と呼ばれ(?:る|て(?:い)?る|た)(?:職員|男|女|人|者|市民|住民|児童|生徒|本人)|の(?:あだ名|ニックネーム|ハンドルネーム))"
)
_LIKELY = re.compile("名|ネーム|愛称|通称|呼ばれ")
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
        for pattern in (_AFTER_CUE, _PET_NAME, _CALLED):
            for match in pattern.finditer(text):
                if not _THING.search(text, max(0, match.start() - 16), match.start()):
                    yield self.finding(*match.span("name"))
