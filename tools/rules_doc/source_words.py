"""Modules of the package → the rule ids in them, with the words that stand beside each (`ast`)."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from disclosure_builder.vocabulary.words import Words

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+")
_DEEPEST = 6


@dataclass(frozen=True)
class Said:
    """An id with the first two words beside it, as far as they stand in the source."""

    id: str
    message: Words | None
    remedy: Words | None
    warns: bool


def package(folder: Path) -> "dict[str, Module]":
    """Every module under a folder by its path in it."""
    modules: dict[str, Module] = {}
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(folder).as_posix()
        modules[name] = Module(ast.parse(path.read_text(encoding="utf-8")), name, modules)
    return modules


class Module:
    """One module: what it calls by name, and the ids with words in it."""

    def __init__(self, tree: ast.Module, name: str, modules: "Mapping[str, Module]") -> None:
        self.tree = tree
        self.name = name
        self.modules = modules
        self.imported: dict[str, str] = {}
        self.functions: dict[str, ast.FunctionDef] = {}
        self.given: dict[str, list[ast.expr]] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                self.given.setdefault(node.targets[0].id, []).append(node.value)
            elif isinstance(node, ast.FunctionDef):
                self.functions[node.name] = node
            elif isinstance(node, ast.ImportFrom) and node.module:
                source = "/".join(node.module.split(".")[1:]) + ".py"
                self.imported |= {alias.asname or alias.name: source for alias in node.names}

    def said(self) -> Iterator[Said]:
        """Every id in the module that has words beside it."""
        remedies = {id(self.given[name][0]) for name in self.given if "REMED" in name}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and node.args:
                said = [*node.args[1:], *self._said_by(node.func)]
                yield from self._said(node.args[0], said, warns=_warns(node))
            elif isinstance(node, ast.Tuple) and node.elts:
                yield from self._said(node.elts[0], node.elts[1:])
            elif isinstance(node, ast.Dict):
                for key, value in zip(node.keys, node.values, strict=True):
                    if key is not None:
                        yield from self._said(key, [value], only_remedy=id(node) in remedies)

    def _said_by(self, called: ast.expr) -> Iterator[ast.expr]:
        """What a function of this module puts into every problem that it makes."""
        if isinstance(called, ast.Name) and called.id in self.functions:
            for node in ast.walk(self.functions[called.id]):
                if isinstance(node, ast.Name) and node.id.isupper():
                    yield node

    def _said(
        self,
        key: ast.expr,
        about: list[ast.expr],
        *,
        warns: bool = False,
        only_remedy: bool = False,
    ) -> Iterator[Said]:
        if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
            return
        words: list[Words | None] = [said for node in about for said in self._words(node)]
        if words and _ID.fullmatch(key.value):
            message, remedy = [*([None] if only_remedy else []), *words, None][:2]
            yield Said(key.value, message, remedy, warns)

    def _words(self, node: ast.expr, depth: int = 0) -> Iterator[Words]:
        """The words that an expression stands for; a name is followed to what it was given."""
        if depth > _DEEPEST:
            return
        if isinstance(node, ast.Tuple):
            for element in node.elts:
                yield from self._words(element, depth)
        elif isinstance(node, ast.Name):
            yield from self._named(node, depth + 1)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id == "Words":
                ja, en = [*node.args, *(each.value for each in node.keywords)]
                yield Words(_text(ja), _text(en))
            else:
                yield from self._returned(node.func.id, depth + 1)

    def _named(self, node: ast.Name, depth: int) -> Iterator[Words]:
        given = self.given.get(node.id, [])
        if given:
            before = [each for each in given if each.lineno <= node.lineno]
            yield from self._words((before or given)[-1], depth)
        elif self._home(node.id) is not self:
            home = self._home(node.id)
            for value in home.given.get(node.id, []):
                yield from home._words(value, depth)  # noqa: SLF001 - another of its kind

    def _returned(self, function: str, depth: int) -> Iterator[Words]:
        home = self._home(function)
        if function in home.functions:
            for inner in ast.walk(home.functions[function]):
                if isinstance(inner, ast.Return) and inner.value is not None:
                    yield from home._words(inner.value, depth)  # noqa: SLF001 - as above

    def _home(self, name: str) -> "Module":
        """The module in which a name is made: this one, or the one it is imported from."""
        return self.modules.get(self.imported.get(name, ""), self)


def _warns(node: ast.Call) -> bool:
    arguments = [*node.args, *(each.value for each in node.keywords)]
    return any(isinstance(each, ast.Attribute) and each.attr == "WARNING" for each in arguments)


def _text(node: ast.expr) -> str:
    """A text as far as it is written out; … stands for what is put in when it is said."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(each.value) if isinstance(each, ast.Constant) else "…" for each in node.values
        )
    return "…"
