"""Values that come out of the records. All times are timezone-aware UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class NewEdition:
    """A snapshot that was built and verified, ready to go live.

    ``digest`` names the documents' text, ``version`` is the manual's own edition text, ``collection`` the vector collection built from it.
    """

    digest: str
    version: str
    collection: str
    encoder: str
    encoder_digest: str
    documents: int
    pages: int
    passages: int
    built_at: datetime
    notes: str = ""


@dataclass(frozen=True, kw_only=True)
class EditionRow(NewEdition):
    """A published edition. ``number`` counts from 1; ``live`` is true for one edition at most."""

    number: int
    live: bool


@dataclass(frozen=True, kw_only=True)
class DocumentRow:
    """A file kept for the next `desk index`. The bytes lie at ``stored`` (relative to home); ``digest`` is the SHA-256 of those bytes."""

    id: str
    name: str
    title: str
    kind: str
    stored: str
    digest: str
    size: int
    added_at: datetime
    added_by: str


@dataclass(frozen=True, kw_only=True)
class ConversationRow:
    id: str
    owner: str
    title: str
    started_at: datetime
    changed_at: datetime
    turns: int


@dataclass(frozen=True, kw_only=True)
class TurnRow:
    """One question and its answer. The three texts are None where the route keeps none; ``helpful`` is None without feedback."""

    id: str
    conversation: str
    position: int
    at: datetime
    route: str
    status: str
    edition: str
    question: str | None
    standalone: str | None
    answer_json: str | None
    seconds: float
    signed_in: bool
    helpful: bool | None = None
    reason: str = ""
