"""The Read page: contents, filter, deep link, neighbours."""

from __future__ import annotations

from tests.ui.app_page import labels, markup, open_read, press, words
from tests.ui.fake_desk import FakeDesk


def test_it_opens_at_the_beginning() -> None:
    at = open_read()
    assert not at.exception
    assert "This chapter takes a facilitator through one 3.5-hour workshop." in words(at)
    assert any("The running order at a glance" in label and ":blue-badge[adaptable]" in label for label in labels(at))


def test_a_deep_link_opens_its_section() -> None:
    at = open_read(d="safety", s="red-immediate-risk")
    assert "Stay with the person." in words(at)
    assert at.query_params["s"] == "red-immediate-risk"


def test_next_and_previous() -> None:
    at = press(open_read(d="workshop", s="running-order"), "Next: What must not be dropped, however short the time")
    assert "Five things must happen" in words(at)
    at = press(at, "Previous: The running order at a glance")
    assert "This running order of 210 minutes" in words(at)


def test_the_filter_finds_headings_of_every_document() -> None:
    at = open_read()
    at = at.text_input(key="filter").input("risk").run()
    assert any(label.startswith("Red: immediate risk") for label in labels(at))
    assert not any(label.startswith("The running order") for label in labels(at))
    at = at.text_input(key="filter").input("zebra").run()
    assert "No heading has these words." in words(at)


def test_an_unknown_document_and_section_say_so_or_fall_back() -> None:
    assert "That document is not in the live edition" in words(open_read(d="gone"))
    assert "If anyone may be in immediate danger" in words(open_read(d="safety", s="gone"))


def test_text_of_documents_is_never_markup() -> None:
    at = open_read(d="guide-pdf")
    assert "<script>alert" not in markup(at)
    assert "<b>for venues" not in markup(at)


def test_the_button_is_there_too() -> None:
    at = open_read(FakeDesk(level="loading"))
    at = at.button(key="risk-top-button").click().run()
    assert "Call 999 now" in words(at)
