"""Who may come in: nobody from outside this computer unless a sign-in is configured, and then only people who are listed."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from typing import Any, NoReturn

import streamlit as st
from streamlit.errors import StreamlitAuthError

from rag.services import Desk
from rag.settings import Person
from rag.ui import parts, state


def only_this_computer(address: object) -> bool:
    """Whether a listening address is loopback. None and "" mean every network card."""
    name = str(address or "").strip().strip("[]")
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def check_listening() -> None:
    """Stop here when others could reach the app and nobody signs in."""
    address = st.get_option("server.address")
    if state.auth() is not None or only_this_computer(address):
        return
    shown = str(address or "").strip() or "every address of this computer"
    parts.trouble_box(
        f"Facilitator Desk does not start: it would listen on {shown}, and no sign-in is configured.",
        "Anyone on the network could read and write here. Start it with `desk app`, or add `--server.address 127.0.0.1`. "
        "To open it to others, first configure [auth] in .streamlit/secrets.toml (see README).",
    )
    st.stop()


def signed_in(desk: Desk) -> Person | None:
    """The listed person who is signed in; None when no sign-in is configured (then a person is chosen). Everybody else stops here."""
    section = state.auth()
    if section is None:
        return None
    if not st.user.is_logged_in:
        _door(desk, section)
    email = str(st.user.get("email") or "")
    person = desk.person_by_email(email) if email and st.user.get("email_verified") is not False else None
    if person is None:
        _stranger(desk, email)
    return person


def _stranger(desk: Desk, email: str) -> NoReturn:
    st.title("Not on the list")
    parts.prose(
        f"You are signed in as {email or 'somebody without an e-mail address'}, and nobody with that address is listed here. "
        "A lead adds people in desk.toml."
    )
    st.button("Sign out", on_click=st.logout)
    _if_in_danger(desk)
    st.stop()


def _door(desk: Desk, section: Mapping[str, Any]) -> NoReturn:
    st.title("Facilitator Desk")
    parts.prose("Please sign in with your work account.")
    providers = [name for name, value in section.items() if isinstance(value, Mapping) and "client_id" in value]
    choice: str | None = None
    wanted = False
    if "client_id" in section or not providers:
        wanted = st.button("Sign in", type="primary", key="sign-in")
    for name in providers:
        if st.button(f"Sign in with {parts.label(name)}", key=f"sign-in-{name}"):
            wanted, choice = True, name
    if wanted:
        try:
            st.login(choice)
        except StreamlitAuthError as error:
            parts.trouble_box("The sign-in is not configured completely.", f"Mend [auth] in .streamlit/secrets.toml: {error}")
    _if_in_danger(desk)
    st.stop()


def _if_in_danger(desk: Desk) -> None:
    """Before the door only the first line of the card: the local contacts are not for strangers."""
    parts.strip("Someone is at risk?", desk.at_risk_card().first_line, tone="risk")
