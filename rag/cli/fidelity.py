"""`desk agreement`: how far raters agree."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from rag.cli.parts import Home, Json, Pack, app, print_json, say, settings
from rag.errors import BadInput

SHOWN = (
    "agreement",
    "within_one",
    "kappa",
    "kappa_linear",
    "kappa_quadratic",
    "ac1",
    "ac2_linear",
    "ac2_quadratic",
    "alpha_ordinal",
    "icc",
)


@app.command()
def agreement(
    ratings: Annotated[
        Path, typer.Argument(help="CSV: session_id, item_id, rater, score (0, 1, 2, NA, NR); kind, element, quality may follow.")
    ],
    checklist: Annotated[Path | None, typer.Option("--checklist", help="The checklist the items are from; by default the pack's.")] = None,
    to: Annotated[Path | None, typer.Option("--to", help="A folder for the figures as CSV, with a data dictionary.")] = None,
    as_json: Json = False,
    home: Home = None,
    pack: Pack = None,
) -> None:
    """How far raters agree, per item and overall, with intervals; people and machine apart, self-ratings left out."""
    from rag.services import Desk

    desk = Desk(settings(home, pack))
    found: dict[str, Any] = desk.agreement(ratings, checklist)
    if to:
        _write(to, desk.agreement_files(ratings, found))
    if as_json:
        print_json(found)
    else:
        _show(found)


def _write(folder: Path, files: dict[str, str]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8-sig", newline="")
    except OSError as error:
        raise BadInput(f"{folder} cannot be written ({error.strerror or error}).", "Name a folder that you may write to.") from error
    say(f"Written to {folder}: {', '.join(files)}.")


def _show(found: dict[str, Any]) -> None:
    typer.echo(found["notice"])
    for entry in found["overall"]:
        shares = ", ".join(f"{code}: {p['n']}" for code, p in entry["prevalence"].items())
        missing = ", ".join(f"{n} {what.replace('_', ' ')}" for what, n in entry["missing"].items() if n)
        typer.echo(f"\n{entry['comparison']}, {entry['items']} items ({', '.join(entry['raters'])})")
        typer.echo(f"  n {entry['n']} in {entry['sessions']} sessions; codes {shares}{'; missing ' + missing if missing else ''}")
        if entry["too_few"]:
            typer.echo(f"  same code {entry['same']} of {entry['pairs']}, within one {entry['within_one_n']}. {entry['why']}")
        for name in SHOWN if not entry["too_few"] else ():
            if name in entry:
                typer.echo(f"  {entry[name].get('model', name):16} {_figure(entry[name])}")
    few = sum(e["too_few"] for e in found["items"])
    typer.echo(f"\n{len(found['items'])} comparisons of single items, {few} with too few ratings for a figure (all in --json and --to).")
    for below in found["below_target"]:
        typer.echo(f"  Below target: {below['item']} ({below['comparison']}) {below['statistic']} {below['value']:.2f}, n {below['n']}")
    queue = found["disagreements"]
    typer.echo(f"{len(queue)} disagreements{', the largest first' if queue else ''}:" if queue else "No disagreements.")
    for one in queue[:10]:
        codes = ", ".join(f"{c['rater']} {c['code']}" for c in one["codes"])
        typer.echo(f"  {one['session']} {one['item']}{' (critical)' if one['critical'] else ''}: {codes}")
    for entry in found["calibration"]:
        said = "meets the gate to rate alone; a named person decides" if entry["meets_gate"] else "; ".join(entry["lacking"])
        typer.echo(f"Calibration of {entry['rater']}: {said}")
    for note in found["notes"]:
        say(f"Note: {note}")


def _figure(told: dict[str, Any]) -> str:
    value = "  –  " if told["value"] is None else f"{told['value']:5.3f}"
    interval = f" [{told['low']:.3f}, {told['high']:.3f}]" if told["low"] is not None else ""
    return f"{value}{interval}{'  ' + told['why'] if told.get('why') else ''}"
