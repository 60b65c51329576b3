"""What the publishing pipeline does: `build`, `preview`, `publish`."""

from datetime import datetime
from pathlib import Path

import click

from disclosure_builder.cli.building import build_site
from disclosure_builder.cli.options import Places, at_option, language_option, previous_option
from disclosure_builder.cli.printing import Screen
from disclosure_builder.outputs.sealed import sealed_path
from disclosure_builder.public.ledger import Act
from disclosure_builder.release.placing import write_site
from disclosure_builder.release.publishing import CURRENT, Books, publish, refuse_sample
from disclosure_builder.release.recording import record_release
from disclosure_builder.settings import load_portal
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.words import Words


def site_commands(screen: Screen) -> tuple[click.Command, ...]:
    """The commands, in the language of the screen."""

    @click.command(
        "build",
        help=screen.text(
            "承認された版からサイトを作り、全ファイルを検査して書き出します。",
            "Builds the site from approved editions, checks every file, and writes it.",
        ),
    )
    @click.option(
        "--output",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path("build/site"),
        show_default=True,
        help=screen.text("書き出すフォルダー", "The folder to write."),
    )
    @at_option(screen)
    @previous_option(screen)
    @language_option(screen)
    @click.pass_obj
    def build(places: Places, output: Path, at: datetime | None, previous: tuple[str, ...]) -> None:
        built = build_site(places, screen, at, previous)
        write_site(built.site, output)
        drafts = len(built.content.drafts)
        screen.say(
            Words(
                f"サイトを作りました： {output}（{len(built.site.files)}ファイル、未承認の版 {drafts}件は含みません）\n"
                f"見るには： disclosure-builder preview（又は {output}/index.html を開く）",
                f"Built the site: {output} ({len(built.site.files)} files; {drafts} edition(s) not yet approved left out)\n"
                f"To look at it: disclosure-builder preview (or open {output}/index.html)",
            )
        )

    @click.command(
        "preview",
        help=screen.text(
            "サイトを作り、この機械の中だけで見られるようにします（終わるには Ctrl+C）。",
            "Builds the site and shows it on this machine only (Ctrl+C to end).",
        ),
    )
    @click.option(
        "--port",
        type=click.IntRange(0, 65535),
        default=8000,
        show_default=True,
        help=screen.text("ポート番号（0 は空いている番号）", "Port (0: any free one)."),
    )
    @at_option(screen)
    @language_option(screen)
    @click.pass_obj
    def preview(places: Places, port: int, at: datetime | None) -> None:
        # Only this command needs a server, and loading one takes a while.
        from disclosure_builder.cli.preview import serve  # noqa: PLC0415

        built = build_site(places, screen, at)
        serve(built.site, port, screen)

    @click.command(
        "publish",
        help=screen.text(
            "サイトを作り、DEST に公開します。DEST/current が常に完全な公開物を指し、前の公開物も残ります。",
            "Builds the site and publishes it to DEST: DEST/current always is a whole release, and "
            "the former one is kept.",
        ),
    )
    @click.argument("destination", metavar="DEST", type=click.Path(path_type=Path, file_okay=False))
    @click.option(
        "--allow-sample",
        is_flag=True,
        help=screen.text(
            "見本のサイトでも公開する（試験用）", "Publish even a sample portal (for trials)."
        ),
    )
    @at_option(screen)
    @previous_option(screen)
    @language_option(screen)
    @click.pass_obj
    def publish_(
        places: Places,
        destination: Path,
        allow_sample: bool,
        at: datetime | None,
        previous: tuple[str, ...],
    ) -> None:
        moment = at or datetime.now(TOKYO)
        refuse_sample(load_portal(places.content).is_sample, allow_sample)
        served = destination / CURRENT
        former = (*previous, *([str(served)] if served.is_dir() else []))
        built = build_site(places, screen, moment, former)
        ledger = built.register.ledger
        release = publish(
            built.site,
            destination,
            at=moment,
            books=Books(
                record=lambda: record_release(places.content, ledger),
                forgotten=tuple(map(sealed_path, ledger.of(Act.UNPUBLISH))),
            ),
        )
        current = destination / "current"
        if release.published:
            screen.say(
                Words(
                    f"公開しました： {current} → {release.name}（{release.file_count}ファイル）\n"
                    f"目録のSHA-256： {release.manifest_digest}\n"
                    f"前の公開物： {release.former or 'なし'}",
                    f"Published: {current} → {release.name} ({release.file_count} files)\n"
                    f"SHA-256 of the manifest: {release.manifest_digest}\n"
                    f"The release before: {release.former or 'none'}",
                )
            )
        else:
            screen.say(
                Words(
                    f"同じ内容が既に公開されています： {current} → {release.name}",
                    f"The same site is published already: {current} → {release.name}",
                )
            )

    return build, preview, publish_
