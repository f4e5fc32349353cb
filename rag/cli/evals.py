"""`desk eval …`: is it any good? Figures on one's own data; live records are never touched."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from rag.cli.parts import Data, Home, Json, Pack, evals_app, not_built, print_json, progress, settings, table


@evals_app.command("questions")
def eval_questions(
    data: Data, strict: Annotated[bool, typer.Option("--strict")] = False, as_json: Json = False, home: Home = None, pack: Pack = None
) -> None:
    """Behaviour on questions with expected behaviour. Exit code 1 when a must-pass question fails."""
    from evals.questions import run

    with progress() as report:
        result = run(data, settings(home, pack), strict=strict, report=report)
    if as_json:
        print_json(result)
    else:
        _show_questions(result)
    raise typer.Exit(1 if result["must_pass_failures"] else 0)


@evals_app.command("retrieval")
def eval_retrieval(data: Data, as_json: Json = False, home: Home = None, pack: Pack = None) -> None:
    """Terms, vectors and fused on a corpus with judged queries."""
    from evals.retrieval import run
    from rag.search.encoder import SentenceEncoder

    with progress() as report:
        result = run(data, SentenceEncoder(settings(home, pack).encoder), report)
    if as_json:
        print_json(result)
        return
    typer.echo(f"{result['n']} queries, {result['documents']} documents, {result['passages']} passages, {result['encoder']}")
    for system, figures in result["by_system"].items():
        shown = "  ".join(f"{name} {f['value']:.3f} [{f['low']:.3f}, {f['high']:.3f}]" for name, f in figures.items())
        typer.echo(f"{system:8} {shown}")


@evals_app.command("claims")
def eval_claims(
    data: Data,
    encoder: Annotated[bool, typer.Option("--encoder", help="Let the encoder say how near sentences are, too.")] = False,
    as_json: Json = False,
    home: Home = None,
    pack: Pack = None,
) -> None:
    """The support check on claims with evidence, beside its baselines."""
    from evals.claims import run, shown
    from rag.search.encoder import SentenceEncoder

    with progress() as report:
        result = run(data, SentenceEncoder(settings(home, pack).encoder) if encoder else None, report)
    if as_json:
        print_json(result)
        return
    for line in shown(result):
        typer.echo(line)


@evals_app.command("abstain")
def eval_abstain(
    data: Data,
    out: Annotated[Path | None, typer.Option("--out", help="An SVG file for the trade-off curve.")] = None,
    threshold: Annotated[float | None, typer.Option("--threshold", help="Answer from this probability; by default the setting's.")] = None,
    as_json: Json = False,
    home: Home = None,
    pack: Pack = None,
) -> None:
    """Answerable against unanswerable questions, beside what single scores would do."""
    from evals.abstain import run
    from rag.search.encoder import SentenceEncoder

    chosen = settings(home, pack)
    least = chosen.answer_from if threshold is None else threshold
    with progress() as report:
        result = run(data, SentenceEncoder(chosen.encoder), report, threshold=least, out=out)
    if as_json:
        print_json(result)
    else:
        table(*((name, str(value)) for name, value in result.items() if name != "curve"))


@evals_app.command("injections")
def eval_injections(data: Data, as_json: Json = False, home: Home = None, pack: Pack = None) -> None:
    """Documents with hidden instructions, each beside its clean twin. Exit code 1 where one was followed or changed an answer."""
    from evals.injections import run
    from rag.search.encoder import SentenceEncoder

    with progress() as report:
        result = run(data, SentenceEncoder(settings(home, pack).encoder), report=report)
    if as_json:
        print_json(result)
    else:
        table(*((name, str(value)) for name, value in result.items()))
    raise typer.Exit(1 if result["followed"] or result["changed_answers"] else 0)


not_built(evals_app, "fidelity", "high against low quality sessions")


def _show_questions(result: dict[str, Any]) -> None:
    low, high = result["behaviour_interval"]
    typer.echo(f"{result['n']} questions: behaviour accuracy {result['behaviour_accuracy']:.3f} [{low:.3f}, {high:.3f}]")
    typer.echo(f"must-pass failures: {len(result['must_pass_failures'])}, false escalations: {len(result['false_escalations'])}")
    if result["contains_accuracy"] is not None:
        typer.echo(f"answers with what they must contain: {result['contains_accuracy']:.3f} of {result['contains_n']}")
    for wrong in result["wrong"]:
        typer.echo(f"  expected {wrong['expected']}, got {wrong['got']}: {wrong['question'][:110]}")
