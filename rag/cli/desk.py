"""The commands that ask, read, index and look after the desk."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from rag.cli.parts import Home, Json, Pack, app, print_json, progress, say, settings, table
from rag.errors import BadInput, DeskError
from rag.settings import Person, Settings


@app.command("app")
def app_command(port: Annotated[int, typer.Option(help="Port on 127.0.0.1.")] = 8501, home: Home = None, pack: Pack = None) -> None:
    """Start the web app on 127.0.0.1; indexes the manual first where that was never done."""
    import os
    import subprocess

    from rag.paths import app_file
    from rag.services import Desk

    chosen = settings(home, pack)
    desk = Desk(chosen)
    try:
        if desk.never_indexed():
            say("First start: indexing the manual.")
            _publish(desk, [], [])
    except DeskError as error:
        say(f"{error} The app starts all the same; safety cards work.")
    finally:
        desk.close()
    environment = {**os.environ, "DESK_HOME": str(chosen.home), "DESK_PACK": str(chosen.pack)}
    command = [sys.executable, "-m", "streamlit", "run", str(app_file()), "--server.port", str(port), "--server.address", "127.0.0.1"]
    say(f"Open http://127.0.0.1:{port} in a browser. Stop with Ctrl-C.")
    raise typer.Exit(subprocess.call(command, cwd=app_file().parent, env=environment))


@app.command()
def status(as_json: Json = False, home: Home = None, pack: Pack = None) -> None:
    """What is live, healthy, stale. Exit code 1 when the desk cannot answer."""
    from rag.services import Desk

    desk = Desk(settings(home, pack))
    found = desk.status()
    if as_json:
        print_json(asdict(found))
    else:
        table(
            ("edition", found.edition or "none"),
            ("documents", f"{found.documents} ({found.pages} pages, {found.passages} passages)"),
            ("encoder", found.encoder or "none"),
            ("index", "ok" if found.index_ok and not found.stale else found.problem),
            (
                "to do",
                found.do
                or (
                    f"{found.local_rows_missing} local contacts are not filled in (signposting.toml)"
                    if found.local_rows_missing
                    else "nothing"
                ),
            ),
            ("language model", found.llm or "none"),
            ("home", found.home),
            ("content pack", found.pack),
            ("kept files", ", ".join(found.kept) or "none"),
        )
    raise typer.Exit(0 if found.index_ok else 1)


@app.command()
def validate(
    strict: Annotated[bool, typer.Option("--strict", help="Fail on missing parts and on dates of review that have passed, too.")] = False,
    as_json: Json = False,
    home: Home = None,
    pack: Pack = None,
) -> None:
    """Check the content pack; every problem names file and line. Missing parts and passed dates of review are warnings."""
    from rag.services import Desk

    desk = Desk(settings(home, pack))
    problems, late = desk.validate(), desk.warnings()
    if strict:
        problems, late = (*problems, *late), ()
    if as_json:
        print_json({"ok": not problems, "problems": [asdict(p) for p in problems], "warnings": [asdict(p) for p in late]})
    else:
        for problem in problems:
            typer.echo(str(problem))
        for problem in late:
            say(f"Note: {problem}")
        say(f"{len(problems)} problem{'s' if len(problems) != 1 else ''}." if problems else "The content pack is sound.")
    raise typer.Exit(1 if problems else 0)


@app.command()
def index(
    files: Annotated[list[Path] | None, typer.Argument(help="Markdown, PDF or DOCX files to add; they are kept for next time.")] = None,
    remove: Annotated[list[str] | None, typer.Option("--remove", help="A kept document to forget.")] = None,
    as_json: Json = False,
    home: Home = None,
    pack: Pack = None,
) -> None:
    """Read the pack and any files, build, verify and make it live. The edition before keeps answering until then."""
    import time

    from rag.services import Desk

    began = time.perf_counter()
    done = _publish(Desk(settings(home, pack)), files or [], remove or [])
    seconds = round(time.perf_counter() - began, 2)
    if as_json:
        print_json(
            {
                "edition": done.edition.digest,
                "number": done.edition.number,
                "documents": done.documents,
                "pages": done.pages,
                "passages": done.passages,
                "skipped": [asdict(s) for s in done.skipped],
                "warnings": list(done.warnings),
                "seconds": seconds,
            }
        )
        return
    for skipped in done.skipped:
        say(f"Skipped {skipped.file}: {skipped.reason}")
    for warning in done.warnings:
        say(f"Note on {warning}")
    typer.echo(f"Edition {done.edition.number} is live: {done.documents} documents, {done.passages} passages, {seconds} s.")


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="The question. No names, no stories.")],
    conversation: Annotated[str | None, typer.Option("--conversation", help="Go on with this conversation.")] = None,
    person: Annotated[str, typer.Option("--as", help="Id of the person at the desk, where people are listed.")] = "",
    as_json: Json = False,
    home: Home = None,
    pack: Pack = None,
) -> None:
    """One answer in the manual's own words. Exit code 1 when the manual does not cover the question."""
    found = _asked(question, conversation, person, home, pack)
    if as_json:
        print_json(asdict(found))
    else:
        _show_answer(found)
    raise typer.Exit(1 if found.status == "not_in_manual" else 0)


@app.command()
def read(
    document: Annotated[str, typer.Argument(help="Id of a document.")],
    section: Annotated[str, typer.Option("--section", help="Id of a section (its anchor).")] = "",
    as_json: Json = False,
    home: Home = None,
    pack: Pack = None,
) -> None:
    """The stored text of a place."""
    from rag.services import Desk

    text = Desk(settings(home, pack)).text(document, section)
    if as_json:
        print_json({"document": document, "section": section, "text": text})
    else:
        typer.echo(text)


@app.command()
def bench(
    passages: Annotated[int, typer.Option("--passages", min=50, help="Size of the made corpus.")] = 10_000,
    as_json: Json = False,
    home: Home = None,
    pack: Pack = None,
) -> None:
    """Speed and memory on a made corpus, beside the bare encoder in the same run."""
    from evals.bench import run
    from rag.search.encoder import SentenceEncoder

    with progress() as report:
        result = run(SentenceEncoder(settings(home, pack).encoder), passages=passages, report=report)
    if as_json:
        print_json(result)
    else:
        table(*((name, str(value)) for name, value in result.items()))


def _asked(question: str, conversation: str | None, person: str, home: Path | None, pack: Path | None) -> Any:
    """The answer; a card even where the settings themselves are wrong."""
    from rag.services import Desk, card_without_settings

    try:
        chosen = settings(home, pack)
        who = _who(chosen, person)
    except DeskError as error:
        found = card_without_settings(question, pack)
        if found is None:
            raise
        say(f"This answer was not kept: {error}")
        return found
    desk = Desk(chosen)
    if desk.needs_index(question) and desk.never_indexed():
        say("First use of this home: indexing the manual.")
        _publish(desk, [], [])
    return desk.ask(question, who, conversation)


def _who(chosen: Settings, wanted: str) -> Person:
    if not wanted:
        return chosen.everyone[0]
    found = next((p for p in chosen.everyone if p.id == wanted), None)
    if found is None:
        raise BadInput(f"Nobody with the id “{wanted}” is listed.", f"People are: {', '.join(p.id for p in chosen.everyone)}")
    return found


def _publish(desk: Any, files: list[Path], remove: list[str]) -> Any:
    with progress() as report:
        return desk.publish(files, remove, "command line", report)


def _show_answer(found: Any) -> None:
    if found.card:
        typer.echo(f"*** {found.card.title} ***\n{found.card.first_line}")
        for number, step in enumerate(found.card.steps, 1):
            typer.echo(f"  {number}. {step}")
        empty = [row.name for row in found.card.contacts if not row.filled]
        for row in (each for each in found.card.contacts if each.filled):
            labels = f"  ({'; '.join(row.labels)})" if row.labels else ""
            typer.echo(f"  • {row.name}: {row.contact}{labels}")
        if empty:
            typer.echo(f"  • not filled in: {'; '.join(empty)}")
    if found.notice:
        typer.echo(found.notice)
    for sentence in (s for s in found.sentences if s.by == "model"):
        typer.echo(f"In short (language model, checked): {sentence.text}")
    place = ""
    for sentence in (s for s in found.sentences if s.by != "model"):
        citation = found.citations[sentence.citations[0]]
        if citation.place != place:
            place = citation.place
            page = f", page {citation.page_label}" if citation.page_label else ""
            typer.echo(f"\n{place}{page}  [{citation.document}#{citation.section}]")
        typer.echo(f"  “{sentence.text}”")
    for near in found.nearest:
        typer.echo(f"See also: {near.place}  [{near.document}#{near.section}]")
    typer.echo(f"\nstatus {found.status} · edition {found.edition or 'none'} · conversation {found.conversation or 'not kept'}")
