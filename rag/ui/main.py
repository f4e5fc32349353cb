"""The way in: the gate, then the pages."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from rag.errors import DeskError
from rag.ui import ask, gate, parts, read, state

ICON = Path(__file__).with_name("icon.svg")
"""Our own file: Streamlit would fetch an icon by name from outside."""
ABOUT = "Facilitator Desk: the manual's own words, with the place they stand. It works without a network and without a language model."


def main() -> None:
    st.set_page_config(page_title="Facilitator Desk", page_icon=str(ICON), layout="wide", menu_items={"About": ABOUT})
    parts.style()
    gate.check_listening()
    try:
        desk = state.desk()
    except DeskError as error:
        parts.trouble_box(error.what, error.do)
        parts.card(state.card_without_settings())
        st.stop()
    st.session_state["signed_in"] = gate.signed_in(desk)
    pages = {
        "ask": st.Page(ask.draw, title="Ask the manual", icon=":material/forum:", url_path="ask", default=True),
        "read": st.Page(read.draw, title="Read the manual", icon=":material/menu_book:", url_path="read"),
    }
    st.session_state["pages"] = pages
    st.navigation(list(pages.values()), position="top").run()
