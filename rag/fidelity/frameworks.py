"""Reporting frameworks (``frameworks/*.toml``): what each asks for, and how far this manual answers it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import Field

from rag.errors import Problem
from rag.library.tomls import Several, Strict, Words, load_listed

FOLDER = "frameworks"
Status = Literal["complete", "partial", "missing", "present", "absent", "not_applicable", "not_yet_applicable"]
APART: tuple[Status, ...] = ("not_applicable", "not_yet_applicable")
"""Statuses that leave the count: the item asks for nothing here, or for something that only a delivery can show."""


class FrameworkItem(Strict):
    """One item of a framework with this manual's answer and the sections where it is to be found."""

    id: Words
    name: Words
    meaning: Words
    status: Status
    text: Words
    sections: Several[Words]
    owner: Words
    last_reviewed: date


class Framework(Strict):
    """A framework in file order. ``name`` is its title, ``source`` the publication with its weak points."""

    name: Words
    source: Words
    items: Several[FrameworkItem] = Field(alias="item", min_length=1)

    @property
    def applicable(self) -> tuple[FrameworkItem, ...]:
        return tuple(item for item in self.items if item.status not in APART)

    @property
    def answered(self) -> tuple[FrameworkItem, ...]:
        """Items that are answered in full; completeness is answered / applicable."""
        return tuple(item for item in self.items if item.status in ("complete", "present"))


def load_framework(source: Path | str, *, name: str = "") -> tuple[Framework | None, tuple[Problem, ...]]:
    """One framework from a file or from TOML text, or None with every fault by line."""
    return load_listed(source, Framework, "item", lambda f: [i.id for i in f.items], name=name)


def read_frameworks(folder: Path) -> tuple[Mapping[str, Framework], tuple[Problem, ...]]:
    """All frameworks of a pack that can be used, by file stem ("tidier"), and the faults of those that cannot."""
    read: dict[str, Framework] = {}
    problems: list[Problem] = []
    for path, name in files(folder):
        framework, faults = load_framework(path, name=name)
        problems.extend(faults)
        if framework is not None:
            read[path.stem] = framework
    return read, tuple(problems)


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    """The framework files of a pack with their names as people know them."""
    for path in sorted((folder / FOLDER).glob("*.toml")):
        yield path, f"{FOLDER}/{path.name}"
