"""Values that services hand to the shells (besides those of `rag.ask.model`)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from rag.ask.model import Answer


@dataclass(frozen=True)
class DeskState:
    """What the desk can do now. ``level``: ``loading`` (cards work, answers wait), ``ready``, or ``broken`` with what to do.

    A ``ready`` desk may still have a ``message``: the manual's files differ from the live edition, for example.
    """

    level: Literal["loading", "ready", "broken"]
    message: str = ""
    do: str = ""
    edition: str = ""


@dataclass(frozen=True)
class ConversationView:
    id: str
    title: str
    started_at: datetime
    updated_at: datetime


@dataclass(frozen=True)
class TurnView:
    """One stored turn. ``question`` and ``answer`` are None where the route keeps no text."""

    id: str
    number: int
    asked_at: datetime
    route: str
    status: str
    edition: str
    question: str | None
    answer: Answer | None
    helpful: bool | None = None
    reason: str = ""


@dataclass(frozen=True)
class SectionView:
    id: str
    title: str
    level: int
    place: str
    fidelity: str


@dataclass(frozen=True)
class DocumentView:
    id: str
    title: str
    kind: str
    has_pages: bool
    sections: tuple[SectionView, ...]


@dataclass(frozen=True)
class PlaceView:
    """A section as safe HTML (all source text escaped) with the asked words in ``<mark>``.

    ``found`` is False when the words could not be placed.
    """

    document: str
    section: str
    title: str
    place: str
    page_label: str | None
    fidelity: str
    html: str
    found: bool
    previous: str | None = None
    next: str | None = None


@dataclass(frozen=True)
class Status:
    """What is live, healthy, stale."""

    edition: str
    edition_number: int
    digest: str
    documents: int
    pages: int
    passages: int
    encoder: str
    index_ok: bool
    stale: bool
    problem: str
    do: str
    llm: str
    home: str
    pack: str
    kept: tuple[str, ...]
    local_rows_missing: int
