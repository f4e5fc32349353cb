"""Help lines and routes from ``signposting.toml``: the only place a telephone number may stand. Standard library only.

Rows are shown in the order of a topic's needs. A row is never hidden for being unverified: its label says so. 999 is never hidden at all.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from rag.ask.model import Contact, Topic
from rag.errors import PackError, Problem

NEEDS = (
    "life_in_danger",
    "urgent_mental_health",
    "talk",
    "text",
    "health_staff",
    "employer",
    "peer_support",
    "students",
    "complaint_or_law",
    "patient_safety",
    "safeguarding",
)
REGIONS = ("uk", "england", "scotland", "wales", "northern_ireland", "local")
NOT_FILLED = "not filled in"
NOT_VERIFIED = "not verified here yet"
PAST_REVIEW = "past its review: check before use"
FUTURE_DATE = "its date of checking lies in the future: check before use"

_TEXT_KEYS = ("id", "need", "name", "contact", "region", "audience", "hours", "note", "source", "verified_by", "owner")
_FILLED_KEYS = ("id", "need", "name", "region")
_CRISIS = ("life_in_danger", "urgent_mental_health", "talk", "text")
_NEEDS_OF: dict[Topic, tuple[str, ...]] = {
    Topic.danger_to_life: (*_CRISIS, "employer", "safeguarding"),
    Topic.unreported_error: ("life_in_danger", "patient_safety", "employer", "peer_support", "complaint_or_law", "students", "talk"),
    Topic.child_or_adult_at_risk: ("life_in_danger", "safeguarding", "employer", "talk"),
    Topic.impaired_colleague: ("life_in_danger", "employer", "patient_safety", "health_staff"),
    Topic.own_distress: ("life_in_danger", "talk", "text", "urgent_mental_health", "health_staff", "employer", "peer_support", "students"),
    Topic.debrief: ("peer_support", "employer", "health_staff", "talk", "life_in_danger"),
    Topic.diagnosis: ("employer", "health_staff", "urgent_mental_health", "talk", "life_in_danger"),
    Topic.advice: ("complaint_or_law", "patient_safety", "employer", "life_in_danger"),
    Topic.confidences: ("employer", "complaint_or_law", "life_in_danger"),
    Topic.records: ("employer", "life_in_danger"),
}

EMERGENCY = Contact(
    id="emergency",
    need="life_in_danger",
    name="Emergency services",
    contact="999",
    region="uk",
    audience="anyone",
    hours="any time",
    note="Or go to A&E.",
    source="built into the program",
    owner="",
)


@dataclass(frozen=True)
class Row:
    """One row of the file as written."""

    id: str
    need: str
    name: str
    contact: str
    region: str
    audience: str
    hours: str
    note: str
    source: str
    verified_by: str
    owner: str
    last_verified: date | None = None


@dataclass(frozen=True)
class Signposting:
    """The file as read: rows in file order, and after how many days a checked row must be checked again."""

    rows: tuple[Row, ...]
    review_days: int = 90


def load(path: Path) -> Signposting:
    """Read ``signposting.toml``.

    Raises `PackError`, with file and line of every fault: a missing or unreadable file, an unknown or missing key, a need or region that does
    not exist, a value of the wrong kind, an id used twice.
    """
    name = path.name
    try:
        text = path.read_text(encoding="utf-8-sig")
        data = tomllib.loads(text)
    except FileNotFoundError as error:
        raise PackError("The signposting card is missing.", (Problem(name, 0, "file not found"),)) from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        line = getattr(error, "lineno", 0) or _line_of(str(error))
        raise PackError("The signposting card cannot be read.", (Problem(name, line, str(error)),)) from error
    problems: list[Problem] = []
    review_days = _review_days(data, text, name, problems)
    tables = data.get("row", [])
    if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
        problems.append(Problem(name, 0, "rows are written as [[row]] tables"))
        tables = []
    places = [number for number, line in enumerate(text.splitlines(), 1) if line.strip().startswith("[[row]]")]
    places += [0] * (len(tables) - len(places))
    rows = [_row(table, place, text, name, problems) for table, place in zip(tables, places, strict=False)]
    seen: set[str] = set()
    for row, place in zip(rows, places, strict=False):
        if row.id and row.id in seen:
            problems.append(Problem(name, place, f"the id “{row.id}” is used twice"))
        seen.add(row.id)
    if problems:
        raise PackError("The signposting card has faults.", tuple(sorted(problems)))
    return Signposting(tuple(rows), review_days)


def contacts_for(signposting: Signposting, topic: Topic, region: str, today: date) -> tuple[Contact, ...]:
    """The contacts of a topic in the order of its needs, filled rows before empty ones, each with its labels for today.

    ``region``: a nation, or anything else when none is chosen; then rows of every nation are shown and labelled with it. Rows for the whole
    UK and local rows are always shown. There is always a filled emergency contact: the built-in 999 where the file has none.
    """
    needs = _NEEDS_OF[topic]
    chosen = region if region in REGIONS[1:5] else ""
    shown = [row for row in signposting.rows if row.need in needs and (row.region in {"uk", "local", chosen} or not chosen)]
    ordered = sorted(shown, key=lambda row: (needs.index(row.need), not row.contact.strip(), row.region == "local"))
    contacts = [_contact(row, signposting.review_days, today, nation=not chosen) for row in ordered]
    if not any(c.need == "life_in_danger" and "999" in c.contact for c in contacts):
        place = next((i for i, c in enumerate(contacts) if needs.index(c.need) >= needs.index("life_in_danger")), len(contacts))
        contacts.insert(place, EMERGENCY)
    return tuple(contacts)


def local_rows_missing(signposting: Signposting) -> int:
    """How many local rows nobody has filled in yet."""
    return sum(row.region == "local" and not row.contact.strip() for row in signposting.rows)


def _contact(row: Row, review_days: int, today: date, *, nation: bool) -> Contact:
    labels: list[str] = []
    if not row.contact.strip():
        labels.append(NOT_FILLED)
    elif row.last_verified is None:
        labels.append(NOT_VERIFIED)
    elif row.last_verified > today:
        labels.append(FUTURE_DATE)
    elif today - row.last_verified > timedelta(days=review_days):
        labels.append(PAST_REVIEW)
    if nation and row.region not in {"uk", "local"}:
        labels.append(f"{row.region.replace('_', ' ').title()} only")
    return Contact(
        row.id, row.need, row.name, row.contact, row.region, row.audience, row.hours, row.note, row.source, row.owner, labels=tuple(labels)
    )


def _review_days(data: Mapping[str, Any], text: str, name: str, problems: list[Problem]) -> int:
    for key in data.keys() - {"review_days", "row"}:
        problems.append(Problem(name, _key_line(text, key, 0), f"“{key}” is not a key of this file (known: review_days, row)"))
    days = data.get("review_days", 90)
    if isinstance(days, bool) or not isinstance(days, int) or days < 1:
        problems.append(Problem(name, _key_line(text, "review_days", 0), "review_days is a whole number of days, 1 or more"))
        return 90
    return days


def _row(table: Mapping[str, Any], place: int, text: str, name: str, problems: list[Problem]) -> Row:
    def fault(key: str, message: str) -> None:
        problems.append(Problem(name, _key_line(text, key, place), message))

    known = (*_TEXT_KEYS, "last_verified")
    for key in table.keys() - set(known):
        fault(key, f"“{key}” is not a key of a row (known: {', '.join(known)})")
    values = {key: table.get(key, "") for key in _TEXT_KEYS}
    for key, value in values.items():
        if not isinstance(value, str):
            fault(key, f"{key} is text in quotes")
            values[key] = str(value)
        elif key in _FILLED_KEYS and not value.strip():
            fault(key, f"{key} is missing or empty")
    for key, allowed in (("need", NEEDS), ("region", REGIONS)):
        if values[key] and values[key] not in allowed:
            fault(key, f"“{values[key]}” is not a {key} (known: {', '.join(allowed)})")
    checked = table.get("last_verified")
    if checked is not None and type(checked) is not date:
        fault("last_verified", "last_verified is a date such as 2026-11-22, or left out until somebody has checked the row")
        checked = None
    return Row(**values, last_verified=checked)


def _key_line(text: str, key: str, place: int) -> int:
    """The line of a key: of the row that begins at line ``place``, or of the top of the file; the row's own line when it is not there."""
    lines: Iterable[tuple[int, str]] = enumerate(text.splitlines()[place:], place + 1)
    for number, line in lines:
        if line.strip().startswith("[["):
            break
        if line.split("=")[0].strip().strip('"') == key and "=" in line:
            return number
    return place


def _line_of(message: str) -> int:
    """The line in a message of tomllib ("… (at line 3, column 5)"); 0 when it has none."""
    _, _, tail = message.partition("at line ")
    digits = tail.split(",")[0].strip()
    return int(digits) if digits.isdigit() else 0
