"""Same input: the same bytes out, in another folder, process, time zone and on another day."""

import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from tests import portals


def test_two_machines_two_folders_two_days(tmp_path: Path) -> None:
    """Nothing of the machine is in the output, and a day on which nothing happened changes nothing."""
    other = tmp_path / "elsewhere"
    project = tmp_path / "project"
    content = portals.copy_of(portals.CONTENT, other)
    shutil.copytree(portals.PROJECT / "site_templates", project / "site_templates")
    shutil.copy(portals.PROJECT / "mkdocs.yml", project)
    later = portals.AT + timedelta(days=1)
    command = [sys.executable, "-m", "disclosure_builder", "--content", str(content)]
    command += ["--project", str(project), "build", "--at", later.isoformat()]
    command += ["--output", str(tmp_path / "site")]
    environment = {
        **os.environ,
        "TZ": "America/New_York",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
        "HOME": str(other),
    }
    subprocess.run(command, check=True, capture_output=True, env=environment, cwd=other)
    written = {
        path.relative_to(tmp_path / "site").as_posix(): path.read_bytes()
        for path in (tmp_path / "site").rglob("*")
        if path.is_file()
    }
    files = dict(portals.sample().site.files)
    assert {name: written[name] for name in files} == files
