"""A paper that cannot be set stops the build: a city never serves half of its papers."""

from pathlib import Path

import pytest

from disclosure_builder.outputs.papers import TypstPrinter
from disclosure_builder.outputs.papers.draft import Draft
from disclosure_builder.problems import ExitCode, Refused
from tests import portals

DRAFT = Draft(
    path="incidents/2026-001/paper.pdf",
    title="端末の業務外の操作について",
    description="見本",
    portal="花咲市の公表",
    authority="花咲市",
    url="https://disclosure.hanasaki.example/",
    address="incidents/2026-001/",
    mark="",
    number="2026-001",
    edition="第1報",
    released="2026年5月13日",
    seals=(),
    files=(),
    at=portals.AT,
    html="<p>ここに書かれたことは、誰にも示されない。</p>",
)


def test_a_template_that_fails_is_told_without_what_it_was_to_print(tmp_path: Path) -> None:
    """The paper is named, and what to do; neither its words nor those of the printer are shown."""
    (tmp_path / "print").mkdir()
    (tmp_path / "print" / "paper.typ").write_text('#panic(sys.inputs.at("data"))\n', "utf-8")
    (tmp_path / "fonts").symlink_to(portals.PROJECT / "site_templates" / "fonts")
    with pytest.raises(Refused) as refused:
        TypstPrinter(tmp_path).print_all([DRAFT])
    (problem,) = refused.value.problems
    assert (problem.rule, problem.place.path) == ("paper-cannot-be-set", DRAFT.path)
    assert refused.value.exit_code is ExitCode.SITE
    assert "示されない" not in repr(problem)
