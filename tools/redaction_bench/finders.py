"""What is compared: this project, a plain dictionary, and two peers, each behind one function.

A finder is made from nothing and turns a text into an answer. Libraries are imported when a finder
is made, for each runs in a process of its own; the peers' may be a process of another Python, which
knows nothing of this project (GiNZA and this project want different versions of SudachiPy).
"""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib import import_module

from tools.redaction_bench.corpus import Answer, Span

Find = Callable[[str], Answer]

# Kinds of GiNZA (extended named entities of Sekine) and of Presidio that are personal data here.
# Neither has a kind for a birth date: dates of events would go out with it. Towns, bodies and posts
# may be published.
GINZA_LABELS = {
    "Person": "NAME",
    "Postal_Address": "ADDRESS",
    "Phone_Number": "PHONE",
    "Email": "EMAIL",
    "Age": "AGE",
    "ID_Number": "PERSONAL",
}
PRESIDIO_LABELS = {
    "PERSON": "NAME",
    "LOCATION": "ADDRESS",
    "PHONE_NUMBER": "PHONE",
    "EMAIL_ADDRESS": "EMAIL",
    "AGE": "AGE",
    "ID": "PERSONAL",
    "IP_ADDRESS": "IP_ADDRESS",
    "CREDIT_CARD": "CARD_NUMBER",
}
_GINZA_TO_PRESIDIO = {
    "Person": "PERSON",
    "Postal_Address": "LOCATION",
    "Phone_Number": "PHONE_NUMBER",
    "Email": "EMAIL_ADDRESS",
    "Age": "AGE",
    "ID_Number": "ID",
}
# The tokenizer refuses what is longer than 49,149 bytes.
_SENTENCE = re.compile(r"[^。\n]{0,4000}[。\n]?")


def make_project() -> Find:
    """This project: what stripping removes, with an empty allow-list."""
    from disclosure_builder.redaction.allowlist import Allowlist  # noqa: PLC0415  (see above)
    from disclosure_builder.redaction.stripping import strip  # noqa: PLC0415

    nothing, day = Allowlist(()), date(2026, 5, 12)

    def find(text: str) -> Answer:
        stripped = strip(text, nothing, day)
        spans = (Span(each.start, each.end, each.mark.code) for each in stripped.removed)
        return Answer(tuple(spans), bool(stripped.holds))

    return find


def make_dictionary() -> Find:
    """SudachiPy alone: every word that its dictionary calls part of a person's name."""
    sudachipy = import_module("sudachipy")
    tokenizer = sudachipy.Dictionary().tokenizer(mode=sudachipy.SplitMode.C)

    def find(text: str) -> Answer:
        return Answer(
            joined(
                Span(sentence.start() + word.begin(), sentence.start() + word.end(), "NAME")
                for sentence in _SENTENCE.finditer(text)
                for word in tokenizer.tokenize(sentence[0])
                if word.part_of_speech()[1:3] == ("固有名詞", "人名")
            )
        )

    return find


def joined(spans: Iterator[Span]) -> tuple[Span, ...]:
    """Spans in the order of the text, those that touch made one: a surname and a given name."""
    result: list[Span] = []
    for span in spans:
        if result and result[-1].end == span.start:
            result[-1] = Span(result[-1].start, span.end, span.label)
        else:
            result.append(span)
    return tuple(result)


def make_ginza() -> Find:
    """GiNZA's named entities of the kinds above."""
    model = import_module("ja_ginza").load()

    def find(text: str) -> Answer:
        return Answer(
            tuple(
                Span(entity.start_char, entity.end_char, GINZA_LABELS[entity.label_])
                for entity in model(text).ents
                if entity.label_ in GINZA_LABELS
            )
        )

    return find


def make_presidio() -> Find:
    """Presidio's analyzer over GiNZA's model, set up for Japan as its manual says."""
    # Its reader of e-mail addresses would fetch a list from the network; without, it has its own.
    os.environ["TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS"] = ""
    presidio, engines = (
        import_module("presidio_analyzer"),
        import_module("presidio_analyzer.nlp_engine"),
    )
    recognizers = import_module("presidio_analyzer.predefined_recognizers")
    import_module("ja_ginza")  # what is missing is said by name, before the provider asks for it
    settings = {
        "nlp_engine_name": "spacy",
        "models": [{"lang_code": "ja", "model_name": "ja_ginza"}],
        "ner_model_configuration": {"model_to_presidio_entity_mapping": _GINZA_TO_PRESIDIO},
    }
    engine = engines.NlpEngineProvider(nlp_configuration=settings).create_engine()
    registry = presidio.RecognizerRegistry(supported_languages=["ja"])
    registry.load_predefined_recognizers(languages=["ja"], nlp_engine=engine)
    registry.remove_recognizer("PhoneRecognizer")
    registry.add_recognizer(
        recognizers.PhoneRecognizer(supported_language="ja", supported_regions=("JP",))
    )
    registry.add_recognizer(recognizers.CreditCardRecognizer(supported_language="ja"))
    analyzer = presidio.AnalyzerEngine(
        registry=registry, nlp_engine=engine, supported_languages=["ja"]
    )
    kinds = list(PRESIDIO_LABELS)

    def find(text: str) -> Answer:
        found = analyzer.analyze(text=text, language="ja", entities=kinds)
        return Answer(
            tuple(Span(each.start, each.end, PRESIDIO_LABELS[each.entity_type]) for each in found)
        )

    return find


@dataclass(frozen=True)
class Finder:
    """One side of the comparison; `packages` are those whose versions make the figures."""

    id: str
    title: str
    make: Callable[[], Find]
    packages: tuple[str, ...]
    is_peer: bool = False


ALL_FINDERS = (
    Finder("project", "this project", make_project, ("disclosure-builder", "sudachidict-core")),
    Finder("sudachipy", "SudachiPy alone", make_dictionary, ("sudachipy", "sudachidict-core")),
    Finder("ja-ginza", "ja-ginza", make_ginza, ("ginza", "ja-ginza", "spacy"), is_peer=True),
    Finder("presidio", "Presidio", make_presidio, ("presidio-analyzer", "ja-ginza"), is_peer=True),
)
