"""In headless Chromium: ask, open the cited place, see the highlighted words; by keyboard, at 400 px, with nothing asked of the network."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium")
ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: `apt-get install chromium` to run the browser tests"),
]
sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: `pip install -e .[dev]`")

LONG = "How long is the workshop?"
QUOTE = "Keep the whole workshop within 15 minutes of the planned 210, and log the real start, break and end times."
UPSTREAM = ("/read/_stcore/",)
"""Streamlit's own page looks for its server below a deep link first; the 404 is its way of finding out."""


@contextmanager
def serving(**environment: str) -> Iterator[str]:
    """The app over the fake desk on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "tests/ui/fake_app.py"), "--server.port", str(port)]
    env = {**os.environ, **environment}
    process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(f"http://127.0.0.1:{port}/_stcore/health", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(20)


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if process.poll() is not None:
            pytest.fail("streamlit ended at once")
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail("streamlit did not answer")


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with serving() as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as play:
        running = play.chromium.launch(executable_path=CHROMIUM)
        yield running
        running.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Callable[..., Any]]:
    """Makes a page; at the end nothing may have left this computer and the console must be clean."""
    outside: list[str] = []
    errors: list[str] = []
    contexts = []

    def make(width: int = 1280, height: int = 860, scheme: str = "light") -> Any:
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        context.set_default_timeout(20_000)
        contexts.append(context)
        made = context.new_page()
        made.on("request", lambda each: outside.append(each.url) if _outside(each.url) else None)
        made.on("pageerror", lambda each: errors.append(str(each)))
        made.on("console", lambda each: errors.append(each.text) if each.type == "error" and not _upstream(each) else None)
        return made

    yield make
    for context in contexts:
        context.close()
    assert outside == []
    assert errors == []


def _outside(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:"))


def _upstream(message: Any) -> bool:
    return any(part in str(message.location.get("url", "")) for part in UPSTREAM)


def ask(page: Any, question: str) -> None:
    box = page.get_by_test_id("stChatInputTextArea")
    box.fill(question)
    box.press("Enter")


def start(page: Any, url: str) -> None:
    page.goto(url)
    page.get_by_text("Start with").wait_for()


def test_ask_open_the_place_and_see_the_words(page: Callable[..., Any], url: str) -> None:
    here = page()
    start(here, url)
    ask(here, LONG)
    here.get_by_role("button", name="[3]").click()
    mark = here.locator("#place-text mark")
    mark.wait_for()
    assert mark.inner_text() == QUOTE
    here.wait_for_timeout(600)
    assert _in_view(here, "#place-text mark")
    panel, chip = here.locator(".st-key-source").bounding_box(), here.get_by_role("button", name="[3]").bounding_box()
    assert panel["x"] > chip["x"]  # beside the answer, not below


def test_a_refresh_keeps_the_conversation(page: Callable[..., Any], url: str) -> None:
    here = page()
    start(here, url)
    ask(here, LONG)
    here.get_by_text("Was this helpful?").wait_for()
    here.wait_for_url("**/?*c=*")
    here.reload()
    here.get_by_text("3.5 hours for 4 to 12 people").wait_for()


def test_an_emergency_is_the_first_thing_on_a_narrow_page(page: Callable[..., Any], url: str) -> None:
    here = page(400, 800)
    start(here, url)
    ask(here, LONG)
    here.get_by_text("Was this helpful?").wait_for()
    ask(here, "She says she can't go on and has tablets at home")
    here.locator("#safety-card").wait_for()
    here.wait_for_timeout(1_200)
    assert _in_view(here, "#safety-card .first")
    assert here.get_by_role("alert").first.inner_text().startswith("Someone’s life may be in danger")


def test_an_emergency_is_in_view_after_a_long_conversation(page: Callable[..., Any], url: str) -> None:
    here = page(1280, 600)
    start(here, url)
    for number in range(4):
        ask(here, f"{LONG} Part {number}")
        here.locator(".question").filter(has_text=f"Part {number}").wait_for()
        here.get_by_text("Was this helpful?").nth(number).wait_for()
    here.mouse.move(700, 300)
    here.mouse.wheel(0, 9_000)
    ask(here, "tablets at home")
    here.locator("#safety-card").wait_for()
    here.wait_for_timeout(2_500)
    assert _in_view(here, "#safety-card .first")


def test_narrow_has_the_button_and_the_source_below(page: Callable[..., Any], url: str) -> None:
    here = page(400, 800)
    start(here, url)
    here.locator(".st-key-risk-top button").wait_for()  # visible once the sidebar has folded away
    ask(here, LONG)
    here.get_by_role("button", name="[3]").click()
    here.locator("#place-text mark").wait_for()
    here.wait_for_timeout(1_200)
    assert _in_view(here, "#place-text mark")
    assert here.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_someone_is_at_risk_by_keyboard(page: Callable[..., Any], url: str) -> None:
    here = page()
    start(here, url)
    _tab_to(here, "Someone is at risk")
    here.keyboard.press("Enter")
    here.get_by_role("dialog").get_by_text("Call 999 now").wait_for()
    here.keyboard.press("Escape")
    here.get_by_role("dialog").wait_for(state="detached")


def test_the_card_stays_while_an_answer_arrives(page: Callable[..., Any], url: str) -> None:
    here = page()
    start(here, url)
    ask(here, "a slow one, please")
    here.get_by_text("Looking in the manual").wait_for()
    here.locator(".st-key-risk-side button").click()
    here.get_by_role("dialog").get_by_text("Call 999 now").wait_for(timeout=1_200)  # sooner than the answer
    here.get_by_text("Was this helpful?").wait_for()
    assert here.get_by_role("dialog").is_visible()
    here.keyboard.press("Escape")
    here.get_by_role("dialog").wait_for(state="detached")


def test_a_citation_by_keyboard_moves_to_its_place(page: Callable[..., Any], url: str) -> None:
    here = page()
    start(here, url)
    ask(here, LONG)
    here.get_by_text("Was this helpful?").wait_for()
    _tab_to(here, "[2]")
    here.keyboard.press("Enter")
    here.locator("#place-text mark").wait_for()
    here.wait_for_function("document.activeElement.id === 'place-title'")
    here.get_by_role("button", name="Close").press("Enter")
    here.locator(".st-key-source").wait_for(state="detached")
    here.wait_for_function("document.activeElement.innerText === '[2]'")


def test_a_card_and_a_kept_question_while_loading(page: Callable[..., Any]) -> None:
    with serving(FAKE_LEVEL="loading", FAKE_LOADS="6") as address:
        here = page()
        start(here, address)
        ask(here, LONG)
        here.get_by_text("Kept. It will be answered").wait_for()
        here.get_by_text("3.5 hours for 4 to 12 people").wait_for()
        here.context.close()  # before its server goes


def test_the_read_page_has_a_deep_link(page: Callable[..., Any], url: str) -> None:
    here = page(scheme="dark")
    here.goto(f"{url}/read?d=workshop&s=never-drop")
    here.get_by_text("Five things must happen").wait_for()
    here.get_by_role("button", name="Previous: The running order").click()
    here.get_by_text("This running order of 210 minutes").wait_for()
    here.wait_for_url("**s=running-order*")


def test_markup_in_a_question_does_not_run(page: Callable[..., Any], url: str) -> None:
    here = page()
    start(here, url)
    ask(here, "<img src=x onerror=\"document.title='run'\"> how long?")
    here.get_by_text("Was this helpful?").wait_for()
    assert here.locator(".question img").count() == 0
    assert here.title() != "run"


def _tab_to(page: Any, name: str) -> None:
    """Press Tab until the button with this name has the focus."""
    page.evaluate("document.activeElement.blur()")
    for _ in range(90):
        page.keyboard.press("Tab")
        focus = page.evaluate("document.activeElement.tagName === 'BUTTON' ? document.activeElement.innerText : ''")
        if name in focus:
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
            return
    pytest.fail(f"Tab never came to “{name}”")


def _in_view(page: Any, selector: str) -> bool:
    """Whether the whole of the first element lies between the header and the place where one types."""
    box = page.locator(selector).first.bounding_box()
    bottom = page.get_by_test_id("stBottom").bounding_box()
    return bool(box["y"] >= 50 and box["y"] + box["height"] <= bottom["y"] + 1)
