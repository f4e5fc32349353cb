"""Settings: environment over file over defaults, and nothing wrong passes in silence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rag.errors import SettingsError
from rag.paths import bundled_pack
from rag.settings import NOBODY_LISTED, Overrides, Settings, load


def given(home: Path, text: str | bytes = "", overrides: Overrides | None = None, **environment: str) -> Settings:
    if text:
        (home / "desk.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return load(overrides, {"DESK_HOME": str(home), "PATH": "x", "HOME": str(home), **environment})


def refused(home: Path, text: str | bytes = "", **environment: str) -> str:
    with pytest.raises(SettingsError) as caught:
        given(home, text, **environment)
    assert caught.value.do
    return str(caught.value)


def test_defaults(home: Path) -> None:
    found = given(home)
    assert (found.home, found.pack, found.encoder, found.llm, found.region) == (home, bundled_pack(), "", "", "england")
    assert found.everyone == (NOBODY_LISTED,)


def test_without_a_home_it_is_in_the_persons_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert load(None, {}).home == tmp_path / ".facilitator-desk"


def test_environment_over_file_over_default(home: Path) -> None:
    text = 'region = "wales"\ntitle = "From the file"\nretention_days = 30\n'
    found = given(home, text, DESK_REGION="scotland", DESK_RETENTION_DAYS="60")
    assert (found.region, found.title, found.retention_days) == ("scotland", "From the file", 60)


def test_the_command_line_over_the_environment(home: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "desk.toml").write_text(f'pack = "{home.as_posix()}"')
    found = given(home, 'title = "not this home"', Overrides(home=other), DESK_PACK=str(tmp_path))
    assert (found.home, found.pack, found.title) == (other, tmp_path, "Facilitator Desk")
    assert given(home, overrides=Overrides(pack=other), DESK_PACK=str(tmp_path)).pack == other


@pytest.mark.parametrize("name", ["DESK_REGOIN", "DESK_PEOPLE", "DESK_", "DESK_region", "DESK_HOME_"])
def test_an_unknown_name_in_the_environment_is_refused(home: Path, name: str) -> None:
    message = refused(home, **{name: "x"})
    assert f"{name}, which is no setting" in message
    assert "DESK_REGION" in message


def test_names_of_others_are_let_be(home: Path) -> None:
    assert given(home, DESKTOP_SESSION="gnome", DESK_TEST_DATA="/x", desk_x="y")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('regoin = "wales"', "“regoin”"),
        ('region = "atlantis"', "“region”"),
        ("retention_days = 0", "“retention_days”"),
        ('retention_days = "soon"', "“retention_days”"),
        ("title = 3", "“title”"),
        ("region = ", "not valid TOML"),
        ('region = "wales"\nregion = "england"', "not valid TOML"),
        (b'title = "caf\xe9"', "not UTF-8"),
        ('home = "elsewhere"', "names a home"),
        ('[[people]]\nid = "Ann"\nname = "Ann"', "“people.0.id”"),
        ('[[people]]\nid = "ann"', "“people.0.name”"),
        ('[[people]]\nid = "ann"\nname = "Ann"\nroles = ["boss"]', "“people.0.roles.0”"),
        ('[[people]]\nid = "ann"\nname = "Ann"\nmail = "x"', "“people.0.mail”"),
        ('[[people]]\nid = "a"\nname = "A"\n[[people]]\nid = "a"\nname = "B"', "same id"),
    ],
)
def test_a_wrong_file_is_refused_by_name(home: Path, text: str | bytes, says: str) -> None:
    message = refused(home, text)
    assert says in message
    assert str(home / "desk.toml") in message


def test_a_wrong_value_in_the_environment_is_not_blamed_on_the_file(home: Path) -> None:
    message = refused(home, 'region = "wales"', DESK_REGION="atlantis")
    assert "in the environment" in message
    assert "desk.toml" not in message


def test_a_byte_order_mark_from_an_editor_is_no_fault(home: Path) -> None:
    assert given(home, b'\xef\xbb\xbfregion = "wales"').region == "wales"


def test_a_file_that_cannot_be_read(home: Path) -> None:
    (home / "desk.toml").mkdir()
    assert "cannot be read" in refused(home)


def test_a_home_that_is_a_file(home: Path) -> None:
    (home / "note").write_text("x")
    assert "cannot be read" in refused(home, DESK_HOME=str(home / "note"))


def test_people(home: Path) -> None:
    text = '[[people]]\nid = "ann"\nname = "Ann"\nemail = "ann@example.org"\nroles = ["lead", "rater"]\n'
    (ann,) = given(home, text).everyone
    assert (ann.id, ann.roles) == ("ann", ("lead", "rater"))


def test_settings_cannot_be_changed_and_reading_changes_nothing(home: Path) -> None:
    before = dict(os.environ)
    found = given(home)
    with pytest.raises(ValueError, match="frozen"):
        found.region = "wales"  # type: ignore[misc]
    assert dict(os.environ) == before
