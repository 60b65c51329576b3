"""What was sealed is read for ever: a site from editions of schema version 1, kept as they were."""

import json
from functools import cache
from pathlib import Path

from disclosure_builder import pipeline
from disclosure_builder.vocabulary.schemas import schema_versions
from disclosure_builder.vocabulary.terms import Kind
from tests.portals import CONTENT, build, page, sample
from tests.support.folders import EXAMPLES

FIRST = EXAMPLES / "schema-1" / "content"
"""Only what is public: editions, decisions, signatures, keys, ledger, settings. No record."""


@cache
def built_of_version_1() -> pipeline.Built:
    """The whole site of the frozen editions."""
    return build(FIRST)


def sealed_bytes(folder: Path) -> dict[str, bytes]:
    """Every public edition of a folder, by its path."""
    paths = sorted(folder.rglob("*.public.json"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_the_frozen_editions_are_of_version_1() -> None:
    """Nobody has sealed them anew; each names its version, inside and outside."""
    trees = [json.loads(content) for content in sealed_bytes(FIRST).values()]
    assert len(trees) > 30
    assert {tree["schema"] for tree in trees} == {"disclosure-edition/1"}
    assert {tree["edition"]["schema_version"] for tree in trees} == {1}
    assert not list(FIRST.rglob("*.record.key"))
    assert not list(FIRST.rglob("[0-9].yaml"))


def test_a_site_is_built_from_editions_of_version_1() -> None:
    """Every case has its page, and every sealed edition is served byte for byte."""
    built = built_of_version_1()
    served = [case for case in built.register.cases if case.has_page]
    assert len(served) > 15
    kept = sealed_bytes(FIRST)
    for case in served:
        assert f"{case.address}index.html" in built.site.files
        for number in range(1, len(case.editions) + 1):
            name = f"{case.reference}/{number}.public.json"
            assert built.site.files[f"sealed/{name}"] == kept[name]


def test_an_old_year_is_told_as_it_was_written() -> None:
    """Typed figures stand, the council's words are there, and nothing claims to be sealed that is not."""
    text = page(built_of_version_1(), "operation/2024/")
    assert "39,102件" in text
    assert "誤送付の対象となった方への説明を優先したことは理解できる" in text
    year = next(each for each in built_of_version_1().register.years if each.year.year == 2024)
    assert year.listing is not None
    assert not year.listing.is_sealed


def test_versions_live_side_by_side() -> None:
    """The sample has years of both: what was sealed first is not rewritten by what came after."""
    versions = {
        int(case.reference.id): {each.body.schema_version for each in case.editions}
        for case in sample().register.cases
        if case.kind is Kind.OPERATION
    }
    assert versions[2022] == {1}
    assert versions[2024] == {2}
    assert schema_versions(Kind.OPERATION)[0] == 1
    kept = sealed_bytes(FIRST)["operation/2022/1.public.json"]
    assert (CONTENT / "operation/2022/1.public.json").read_bytes() == kept
