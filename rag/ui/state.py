"""What a visit remembers between two drawings of the page, and where the desk comes from."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Any, cast

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

from rag import settings as settings_module
from rag.errors import DeskError
from rag.paths import bundled_pack
from rag.services import Answer, AnswerStatus, Card, Desk, Sentence
from rag.settings import Person, Settings

log = logging.getLogger(__name__)


@dataclass
class Job:
    """A question on its way. It runs beside the page, so that a click (someone is at risk!) never waits for it and never asks it twice."""

    question: str
    future: Future[Answer]
    silent: bool = False
    """A card is already shown: the question is not kept by the page."""
    left: bool = False
    """The person went on meanwhile: the answer is in the records, and does not take the page."""
    pieces: list[Answer | Sentence] = field(default_factory=list)
    """What is there already: the manual's own words, then lines of a language model that hold."""


@dataclass(frozen=True)
class Trouble:
    """An error as people see it; ``question`` is what they had typed."""

    what: str
    do: str = ""
    question: str = ""


@dataclass(frozen=True)
class Source:
    """A place that is open beside an answer. ``number`` is the citation's, 0 for a nearest section."""

    turn: str
    document: str
    section: str
    number: int = 0
    marks: tuple[tuple[int, int], ...] = ()
    quote: str = ""
    title: str = ""
    edition: str = ""
    page_index: int | None = None
    button: str = ""
    """The key of the button that opened it: closing brings the reader back there."""


@dataclass
class Seat:
    """One browser tab's memory. A plain object: reading it does not let Streamlit stop the run, so asking and noting it are one step."""

    person: str = ""
    conversation: str = ""
    url_conversation: str = ""
    asked: str = ""
    waiting: str = ""
    at_once: bool = False
    job: Job | None = None
    trouble: Trouble | None = None
    alert: Card | None = None
    risk: bool = False
    """The at-risk card is open: it stays until the person closes it, whatever else makes the page draw again."""
    kept: dict[str, Answer] = field(default_factory=dict)
    loose: list[Answer] = field(default_factory=list)
    stream: str = ""
    source: Source | None = None
    look: int = 0
    back: str = ""
    """A selector: where the focus belongs after what was open has closed, or a form has opened."""
    read: tuple[str, str] = ("", "")

    def leave(self) -> None:
        """To an empty conversation: nothing of the last one stays in the tab."""
        self.conversation = self.url_conversation = self.asked = self.waiting = self.stream = ""
        self.at_once = False
        self.job = self.trouble = self.alert = self.source = None
        self.kept.clear()
        self.loose.clear()


def auth() -> Mapping[str, Any] | None:
    """The ``[auth]`` table of ``.streamlit/secrets.toml``, or None when there is no such file or table."""
    try:
        section = st.secrets.get("auth")
    except StreamlitSecretNotFoundError:
        return None
    return section if isinstance(section, Mapping) else None


@st.cache_resource(show_spinner=False)
def _made(signed_in: bool) -> Desk:
    made = Desk(settings_module.load(), signed_in=signed_in)
    made.warm()
    return made


def desk() -> Desk:
    """The desk of this process, made once for everybody; a test puts its own into the session. Raises `DeskError` when settings are wrong."""
    if "desk" not in st.session_state:
        return _made(auth() is not None)
    return cast(Desk, st.session_state["desk"])


def is_alarm(card: Card) -> bool:
    """Whether a card takes the page (danger, disclosure, distress) rather than standing in a declined answer."""
    return card.alarm


def card_without_settings() -> Card:
    """The at-risk card when the desk itself cannot be made: the bundled pack, or what is built in."""
    home = bundled_pack()  # never written: a card needs no home
    return Desk(Settings(home=home, pack=bundled_pack())).at_risk_card()


def seat() -> Seat:
    if "seat" not in st.session_state:
        st.session_state["seat"] = Seat()
    return cast(Seat, st.session_state["seat"])


@st.cache_resource(show_spinner=False)
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=8, thread_name_prefix="ask")


def ask(person: Person, question: str, *, silent: bool = False) -> None:
    """Send a question off; `collect` takes the answer."""
    here, at = desk(), seat()
    pieces: list[Answer | Sentence] = []

    def asked(conversation: str | None) -> Answer:
        for piece in here.ask_in_pieces(question, person, conversation):
            if isinstance(piece, Answer | Sentence):
                pieces.append(piece)
        return next(p for p in reversed(pieces) if isinstance(p, Answer))

    at.job = Job("" if silent else question, _pool().submit(asked, at.conversation or None), silent, pieces=pieces)


def collect() -> None:
    """Take the answer of a job that is done into the seat."""
    at = seat()
    job = at.job
    if job is None or not job.future.done():
        return
    at.job = None
    error = job.future.exception()
    if error is not None and not (job.silent and job.left):
        at.trouble = trouble(error, job.question)
        return
    if error is None:
        _seat_answer(at, job.future.result(), job)


def _seat_answer(at: Seat, answer: Answer, job: Job) -> None:
    if answer.conversation and answer.turn:
        at.conversation = answer.conversation
        at.stream = answer.turn
    if answer.status is AnswerStatus.safety and answer.card is not None:
        at.alert = at.alert if job.silent and job.left else answer.card
        at.kept[answer.turn] = replace(answer, question="", standalone_question="")
        return
    if job.silent and not job.left:
        at.alert = None
    if not answer.turn:
        at.loose.append(answer)


def trouble(error: BaseException, question: str = "") -> Trouble:
    """Any error as what happened and what to do. One we did not foresee goes to the log with its trace, never to the page."""
    if isinstance(error, DeskError):
        return Trouble(error.what, error.do, question)
    log.error("the app met an error nobody foresaw", exc_info=error)
    return Trouble(
        "Something went wrong inside the desk.",
        "Try once more. If it stays, tell whoever looks after this computer; the program's log says what happened.",
        question,
    )


def keep_url(**wanted: str) -> None:
    """Make the address carry what a refresh must find again; empty values are left out."""
    for name, value in wanted.items():
        if value and st.query_params.get(name) != value:
            st.query_params[name] = value
        elif not value and name in st.query_params:
            del st.query_params[name]


def go_read(document: str, section: str) -> None:
    """To the Read page at this place. Ends this run."""
    at = seat()
    at.read, at.risk = (document, section), False
    st.switch_page(st.session_state["pages"]["read"], query_params={"d": document, "s": section})
