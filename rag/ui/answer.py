"""One answer as blocks: a section's heading, its sentences, and beside each the number that opens the place it was cut from."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Literal

import streamlit as st

from rag.services import Answer, AnswerStatus, Citation, Desk, Sentence, TurnView
from rag.settings import Person
from rag.ui import parts, state
from rag.ui.state import Source

PAUSE = 0.06
"""Seconds between two sentences of a new answer, so that it can be read as it comes."""

HEADS: dict[AnswerStatus, tuple[str, str]] = {
    AnswerStatus.partial: ("The manual covers part of this.", "quiet"),
    AnswerStatus.needs_person: ("A person decides this.", "warn"),
    AnswerStatus.declined: ("The desk does not answer this.", "warn"),
}
FLAGS = {
    "injection": "Something in what was typed tried to instruct the desk. It was not followed.",
}


def question(text: str) -> None:
    st.html(f'<div class="question"><span class="hidden">You asked: </span>{escape(text)}</div>')


def draw(turn: str, answer: Answer, *, stream: bool = False) -> None:
    """Everything an answer has, in reading order."""
    if answer.standalone_question and answer.standalone_question.strip().casefold() != answer.question.strip().casefold():
        parts.prose(f"Understood as: {answer.standalone_question}", "small")
    for flag in answer.flags:
        parts.strip("Please note:", FLAGS.get(flag, flag.replace("_", " ")), tone="warn")
    if answer.status is AnswerStatus.not_in_manual:
        _not_in_manual(turn, answer)
    elif answer.status in HEADS:
        head, tone = HEADS[answer.status]
        parts.strip(head, answer.notice, tone=tone)
    elif answer.notice and answer.status is not AnswerStatus.safety:
        parts.strip("", answer.notice)
    if answer.card is not None and answer.status is not AnswerStatus.safety:
        parts.card(answer.card, calm=True, folded=bool(answer.sentences))
        parts.card_place(answer.card, f"card-read_{turn}")
    _sentences(turn, answer, PAUSE if stream else 0.0)
    if answer.nearest and answer.status is not AnswerStatus.not_in_manual:
        _nearest(turn, answer)


def _sentences(turn: str, answer: Answer, pause: float) -> None:
    everything = list(enumerate(answer.sentences))
    written = [pair for pair in everything if pair[1].by == "model"]
    numbered = [pair for pair in everything if pair[1].by != "model"]
    if written:
        _in_short()
    for index, sentence in written:
        _sentence(turn, index, sentence, answer)
    for place, group in groupby(numbered, key=lambda pair: _place(answer, pair[1])):
        if place is not None:
            _heading(place)
        for index, sentence in group:
            _sentence(turn, index, sentence, answer)
            if pause:
                time.sleep(pause)


def _in_short() -> None:
    st.html('<div class="group"><h3>In short</h3></div>')
    parts.prose("Written by a language model; each line was checked against the words it cites, which stand below.", "small")


def draw_soon(pieces: Sequence[Answer | Sentence]) -> None:
    """An answer on its way, without buttons: the lines of a model that hold so far, and the manual's own words."""
    own = next((p for p in pieces if isinstance(p, Answer)), None)
    lines = [p for p in pieces if isinstance(p, Sentence)]
    if lines:
        _in_short()
    for sentence in (*lines, *(own.sentences if own else ())):
        st.html(f'<p class="words">{escape(sentence.text)}</p>')


def _place(answer: Answer, sentence: Sentence) -> tuple[str, str, str] | None:
    """What a group shares: place, fidelity and page label of its first citation."""
    if not sentence.citations:
        return None
    first = answer.citations[sentence.citations[0]]
    return first.place, first.fidelity, first.page_label or ""


def _heading(place: tuple[str, str, str]) -> None:
    path, fidelity, page = place
    *above, title = path.split(" › ")
    trail = f'<span class="trail">{escape(" › ".join(above))}</span>' if above else ""
    where = f'<span class="trail">page {escape(page)}</span>' if page else ""
    st.html(f'<div class="group">{trail}<h3>{escape(title)} {parts.badge(fidelity)} {where}</h3></div>')


def _sentence(turn: str, index: int, sentence: Sentence, answer: Answer) -> None:
    with st.container(horizontal=True, wrap=False, gap="small", key=f"say_{turn}_{index}"):
        kind = "words" if sentence.citations else "words own"
        st.html(f'<p class="{kind}">{escape(sentence.text)}</p>')
        for number in sentence.citations:
            _chip(turn, f"cite_{turn}_{index}_{number}", number, answer.citations[number])


def _chip(turn: str, key: str, number: int, citation: Citation) -> None:
    source = Source(
        turn,
        citation.document,
        citation.section,
        number + 1,
        ((citation.start, citation.end),),
        citation.quote,
        citation.title,
        citation.edition,
        citation.page_index,
        key,
    )
    opened = state.seat().source == source
    st.button(
        f"\\[{number + 1}\\]",
        key=key,
        help=parts.label(f"Open: {citation.place}" + (f", page {citation.page_label}" if citation.page_label else "")),
        type="primary" if opened else "secondary",
        on_click=_open,
        args=(None if opened else source,),
    )


def _open(source: Source | None) -> None:
    at = state.seat()
    at.back = f".st-key-{at.source.button} button" if source is None and at.source else ""
    at.source = source
    at.look += 1


def _not_in_manual(turn: str, answer: Answer) -> None:
    head = "The manual does not cover this"
    said = answer.notice.removeprefix(f"{head}.").strip()
    noted = (
        "Your question is kept in your conversation, with names masked. Tell your programme lead if the manual should answer it."
        if answer.turn
        else ""
    )
    lines = "".join(f"<p>{escape(line)}</p>" for line in (said, noted) if line)
    st.html(f'<div class="absent"><h3>{head}</h3>{lines}</div>')
    _nearest(turn, answer)


def _nearest(turn: str, answer: Answer) -> None:
    if not answer.nearest:
        return
    st.html('<h4 class="nearest">The nearest sections are</h4>')
    for index, near in enumerate(answer.nearest):
        key = f"near_{turn}_{index}"
        source = Source(turn, near.document, near.section, title=near.title, edition=answer.edition, button=key)
        opened = state.seat().source == source
        st.button(
            parts.label(near.place or near.title),
            key=key,
            icon=":material/article:",
            type="primary" if opened else "secondary",
            on_click=_open,
            args=(None if opened else source,),
        )


def source_panel(desk: Desk, source: Source) -> None:
    """The cited place, whole, with the exact words marked."""
    with st.container(key="source"):
        with parts.guarded():
            view = desk.place(source.document, source.section, source.marks)
            parts.place_head(view, level=3, edition=source.edition)
            if source.marks and not view.found:
                parts.strip("The exact words could not be placed here,", "so nothing is highlighted. They were:", tone="warn")
                parts.prose(source.quote, "words")
            parts.place_text(view)
            _picture(desk, source)
        with st.container(horizontal=True, gap="small"):
            if st.button("Read on in the manual", key="source-read", icon=":material/menu_book:"):
                state.go_read(source.document, source.section)
            st.button("Close", key="source-close", icon=":material/close:", type="tertiary", on_click=_open, args=(None,))
    parts.look_at(state.seat().look, "#place-text mark", second="#place-title", focus="#place-title", block="center")


def _picture(desk: Desk, source: Source) -> None:
    if source.page_index is None:
        return
    picture = desk.page_picture(source.document, source.page_index, source.quote)
    if picture is not None:
        st.image(picture, caption="The page as printed", alt=f"Picture of the page; its words stand above: {source.quote}", width="stretch")


def feedback(desk: Desk, person: Person, turn: TurnView) -> None:
    """Was this helpful? With a reason, kept with the turn."""
    with st.container(key=f"helpful_{turn.id}"), parts.guarded():
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            parts.prose("Was this helpful?", "small", "content")
            for text, value in (("Yes", True), ("No", False)):
                kind: Literal["primary", "secondary"] = "primary" if turn.helpful is value else "secondary"
                if st.button(text, key=f"helpful-{text.lower()}_{turn.id}", type=kind):
                    desk.feedback(person, turn.id, value, turn.reason)
                    state.seat().back = f".st-key-helpful_{turn.id} input"
                    state.seat().look += 1
                    st.rerun()
        if turn.helpful is not None:
            _reason(desk, person, turn, turn.helpful)
        if "lead" in person.roles:
            _list_question(desk, person, turn)


def _reason(desk: Desk, person: Person, turn: TurnView, helpful: bool) -> None:
    if turn.reason:
        parts.prose(f"Thank you. You wrote: {turn.reason}", "small")
        return
    asked = "What helped?" if helpful else "What was missing or wrong?"
    with st.form(f"reason_{turn.id}", border=False, clear_on_submit=True), st.container(horizontal=True, vertical_alignment="bottom"):
        reason = st.text_input(f"{asked} (no names, no stories)", key=f"reason-text_{turn.id}")
        if st.form_submit_button("Send", key=f"reason-send_{turn.id}") and reason:
            desk.feedback(person, turn.id, helpful, reason)
            st.rerun()


def _list_question(desk: Desk, person: Person, turn: TurnView) -> None:
    """A lead says what the answer should have been: the content pack's list of questions learns it."""
    with st.popover("This answer was wrong", type="tertiary", icon=":material/playlist_add:", key=f"wrong_{turn.id}"):
        parts.prose("The question goes on the content pack’s list (questions.jsonl). The next `desk index` takes it in.", "small")
        right = st.radio("What is right?", (COVERED, NOT_COVERED), key=f"wrong-is_{turn.id}")
        because = st.text_input("Because (no names, no stories)", key=f"wrong-because_{turn.id}")
        if st.button("Put it on the list", type="primary", key=f"wrong-send_{turn.id}"):
            desk.list_question(person, state.seat().conversation, turn.id, answered=right == COVERED, because=because)
            st.toast("The question is on the content pack’s list.")


COVERED, NOT_COVERED = "The manual answers this", "The manual does not cover this"


def foot(answer: Answer) -> Iterator[str]:
    """What the answer came from, in words."""
    if answer.edition:
        yield f"Edition {answer.edition}"
    if answer.seconds:
        yield f"{answer.seconds:.1f} s"
