"""One file alone in a site → what the readers see of it. All persons are invented."""

from disclosure_builder.checks.reading import read_site

NAME = "架空坂花緒"
MAIL = "hanako.invented@mail.example.jp"


def seen(path: str, data: bytes) -> dict[str, set[str]]:
    """Every passage with the places where it stands; fails if the file is unreadable."""
    reading = read_site({path: data})
    assert not reading.unreadable
    (file,) = reading.files
    assert all(tag.unread is None for tag in file.tags)
    return {text: set(file.places_of(text)) for text in reading.passages}


def places(path: str, data: bytes, value: str = NAME) -> set[str]:
    """The places whose text holds a value."""
    return {place for text, found in seen(path, data).items() if value in text for place in found}


def is_refused(path: str, data: bytes) -> bool:
    """Whether a file, or a tag in it, could not be read to its last byte."""
    reading = read_site({path: data})
    said = [*reading.unreadable.values()]
    said += [tag.unread for each in reading.files for tag in each.tags if tag.unread is not None]
    assert not any(NAME in words.ja or MAIL in words.en for words in said)
    return bool(said)
