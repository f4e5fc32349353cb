"""The Read page: the manual itself, contents at the left, a section at the right."""

from __future__ import annotations

import streamlit as st

from rag.services import Desk, DocumentView, PlaceView, SectionView
from rag.ui import parts, shell, state
from rag.ui.state import Seat


def draw() -> None:
    desk, at = state.desk(), state.seat()
    shell.risk_button()
    person = shell.draw()
    st.html('<h1 class="slim">Read the manual</h1>')
    parts.prose(desk.notice(), "notice")
    shell.health(desk)
    with parts.guarded():
        documents = desk.contents()
        if not documents:
            parts.strip("There is nothing to read yet.", "Run `desk index` first.", tone="warn")
            return
        document, section = _wanted(documents, at)
        contents, text = st.columns([4, 9], gap="large")
        with contents:
            _contents(documents, document, section)
        with text:
            _place(desk, document, section)
        signed = st.session_state.get("signed_in") is not None
        state.keep_url(d=document.id, s=section, p="" if signed else person.id)


def _wanted(documents: tuple[DocumentView, ...], at: Seat) -> tuple[DocumentView, str]:
    """What the address asks for, else what was read last, else the beginning."""
    name = st.query_params.get("d", "") or at.read[0]
    section = st.query_params.get("s", "") if st.query_params.get("d") else at.read[1]
    document = next((each for each in documents if each.id == name), None)
    if document is None:
        if name:
            parts.strip("That document is not in the live edition;", "this is the first one.", tone="warn")
        document, section = documents[0], ""
    if section not in {each.id for each in document.sections}:
        section = document.sections[0].id if document.sections else ""
    at.read = (document.id, section)
    return document, section


def _contents(documents: tuple[DocumentView, ...], current: DocumentView, section: str) -> None:
    with st.container(key="contents"):
        wanted = (st.text_input("Filter the contents", key="filter", placeholder="a word of a heading", live=True) or "").strip().casefold()
        shown = 0
        for document in documents:
            matching = [each for each in document.sections if wanted in each.title.casefold()] if wanted else list(document.sections)
            if wanted and not matching and wanted not in document.title.casefold():
                continue
            shown += 1
            _entry(
                f"doc_{document.id}",
                document.title,
                document.id,
                "",
                now=document is current and section in ("", *(each.id for each in document.sections[:1])),
            )
            for each in matching if wanted or document is current else []:
                _section(document, each, now=document is current and each.id == section)
        if not shown:
            parts.prose("No heading has these words. To look in the text itself, ask the manual.", "small")


def _section(document: DocumentView, section: SectionView, *, now: bool) -> None:
    if section.title == document.title and section.level <= 1:
        return  # the document's own entry stands for it
    mark = {"core": " :green-badge[core]", "adaptable": " :blue-badge[adaptable]"}.get(section.fidelity, "")
    _entry(f"sec{min(section.level, 4)}_{document.id}_{section.id}", section.title, document.id, section.id, mark=mark, now=now)


def _entry(key: str, title: str, document: str, section: str, *, mark: str = "", now: bool) -> None:
    with st.container(key=f"now_{key}" if now else f"toc_{key}"):
        st.button(parts.label(title) + mark, key=key, type="tertiary", width="stretch", on_click=_turn_to, args=(document, section))


def _turn_to(document: str, section: str) -> None:
    at = state.seat()
    at.read = (document, section)
    at.look += 1
    st.query_params["d"] = document
    st.query_params["s"] = section


def _place(desk: Desk, document: DocumentView, section: str) -> None:
    view = desk.place(document.id, section)
    with st.container(key="reading"):
        parts.place_head(view)
        parts.place_text(view)
        _neighbours(document, view)
    look = state.seat().look
    if look:
        parts.look_at(look, "#place-title", focus="#place-title", block="nearest")


def _neighbours(document: DocumentView, view: PlaceView) -> None:
    titles = {each.id: each.title for each in document.sections}
    with st.container(key="neighbours", horizontal=True, horizontal_alignment="distribute"):
        for way, target, icon in (("Previous", view.previous, "arrow_back"), ("Next", view.next, "arrow_forward")):
            if target is None:
                continue
            st.button(
                f"{way}: {parts.label(titles.get(target, target))}",
                key=f"{way.lower()}",
                icon=f":material/{icon}:",
                icon_position="left" if way == "Previous" else "right",
                on_click=_turn_to,
                args=(document.id, target),
            )
