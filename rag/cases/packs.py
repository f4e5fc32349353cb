"""Discipline packs (``disciplines/*.toml``): what a drafter needs to write a case for a profession. One file is one discipline.

The files' own conventions: event fields, tasks and interruptions are parts of sentences, in lower case and without a full stop, so that they
join to "you", "she", "he" or "they"; factors, candour steps and support are whole sentences. ``# fits: ward, clinic`` behind ``[[events]]``
names the settings in which an event is plausible.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from pydantic import Field

from rag.errors import Problem
from rag.library.tomls import Lines, Several, Strict, Words, load, read, repeated_ids

FOLDER = "disciplines"
Seips = Literal["person", "tasks", "tools", "organisation", "internal_environment", "external_environment"]
EventType = Literal["error_harm", "error_no_harm", "near_miss", "complication", "burden"]
Level = Literal["student", "qualified", "senior", "other"]
NOT_REVIEWED = "not yet reviewed"
MIN_SEIPS, MIN_SEEDS = 4, 3

_FITS = re.compile(r"#\s*fits:\s*(.+)")


class Setting(Strict):
    """A workplace; ``place`` is how it stands in a sentence ("on the labour ward")."""

    name: Words
    place: Words


class Person(Strict):
    """Somebody who may appear in a case. ``level`` "other" is another profession or a supporting role."""

    role: Words
    article: Literal["a", "an", "the"]
    level: Level


class SystemFactor(Strict):
    text: Words
    seips: Seips


class Event(Strict):
    """What happened, how it was noticed, what was done, how it ended and what was right about it.

    ``fits``: names of the settings where it is plausible; empty means any.
    """

    id: Words
    type: EventType
    text: Words
    discovered: Words
    safety_action: Words
    outcome: Words
    right: Words
    content_tags: Several[Words]
    fits: Several[Words] = ()


class Evidence(Strict):
    """A fact with the mark that says how sure it is; only ``source`` may be presented as evidence."""

    text: Words
    source: Words
    mark: Literal["source", "this manual", "local decision", "general knowledge"]


class Seed(Strict):
    id: Words
    title: Words
    event: Words
    text: Words


class DisciplinePack(Strict):
    """Everything of one discipline. ``study``: it took part in the published study; ``singular``: one of its people."""

    id: Words
    title: Words
    singular: Words
    study: bool
    status: Words
    last_reviewed: date
    reviewer: str
    title_note: str
    settings: Several[Setting] = Field(min_length=1)
    people: Several[Person] = Field(min_length=1)
    system_factors: Several[SystemFactor] = Field(min_length=1)
    tasks: Several[Words] = Field(min_length=1)
    interruptions: Several[Words] = Field(min_length=1)
    vocabulary: Several[Words] = Field(min_length=1)
    avoid: Several[Words]
    sensitivities: Several[Words]
    candour_steps: Several[Words] = Field(min_length=1)
    support: Several[Words] = Field(min_length=1)
    evidence: Several[Evidence]
    seeds: Several[Seed]
    events: Several[Event]

    @property
    def reviewed(self) -> bool:
        """A clinician of the discipline has checked it, by name."""
        return bool(self.reviewer.strip()) and not self.status.startswith(NOT_REVIEWED)


def read_packs(folder: Path) -> tuple[tuple[DisciplinePack, ...], tuple[Problem, ...]]:
    """All disciplines of a content pack that can be used, in the order of their ids, and every fault by file and line.

    A file that cannot be used does not take the others with it. A pack with gaps (no near miss, say) is returned and its gaps are problems.
    """
    packs: list[DisciplinePack] = []
    problems: list[Problem] = []
    for path, name in files(folder):
        pack, faults = load_pack(path, name=name)
        problems.extend(faults)
        if pack is not None:
            packs.append(pack)
    return tuple(sorted(packs, key=lambda p: p.id)), tuple(problems)


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    """The discipline files of a content pack with their names as people know them."""
    for path in sorted((folder / FOLDER).glob("*.toml")):
        yield path, f"{FOLDER}/{path.name}"


def load_pack(source: Path | str, *, name: str = "") -> tuple[DisciplinePack | None, tuple[Problem, ...]]:
    """One discipline from a file or from TOML text. None where it cannot be used; the problems also name what a drafter would miss."""
    name = name or (source.name if isinstance(source, Path) else "")
    pack, problems = load(source, DisciplinePack, name=name)
    text, _, _ = read(source, name=name)
    if pack is None or text is None:
        return None, problems
    lines = Lines(text)
    events = (e if e.fits else e.model_copy(update={"fits": _fits(lines.header("events", n))}) for n, e in enumerate(pack.events))
    pack = pack.model_copy(update={"events": tuple(events)})
    ids = {"events": [e.id for e in pack.events], "seeds": [s.id for s in pack.seeds]}
    twice = (problem for key, said in ids.items() for problem in repeated_ids(source, key, said, name=name))
    return pack, (*_gaps(pack, lines, name), *twice, *_references(pack, lines, name))


def _fits(header: str) -> tuple[str, ...]:
    found = _FITS.search(header)
    return tuple(part.strip() for part in found.group(1).split(",") if part.strip()) if found else ()


def _gaps(pack: DisciplinePack, lines: Lines, name: str) -> Iterator[Problem]:
    """What a drafter could not do with this pack."""

    def gap(key: str, message: str) -> Problem:
        return Problem(name, lines.of(key), message)

    if not any(person.level in ("qualified", "student") for person in pack.people):
        yield gap("people", "there is nobody of this discipline to tell a case about: add a qualified person or a student")
    for kind in get_args(EventType):
        if not any(event.type == kind for event in pack.events):
            yield gap("events", f"there is no event of the type “{kind}”: add one, so that every kind of case can be drafted")
    covered = len({factor.seips for factor in pack.system_factors})
    if covered < MIN_SEIPS:
        elements = ", ".join(get_args(Seips))
        yield gap("system_factors", f"the factors cover {covered} of the six SEIPS elements ({elements}); a drafter needs {MIN_SEIPS}")
    if len(pack.seeds) < MIN_SEEDS:
        yield gap("seeds", f"{len(pack.seeds)} of {MIN_SEEDS} seeds: add an idea for a case")
    if bool(pack.reviewer.strip()) == pack.status.startswith(NOT_REVIEWED):
        named = "a reviewer is named" if pack.reviewer.strip() else "no reviewer is named"
        yield gap("status", f"the status is “{pack.status}”, but {named}: change one of the two")


def _references(pack: DisciplinePack, lines: Lines, name: str) -> Iterator[Problem]:
    """Seeds lead to events, and events to settings."""
    events = {event.id for event in pack.events}
    for number, seed in enumerate(pack.seeds):
        if seed.event not in events:
            yield Problem(
                name, lines.of("seeds", number, "event"), f"the seed “{seed.id}” names “{seed.event}”, which is no event of this file"
            )
    settings = {setting.name for setting in pack.settings}
    for number, event in enumerate(pack.events):
        for setting in event.fits:
            if setting not in settings:
                yield Problem(
                    name, lines.of("events", number), f"the event “{event.id}” fits “{setting}”, which is no setting of this file"
                )
