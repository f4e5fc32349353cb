"""The Ask page: a question, the manual's own words, and the place they stand. Safety cards come before everything."""

from __future__ import annotations

import time
from collections.abc import Callable

import streamlit as st

from rag.services import Card, Desk, TurnView
from rag.settings import Person
from rag.ui import answer, parts, shell, state
from rag.ui.state import Seat, Trouble


def draw() -> None:
    desk, at = state.desk(), state.seat()
    state.collect()
    typed = _hear(desk, at)
    shell.risk_button()
    if at.alert is not None:
        _alert_card(at.alert)
    person = shell.draw()
    if typed and at.alert is not None:
        state.ask(person, typed, silent=True)
    _adopt_address(at)
    if at.alert is not None:
        _after_alert(desk, at)
    else:
        _page(desk, person, at)
    state.keep_url(c=at.conversation, p=person.id if "signed_in" in st.session_state and st.session_state["signed_in"] is None else "")
    at.url_conversation = at.conversation


def _hear(desk: Desk, at: Seat) -> str:
    """What was just typed or clicked. Its safety card is looked up here, before anything else happens."""
    with st.bottom:
        parts.prose("No names, no stories. Ask about the manual.", "no-names")
        typed = st.chat_input("Type your question about the manual", key="question", submit_mode="disable")
    asked = (typed if isinstance(typed, str) else "") or at.asked
    at.asked = ""
    if not asked:
        return ""
    at.trouble = at.source = None
    if at.job is not None:
        at.job.left = True
    card = desk.safety_card(asked)
    at.alert = card if card is not None and state.is_alarm(card) else None
    at.look += 1
    if at.alert is None:
        at.waiting, at.at_once = asked, card is not None
    return asked


def _alert_card(card: Card) -> None:
    with st.container(key="alert"):
        parts.card(card)
        parts.card_place(card, "alert-read")


def _after_alert(desk: Desk, at: Seat) -> None:
    kept = next((each for each in at.kept.values() if each.card is at.alert), None)
    if kept is not None and kept.sentences:
        st.html('<h2 class="said">What the manual says about this</h2>')
        _beside(desk, at, kept.turn, lambda: answer.draw(kept.turn, kept))
    if kept is not None and kept.notice:
        parts.strip("", kept.notice)
    if at.trouble is not None:
        parts.strip("That a card was shown could not be recorded:", f"{at.trouble.what} {at.trouble.do}")
    parts.prose("Nothing of what was typed is kept, only that a card was shown and when.", "small")
    st.button("Back to the conversation", key="alert-back", icon=":material/arrow_back:", on_click=_show_alert, args=(None,))
    parts.look_at(at.look, "#safety-card", block="start")
    if at.job is not None:
        _until_done()


def _show_alert(card: Card | None) -> None:
    at = state.seat()
    at.alert = card
    at.trouble = None
    at.look += 1
    if card is None and at.job is not None:
        at.job.left = True


@st.fragment(run_every=0.5)
def _until_done() -> None:
    job = state.seat().job
    if job is None or job.future.done():
        st.rerun()


def _adopt_address(at: Seat) -> None:
    """A refresh, a bookmark or the browser's Back brings a conversation with the address."""
    wanted = st.query_params.get("c", "")
    if wanted and wanted != at.url_conversation and not at.job:
        if wanted != at.conversation:
            at.stream = ""
            at.source = None
        at.conversation = wanted


def _page(desk: Desk, person: Person, at: Seat) -> None:
    fresh = not (at.conversation or at.loose or at.waiting or at.job or at.trouble)
    _head(desk, fresh)
    if fresh:
        _examples(desk, at)
    elif at.conversation:
        with parts.guarded():
            _turns(desk, person, at)
    for each in at.loose:
        answer.question(each.question)
        answer.draw(f"loose{id(each)}", each)
    _send(desk, person, at)
    if at.back:
        parts.look_at(at.look, at.back, focus=at.back, block="center")
        at.back = ""
    if at.trouble is not None:
        _trouble(at.trouble, desk.state().message)


def _head(desk: Desk, fresh: bool) -> None:
    st.html(f'<h1 class="{"hero" if fresh else "slim"}">Ask the manual</h1>')
    if fresh:
        parts.prose("You get the manual’s own words and the place they stand, or an honest “the manual does not cover this”.", "lead")
    parts.prose(desk.notice(), "notice")
    shell.notices(desk)
    _what_leaves(desk)


def _what_leaves(desk: Desk) -> None:
    """Where words go when a language model is set; nothing is said where none is."""
    if desk.settings.llm:
        goes = desk.leaving()
        parts.strip("On this machine." if goes.here else "A language model is used.", goes.sentence, tone="quiet" if goes.here else "warn")


def _examples(desk: Desk, at: Seat) -> None:
    st.html('<h2 class="start">Start with</h2>')
    with st.container(key="examples"):
        for index, text in enumerate(desk.example_questions()):
            st.button(parts.label(text), key=f"example_{index}", width="stretch", on_click=_ask_this, args=(text,))


def _ask_this(text: str) -> None:
    state.seat().asked = text


def _turns(desk: Desk, person: Person, at: Seat) -> None:
    for turn in desk.turns(person, at.conversation):
        stream = turn.id == at.stream
        if stream:
            at.stream = ""  # before the first word: a click in the middle must find the whole answer next time
            at.look += 1
        with st.container(key=f"turn_{turn.id}"):
            _turn(desk, person, at, turn, stream)
        if stream:
            parts.look_at(at.look, f".st-key-turn_{turn.id}", block="start")


def _turn(desk: Desk, person: Person, at: Seat, turn: TurnView, stream: bool) -> None:
    if turn.question is None:
        _kept_no_text(at, turn)
        return
    if turn.answer is None:
        answer.question(turn.question)
        parts.strip("This answer was stored by another version", "and cannot be shown. Ask again to get today's.", tone="warn")
        return
    shown = turn.answer
    answer.question(turn.question)

    def left() -> None:
        answer.draw(turn.id, shown, stream=stream)
        parts.prose(" · ".join(answer.foot(shown)), "small foot")
        answer.feedback(desk, person, turn)

    _beside(desk, at, turn.id, left)


def _beside(desk: Desk, at: Seat, turn: str, left: Callable[[], None]) -> None:
    """An answer, and beside it (below on a narrow window) the place that is open."""
    if at.source is None or at.source.turn != turn:
        left()
        return
    here, there = st.columns([6, 5], gap="large")
    with here:
        left()
    with there:
        answer.source_panel(desk, at.source)


def _kept_no_text(at: Seat, turn: TurnView) -> None:
    moment = turn.asked_at.astimezone() if turn.asked_at.tzinfo else turn.asked_at
    parts.strip(f"A safety card was shown ({moment:%H:%M}).", "No text was kept.")
    kept = at.kept.get(turn.id)
    if kept is not None and kept.card is not None:
        st.button("Show the card again", key=f"again_{turn.id}", type="tertiary", on_click=_show_alert, args=(kept.card,))


def _send(desk: Desk, person: Person, at: Seat) -> None:
    """Ask what waits, once the desk can answer; until then the question stands on the page and is not lost."""
    if at.waiting:
        if desk.state().level == "loading" and not at.at_once:
            with st.container(key="turn_waiting"):
                answer.question(at.waiting)
                parts.prose("Kept. It will be answered as soon as the manual is open.", "small")
                st.button("Take it back", key="take-back", on_click=_take_back)
            return
        if at.job is None:
            state.ask(person, at.waiting)
            at.waiting = ""
    if at.job is None:
        return
    question = at.job.question or at.waiting
    if not question:  # a card that is still being recorded: nothing to wait for
        _until_done()
        return
    with st.container(key="turn_asked"):
        answer.question(question)
        st.html('<p class="strip quiet" role="status"><span class="pulse" aria-hidden="true"></span>Looking in the manual…</p>')
        soon, shown = st.empty(), 0
    while (job := state.seat().job) is not None and not job.future.done():
        if len(job.pieces) > shown:
            shown = len(job.pieces)
            with soon.container():
                answer.draw_soon(job.pieces)
        time.sleep(0.02)  # reading the seat lets a click through at once; the job goes on beside
    st.rerun()


def _take_back() -> None:
    state.seat().waiting = ""


def _trouble(trouble: Trouble, said: str) -> None:
    """What went wrong, and what was typed, ready to be asked again. What the page's head says already is not said twice."""
    with st.container(key="turn_trouble"):
        if trouble.question:
            answer.question(trouble.question)
        if trouble.what == said:
            parts.strip("Not answered yet.", "The reason stands above; the question is kept here.", tone="warn")
        else:
            parts.trouble_box(trouble.what, trouble.do)
        if trouble.question:
            st.button("Ask again", key="ask-again", on_click=_ask_this, args=(trouble.question,))
