"""One build for every command that needs a site."""

from datetime import datetime

from disclosure_builder import pipeline
from disclosure_builder.cli.options import Places
from disclosure_builder.cli.printing import Screen
from disclosure_builder.outputs.charts import Draughtsman
from disclosure_builder.outputs.papers import TypstPrinter
from disclosure_builder.problems import ExitCode, Place, Problem, Refused
from disclosure_builder.release.previous import previous_ledger
from disclosure_builder.shelf import Shelf
from disclosure_builder.site.generator import MkDocsGenerator
from disclosure_builder.site.search.making import Search
from disclosure_builder.site.sheet import QrCodes
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.vocabulary.years import FiscalYear


def build_site(
    places: Places,
    screen: Screen,
    at: datetime | None,
    previous: tuple[str, ...] = (),
    packing: FiscalYear | None = None,
) -> pipeline.Built:
    """The site as the pipeline makes it, with what it keeps between builds in `.cache/`."""
    if not (places.project / "mkdocs.yml").is_file():
        raise Refused(ExitCode.SETTINGS, [_no_project()])
    moment = at or datetime.now(TOKYO)
    generator = MkDocsGenerator(keep=places.project / ".cache" / "frames")
    built = pipeline.build(
        places.content,
        places.project,
        moment,
        generator,
        screen.progress,
        previous=[previous_ledger(each) for each in previous],
        search=Search(places.project / ".cache" / "search"),
        printer=TypstPrinter(
            places.project / "site_templates", Shelf(places.project / ".cache" / "papers")
        ),
        draughtsman=Draughtsman(Shelf(places.project / ".cache" / "drawings")),
        readings=Shelf(places.project / ".cache" / "readings"),
        looks=Shelf(places.project / ".cache" / "looks"),
        codes=QrCodes(Shelf(places.project / ".cache" / "codes")),
        packing=packing,
    )
    if built.reminders:
        screen.problems(built.reminders)
    return built


def _no_project() -> Problem:
    return Problem(
        "project-missing",
        Place("mkdocs.yml"),
        Words(
            "テンプレートのあるフォルダーが見つかりません。", "The project's folder is not here."
        ),
        Words(
            "mkdocs.yml と site_templates があるフォルダーを --project で指定してください。",
            "Point --project at the folder with mkdocs.yml and site_templates.",
        ),
    )
