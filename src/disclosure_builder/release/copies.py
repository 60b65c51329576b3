"""Where copies of an edition may be after it was taken down: found ones first, then all to think of."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from disclosure_builder.layout import read_layout
from disclosure_builder.outputs.sealed import sealed_path
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.words import Words

_TO_THINK_OF = (
    Words(
        "手元の build/site など、build の出力フォルダー",
        "Output folders of `build`, like build/site",
    ),
    Words(
        "content の変更履歴（git）、共有フォルダー、その控え（バックアップ）",
        "The history of content (git), shared folders, backups",
    ),
    Words(
        "公開サーバーの控え、CDN とプロキシのキャッシュ",
        "Backups of the server; caches of CDN and proxies",
    ),
    Words(
        "検索エンジンのキャッシュ（各社の削除依頼の窓口へ）",
        "Caches of search engines (ask each for removal)",
    ),
    Words(
        "ウェブの保存事業：国立国会図書館 WARP、Internet Archive など",
        "Web archives: NDL WARP, the Internet Archive and others",
    ),
    Words(
        "フィードの購読者、転送先（メール、LINE、防災メール）",
        "Subscribers of the feeds, and relays (mail, LINE)",
    ),
    Words(
        "掲示場や窓口に貼った紙、審議会や報道機関に渡した資料",
        "Paper: notice boards, the council, the press",
    ),
    Words("年度ごとに保存した archive/ の袋", "Frozen years in archive/"),
    Words("決裁に使った起案用紙と、その写し", "Decision sheets and copies of them"),
)


def places_of_copies(
    content: Path, edition: EditionReference, destinations: Iterable[Path]
) -> Iterator[Words]:
    """Other editions of the case, releases that still hold the text, and all else to think of."""
    for files in read_layout(content).editions:
        if files.reference.case == edition.case and files.public is not None:
            yield Words(
                f"{files.reference}（同じ事案の別の版。同じことが書かれていれば、これも unpublish する）",
                f"{files.reference} (another edition of the case; if it says the same, unpublish it too)",
            )
    for destination in destinations:
        for folder in sorted(destination.glob("releases/*")):
            if (folder / sealed_path(edition)).exists():
                yield Words(
                    f"{folder}（次の publish が消します）",
                    f"{folder} (the next publish removes it)",
                )
    yield from _TO_THINK_OF
