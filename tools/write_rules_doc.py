"""Writes `docs/rules.md`: `python -m tools.write_rules_doc > docs/rules.md`.

The words of a rule come from the code, its reason and source from `rules_doc/reasons/`, its
examples from `tests/examples`, the matrix from `tests/examples/matrix.yaml`. A test compares the
file with what this prints, so that no rule is without its section and no section without its rule.
"""

from collections.abc import Iterator

from disclosure_builder.problems import Severity
from disclosure_builder.vocabulary.terms import Nature, Stage, Trigger
from tests.support.matrix import Demand, demands
from tools.rules_doc.examples import Shown, accepted, refused
from tools.rules_doc.inventory import Fact, inventory
from tools.rules_doc.reasons import Group, Reason, groups

HEAD = """# 断ること、注意すること／What is refused, and what is warned about

この文書は、記録を書く職員と、その上司のためのものである。プログラムを読まなくても、何が断られるかが分かる。
This is for those who write records and for their superiors: what the builder will refuse, without reading code.

- **断る（error）**：直すまで先へ進めない。／It stops the work until it is mended.
- **注意（warning）**：示すだけで、先へ進める。承認済みの版には、言葉の注意を示さない。／It is shown and lets the work go on; hints on wording are not given about approved editions.
- 一度の `check` で、すべてのファイルのすべての誤りと注意を示す。／One `check` tells everything that is wrong with every file.
- 通知には、場所（ファイル、行、項目）と規則と直し方だけを書き、書かれた文章は決して繰り返さない。／A message names the place, the rule and the remedy, and never repeats what was written.
- builder は形を確かめるだけで、何が真実か、法が何を求めるかは市が決める。／The builder enforces form; what is true and what the law requires stays the city's decision.

書き方の一覧は [records.md](records.md)、個人情報の見付け方は [detectors.md](detectors.md)、出来上がったサイトの点検は [checks.md](checks.md) にある。
The fields are listed in records.md, the detectors in detectors.md, the checks of the finished site in checks.md.

この文書は `tools/write_rules_doc.py` が書き出す。手で直さない。／Written by `tools/write_rules_doc.py`; do not edit by hand.

## 結果の受け取り方／How the result is told

`disclosure-builder check --format text|json|github|sarif`

| 書き方／format | 読むのは／for | 出力先／goes to |
|---|---|---|
| `text` | 人／people | 誤りと注意は標準エラー出力、結果の一行は標準出力／problems to standard error, the one line of result to standard output |
| `json` | プログラム／programs; 書式は [schemas/check-report-1.schema.json](schemas/check-report-1.schema.json) | 標準出力／standard output |
| `github` | GitHub Actions (`::error file=…,line=…::…`) | 標準出力／standard output |
| `sarif` | SARIF 2.1.0 を読む道具／readers of SARIF 2.1.0 | 標準出力／standard output |

終了コードは書き方によらず同じで、変わらない：0 誤りなし（注意だけのときも）、3 設定、4 記録、5 個人情報、6 承認・署名。いくつもあるときは、最も小さい数。1 はプログラムの誤り、2 は命令の書き方、11 は機械の都合で、このときは報告が書かれない。
The exit code is the same in every format and never changes: 0 nothing refuses (hints alone too), 3 settings, 4 records, 5 personal data, 6 approval; of several the lowest. With 1 (a fault of the program), 2 (the words of the command) and 11 (the machine) no report is written.
"""
MATRIX_HEAD = """## 一覧表：何を書かなければならないか／The matrix: what must be there

公表の根拠（4）×区分（2）×報（5）の40通りのそれぞれについて、左の列のものが要る。表は [tests/examples/matrix.yaml](../tests/examples/matrix.yaml) にあり、40通りのすべてで試験される。
In each of the forty combinations of trigger, nature and stage the things on the left are needed; each row is tried in all forty.

| 要るもの／needed | 根拠／trigger | 区分／nature | 報／stage | 条文／article | 規則／rule |
|---|---|---|---|---|---|"""
_ALL = "すべて／all"
_SEVERITY = {Severity.ERROR: "断る／error", Severity.WARNING: "注意／warning"}


def document() -> str:
    """The whole document."""
    facts = inventory()
    parts = [HEAD, MATRIX_HEAD, *(_row(each) for each in demands()), ""]
    for number, group in enumerate(groups(), start=1):
        parts += _group(number, group, facts)
    return "\n".join(parts)


def _row(demand: Demand) -> str:
    cells = (
        f"{demand.what['ja']}／{demand.what['en']}",
        _ALL if len(demand.triggers) == len(Trigger) else "、".join(demand.triggers),
        _labels(demand.natures, Nature),
        _labels(demand.stages, Stage),
        demand.article or "—",
        f"[`{demand.rule}`](#{demand.rule})",
    )
    return f"| {' | '.join(cells)} |"


def _labels(codes: tuple[str, ...], terms: type[Nature] | type[Stage]) -> str:
    if len(codes) == len(terms):
        return _ALL
    return "、".join(term.label.ja for term in terms if term.code in codes)


def _group(number: int, group: Group, facts: dict[str, Fact]) -> Iterator[str]:
    yield f"## {number}. {group.title.ja}／{group.title.en}\n"
    yield f"{group.intro.ja}\n{group.intro.en}\n"
    for identifier, reason in group.rules.items():
        yield from _section(facts[identifier], reason)


def _section(fact: Fact, reason: Reason) -> Iterator[str]:
    yield f"### `{fact.id}`\n"
    if fact.message is None or fact.remedy is None:
        raise ValueError(f"{fact.id}: no words found")
    yield f"{_SEVERITY[fact.severity]} — {fact.message.ja}\n{fact.message.en}\n"
    yield f"- なぜ／why: {reason.why.ja} {reason.why.en}"
    yield f"- 出典／source: {reason.source}"
    yield f"- 直し方／remedy: {fact.remedy.ja} {fact.remedy.en}"
    shown = refused().get(fact.id)
    if shown is not None:
        warns = fact.severity is Severity.WARNING
        label = "注意する例／warned about" if warns else "断る例／refused"
        yield _example(label, "refused", shown)
    if shown is not None and reason.accepted:
        yield _example("通る例／accepted", "accepted", accepted(reason.accepted, shown.fields))
    yield ""


def _example(label: str, folder: str, shown: Shown) -> str:
    link = f"[{shown.name}](../tests/examples/{folder}/{shown.name}.yaml)"
    lines = "".join(f"\n  - `{line}`" for line in shown.lines)
    story = f" — {shown.story}" if shown.story else ""
    return f"- {label}: {link}{story}{lines}"


if __name__ == "__main__":
    print(document(), end="")
