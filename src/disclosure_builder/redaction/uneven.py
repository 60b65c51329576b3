"""What folds to fewer or more characters than it has, as patterns: entities, tags, ruby, marks."""

import re

from disclosure_builder.redaction.characters import COMBINING, INVISIBLE, SPREAD_LABELS
from disclosure_builder.redaction.tags import ATTRIBUTES, COMMENT, OTHER_TAGS, PARTING_TAGS

_SPREAD = "|".join(r"[ \u3000]{1,8}".join(label) for label in SPREAD_LABELS)
# Whatever does not fold one code point to one code point; everything else is a translation.
UNEVEN = re.compile(
    rf"""
      (?P<entity> &(?:amp;|\#38;|\#x26;){{0,5}}
                  (?:[A-Za-z][A-Za-z0-9]{{1,30}};|\#[0-9]{{1,7}};?|\#[xX][0-9A-Fa-f]{{1,6}};?)
                  [{COMBINING}]* )
    | (?P<parting> <(?P<name>/?(?:{PARTING_TAGS})){ATTRIBUTES}> )
    | (?P<ruby> [^<>\s](?:</rb>)?(?:<rp>[^<>]*</rp>)?<rt(?:\s[^<>]*)?>[ぁ-ゖァ-ヺー・\s]*</rt>
                (?:<rp>[^<>]*</rp>)? | [一-鿿々]《[ぁ-ゖァ-ヺー]+》 )
    | (?P<tag> </?(?:{OTHER_TAGS}){ATTRIBUTES}> | {COMMENT.pattern} | [{INVISIBLE}]+ | [{COMBINING}]+
             | ｜(?=[^《》\s]{{1,8}}《) )
    | (?P<spread> (?<![一-鿿])(?:{_SPREAD})(?![一-鿿]) )
    | (?P<kana> [ｦ-ﾝ][ﾞﾟ] | [ぁ-ゖァ-ヺｦ-ﾝ][゛゜] )
    | (?P<marked> [^\s{INVISIBLE}<>&][{COMBINING}]+ )
    | (?P<wide> [\u2025\u2026\u2100-\u214f\u3200-\u33ff\ufb00-\ufb06\ufdf0-\ufdfc\U0001f100-\U0001f2ff] )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
MAYBE_UNEVEN = re.compile(
    rf"[{''.join(label[0] for label in SPREAD_LABELS)}][ \u3000]|[&<《ﾞﾟ゛゜{INVISIBLE}{COMBINING}\u2025\u2026\u2100-\u214f\u3200-\u33ff"
    r"\ufb00-\ufb06\ufdf0-\ufdfc\U0001f100-\U0001f2ff]"
)
