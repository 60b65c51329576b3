"""The two tables of the architecture: who may import whom, and who may make what.

Read with `ast`, so that an import inside a function counts as well.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "disclosure_builder"

# A part of the package → the parts it may import, itself aside. The arrows of
# docs/architecture.md and no others.
MAY_IMPORT = {
    "vocabulary": set(),
    "background": set(),
    "digests": set(),
    "shelf": set(),
    "whole_files": set(),
    "problems": {"vocabulary"},
    "plain_files": {"vocabulary", "problems"},
    "written": {"vocabulary", "problems"},
    "public": {"vocabulary"},
    "archive": {"vocabulary", "problems", "digests", "public"},
    "language": {"vocabulary", "problems", "written"},
    "deciding": {"vocabulary", "written"},
    "naming": {"written"},
    "security_contact": {"vocabulary", "problems", "written"},
    "settings": {
        "vocabulary",
        "problems",
        "plain_files",
        "written",
        "public",
        "deciding",
        "naming",
        "security_contact",
    },
    "layout": {"vocabulary", "problems"},
    "handwritten": {"vocabulary", "problems"},
    "records": {
        "vocabulary",
        "problems",
        "plain_files",
        "digests",
        "written",
        "settings",
        "layout",
    },
    "redaction": {
        "vocabulary",
        "problems",
        "plain_files",
        "digests",
        "written",
        "public",
        "settings",
        "records",
        "",  # the version
    },
    "approval": {
        "vocabulary",
        "problems",
        "plain_files",
        "digests",
        "written",
        "public",
        "deciding",
        "settings",
        "layout",
        "records",
        "redaction",
        "whole_files",
    },
    "register": {"vocabulary", "problems", "digests", "public", "settings", "records"},
    "pages": {"vocabulary", "language", "public", "settings", "naming"},
    "outputs": {"vocabulary", "problems", "public", "settings", "written", "shelf", "background"},
    "site": {"vocabulary", "problems", "language", "public", "settings", "shelf"},
    "checks": {"vocabulary", "problems", "background", "public", "redaction", "shelf"},
    "release": {
        "vocabulary",
        "problems",
        "public",
        "settings",
        "layout",
        "approval",
        "register",
        "outputs",
        "archive",
        "site",
        "",  # the version
        "checks",
        "whole_files",
    },
    "dues": {
        "vocabulary",
        "problems",
        "public",
        "settings",
        "layout",
        "redaction",
        "approval",
        "register",
    },
}
# What register knows of the private side: the catalogue of figures and hours, and nothing else.
NARROW = {
    ("register", "records"): {"catalogue", "figures", "service_hours"},
    ("approval", "redaction"): {"editions", "kept", "reading", "shaping", "tombstones"},
    ("outputs", "written"): {"writing"},
    ("dues", "redaction"): {"allowlist", "allowlist_file"},
}
ANYTHING = {"pipeline", "desk", "yearly", "emergency", "cli", "__main__", "__init__"}

# A class → the only part of the package that may call it.
MADE_ONLY_IN = {
    "PublicText": "redaction",
    "PublicEdition": "redaction",
    "Watchlist": "redaction",
    "Source": "records",
    "Sealed": "approval",
    "Decision": "approval",
    "StandIn": "approval",
    "Register": "register",
    "Case": "register",
    "Released": "register",
    "Fragment": ("pages", "site"),
    "BuiltSite": "site",
    "CheckedSite": "checks",
    "Release": "release",
}
# A function that makes trusted things → the only part that may name it.
CALLED_ONLY_IN = {"read_edition": "approval", "shape": "redaction"}


def modules() -> Iterator[tuple[str, Path]]:
    """Every module with the part of the package it belongs to."""
    for path in sorted(PACKAGE.rglob("*.py")):
        first = path.relative_to(PACKAGE).parts[0]
        yield first.removesuffix(".py"), path


def imported(path: Path) -> Iterator[tuple[str, str]]:
    """The parts of the package that a module imports, with the module inside the part."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module.split(".")]
            if node.module == "disclosure_builder":
                names = [["disclosure_builder", alias.name] for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name.split(".") for alias in node.names]
        else:
            continue
        for parts in names:
            if parts[0] == "disclosure_builder":
                yield (parts[1] if len(parts) > 1 else ""), (parts[2] if len(parts) > 2 else "")


def called(path: Path) -> Iterator[str]:
    """The plain names that a module calls."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr


@pytest.mark.parametrize(("part", "path"), list(modules()), ids=lambda value: str(value)[-40:])
def test_a_module_imports_only_what_the_arrows_allow(part: str, path: Path) -> None:
    """No module reaches past the stage before it."""
    if part in ANYTHING:
        return
    for other, module in imported(path):
        if other in {part, "__version__"}:
            continue
        assert other in MAY_IMPORT[part], f"{path.name} imports {other}"
        narrow = NARROW.get((part, other))
        assert narrow is None or module in narrow, f"{path.name} imports {other}.{module}"


@pytest.mark.parametrize(("part", "path"), list(modules()), ids=lambda value: str(value)[-40:])
def test_a_trusted_type_is_made_in_one_place(part: str, path: Path) -> None:
    """Whoever holds a trusted type may believe it, because only its own stage makes one."""
    for name in called(path):
        owner = MADE_ONLY_IN.get(name) or CALLED_ONLY_IN.get(name)
        if owner is None:
            continue
        assert part in owner if isinstance(owner, tuple) else part == owner, f"{path}: {name}"


def test_every_part_of_the_package_stands_in_the_table() -> None:
    """A new folder has to say what it may import."""
    assert {part for part, _ in modules()} <= set(MAY_IMPORT) | ANYTHING


def test_only_the_command_prints() -> None:
    """`print` and `click.echo` stand in `cli` and nowhere else."""
    for part, path in modules():
        if part != "cli":
            assert not {"print", "echo"} & set(called(path)), path


def test_only_site_names_the_generator() -> None:
    """The site generator is known to `site/`; the commands choose it by our own class."""
    for part, path in modules():
        if part not in {"site", "checks"}:
            text = path.read_text(encoding="utf-8")
            assert "import mkdocs" not in text
            assert "import material" not in text
