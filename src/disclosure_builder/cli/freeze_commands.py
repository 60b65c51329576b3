"""`freeze`: a fiscal year that is over and final becomes a bag that lasts."""

from datetime import datetime

import click

from disclosure_builder.archive import load_archive
from disclosure_builder.cli.building import build_site
from disclosure_builder.cli.options import Places, at_option, language_option
from disclosure_builder.cli.printing import Screen
from disclosure_builder.layout import read_layout
from disclosure_builder.problems import ExitCode, Place, Problem, Refused
from disclosure_builder.public.archive import bag_folder
from disclosure_builder.register.archive import may_be_packed_anew
from disclosure_builder.register.ledger_file import load_ledger
from disclosure_builder.release.freezing import Matter, pack, unpack
from disclosure_builder.release.openness import refuse_open
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.vocabulary.years import FiscalYear


def freeze_commands(screen: Screen) -> tuple[click.Command, ...]:
    """The command, in the language of the screen."""

    @click.command(
        "freeze",
        short_help=screen.text(
            "終わった年度を、承認・署名とともに一つにまとめて保存します。",
            "Packs a fiscal year that is over, with its approvals and signatures.",
        ),
        help=screen.text(
            "終わった年度（4月から翌年3月まで）の公表を、承認・署名・台帳・ページ・文書・データとともに "
            "content/archive/ に一つの袋（BagIt）としてまとめます。最終報のない事案、審議会への報告、"
            "後閲などが残っているときは保存しません。保存した年度は変わりません。\n\n"
            "この後、build と publish を行うと、袋もサイトで公開され、台帳に記録されます。",
            "Packs what was published in a fiscal year (April to March) into content/archive/ as one bag "
            "(BagIt): approvals, signatures, ledger, pages, papers and data. It refuses while a case has "
            "no final report, the council was not told, or a review is missing. A frozen year does not "
            "change.\n\nBuild and publish afterwards: the bag is served, and the ledger names it.",
        ),
    )
    @click.argument("year", type=click.IntRange(2002, 2199))
    @at_option(screen)
    @language_option(screen)
    @click.pass_obj
    def freeze(places: Places, year: int, at: datetime | None) -> None:
        moment = (at or datetime.now(TOKYO)).replace(microsecond=0)
        fiscal = FiscalYear(year)
        built = build_site(places, screen, moment, packing=fiscal)
        recorded = load_ledger(places.content)
        if any(each.year == fiscal for each in load_archive(places.content)):
            if not may_be_packed_anew(recorded, fiscal, built.content.sealed):
                raise Refused(ExitCode.RELEASE, [_frozen_already(fiscal)])
        else:
            editions = [files.reference for files in read_layout(places.content).editions]
            refuse_open(fiscal, built.register, recorded, editions, moment)
        matter = Matter(
            built.register,
            built.portal,
            built.settings,
            built.fragments,
            built.site.files,
            places.project / "site_templates",
        )
        folder = pack(fiscal, matter, places.content, moment)
        try:
            checked = build_site(places, screen, moment)
        except Refused:
            unpack(fiscal, places.content)
            raise
        frozen = next(each for each in checked.register.frozen if each.year == fiscal)
        screen.say(
            Words(
                f"{fiscal.japanese}を保存しました： {folder}（{len(frozen.files)}ファイル）\n"
                f"ダイジェスト： {frozen.digest}\n"
                "次に publish を行うと、サイトで公開され、台帳に記録されます。",
                f"Froze fiscal year {year}: {folder} ({len(frozen.files)} files)\n"
                f"Digest: {frozen.digest}\n"
                "Publish next: the bag is then served, and the ledger names it.",
            )
        )

    return (freeze,)


def _frozen_already(year: FiscalYear) -> Problem:
    return Problem(
        "freeze-already",
        Place(bag_folder(year)),
        Words("この年度は既に保存されています。", "This year is frozen already."),
        Words(
            "保存した年度は変えられません。訂正は新しい版として公表すれば、保存版の隣に示されます。",
            "A frozen year cannot change. Release a correction as a new edition: it stands beside the bag.",
        ),
    )
