"""The command line (`desk`). Thin: parse, call services, print. ``--json`` prints one object on standard output and nothing else there."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any

import typer

from rag.errors import BadInput, DeskError, NotBuilt
from rag.settings import Overrides, Person, Settings, load

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

_given = Overrides()


@app.callback()
def common(home: Home = None, pack: Pack = None) -> None:
    global _given
    _given = Overrides(home, pack)


def settings(home: Path | None, pack: Path | None) -> Settings:
    return load(Overrides(home or _given.home, pack or _given.pack))


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
            _say("First start: indexing the manual.")
            _publish(desk, [], [])
    except DeskError as error:
        _say(f"{error} The app starts all the same; safety cards work.")
    finally:
        desk.close()
    environment = {**os.environ, "DESK_HOME": str(chosen.home), "DESK_PACK": str(chosen.pack)}
    command = [sys.executable, "-m", "streamlit", "run", str(app_file()), "--server.port", str(port), "--server.address", "127.0.0.1"]
    _say(f"Open http://127.0.0.1:{port} in a browser. Stop with Ctrl-C.")
    raise typer.Exit(subprocess.call(command, cwd=app_file().parent, env=environment))


@app.command()
def status(as_json: Json = False, home: Home = None, pack: Pack = None) -> None:
    """What is live, healthy, stale. Exit code 1 when the desk cannot answer."""
    from rag.services import Desk

    desk = Desk(settings(home, pack))
    found = desk.status()
    if as_json:
        _print_json(asdict(found))
    else:
        _table(
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
def validate(as_json: Json = False, home: Home = None, pack: Pack = None) -> None:
    """Check the content pack; every problem names file and line."""
    from rag.services import Desk

    problems = Desk(settings(home, pack)).validate()
    if as_json:
        _print_json({"ok": not problems, "problems": [asdict(p) for p in problems]})
    else:
        for problem in problems:
            typer.echo(str(problem))
        _say(f"{len(problems)} problem{'s' if len(problems) != 1 else ''}." if problems else "The content pack is sound.")
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
        _print_json(
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
        _say(f"Skipped {skipped.file}: {skipped.reason}")
    for warning in done.warnings:
        _say(f"Note on {warning}")
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
        _print_json(asdict(found))
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
        _print_json({"document": document, "section": section, "text": text})
    else:
        typer.echo(text)


@evals_app.command("questions")
def eval_questions(
    data: Data, strict: Annotated[bool, typer.Option("--strict")] = False, as_json: Json = False, home: Home = None, pack: Pack = None
) -> None:
    """Behaviour on questions with expected behaviour. Exit code 1 when a must-pass question fails."""
    from evals.questions import run

    with _progress() as report:
        result = run(data, settings(home, pack), strict=strict, report=report)
    if as_json:
        _print_json(result)
    else:
        _show_questions(result)
    raise typer.Exit(1 if result["must_pass_failures"] else 0)


@evals_app.command("retrieval")
def eval_retrieval(data: Data, as_json: Json = False, home: Home = None, pack: Pack = None) -> None:
    """Terms, vectors and fused on a corpus with judged queries."""
    from evals.retrieval import run
    from rag.search.encoder import SentenceEncoder

    with _progress() as report:
        result = run(data, SentenceEncoder(settings(home, pack).encoder), report)
    if as_json:
        _print_json(result)
        return
    typer.echo(f"{result['n']} queries, {result['documents']} documents, {result['passages']} passages, {result['encoder']}")
    for system, figures in result["by_system"].items():
        shown = "  ".join(f"{name} {f['value']:.3f} [{f['low']:.3f}, {f['high']:.3f}]" for name, f in figures.items())
        typer.echo(f"{system:8} {shown}")


def _not_built(group: typer.Typer, name: str, what: str) -> None:
    @group.command(name, context_settings={"allow_extra_args": True, "ignore_unknown_options": True}, help=f"(not built yet) {what}")
    def command() -> None:
        raise NotBuilt(f"`desk {'eval ' if group is evals_app else ''}{name}` ({what})")


for _name, _what in {
    "draft": "drafts of case studies and adverts",
    "check": "fidelity findings on a plan, case, advert or transcript",
    "agreement": "agreement statistics of ratings",
    "export": "documents for people",
    "publish": "publishing with checks",
    "rollback": "going back to the edition before",
    "editions": "the list of editions",
    "bench": "speed and memory",
}.items():
    _not_built(app, _name, _what)
for _name, _what in {
    "abstain": "answerable against unanswerable questions",
    "claims": "supported against unsupported claims",
    "injections": "documents with hidden instructions",
    "fidelity": "high against low quality sessions",
}.items():
    _not_built(evals_app, _name, _what)


def main() -> None:
    """Entry point: every `DeskError` becomes its message on standard error and its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a character shows “?” and not a traceback
    try:
        app()
    except DeskError as error:
        _say(f"desk: {error.what}")
        for problem in getattr(error, "problems", ()):
            _say(f"  {problem}")
        if error.do:
            _say(error.do)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.exit(0)


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
        _say(f"This answer was not kept: {error}")
        return found
    desk = Desk(chosen)
    if desk.needs_index(question) and desk.never_indexed():
        _say("First use of this home: indexing the manual.")
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
    with _progress() as report:
        return desk.publish(files, remove, "command line", report)


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """A progress line on standard error (plain lines where that is no terminal: one for each stage)."""
    if not sys.stderr.isatty():
        seen: list[str] = []

        def plain(what: str, done: int, of: int) -> None:
            if what not in seen:
                seen.append(what)
                _say(f"{what} …")

        yield plain
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Starting", total=None)
        yield lambda what, done, of: bar.update(task, description=what, completed=done, total=of or None)


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
    place = ""
    for sentence in found.sentences:
        citation = found.citations[sentence.citations[0]]
        if citation.place != place:
            place = citation.place
            page = f", page {citation.page_label}" if citation.page_label else ""
            typer.echo(f"\n{place}{page}  [{citation.document}#{citation.section}]")
        typer.echo(f"  “{sentence.text}”")
    for near in found.nearest:
        typer.echo(f"See also: {near.place}  [{near.document}#{near.section}]")
    typer.echo(f"\nstatus {found.status} · edition {found.edition or 'none'} · conversation {found.conversation or 'not kept'}")


def _show_questions(result: dict[str, Any]) -> None:
    low, high = result["behaviour_interval"]
    typer.echo(f"{result['n']} questions: behaviour accuracy {result['behaviour_accuracy']:.3f} [{low:.3f}, {high:.3f}]")
    typer.echo(f"must-pass failures: {len(result['must_pass_failures'])}, false escalations: {len(result['false_escalations'])}")
    if result["contains_accuracy"] is not None:
        typer.echo(f"answers with what they must contain: {result['contains_accuracy']:.3f} of {result['contains_n']}")
    for wrong in result["wrong"]:
        typer.echo(f"  expected {wrong['expected']}, got {wrong['got']}: {wrong['question'][:110]}")


def _print_json(value: dict[str, Any]) -> None:
    text = json.dumps(value, ensure_ascii=False, default=str)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, default=str)
    sys.stdout.write(text + "\n")


def _table(*rows: tuple[str, str]) -> None:
    for name, value in rows:
        typer.echo(f"{name:15} {value}")


def _say(text: str) -> None:
    typer.echo(text, err=True)
