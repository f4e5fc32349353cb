"""Values of asking. An `Answer` is all a shell needs to draw."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal


class Status(StrEnum):
    answered = "answered"
    partial = "partial"
    not_in_manual = "not_in_manual"
    safety = "safety"
    declined = "declined"
    needs_person = "needs_person"


class Route(StrEnum):
    """Which behaviour was chosen (design, section 9)."""

    answer = "answer"
    caveat = "caveat"
    decide = "decide"
    draft = "draft"
    data = "data"
    notfound = "notfound"
    decline = "decline"
    escalate = "escalate"
    emergency = "emergency"
    ignore_injection = "ignore_injection"


class Topic(StrEnum):
    """What a safety route is about. The names are the keys of ``[safety_sections]`` in ``manual.toml``."""

    danger_to_life = "danger_to_life"
    unreported_error = "unreported_error"
    child_or_adult_at_risk = "child_or_adult_at_risk"
    impaired_colleague = "impaired_colleague"
    own_distress = "own_distress"
    debrief = "debrief"
    diagnosis = "diagnosis"
    advice = "advice"
    confidences = "confidences"
    records = "records"


ROUTE_OF_TOPIC: dict[Topic, Route] = {
    Topic.danger_to_life: Route.emergency,
    Topic.unreported_error: Route.escalate,
    Topic.child_or_adult_at_risk: Route.escalate,
    Topic.impaired_colleague: Route.escalate,
    Topic.own_distress: Route.escalate,
    Topic.debrief: Route.decline,
    Topic.diagnosis: Route.decline,
    Topic.advice: Route.decline,
    Topic.confidences: Route.decline,
    Topic.records: Route.decline,
}


@dataclass(frozen=True)
class SafetyMatch:
    """A safety topic that a text touches, with the words that showed it and whether the text asks for *procedure* (how do we handle…)."""

    topic: Topic
    evidence: str
    procedural: bool = False
    by: str = "rule"

    @property
    def route(self) -> Route:
        return ROUTE_OF_TOPIC[self.topic]


@dataclass(frozen=True)
class Contact:
    """One row of ``signposting.toml`` as shown, with its labels computed for today."""

    id: str
    need: str
    name: str
    contact: str
    region: str
    audience: str
    hours: str
    note: str
    source: str
    owner: str
    labels: tuple[str, ...] = ()

    @property
    def filled(self) -> bool:
        return bool(self.contact.strip())


@dataclass(frozen=True)
class Card:
    """What is shown on a safety route: needs no encoder, index, database or model.

    ``first_line`` is what to do now; ``steps`` are the manual's words (empty when the pack is broken: then ``first_line`` and 999 stand alone).
    """

    topic: Topic
    title: str
    first_line: str
    steps: tuple[str, ...]
    contacts: tuple[Contact, ...]
    document: str = ""
    section: str = ""
    built_in: bool = False

    @property
    def alarm(self) -> bool:
        """Whether the card is about danger, disclosure or distress rather than about something declined."""
        return ROUTE_OF_TOPIC[self.topic] in (Route.emergency, Route.escalate)


@dataclass(frozen=True)
class Citation:
    document: str
    title: str
    section: str
    place: str
    page_index: int | None
    page_label: str | None
    start: int
    end: int
    quote: str
    edition: str
    kind: str = "manual"
    fidelity: str = ""


@dataclass(frozen=True)
class Sentence:
    """``by``: whose words these are. A model's are a summary line; its citations are the manual's words that carry it."""

    text: str
    citations: tuple[int, ...]
    by: Literal["manual", "model"] = "manual"


@dataclass(frozen=True)
class Written:
    """What a language model had to do with an answer. Holds none of its words: those that were kept are the answer's sentences.

    ``prompt``: id of the prompt file, whose bytes have the SHA-256 ``prompt_sha256``; ``at``: ISO 8601; ``dropped``: how many sentences were not
    kept, by reason; ``fallback``: why none of them was used, or "".
    """

    model: str
    prompt: str
    prompt_sha256: str
    settings: dict[str, float]
    at: str
    proposed: int = 0
    kept: int = 0
    dropped: dict[str, int] = field(default_factory=dict)
    fallback: str = ""


@dataclass(frozen=True)
class Near:
    """A nearest section offered when the manual does not cover the question."""

    document: str
    section: str
    title: str
    place: str


@dataclass(frozen=True)
class Answer:
    status: Status
    route: Route
    question: str
    standalone_question: str
    sentences: tuple[Sentence, ...] = ()
    citations: tuple[Citation, ...] = ()
    nearest: tuple[Near, ...] = ()
    card: Card | None = None
    flags: tuple[str, ...] = ()
    notice: str = ""
    conversation: str = ""
    turn: str = ""
    edition: str = ""
    seconds: float = 0.0
    scores: dict[str, float] = field(default_factory=dict)
    written: tuple[Written, ...] = ()
