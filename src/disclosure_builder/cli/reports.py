"""What `check` found → one document for another program: JSON, GitHub commands or SARIF.

All three are made from the same problems as the text on the screen, and like it they hold places,
rule names and words of our own; never anything that a person wrote.
"""

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from disclosure_builder import __version__
from disclosure_builder.cli.checking import Examined
from disclosure_builder.problems import Problem
from disclosure_builder.vocabulary.words import Language, Words

FORMATS = ("text", "json", "github", "sarif")
PROGRAM = "disclosure-builder"
# The number in the name of docs/schemas/check-report-1.schema.json: it changes when a reader of
# the former form could no longer read the new one.
JSON_VERSION = 1
SARIF_VERSION = "2.1.0"
SARIF_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def report(form: str, examined: Examined, content: Path, language: Language) -> str:
    """The report in one of `FORMATS` but `text`, without a line feed at its end."""
    folder = folder_name(content)
    if form == "github":
        return "\n".join(_command(each, folder, language) for each in examined.problems)
    tree = json_tree(examined) if form == "json" else sarif_tree(examined, folder, language)
    return json.dumps(tree, ensure_ascii=False, indent=2)


def folder_name(content: Path) -> str:
    """`content/`, seen from where the command runs; empty if the folder lies elsewhere."""
    here = Path.cwd().resolve()
    folder = content.resolve()
    if folder == here or not folder.is_relative_to(here):
        return ""
    return f"{folder.relative_to(here).as_posix()}/"


def json_tree(examined: Examined) -> dict[str, Any]:
    """The report of docs/schemas/check-report-1.schema.json."""
    return {
        "version": JSON_VERSION,
        "program": {"name": PROGRAM, "version": __version__},
        "exit_code": int(examined.exit_code),
        "editions": examined.editions,
        "drafts": examined.drafts,
        "errors": examined.errors,
        "warnings": examined.warnings,
        "problems": [_json_problem(each) for each in examined.problems],
    }


def _json_problem(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "rule": problem.rule,
        "severity": problem.severity.value,
        "file": place.path,
        "line": place.line or None,
        "field": place.field or None,
        "message": _both(problem.message),
        "remedy": _both(problem.remedy),
    }


def _both(words: Words) -> dict[str, str]:
    return {"ja": words.ja, "en": words.en}


def _command(problem: Problem, folder: str, language: Language) -> str:
    """`::error file=content/incidents/2026-001/1.yaml,line=12,title=triggers::…`."""
    place = problem.place
    told = {"file": folder + place.path, "line": str(place.line or ""), "title": problem.rule}
    properties = ",".join(f"{name}={_property(text)}" for name, text in told.items() if text)
    return f"::{problem.severity.value} {properties}::{_data(_sentence(problem, language))}"


def _sentence(problem: Problem, language: Language) -> str:
    """Field, message and remedy in one line."""
    words = f"{problem.message.in_language(language)} → {problem.remedy.in_language(language)}"
    return f"{problem.place.field}: {words}" if problem.place.field else words


def _data(text: str) -> str:
    """The message of a workflow command: what would end it is written as its number."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The value of a property, in which colon and comma end it as well."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def sarif_tree(examined: Examined, folder: str, language: Language) -> dict[str, Any]:
    """A SARIF log with one run (OASIS SARIF 2.1.0, sections 3.13 to 3.27)."""
    first = {each.rule: each for each in reversed(examined.problems)}
    rules = sorted(first)
    driver = {
        "name": PROGRAM,
        "version": __version__,
        "language": language,
        "rules": [_sarif_rule(first[rule], language) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "exitCode": int(examined.exit_code)}],
        "results": [
            _sarif_result(each, rules.index(each.rule), folder, language)
            for each in examined.problems
        ],
    }
    return {"$schema": SARIF_SCHEMA, "version": SARIF_VERSION, "runs": [run]}


def _sarif_rule(problem: Problem, language: Language) -> dict[str, Any]:
    return {
        "id": problem.rule,
        "shortDescription": {"text": problem.message.in_language(language)},
        "help": {"text": problem.remedy.in_language(language)},
        "defaultConfiguration": {"level": problem.severity.value},
    }


def _sarif_result(problem: Problem, index: int, folder: str, language: Language) -> dict[str, Any]:
    place = problem.place
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(folder + place.path)}}
    if place.line:
        physical["region"] = {"startLine": place.line}
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.field:
        location["logicalLocations"] = [{"fullyQualifiedName": place.field}]
    return {
        "ruleId": problem.rule,
        "ruleIndex": index,
        "level": problem.severity.value,
        "message": {"text": _sentence(problem, language)},
        "locations": [location],
    }
