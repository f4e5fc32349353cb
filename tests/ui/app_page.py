"""Helpers for AppTest: the whole app over a fake desk, and what is on the page as text."""

from __future__ import annotations

import html
import re
from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.ui.fake_desk import FakeDesk

APP = Path(__file__).parents[2] / "app.py"


def open_app(desk: FakeDesk | None = None, **query: str) -> AppTest:
    at = AppTest.from_file(str(APP), default_timeout=30)
    at.session_state["desk"] = desk or FakeDesk()
    for name, value in query.items():
        at.query_params[name] = value
    return at.run()


def open_read(desk: FakeDesk | None = None, **query: str) -> AppTest:
    def page() -> None:
        from rag.ui import read

        read.draw()

    at = AppTest.from_function(page, default_timeout=30)
    at.session_state["desk"] = desk or FakeDesk()
    for name, value in query.items():
        at.query_params[name] = value
    return at.run()


def ask(at: AppTest, question: str) -> AppTest:
    return at.chat_input[0].set_value(question).run()


def markup(at: AppTest) -> str:
    """Everything drawn as HTML of ours, in order."""
    return "\n".join(str(getattr(each, "value", "")) for each in at.get("html"))


def words(at: AppTest) -> str:
    """What a person reads of `markup`."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<(style|script)>.*?</\1>", " ", markup(at), flags=re.S))).split())


def labels(at: AppTest) -> list[str]:
    return [re.sub(r"\\(.)", r"\1", each.label) for each in at.button]


def press(at: AppTest, label: str) -> AppTest:
    button = next(each for each in at.button if re.sub(r"\\(.)", r"\1", each.label) == label)
    return button.click().run()
