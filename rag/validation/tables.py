"""The TOML files of a pack as written, and the places in them that point to sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rag.library.tomls import Lines, Loc, read


@dataclass(frozen=True)
class Table:
    """A TOML file: its name in the pack, its text, what it says and where each value stands."""

    name: str
    text: str
    data: dict[str, Any]
    lines: Lines


@dataclass(frozen=True)
class Naming:
    """A list of section anchors: where it stands, what it belongs to, and whether that is a core checklist item."""

    file: str
    line: int
    what: str
    sections: tuple[str, ...]
    core: bool = False


def tables(folder: Path) -> tuple[Table, ...]:
    """Every TOML file of a pack that can be read, in order of name; the others are reported by whoever needs them."""
    found = []
    for path in sorted(folder.rglob("*.toml")):
        name = path.relative_to(folder).as_posix()
        text, data, _ = read(path, name=name)
        if text is not None:
            found.append(Table(name, text, data, Lines(text)))
    return tuple(found)


def values(value: Any, loc: Loc = ()) -> Iterator[tuple[Loc, Any]]:
    """Every single value of a TOML file with its place."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from values(inner, (*loc, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from values(inner, (*loc, number))
    else:
        yield loc, value


def key_of(loc: Loc) -> str:
    """The innermost key of a place: ``("item", 2, "look_for", 0)`` is “look_for”."""
    return next((part for part in reversed(loc) if isinstance(part, str)), "")
