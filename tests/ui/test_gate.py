"""Who gets in: the listening address, the sign-in, people who are not listed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from streamlit import config
from streamlit.testing.v1 import AppTest

from rag.errors import SettingsError
from rag.ui import gate, state
from tests.ui.app_page import APP, labels, markup, open_app, words
from tests.ui.fake_desk import FakeDesk

AUTH = {"client_id": "x", "client_secret": "y", "server_metadata_url": "https://example.org", "redirect_uri": "r", "cookie_secret": "z"}


@pytest.fixture
def address() -> Iterator[None]:
    before = config.get_option("server.address")
    yield
    config.set_option("server.address", before)


def signed(user: dict[str, object], desk: FakeDesk | None = None) -> AppTest:
    at = AppTest.from_file(str(APP), default_timeout=30)
    at.session_state["desk"] = desk or FakeDesk()
    at.secrets["auth"] = AUTH
    at.user = user
    return at.run()


@pytest.mark.parametrize(
    ("given", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("localhost", True),
        ("::1", True),
        ("[::1]", True),
        (None, False),
        ("", False),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.4", False),
        ("example.org", False),
        ("localhost.example.org", False),
        ("unix:///tmp/s", False),
    ],
)
def test_loopback(given: object, loopback: bool) -> None:
    assert gate.only_this_computer(given) is loopback


@pytest.mark.parametrize("wide", [None, "", "0.0.0.0", "10.0.0.3"])
@pytest.mark.usefixtures("address")
def test_listening_wider_without_a_sign_in_is_refused(wide: str | None) -> None:
    config.set_option("server.address", wide)
    at = open_app()
    assert "Facilitator Desk does not start" in words(at)
    assert "Start it with desk app" in words(at)
    assert not at.button
    assert not at.chat_input


@pytest.mark.usefixtures("address")
def test_listening_wider_with_a_sign_in_asks_for_it() -> None:
    config.set_option("server.address", "0.0.0.0")
    at = signed({"is_logged_in": False})
    assert labels(at) == ["Sign in"]
    assert not at.chat_input
    assert "Call 999 now, and stay with them." in words(at)
    assert "Emergency team inside" not in words(at)  # local contacts are not for strangers


def test_a_listed_person_gets_in_without_choosing_a_name() -> None:
    at = signed({"is_logged_in": True, "email": "Amal@example.org"})
    assert not at.exception
    assert at.chat_input
    assert not at.selectbox
    assert "no sign-in" not in words(at).casefold()
    assert "Signed in: Amal Haddad" in words(at)


@pytest.mark.parametrize(
    "user",
    [
        {"is_logged_in": True, "email": "nobody@example.org"},
        {"is_logged_in": True},
        {"is_logged_in": True, "email": "amal@example.org", "email_verified": False},
    ],
)
def test_nobody_unknown_gets_in(user: dict[str, object]) -> None:
    at = signed(user)
    assert "Not on the list" in str(at.title[0].value)
    assert labels(at) == ["Sign out"]
    assert not at.chat_input
    assert not at.sidebar.button


def test_wrong_settings_show_the_card_and_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise SettingsError("The environment has DESK_HOEM, which is no setting.", "Correct its name.")

    monkeypatch.setattr(state, "desk", broken)
    monkeypatch.setattr(state, "card_without_settings", FakeDesk().at_risk_card)
    at = AppTest.from_file(str(APP), default_timeout=30).run()
    assert "DESK_HOEM" in words(at)
    assert 'role="alert"' in markup(at)
    assert "Call 999 now" in words(at)


def test_no_secrets_file_is_no_error() -> None:
    assert state.auth() is None
