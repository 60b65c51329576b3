"""An invented edition whose private values travel with those of every build.

They take the whole way: read as YAML, found under `internal`, found as stripped, made into a watch
list, sent from one process to the other. `checks/canary.py` plants them in pages of its own, most
of them in another spelling, and refuses the build if they are not found there.
"""

import json

NAME = "金糸籠 鳴瀬"
KANA = "かなりかご なるせ"
PHONE = "090-0000-2468"
BIRTH_DATE = "1969-07-21"
CODE_WORD = "見張りの金糸雀は籠の中"
STRIPPED = "金糸籠ナルセ"

RECORD = f"""
summary: 見張りのための{STRIPPED}さんの記録です。
internal:
  note: {CODE_WORD}
  persons:
    - {{name: {NAME}, kana: {KANA}, phone: {PHONE}, birth_date: {BIRTH_DATE}}}
""".encode()
PUBLIC = json.dumps(
    {"edition": {"summary": "見張りのための〔氏名〕さんの記録です。"}}, ensure_ascii=False
).encode()
