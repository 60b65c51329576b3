"""Small sealed folders that an attack may spoil."""

import shutil
from pathlib import Path

import pytest

from tests.support.folders import EXAMPLES, make_content
from tests.support.sealing import Desk, make_keys, register_all

INCIDENT = "incidents/2026-001"
BREAKDOWN = "suspensions/2026-002/1"
SEALED = (f"{INCIDENT}/1", f"{INCIDENT}/2", BREAKDOWN)
_RECORDS = ("instruction-first-report", "instruction-final-report", "breakdown")


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The private keys of the posts."""
    return make_keys(tmp_path_factory.mktemp("keys"))


@pytest.fixture(scope="session")
def sealed_once(tmp_path_factory: pytest.TempPathFactory, keys: Path) -> Path:
    """The folder as every test gets a copy of it."""
    desk = _written(tmp_path_factory.mktemp("sealed"), keys)
    for reference in SEALED:
        desk.seal(reference)
    return desk.content


@pytest.fixture
def desk(tmp_path: Path, sealed_once: Path, keys: Path) -> Desk:
    """A sealed folder to do as one likes with."""
    shutil.copytree(sealed_once, tmp_path / "content")
    return Desk(tmp_path / "content", keys)


@pytest.fixture
def unsealed(tmp_path: Path, keys: Path) -> Desk:
    """The same records, not prepared yet."""
    return _written(tmp_path, keys)


def _written(folder: Path, keys: Path) -> Desk:
    content = make_content(folder, [EXAMPLES / "accepted" / f"{name}.yaml" for name in _RECORDS])
    register_all(content, keys)
    return Desk(content, keys)
