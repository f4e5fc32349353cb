"""A desk with scripted answers of every state, so that pages are tested without an encoder, an index or a database."""

from __future__ import annotations

import struct
import threading
import time
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from html import escape
from pathlib import Path

from rag.ask.model import Answer, Card, Citation, Contact, Near, Route, Sentence, Status, Topic
from rag.ask.written.seam import Working
from rag.errors import BadInput, IndexStale, NotAllowed
from rag.services import ConversationView, Desk, DeskState, DocumentView, PlaceView, SectionView, TurnView
from rag.settings import Person, Settings

NOW = datetime.now().astimezone()
EDITION = "0.1.0"
PEOPLE = (
    Person(id="amal", name="Amal Haddad", email="amal@example.org", roles=("trainee",)),
    Person(id="bryn", name="Bryn Price", email="bryn@example.org", roles=("facilitator", "lead")),
)

LENGTH = "The workshop in the study was an interactive group session of 3.5 hours for 4 to 12 people."
ORDER = (
    "You may change the order and the minutes of the workshop segments, but every core item must still be delivered. "
    "Keep the whole workshop within 15 minutes of the planned 210, and log the real start, break and end times."
)
CALL = "The call is one hour, one to one, by telephone, and anyone may decline it without giving a reason."
BLAME = "“This just blames us” deserves a straight answer: say that organisation and system factors matter, and that individual strategies alone are not enough."
SECTIONS: dict[str, dict[str, tuple[str, str, int, str]]] = {
    "workshop": {
        "workshop": ("The workshop, step by step", "", 1, f"This chapter takes a facilitator through one 3.5-hour workshop.\n\n{LENGTH}"),
        "running-order": (
            "The running order at a glance",
            "adaptable",
            2,
            f"This running order of 210 minutes is illustrative.\n\n{ORDER}\n\n"
            + "A longer paragraph that stands between things and is read only by those who want the whole. " * 8
            + f"\n\n{CALL}",
        ),
        "never-drop": (
            "What must not be dropped, however short the time",
            "core",
            2,
            f"Five things must happen whatever else changes.\n\n{BLAME}",
        ),
    },
    "safety": {
        "safety": ("Distress, disclosure and escalation", "", 1, "If anyone may be in immediate danger, act on immediate risk first."),
        "red-immediate-risk": ("Red: immediate risk", "core", 2, "Stay with the person.\n\nCall 999, or go to A&E with them."),
        "unreported-error": (
            "An error that may not have been reported",
            "core",
            2,
            "Thank the person.\n\nAsk first whether any patient is still at risk now.",
        ),
    },
    "guide-pdf": {
        "page-iv": ("Local guide <b>for venues</b>", "adaptable", 1, "The quiet room is on the second floor. <script>alert('x')</script>")
    },
}
TITLES = {"workshop": "The workshop, step by step", "safety": "Distress, disclosure and escalation", "guide-pdf": "Local guide (PDF)"}


def _contact(name: str, contact: str, *labels: str, hours: str = "any time", note: str = "") -> Contact:
    return Contact(name.lower(), "need", name, contact, "uk", "anyone", hours, note, "source", "programme lead", labels)


CONTACTS = (
    _contact("Emergency services", "999 or go to A&E", "not verified here yet", note="Give the location taken at the start of the call."),
    _contact("Emergency team inside this building or site", "", "not filled in", hours=""),
    _contact("NHS 111, mental health option", "111, then option 2", "not verified here yet"),
    _contact("Samaritans", "116 123", "past its review date"),
)
RED = Card(
    Topic.danger_to_life,
    "Someone’s life may be in danger",
    "Call 999 now, and stay with them.",
    (
        "Do not leave the person alone; the second facilitator ends or continues the group.",
        "On a call, keep the line open and call 999 on another line, with the location taken at the start.",
        "Tell the programme lead and your supervisor now.",
    ),
    CONTACTS,
    "safety",
    "red-immediate-risk",
)
UNREPORTED = Card(
    Topic.unreported_error,
    "An error that may not have been reported",
    "Ask first: is any patient still at risk now?",
    (
        "Thank the person, and talk privately.",
        "If yes or unsure, the person contacts the nurse or clinician in charge now; stay with them.",
    ),
    (_contact("Patient-safety lead", "", "not filled in", hours=""),),
    "safety",
    "unreported-error",
)
BOUNDARY = Card(
    Topic.diagnosis,
    "Assessment and diagnosis",
    "This is for a GP or occupational health, not for the workshop.",
    ("Do not assess; offer the signposting card.",),
    (_contact("Occupational health", "", "not filled in", hours=""),),
    "safety",
    "safety",
)


def _text(document: str, section: str) -> str:
    return SECTIONS[document][section][3]


def cite(document: str, section: str, quote: str, page: str | None = None) -> Citation:
    start = _text(document, section).find(quote)
    title, fidelity = SECTIONS[document][section][:2]
    place = TITLES[document] if title == TITLES[document] else f"{TITLES[document]} › {title}"
    return Citation(
        document, TITLES[document], section, place, 3 if page else None, page, start, start + len(quote), quote, EDITION, "manual", fidelity
    )


def _answer(status: Status, route: Route, question: str, *cited: Citation, **more: object) -> Answer:
    sentences = tuple(Sentence(each.quote, (number,)) for number, each in enumerate(cited))
    return replace(Answer(status, route, question, question, sentences, cited, edition=EDITION, seconds=0.1), **more)  # type: ignore[arg-type]


NEAREST = (
    Near("workshop", "running-order", "The running order at a glance", "The workshop, step by step › The running order at a glance"),
    Near("safety", "safety", "Distress, disclosure and escalation", "Distress, disclosure and escalation"),
)


def scripted(question: str) -> Answer:
    """The answer to a question, by a word in it."""
    words = question.casefold()
    a, b = Status, Route
    if "prison" in words:
        return _answer(a.not_in_manual, b.notfound, question, nearest=NEAREST)
    if "diagnos" in words:
        return _answer(
            a.declined, b.decline, question, card=BOUNDARY, notice="Whether somebody has a condition is for a clinician who sees them."
        )
    if "approve" in words:
        said = "Who may approve is a rule of the programme; these are its words."
        return _answer(a.needs_person, b.decide, question, cite("workshop", "never-drop", BLAME), notice=said)
    if "call" in words:
        only = "The manual gives the length of the call, not its timing."
        return _answer(
            a.partial,
            b.caveat,
            question,
            cite("workshop", "running-order", CALL),
            notice=only,
            standalone_question="How long is the coaching call?",
        )
    if "room" in words:
        return _answer(a.answered, b.answer, question, cite("guide-pdf", "page-iv", "The quiet room is on the second floor.", "iv"))
    if "lost" in words:
        gone = replace(cite("workshop", "workshop", LENGTH), start=9000, end=9010, quote="Words that are not there.")
        return _answer(a.answered, b.answer, question, gone)
    flags = ("injection",) if "ignore" in words else ()
    first, *rest = ORDER.split(". ")
    cited = (
        cite("workshop", "workshop", LENGTH),
        cite("workshop", "running-order", first + "."),
        cite("workshop", "running-order", rest[0]),
    )
    return _answer(
        a.answered, b.ignore_injection if flags else b.answer, question, *cited, cite("workshop", "never-drop", BLAME), flags=flags
    )


class FakeDesk(Desk):
    def __init__(self, *, level: str = "ready", people: tuple[Person, ...] = PEOPLE, missing: int = 3, read_only: bool = False) -> None:
        super().__init__(Settings(home=Path("/nowhere"), pack=Path("/nowhere")))
        self.level, self.listed, self.missing, self.read_only = level, people, missing, read_only
        self.asked: list[str] = []
        self.put_on_list: list[tuple[str, bool, str]] = []
        self.stored: dict[str, list[TurnView]] = {}
        self.views: dict[str, ConversationView] = {}
        self.owner: dict[str, str] = {}
        self._writing = threading.Lock()

    def with_past(self) -> FakeDesk:
        """Conversations of today, yesterday and earlier, of the first person."""
        for days, question in ((9, "What about prisons?"), (1, "What is said about blame?"), (1, "How long is the call?")):
            answer = self.ask(question, self.listed[0])
            moment = NOW - timedelta(days=days)
            self.views[answer.conversation] = replace(self.views[answer.conversation], started_at=moment, updated_at=moment)
        self.asked.clear()
        return self

    def people(self) -> tuple[Person, ...]:
        return self.listed

    def person_by_email(self, email: str) -> Person | None:
        return next((each for each in self.listed if each.email == email.casefold()), None)

    def warm(self) -> None:
        return None

    def state(self) -> DeskState:
        if self.level == "loading":
            return DeskState("loading", "The encoder is loading.")
        if self.level == "broken":
            return DeskState("broken", "The index was built for edition 0.0.9; the manual is edition 0.1.0.", "Run `desk index`.")
        return DeskState("ready", edition=EDITION)

    def notice(self) -> str:
        return "This is an independent reference manual; it is not the original study’s manual."

    def at_risk_card(self) -> Card:
        return RED

    def safety_card(self, question: str) -> Card | None:
        words = question.casefold()
        return RED if "tablets" in words else UNREPORTED if "unreported" in words else None

    def local_rows_missing(self) -> int:
        return self.missing

    def example_questions(self) -> tuple[str, ...]:
        return (
            "How long is the workshop and how many people can take part?",
            "Someone says this just blames us: what do I say?",
            "What must I never leave out?",
            "How is the coaching call run?",
        )

    def ask(self, question: str, person: Person, conversation: str | None = None) -> Answer:
        self.asked.append(question)
        card = self.safety_card(question)
        if card is None and not any(letter.isalnum() for letter in question):
            raise BadInput("There are no words in this question.", "Type a question about the manual.")
        if "stale" in question:
            raise IndexStale("The index was built for edition 0.0.9; the manual is edition 0.1.0.", "Run `desk index`.")
        if "crash" in question:
            raise RuntimeError("secret detail /etc/passwd")
        if "slow" in question:
            time.sleep(1.5)
        answer = self._safety(card, question) if card else scripted(question)
        return answer if self.read_only else self._put(answer, question, person, conversation, kept=card is None)

    def ask_in_pieces(self, question: str, person: Person, conversation: str | None = None) -> Iterator[Answer | Working | Sentence]:
        yield self.ask(question, person, conversation)

    def list_question(self, person: Person, conversation: str, turn: str, *, answered: bool, because: str = "") -> None:
        self.put_on_list.append((turn, answered, because))

    def _safety(self, card: Card, question: str) -> Answer:
        route = Route.emergency if card is RED else Route.escalate
        cited = (
            (cite("safety", "unreported-error", "Ask first whether any patient is still at risk now."),)
            if "how" in question.casefold()
            else ()
        )
        return _answer(Status.safety, route, question, *cited, card=card)

    def _put(self, answer: Answer, question: str, person: Person, conversation: str | None, *, kept: bool) -> Answer:
        with self._writing:
            name = conversation or f"c{len(self.stored) + 1}"
            turns = self.stored.setdefault(name, [])
            self.owner.setdefault(name, person.id)
            answer = replace(answer, conversation=name, turn=f"{name}-t{len(turns) + 1}")
            moment = datetime.now().astimezone()
            old = self.views.get(name)
            title = old.title if old else question if kept else "Safety card"
            self.views[name] = ConversationView(name, title, old.started_at if old else moment, moment)
            shown = (question, answer) if kept else (None, None)
            turns.append(TurnView(answer.turn, len(turns) + 1, moment, answer.route.value, answer.status.value, EDITION, *shown))
        return answer

    def conversations(self, person: Person) -> tuple[ConversationView, ...]:
        return tuple(view for name, view in self.views.items() if self.owner[name] == person.id)

    def turns(self, person: Person, conversation: str) -> tuple[TurnView, ...]:
        if self.owner.get(conversation) != person.id:
            raise NotAllowed("This conversation is not yours, or it was deleted.", "Start a new conversation.")
        return tuple(self.stored[conversation])

    def delete_conversation(self, person: Person, conversation: str) -> None:
        self.turns(person, conversation)
        del self.stored[conversation], self.views[conversation], self.owner[conversation]

    def delete_all(self, person: Person) -> int:
        mine = [view.id for view in self.conversations(person)]
        for name in mine:
            self.delete_conversation(person, name)
        return len(mine)

    def feedback(self, person: Person, turn: str, helpful: bool, reason: str = "") -> None:
        name = turn.rsplit("-", 1)[0]
        self.stored[name] = [
            replace(each, helpful=helpful, reason=reason) if each.id == turn else each for each in self.turns(person, name)
        ]

    def contents(self) -> tuple[DocumentView, ...]:
        documents = []
        for name, sections in SECTIONS.items():
            views = tuple(SectionView(key, title, level, title, fidelity) for key, (title, fidelity, level, _) in sections.items())
            documents.append(DocumentView(name, TITLES[name], "manual", name == "guide-pdf", views))
        return tuple(documents)

    def place(self, document: str, section: str = "", marks: tuple[tuple[int, int], ...] = ()) -> PlaceView:
        if document not in SECTIONS:
            raise BadInput("That document is not in the live edition.", "Choose one from the contents.")
        names = list(SECTIONS[document])
        section = section or names[0]
        at = names.index(section)
        title, fidelity, _, text = SECTIONS[document][section]
        found = bool(marks) and all(end <= len(text) for _, end in marks)
        html, done = "", 0
        for start, end in marks if found else ():
            html += escape(text[done:start]) + f"<mark>{escape(text[start:end])}</mark>"
            done = end
        html += escape(text[done:])
        paragraphs = "".join(f"<p>{part}</p>" for part in html.split("\n\n"))
        where = TITLES[document] if title == TITLES[document] else f"{TITLES[document]} › {title}"
        previous, after = names[at - 1] if at else None, names[at + 1] if at + 1 < len(names) else None
        return PlaceView(
            document, section, title, where, "iv" if document == "guide-pdf" else None, fidelity, paragraphs, found, previous, after
        )

    def page_picture(self, document: str, page_index: int, quote: str = "") -> bytes | None:
        return _png(210, 297) if document == "guide-pdf" else None


def _png(width: int, height: int) -> bytes:
    """A light grey page, made without any library."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\0" + b"\xf4" * width
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(row * height)) + chunk(b"IEND", b"")
