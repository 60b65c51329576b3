"""`make audit`: four judges that are not ours look at both portals from outside.

1. The Nu HTML checker reads every page.
2. The CSP Evaluator reads the policy of every page.
3. linkinator follows every link from home, anchors included, within the site.
4. Lighthouse opens home, a case and a year as a telephone would, of the sample built as if it were
   live: a sample tells search engines to stay away, which Lighthouse counts against it.

All come from npm, locked with digests in `tools/audit/`.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import unescape
from pathlib import Path

from disclosure_builder.cli.preview import make_server
from tests import portals

PROGRAMS = portals.PROJECT / "build" / "audit" / "node_modules"
PAGES = ("", "incidents/2025-001/", "operation/2024/")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LOWEST = 95
# The CSP Evaluator's 50 and more: possibly weak, or for information.
MAYBE = 50
_POLICY = re.compile('http-equiv="Content-Security-Policy" content="([^"]*)"')
FLAGS = "--headless=new --no-sandbox --disable-gpu"


def main() -> int:
    """Say what was found; 1 if there is anything to mend."""
    sites = {"sample": portals.sample().site.files, "real": portals.real().site.files}
    faults = [fault for name, files in sites.items() for fault in nu(name, files)]
    print(*faults, sep="\n")
    print(f"Nu HTML checker: {len(faults)} messages on {sum(map(pages, sites.values()))} pages")
    for name, files in sites.items():
        weak, broken = policies(files), links(files)
        print(*weak, *broken, sep="\n")
        print(f"CSP Evaluator, {name}: {len(weak)} weaknesses")
        print(f"linkinator, {name}: {len(broken)} broken links")
        faults += [*weak, *broken]
    lowest = 100
    with tempfile.TemporaryDirectory() as folder, serving(live(Path(folder))) as address:
        for page in PAGES:
            scores = lighthouse(address + page)
            lowest = min(lowest, *scores.values())
            said = ", ".join(f"{name} {score}" for name, score in scores.items())
            print(f"Lighthouse /{page}: {said}")
    return int(bool(faults) or lowest < LOWEST)


def pages(files: Mapping[str, bytes]) -> int:
    """How many pages a site has."""
    return sum(map(_is_page, files))


def _is_page(path: str) -> bool:
    return path.endswith(".html")


def nu(name: str, files: Mapping[str, bytes]) -> list[str]:
    """Every message of the checker, warnings included.

    It reads the pages as files, where the site itself (`'self'`) is nobody, so what it says of a
    resource and the policy is left out; the browser tests hold the policy against a real server.
    """
    with tempfile.TemporaryDirectory() as folder:
        for path, content in files.items():
            if path.endswith((".html", ".css", ".svg")):
                target = Path(folder, path)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        command = ["java", "-jar", str(PROGRAMS / "vnu-jar/build/dist/vnu.jar")]
        run = subprocess.run(
            [*command, "--skip-non-html", "--format", "json", folder],
            capture_output=True,
            check=False,
        )
        messages = json.loads(run.stderr)["messages"]
    return [
        f"{name} {each.get('url', '').partition(folder)[2]}:{each.get('lastLine', 0)}: "
        f"{each['message']}"
        for each in messages
        if not each["message"].startswith("Resource violates Content Security Policy")
    ]


def policies(files: Mapping[str, bytes]) -> list[str]:
    """What is weak in the policy of any page; that scripts of the site itself may run is none."""
    told = (_POLICY.search(data.decode()) for path, data in files.items() if _is_page(path))
    each = sorted({unescape(found[1]) for found in told if found})
    run = subprocess.run(
        ["node", str(portals.PROJECT / "tools/audit/policies.cjs"), str(PROGRAMS)],
        input="\n".join(map(json.dumps, each)),
        capture_output=True,
        check=True,
        text=True,
    )
    said = [json.loads(line) for line in run.stdout.splitlines()]
    if not each or len(said) != len(each):
        raise RuntimeError("The evaluator did not judge every policy.")
    return [
        f"{finding['directive']} {finding['value']}: {finding['description']} ({policy})"
        for policy, findings in zip(each, said, strict=True)
        for finding in findings
        if finding["severity"] < MAYBE
    ]


def links(files: Mapping[str, bytes]) -> list[str]:
    """Every link within a site that leads nowhere, or to an anchor that is not there."""
    with serving(files) as address:
        run = subprocess.run(
            [
                *("node", str(PROGRAMS / "linkinator/build/src/cli.js"), address, "--recurse"),
                *("--check-fragments", "--format", "json", "--skip", f"^(?!{address})"),
            ],
            capture_output=True,
            check=False,
            text=True,
        )
    found = json.loads(run.stdout)["links"]
    if len(found) <= pages(files):
        raise RuntimeError("It did not follow the links.")
    return [f"{each['parent']} → {each['url']}" for each in found if each["state"] == "BROKEN"]


def live(folder: Path) -> Mapping[str, bytes]:
    """The sample portal without the word that makes it one."""
    content = portals.copy_of(portals.CONTENT, folder)
    settings = content / "portal.yaml"
    settings.write_text(re.sub('sample: "true"', 'sample: "false"', settings.read_text("utf-8")))
    return portals.build(content).site.files


@contextmanager
def serving(files: Mapping[str, bytes]) -> Iterator[str]:
    """Serve a site on this machine alone."""
    with make_server(files, 0) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


def lighthouse(address: str) -> dict[str, int]:
    """The score of each category, 0 to 100."""
    chromium = shutil.which("chromium") or "chromium"
    run = subprocess.run(
        [
            *("node", str(PROGRAMS / "lighthouse" / "cli" / "index.js"), address),
            *("--output=json", "--quiet", f"--chrome-flags={FLAGS}", "--no-enable-error-reporting"),
            f"--only-categories={','.join(CATEGORIES)}",
        ],
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        check=True,
    )
    report = json.loads(run.stdout)
    for name, audit in report["audits"].items():
        if audit.get("score") is not None and audit["score"] < 1:
            print(f"  {name}: {audit['score']} {audit.get('displayValue', '')}")
    categories = report["categories"]
    return {name: round(categories[name]["score"] * 100) for name in CATEGORIES}


if __name__ == "__main__":
    sys.exit(main())
