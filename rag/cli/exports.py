"""`desk export …`: documents for people."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rag.cli.parts import Home, Json, Pack, app, print_json, say, settings

export_app = typer.Typer(help="Documents for people: Word and PDF files that name their edition on each page.", no_args_is_help=True)
app.add_typer(export_app, name="export")
To = Annotated[Path, typer.Option("--to", help="The file to write: .docx or .pdf.")]


@export_app.command("manual")
def export_manual(to: To, as_json: Json = False, home: Home = None, pack: Pack = None) -> None:
    """The manual as one document with contents and page numbers: the live edition, or the pack where nothing is live yet."""
    from rag.services import Desk

    say("Printing the manual …")
    _done(to, Desk(settings(home, pack)).export_manual(to), as_json)


@export_app.command("handout")
def export_handout(
    name: Annotated[str, typer.Argument(help="Name of the handout; `desk export handouts` writes them all.")],
    to: To,
    as_json: Json = False,
    home: Home = None,
    pack: Pack = None,
) -> None:
    """One sheet with room to write."""
    from rag.services import Desk

    _done(to, Desk(settings(home, pack)).export_handout(name, to), as_json)


@export_app.command("handouts")
def export_handouts(
    to: Annotated[Path, typer.Option("--to", help="The folder to write into.")],
    pdf: Annotated[bool, typer.Option("--pdf", help="PDF files; otherwise Word.")] = False,
    as_json: Json = False,
    home: Home = None,
    pack: Pack = None,
) -> None:
    """Every sheet of the content pack: worksheets, the call preparation sheet, technique cards."""
    from rag.services import Desk

    desk = Desk(settings(home, pack))
    files = []
    for handout in desk.handouts():
        file = to / f"{handout.id}{'.pdf' if pdf else '.docx'}"
        desk.export_handout(handout.id, file)
        files.append(str(file))
        say(f"{file}")
    if as_json:
        print_json({"files": files})


def _done(to: Path, edition: str, as_json: bool) -> None:
    if as_json:
        print_json({"file": str(to), "edition": edition})
    else:
        typer.echo(f"{to} written: {edition}")
