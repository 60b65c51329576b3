"""Where am I, and what is on this page: the path from home and the contents list.

Links to the same page are written `#anchor`; links to others begin with `root:`.
"""

from collections.abc import Mapping
from html import escape

from disclosure_builder.public.pages import Heading
from disclosure_builder.site.settings import SiteLanguage

# One heading is no contents list.
FEWEST_HEADINGS = 2


def path_to(
    address: str, titles: Mapping[str, str], language: SiteLanguage
) -> tuple[tuple[str, str], ...]:
    """Title and address of each page from home down to this one; nothing for the home page."""
    home = language.folder
    if address == home:
        return ()
    steps = address.removesuffix("/").split("/")
    above = ["/".join(steps[:depth]) + "/" for depth in range(1, len(steps))]
    known = [(titles[step], step) for step in above if step in titles and step != home]
    return ((language.words("frame.home"), home), *known, (titles[address], address))


def path_list(address: str, titles: Mapping[str, str], language: SiteLanguage) -> str:
    """`ホーム > 公表事案 > 件名` as a list; nothing on the home page."""
    steps = path_to(address, titles, language)
    if not steps:
        return ""
    *above, (title, _) = steps
    links = [f'<li><a href="root:{step}">{language.html(name)}</a></li>' for name, step in above]
    return (
        f'<nav class="path" aria-label="{language.dressing.attribute("frame.path")}">'
        f'<ol>{"".join(links)}<li aria-current="page">{language.html(title)}</li></ol></nav>'
    )


def contents_list(headings: tuple[Heading, ...], language: SiteLanguage) -> str:
    """The headings of level 2, each with those of level 3 below it; nothing for one heading.

    The stylesheet shows the title where the list stands open, the summary where it can be opened.
    """
    if len(headings) < FEWEST_HEADINGS:
        return ""
    title = language.dressing.html("frame.contents")
    return (
        '<nav class="contents" aria-labelledby="contents-title">'
        f'<p id="contents-title" class="contents__title">{title}</p>'
        f"<details><summary>{title}</summary>"
        f"<ul>{_entries(headings, language)}</ul></details></nav>"
    )


def _entries(headings: tuple[Heading, ...], language: SiteLanguage) -> str:
    """List items; a deeper heading without one above it stands at the first level."""
    items: list[str] = []
    deeper: list[str] = []
    for heading in reversed(headings):
        link = f'<a href="#{escape(heading.anchor)}">{language.html(heading.text)}</a>'
        if heading.level > 2:
            deeper.append(f"<li>{link}</li>")
            continue
        below = f"<ul>{''.join(reversed(deeper))}</ul>" if deeper else ""
        items.append(f"<li>{link}{below}</li>")
        deeper.clear()
    return "".join(reversed(deeper)) + "".join(reversed(items))
