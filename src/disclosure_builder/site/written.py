"""Hand-written pages: what the generator made of a Markdown file → a fragment.

The theme override `written.html` writes such a page as JSON (title, description, HTML, contents),
so that it is set into its frame in the same way as every other page.
"""

import json
from html import unescape
from html.parser import HTMLParser

from disclosure_builder.language.ruby import without_ruby
from disclosure_builder.public.pages import Fragment, Heading
from disclosure_builder.site.settings import SiteLanguage

# What Markdown writes and what is served. It aligns the cells of a table by style attributes, which
# a strict policy blocks; and a wide table scrolls, so that its box must take the keyboard's focus.
_REWRITES = (
    *(
        (f'style="text-align: {side};"', f'class="align-{side}"')
        for side in ("left", "center", "right")
    ),
    ("<table>", '<div class="table-scroll" role="region" tabindex="0" aria-label="@@"><table>'),
    ("</table>", "</table></div>"),
)


def read_written(address: str, frame: str, page: str, language: SiteLanguage) -> Fragment:
    """Make the fragment of one hand-written page."""
    fields = json.loads(page)
    html = fields["html"]
    html = language.dressing.handwritten(html)
    table = language.dressing.attribute("frame.table")
    for written, served in _REWRITES:
        html = html.replace(written, served.replace("@@", str(table)))
    return Fragment(
        address=address,
        frame=frame,
        title=without_ruby(unescape(fields["title"])),
        description=fields["description"],
        html=html,
        headings=tuple(
            Heading(level=row[0], anchor=row[1], text=without_ruby(unescape(row[2])))
            for row in fields["headings"]
            if row is not None and row[0] in {2, 3}
        ),
        text=_PlainText.of(without_ruby(fields["html"])),
        updated=None,
        language=language.code,
    )


class _PlainText(HTMLParser):
    """Collects the words of an HTML text and leaves out its tags."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    @classmethod
    def of(cls, html: str) -> str:
        parser = cls()
        parser.feed(html)
        parser.close()
        return " ".join(" ".join(parser.words).split())

    def handle_data(self, data: str) -> None:
        self.words.append(data)
