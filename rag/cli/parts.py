"""What all commands share: the application, its options, settings, progress and printing."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from rag.errors import NotBuilt
from rag.settings import Overrides, Settings, load

app = typer.Typer(
    name="desk",
    help="Facilitator Desk: the manual's own words, with the place.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
evals_app = typer.Typer(
    help="Is it any good? Figures on your own data, with intervals; live records are never touched.", no_args_is_help=True
)
app.add_typer(evals_app, name="eval")

Json = Annotated[bool, typer.Option("--json", help="One JSON object on standard output.")]
Home = Annotated[Path | None, typer.Option("--home", help="Where records, stored documents and indexes live (DESK_HOME).")]
Pack = Annotated[Path | None, typer.Option("--pack", help="The content pack (DESK_PACK); by default the bundled manual.")]
Data = Annotated[Path, typer.Option("--data", help="The data, in the form README describes.")]

given = Overrides()


@app.callback()
def common(home: Home = None, pack: Pack = None) -> None:
    global given
    given = Overrides(home, pack)


def settings(home: Path | None, pack: Path | None) -> Settings:
    return load(Overrides(home or given.home, pack or given.pack))


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None]]:
    """A progress line on standard error (plain lines where that is no terminal: one for each stage)."""
    if not sys.stderr.isatty():
        seen: list[str] = []

        def plain(what: str, done: int, of: int) -> None:
            if what not in seen:
                seen.append(what)
                say(f"{what} …")

        yield plain
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Starting", total=None)
        yield lambda what, done, of: bar.update(task, description=what, completed=done, total=of or None)


def print_json(value: dict[str, Any]) -> None:
    text = json.dumps(value, ensure_ascii=False, default=str)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, default=str)
    sys.stdout.write(text + "\n")


def table(*rows: tuple[str, str]) -> None:
    for name, value in rows:
        typer.echo(f"{name:15} {value}")


def say(text: str) -> None:
    typer.echo(text, err=True)


def not_built(group: typer.Typer, name: str, what: str) -> None:
    @group.command(name, context_settings={"allow_extra_args": True, "ignore_unknown_options": True}, help=f"(not built yet) {what}")
    def command() -> None:
        raise NotBuilt(f"`desk {'eval ' if group is evals_app else ''}{name}` ({what})")
