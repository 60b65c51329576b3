"""What counts as markup in a text: HTML's own elements and comments, as patterns."""

import re

PARTING_TAGS = "br|p|div|li|ul|ol|dl|dt|dd|td|th|tr|table|h[1-6]|hr|section|article|option"
OTHER_TAGS = (
    "a|abbr|acronym|address|area|aside|audio|b|bdi|bdo|big|blockquote|body|button|caption|center|cite|code"
    "|col|colgroup|data|datalist|del|details|dfn|dialog|em|fieldset|figcaption|figure|font|footer|form|g"
    "|head|header|html|i|iframe|img|input|ins|kbd|label|legend|link|main|map|mark|meta|nav|nobr|object"
    "|optgroup|output|path|picture|pre|q|rb|rp|rt|rtc|ruby|s|samp|script|select|small|source|span|strike"
    "|strong|style|sub|summary|sup|svg|tbody|template|text|textarea|tfoot|thead|time|title|tspan|tt|u|use"
    "|var|video|wbr"
)
# What an element may say besides its name; a comment ends before the next begins, so that many
# openings without an end cost no more than their length.
ATTRIBUTES = r"(?:[\s/][^<>]*)?"
TAG = re.compile(rf"<(?P<end>/?)(?P<name>{PARTING_TAGS}|{OTHER_TAGS}){ATTRIBUTES}>", re.IGNORECASE)
COMMENT = re.compile(r"<!--(?:(?!-->|<!--).)*-->", re.DOTALL)
