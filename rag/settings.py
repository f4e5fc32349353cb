"""Settings: environment (``DESK_…``) over ``HOME/desk.toml`` over defaults. Unknown names are refused, never ignored."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from rag.errors import SettingsError
from rag.paths import bundled_pack

PREFIX = "DESK_"
Role = Literal["trainee", "facilitator", "lead", "clinician_reviewer", "cbt_reviewer", "patient_safety_reviewer", "rater"]
Region = Literal["england", "scotland", "wales", "northern_ireland"]
ROLES: tuple[Role, ...] = ("trainee", "facilitator", "lead", "clinician_reviewer", "cbt_reviewer", "patient_safety_reviewer", "rater")
OUTSIDE_NAMES = {"DESK_TEST_DATA", "DESK_LLM_API_KEY"}
"""Environment names with our prefix that are no settings: the tests' data folder, and a key, which is never written to a file."""


class Person(BaseModel):
    """Somebody who may sit at the desk. ``id`` owns what they store; ``email`` is what a sign-in is matched on."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")
    name: str = Field(min_length=1, max_length=120)
    email: str = ""
    roles: tuple[Role, ...] = ("trainee",)


NOBODY_LISTED = Person(id="local", name="Whoever is at this computer", roles=("facilitator", "lead"))


class Settings(BaseModel):
    """All settings. Handed to services as an argument; never created at import time."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    home: Path
    pack: Path
    encoder: str = Field(default="", description="a sentence-transformers model folder; empty: all-MiniLM-L6-v2 from its wheel")
    database: str = Field(default="", description="an SQLAlchemy URL; empty: HOME/records.sqlite3")
    region: Region = "england"
    retention_days: int = Field(default=365, ge=1, le=3650, description="conversations untouched for longer are deleted at start")
    answer_from: float = Field(default=0.45, ge=0, le=1, description="probability from which the manual is taken to cover a question")
    title: str = "Facilitator Desk"
    people: tuple[Person, ...] = ()
    llm: str = Field(default="", description="a language model, such as ollama:NAME or http://127.0.0.1:8080/v1#NAME; empty: none")
    llm_base_url: str = Field(default="", description="where the provider in llm is reached; empty: its usual address")
    llm_timeout_seconds: float = Field(default=20.0, ge=1, le=300, description="the longest a model may take for one answer")
    llm_idle_seconds: float = Field(default=5.0, ge=0.5, le=60, description="the longest pause in what a model writes")

    @field_validator("people")
    @classmethod
    def _each_person_once(cls, people: tuple[Person, ...]) -> tuple[Person, ...]:
        ids = [p.id for p in people]
        if len(set(ids)) != len(ids):
            raise ValueError("two people have the same id")
        return people

    @property
    def everyone(self) -> tuple[Person, ...]:
        return self.people or (NOBODY_LISTED,)


@dataclass(frozen=True)
class Overrides:
    """What the command line gave (``--home``, ``--pack``)."""

    home: Path | None = None
    pack: Path | None = None


def load(overrides: Overrides | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """Read settings.

    Raises `SettingsError` naming the unknown or wrong setting and where it stands.
    """
    overrides = overrides or Overrides()
    env = dict(os.environ if environment is None else environment)
    given: dict[str, Any] = {}
    known = {PREFIX + name.upper() for name in Settings.model_fields if name != "people"}
    for key, value in env.items():
        if not key.startswith(PREFIX) or key in OUTSIDE_NAMES:
            continue
        if key not in known:
            raise SettingsError(
                f"The environment has {key}, which is no setting.",
                f"Settings are {', '.join(sorted(known))}. Unset it or correct its name.",
            )
        given[key.removeprefix(PREFIX).lower()] = value
    home = Path(overrides.home or given.get("home") or Path.home() / ".facilitator-desk").expanduser().absolute()
    from_file = _read_file(home / "desk.toml")
    if "home" in from_file:
        raise SettingsError(f"{home / 'desk.toml'} names a home, but stands in it.", "Remove that line; use --home or DESK_HOME.")
    merged = {**from_file, **given, "home": home}
    merged["pack"] = Path(overrides.pack or merged.get("pack") or bundled_pack()).expanduser().absolute()
    try:
        return Settings(**merged)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        in_file = bool(first["loc"]) and first["loc"][0] in from_file and first["loc"][0] not in given
        where = str(home / "desk.toml") if in_file else "the environment"
        raise SettingsError(
            f"The setting “{name}” in {where} cannot be used: {first['msg']}.", "Correct it, or remove it to use the default."
        ) from error


def _read_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}.", "Choose another home with --home or DESK_HOME.") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not UTF-8 text: {error.reason} at byte {error.start}.", "Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path} is not valid TOML: {error}.", "Correct that line.") from error
