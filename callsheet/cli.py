"""The `callsheet` command. Django is imported only by the commands that need it."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

import click

from callsheet import __version__
from callsheet.core.errors import Refusal
from callsheet.core.jsonlines import Handler, run

# command -> the function of its room that takes and gives one JSON object
ENGINES = {
    "read": ("callsheet.reading.commands", "read_line", "What a client's message means."),
    "times": ("callsheet.reading.commands", "times_line", "Meeting times in a message."),
    "post": ("callsheet.reading.commands", "post_line", "What a job post says."),
    "match": ("callsheet.library.commands", "match_line", "The samples that fit a question."),
    "judge": ("callsheet.prep.commands", "judge_line", "Whether an answer answers its question."),
    "slots": ("callsheet.booking.commands", "slots_line", "Start times that are free."),
}


class Sentences(click.Group):
    """Shows a refusal as its sentence and ends with 1, instead of a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command."""
        try:
            return super().invoke(ctx)
        except Refusal as refusal:
            raise click.ClickException(str(refusal)) from refusal


@click.group(cls=Sentences)
@click.version_option(__version__)
def main() -> None:
    """Callsheet makes a freelancer irrationally prepared for every client call."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "callsheet.config.settings")


def start_django() -> None:
    """Settings, models and the database of the data folder."""
    import django

    django.setup()


def engine(name: str, module: str, function: str, words: str) -> click.Command:
    """A command that reads JSON Lines on standard input and writes one JSON line for each."""

    def callback() -> None:
        handler: Handler = getattr(import_module(module), function)
        run(sys.stdin, sys.stdout, handler)

    return click.Command(name, callback=callback, help=f"{words} JSON Lines in, JSON Lines out.")


for _name, (_module, _function, _words) in ENGINES.items():
    main.add_command(engine(_name, _module, _function, _words))


@main.command()
def serve() -> None:
    """Start Callsheet and print the link that signs the browser in."""
    start_django()
    from callsheet.config.serve import serve as start

    start()


@main.command("login-link")
def login_link() -> None:
    """A new link that signs a browser in; older links end."""
    start_django()
    from django.conf import settings

    from callsheet.accounts.sign_in import new_link
    from callsheet.config.serve import prepare_database

    prepare_database(settings.DATA)
    click.echo(new_link())


@main.command("set-password")
@click.password_option()
def set_password(password: str) -> None:
    """Set the password for reaching Callsheet from elsewhere."""
    start_django()
    from django.conf import settings

    from callsheet.accounts.actions import set_password as save
    from callsheet.accounts.models import Freelancer
    from callsheet.config.serve import prepare_database

    prepare_database(settings.DATA)
    save(Freelancer.objects.the_one(), password)
    click.echo("The password is set.")


@main.command()
@click.argument("url", required=False)
@click.option("--pages", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--about", type=click.File("r", encoding="utf-8", errors="replace"))
def company(url: str | None, pages: Path | None, about: TextIO | None) -> None:
    """What a company's site says, as JSON: of URL, a FOLDER of saved pages, or an about text."""
    from callsheet.prep import commands

    if pages is not None:
        click.echo(commands.dumps(commands.company_of_folder(pages)))
    elif about is not None:
        click.echo(commands.dumps(commands.company_of_about(about.read())))
    elif url:
        click.echo(commands.dumps(commands.company_of_url(url, progress, research_allow())))
    else:
        raise click.UsageError("Give a URL, --pages FOLDER or --about FILE.")


def research_allow() -> frozenset[str]:
    """The addresses inside a network that research may open (CALLSHEET_RESEARCH_ALLOW)."""
    from callsheet.config.settings import RESEARCH_ALLOW

    return RESEARCH_ALLOW


def progress(words: str) -> None:
    """One line on standard error that replaces itself."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{words}")
    else:
        sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


@main.group("import")
def import_group() -> None:
    """Bring in what you have."""


@import_group.command("samples")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def import_samples(folder: Path) -> None:
    """Every Markdown file and document of FOLDER as a sample; importing again doubles nothing."""
    start_django()
    from django.conf import settings

    from callsheet.accounts.models import Freelancer
    from callsheet.config.serve import prepare_database
    from callsheet.library.commands import import_samples as bring_in

    prepare_database(settings.DATA)
    click.echo(bring_in(Freelancer.objects.the_one(), folder))


@main.command()
@click.option("--reply", required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--me", default="", help="Your name in the reply, when it is a thread.")
@click.option("--post", type=click.Path(exists=True, path_type=Path))
@click.option("--site", default="", help="The client's site; it is fetched.")
@click.option("--samples", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--zone", default="", help="Your zone, such as Europe/Lisbon.")
@click.option("--hours", default="9-18", show_default=True, help="Your hours for calls.")
@click.option(
    "--minutes",
    type=click.IntRange(5, 240),
    help="How long you keep a first call to; else what the thread says, else 15.",
)
@click.option(
    "--format",
    "form",
    default="text",
    type=click.Choice(["text", "html", "json"]),
    show_default=True,
)
def sheet(reply: Path, **options: Any) -> None:
    """The whole call sheet from files and a site, without a browser."""
    from callsheet.prep.commands import SheetOrder, sheet_words

    click.echo(sheet_words(SheetOrder(reply=reply, **options), progress, research_allow()))


@main.command("line-server")
def line_server() -> None:
    """Start the line server alone: what the line check measures against."""
    start_django()
    from callsheet.connection.commands import serve_line

    serve_line(lambda where: click.echo(f"The line server is ready at {where}."))


@main.command()
@click.option("--url", default="", help="The Callsheet to measure against; yours when left out.")
@click.option("--token", default="", help="From that Callsheet's line check page.")
@click.option("--host", default="", help="A host to test as well, with a port if you like.")
@click.option("--router", default="", help="The router's address, when it is not found by itself.")
@click.option("--watch", is_flag=True, help="Check 15 minutes before each call.")
@click.option("--json", "as_json", is_flag=True, help="JSON, the raw record included.")
def line(watch: bool, as_json: bool, **options: str) -> None:
    """Check the line: 25 seconds, a verdict in words."""
    start_django()
    from django.conf import settings

    from callsheet.config.serve import prepare_database
    from callsheet.connection import commands

    prepare_database(settings.DATA)
    order = commands.Order(**options)

    def show(report: commands.Report) -> None:
        click.echo(report.as_json() if as_json else report.as_text())

    if watch:
        commands.watch(order, progress, show)
    else:
        show(commands.check_line(order, progress))
