"""Pieces that more than one page draws. All text of documents and people is escaped here; only constants of ours are markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Literal

import streamlit as st

from rag.errors import DeskError
from rag.services import Card, PlaceView
from rag.ui import state

_STYLE = Path(__file__).with_name("style.css")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$:&])")


_COMMAND = re.compile(r"`([^`]+)`")


def style() -> None:
    st.html(_STYLE)


def label(text: str) -> str:
    """Text for a button or a heading of Streamlit's, which would read Markdown in it."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def prose(text: str, kind: str = "prose", width: Literal["stretch", "content"] = "stretch") -> None:
    st.html(f'<p class="{kind}">{escape(text)}</p>', width=width)


def _commands(text: str) -> str:
    """Escaped text, with what stands between backticks set as a command."""
    return _COMMAND.sub(r"<code>\1</code>", escape(text))


def strip(head: str, text: str = "", *, tone: str = "quiet") -> None:
    """A line that tells something: ``quiet``, ``warn``, ``risk`` or ``good``."""
    bold = f"<strong>{escape(head)}</strong> " if head else ""
    st.html(f'<p class="strip {tone}">{bold}{_commands(text)}</p>')


def trouble_box(what: str, do: str = "") -> None:
    todo = f"<p>{_commands(do)}</p>" if do else ""
    st.html(f'<div class="strip warn trouble" role="alert"><strong>{escape(what)}</strong>{todo}</div>')


@contextmanager
def guarded() -> Iterator[None]:
    """Errors people can act on become a box; the page around it goes on."""
    try:
        yield
    except DeskError as error:
        trouble_box(error.what, error.do)


def badge(fidelity: str) -> str:
    """HTML of the core / adaptable mark, empty for neither."""
    if fidelity not in ("core", "adaptable"):
        return ""
    tip = "Keep as it is" if fidelity == "core" else "May be tailored"
    return f'<span class="badge {fidelity}" title="{tip}">{fidelity}</span>'


def card(shown: Card, *, calm: bool = False, folded: bool = False) -> None:
    """A safety card, complete: nothing in it waits for anything. ``calm`` for what is declined rather than dangerous.

    ``folded`` beside an answer about procedure: the steps wait to be opened, so that the manual's answer is in sight.
    """
    kind = 'class="card calm"' if calm else 'class="card" role="alert" id="safety-card"'
    steps = "".join(f"<li>{escape(step)}</li>" for step in shown.steps)
    listed = f"<ol>{steps}</ol>" if steps else ""
    if folded and listed:
        listed = f"<details><summary>If this is happening now: what to do ({len(shown.steps)} steps)</summary>{listed}</details>"
    st.html(
        f'<section {kind}><p class="kicker">{escape(shown.title)}</p>'
        f'<p class="first">{escape(shown.first_line)}</p>{listed}{_folded(shown) if calm else _contacts(shown)}</section>'
    )


def _folded(shown: Card) -> str:
    """Beside an answer the contacts wait to be opened; on an alarm they never do."""
    rows = _contacts(shown)
    return f"<details><summary>Who to contact ({len(shown.contacts)})</summary>{rows}</details>" if rows else ""


def _contacts(shown: Card) -> str:
    if not shown.contacts:
        return ""
    rows = []
    empty = [row.name for row in shown.contacts if not row.filled]
    for row in (each for each in shown.contacts if each.filled):
        labels = "".join(f'<span class="tag">{escape(text)}</span>' for text in row.labels)
        detail = " · ".join(escape(part) for part in (row.hours, row.audience) if part)
        note = f'<span class="note">{escape(row.note)}</span>' if row.note else ""
        number = f"<strong>{escape(row.contact)}</strong>"
        rows.append(f'<tr><th scope="row">{escape(row.name)}<span class="note">{detail}</span></th><td>{number}{labels}{note}</td></tr>')
    missing = f'<p class="empty"><span class="tag">not filled in</span> {escape("; ".join(empty))}</p>' if empty else ""
    return f"<table><caption>Who to contact</caption><tbody>{''.join(rows)}</tbody></table>{missing}"


def card_place(shown: Card, key: str) -> None:
    """The way from a card to the manual's own page."""
    if shown.built_in:
        prose("This is the card built into the program: the content pack could not be read. Run `desk validate`.", "small")
    if shown.document and st.button("Read this in the manual", key=key, icon=":material/menu_book:", type="tertiary"):
        state.go_read(shown.document, shown.section)


def _risk(is_open: bool) -> None:
    state.seat().risk = is_open


@st.dialog("Someone is at risk", width="medium", on_dismiss=lambda: _risk(False))
def at_risk(shown: Card) -> None:
    """The card over the page. Drawn at each run while the seat says it is open."""
    card(shown)
    card_place(shown, "risk-read")


def risk_button(key: str) -> None:
    icon = ":material/emergency_home:"
    with st.container(key=key):
        st.button("Someone is at risk", key=f"{key}-button", icon=icon, type="primary", width="stretch", on_click=_risk, args=(True,))


def place_head(view: PlaceView, *, level: int = 2, edition: str = "") -> None:
    """Where a place stands: its path, title, page, core or adaptable, edition."""
    page = f"<span>page {escape(view.page_label)}</span>" if view.page_label else ""
    shown_edition = f"<span>edition {escape(edition)}</span>" if edition else ""
    above = view.place.removesuffix(view.title).removesuffix(" › ")
    path = f'<p class="path">{escape(above)}</p>' if above else ""
    st.html(
        f'<header class="place-head">{path}'
        f'<h{level} tabindex="-1" id="place-title">{escape(view.title)}</h{level}>'
        f'<p class="facts">{badge(view.fidelity)}{page}{shown_edition}</p></header>'
    )


def place_text(view: PlaceView) -> None:
    """The section itself. `PlaceView.html` is safe by the contract of services: every source character in it is escaped."""
    st.html(f'<div class="manual" id="place-text" tabindex="0" role="region" aria-label="Text of the section">{view.html}</div>')


_LOOK = """<script>/* {turn} */
(() => {{
  // Streamlit holds a page with an input at its end, at the end: say it again until the page is still, or the person scrolls.
  let left = 12;
  const stop = () => {{ left = 0; }};
  for (const kind of ["wheel", "touchmove", "keydown", "mousedown"]) addEventListener(kind, stop, {{once: true, passive: true}});
  const step = () => {{
    if (left-- <= 0) return;
    const found = document.querySelector({first}) || document.querySelector({second});
    if (found) found.scrollIntoView({{block: {block}}});
    const focus = left === 11 && {focus} && document.querySelector({focus});
    if (focus) focus.focus({{preventScroll: true}});
    setTimeout(step, 120);
  }};
  setTimeout(step, 120);
}})();
</script>"""


def look_at(turn: int, first: str, *, second: str = "", focus: str = "", block: str = "center") -> None:
    """Bring a place into view once; ``turn`` changes each time it is wanted. Selectors are ours, with ids at most, never a person's text."""
    values = {"first": f'"{first}"', "second": f'"{second or first}"', "focus": f'"{focus}"', "block": f'"{block}"'}
    with st.container(key="look"):
        st.html(_LOOK.format(turn=turn, **values), unsafe_allow_javascript=True)
