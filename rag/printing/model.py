"""Values of a printed document: chapters of blocks, blocks of runs, and the edition that stands on every page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Date
from typing import Literal

from rag.library.model import Fidelity

DIGEST_SHOWN = 12
"""Characters of the digest that are printed: enough to tell editions apart, short enough to read out."""


@dataclass(frozen=True)
class Edition:
    """What a printed page says it came from. ``number`` 0 is a pack that was never published; ``notice`` is one sentence of the pack."""

    title: str
    notice: str
    version: str
    number: int
    digest: str
    date: Date
    licence: str
    language: str = "en-GB"

    @property
    def name(self) -> str:
        return f"Edition {self.number}" if self.number > 0 else "Unpublished edition"

    @property
    def line(self) -> str:
        """The line in the foot of each page."""
        return f"{self.name} · version {self.version} · {self.digest[:DIGEST_SHOWN]}"

    @property
    def day(self) -> str:
        return f"{self.date.day} {self.date:%B %Y}"


@dataclass(frozen=True)
class Run:
    """Words printed alike. ``link`` is an anchor of the same print (``#why``) or a web address; a line break is a run of ``\\n``."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """``level`` 1 is the chapter's own; ``anchor`` is the section's id, unique in its document."""

    title: str
    level: int
    anchor: str
    fidelity: Fidelity = ""


@dataclass(frozen=True)
class Paragraph:
    runs: Runs


@dataclass(frozen=True)
class List:
    """``first`` is the number of the first item; 0 makes it a bullet list."""

    items: tuple[tuple[Block, ...], ...]
    first: int = 0


@dataclass(frozen=True)
class Table:
    """``rows[0]`` is the head; every row has as many cells."""

    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True)
class Script:
    """Words to be said, or quoted: a tinted block."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Code:
    text: str


@dataclass(frozen=True)
class Room:
    """Room to write: ``lines`` ruled lines."""

    lines: int = 1


Block = Heading | Paragraph | List | Table | Script | Code | Room


@dataclass(frozen=True)
class Chapter:
    """One document. Its title is printed by whoever lays it out; ``blocks`` do not repeat it."""

    id: str
    title: str
    anchor: str
    blocks: tuple[Block, ...]
    fidelity: Fidelity = ""
    kind: Literal["manual", "case", "other"] = "manual"


def words(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)


def blocks_in(blocks: Sequence[Block]) -> Iterator[Block]:
    """Each block, and those inside lists and scripts after it."""
    for block in blocks:
        yield block
        if isinstance(block, Script):
            yield from blocks_in(block.blocks)
        elif isinstance(block, List):
            for item in block.items:
                yield from blocks_in(item)


def runs_in(blocks: Sequence[Block]) -> Iterator[Run]:
    """Every run that is printed, those of tables too."""
    for block in blocks_in(blocks):
        if isinstance(block, Paragraph):
            yield from block.runs
        elif isinstance(block, Table):
            yield from (run for row in block.rows for cell in row for run in cell)


@dataclass(frozen=True)
class Places:
    """A name for every chapter and heading of a print, by (chapter, anchor)."""

    names: Mapping[tuple[str, str], str]

    def name(self, chapter: Chapter, anchor: str) -> str:
        return self.names[chapter.id, anchor]

    def target(self, chapter: Chapter, link: str) -> str:
        """Where an internal link leads: within its own chapter first, then the first chapter with that anchor; ``""`` where to nowhere here."""
        anchor = link.removeprefix("#")
        if not link.startswith("#"):
            return ""
        own = self.names.get((chapter.id, anchor), "")
        return own or next((name for (_, there), name in self.names.items() if there == anchor), "")


def places_of(chapters: Sequence[Chapter]) -> Places:
    names: dict[tuple[str, str], str] = {}
    for chapter in chapters:
        inside = (b.anchor for b in chapter.blocks if isinstance(b, Heading))
        for anchor in (chapter.anchor, *inside):
            names.setdefault((chapter.id, anchor), f"place_{len(names) + 1}")
    return Places(names)
