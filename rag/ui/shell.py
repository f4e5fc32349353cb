"""What stands around every page: the sidebar, who is at the desk, and the button that is always there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import groupby

import streamlit as st

from rag.services import ConversationView, Desk
from rag.settings import Person
from rag.ui import parts, state


def risk_button() -> None:
    """At the top of every page, whatever else works; the card itself when it was asked for."""
    parts.risk_button("risk-top")
    if state.seat().risk:
        parts.at_risk(state.desk().at_risk_card())


def draw() -> Person:
    """The sidebar; returns who is at the desk (and stops for whom it may not let in)."""
    desk, at = state.desk(), state.seat()
    with st.sidebar:
        parts.risk_button("risk-side")
        signed = st.session_state.get("signed_in")
        person = signed if isinstance(signed, Person) else _choose(desk)
        if at.person != person.id:
            if at.person:
                at.leave()
            at.person = person.id
        _conversations(desk, person)
        _foot(desk, person, signed is not None)
    return person


def _choose(desk: Desk) -> Person:
    people = {person.id: person for person in desk.people()}
    at = state.seat()
    wanted = at.person or st.query_params.get("p", "")
    ids = list(people)
    if len(ids) == 1:
        parts.prose(f"At the desk: {people[ids[0]].name}. No sign-in.", "small")
        return people[ids[0]]
    chosen = st.selectbox(
        "At the desk",
        ids,
        index=ids.index(wanted) if wanted in people else 0,
        format_func=lambda each: f"{people[each].name} ({', '.join(role.replace('_', ' ') for role in people[each].roles)})",
        key="person",
    )
    parts.prose("No sign-in: anyone at this computer can choose a name.", "small")
    return people[chosen]


def notices(desk: Desk) -> None:
    """The lines at the top of the first page: what everybody must know before relying on the desk."""
    if state.auth() is None:
        parts.strip("This is no sign-in:", "anyone at this computer can choose a name.")
    health(desk)
    missing = desk.local_rows_missing()
    if missing:
        rows = "1 local contact is" if missing == 1 else f"{missing} local contacts are"
        parts.strip(f"{rows} not filled in;", "a lead fills them in signposting.toml.", tone="warn")


def health(desk: Desk) -> None:
    """What the desk says about itself when it is not simply ready."""
    now = desk.state()
    if now.level == "broken":
        parts.trouble_box(now.message or "The desk cannot answer at present.", now.do)
    elif now.level == "ready" and now.message:
        parts.strip(now.message, now.do)
    elif now.level == "loading":
        until_ready()


@st.fragment(run_every=1.0)
def until_ready() -> None:
    if state.desk().state().level != "loading":
        st.rerun()
    st.html(
        '<p class="strip quiet working" role="status"><span class="pulse" aria-hidden="true"></span>'
        "<strong>The manual is being opened.</strong> This takes some seconds. You can type already; safety cards work now.</p>"
    )


def _conversations(desk: Desk, person: Person) -> None:
    at = state.seat()
    if st.button("New conversation", icon=":material/add:", width="stretch", key="new"):
        at.leave()
        st.switch_page(st.session_state["pages"]["ask"])
    with parts.guarded():
        past = sorted(desk.conversations(person), key=lambda each: each.updated_at, reverse=True)
        today = datetime.now().astimezone().date()
        with st.container(key="pasts"):
            for heading, group in groupby(past, key=lambda each: _day(each.updated_at, today)):
                _day_list(heading, list(group))
        _deleting(desk, person, bool(past))


def _day_list(heading: str, group: Sequence[ConversationView]) -> None:
    at = state.seat()
    st.html(f'<h3 class="day">{heading}</h3>')
    for each in group:
        current = each.id == at.conversation
        key = f"past{'-now' if current else ''}_{each.id}"
        if st.button(parts.label(each.title) or "Safety card, no text kept", key=key, type="tertiary", width="stretch", wrap=False):
            at.leave()
            at.conversation = at.url_conversation = each.id
            st.switch_page(st.session_state["pages"]["ask"], query_params={"c": each.id})


def _day(moment: datetime, today: date) -> str:
    day = (moment.astimezone() if moment.tzinfo else moment).date()
    if day == today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    return f"{day.day} {day:%B %Y}"


def _deleting(desk: Desk, person: Person, any_past: bool) -> None:
    at = state.seat()
    if not any_past:
        return
    with st.container(key="deleting"):
        if at.conversation:
            with st.popover("Delete this conversation", type="tertiary", icon=":material/delete:", key="delete-one"):
                parts.prose("Its questions and answers are removed for good.", "small")
                if st.button("Delete it", type="primary", key="delete-one-yes"):
                    desk.delete_conversation(person, at.conversation)
                    _gone()
        with st.popover("Delete all my conversations", type="tertiary", icon=":material/delete_sweep:", key="delete-all"):
            parts.prose("All your questions and answers are removed for good.", "small")
            if st.button("Delete them all", type="primary", key="delete-all-yes"):
                desk.delete_all(person)
                _gone()


def _gone() -> None:
    state.seat().leave()
    st.query_params.pop("c", None)
    st.rerun()


def _foot(desk: Desk, person: Person, signed: bool) -> None:
    days = desk.settings.retention_days
    parts.prose(
        f"Conversations are deleted {days} days after they were last used. Names and numbers that can be recognised are masked.", "small"
    )
    if signed:
        parts.prose(f"Signed in: {person.name}", "small")
        st.button("Sign out", on_click=st.logout, type="tertiary", key="sign-out")
