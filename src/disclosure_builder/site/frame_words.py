"""What a template of the frame says in one language: words made into HTML, for the generator.

The generator's own templates escape nothing: everything here is HTML already.
"""

from markupsafe import Markup, escape

from disclosure_builder.site.settings import MenuEntry, SiteLanguage

_TEXTS = ("skip", "sample", "search", "search_button", "menu")
_NOT_FOUND = ("not_found", "not_found_words", "not_found_withdrawn")
_ATTRIBUTES = ("sample", "menu_name", "not_found")


def frame_words(language: SiteLanguage) -> dict[str, object]:
    """Everything that a frame of this language says."""
    dressing = language.dressing
    return {
        "tag": language.tag,
        "locale": language.words("language.locale"),
        "folder": language.folder,
        "has_authority": language.name.startswith(language.authority),
        "name": str(escape(language.plain_name)),
        "title": _html(language.name, language),
        "authority": _html(language.authority, language),
        "footer": [_html(line, language) for line in language.footer],
        "words": {key: str(dressing.html(f"frame.{key}")) for key in (*_TEXTS, *_NOT_FOUND)},
        "sample_words": _sample_words(language),
        "plain": {key: str(dressing.attribute(f"frame.{key}")) for key in _ATTRIBUTES},
        "navigation": [_entry(entry, language) for entry in language.navigation],
    }


def _sample_words(language: SiteLanguage) -> str:
    """That nobody published this, and what the portal says of its content."""
    said = str(language.dressing.html("frame.sample_words"))
    if language.sample_note is None:
        return said
    return f"{said} {_html(language.sample_note, language)}"


def _html(text: str, language: SiteLanguage) -> str:
    return str(escape(language.dressing.text(text)))


def _entry(entry: MenuEntry, language: SiteLanguage) -> dict[str, str]:
    words = language.dressing.html(entry.key)
    if not entry.is_elsewhere:
        return {"words": words, "address": entry.address, "language": ""}
    marked = language.dressing.html("frame.elsewhere", title=words)
    return {"words": marked, "address": entry.address, "language": Markup(' hreflang="ja"')}
