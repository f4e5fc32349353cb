"""The safety card of a topic: what to do first, the manual's own steps, and whom to call.

Reads three kinds of file of the content pack (``manual.toml``, ``chapters/*.md``, ``signposting.toml``) with the standard library and needs
nothing else: no encoder, index, database or model. Whatever is broken, there is a card with a first line and 999.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from rag.ask import signposting
from rag.ask.model import Card, Contact, Topic
from rag.errors import PackError
from rag.library.model import plain

_BROKEN = (OSError, ValueError, KeyError, TypeError, AttributeError, PackError)
_LARGEST_CHAPTER = 2_000_000
_SENTENCES = 3

_WORDS: dict[Topic, tuple[str, str]] = {
    Topic.danger_to_life: (
        "Somebody may be in danger now",
        "Stay with them, or keep the line open. Call 999 now, on another phone if you are on a call with them.",
    ),
    Topic.unreported_error: (
        "An error may not have been reported",
        "Ask first: is any patient still at risk now? If yes, or if nobody is sure, the nurse in charge or the responsible clinician "
        "has to know now; stay with the person until that is done.",
    ),
    Topic.child_or_adult_at_risk: (
        "A child or an adult may be at risk",
        "If anybody is in danger now, call 999. If not, tell the named safeguarding lead today, before you finish work.",
    ),
    Topic.impaired_colleague: (
        "A colleague may not be fit to work",
        "If they are at work, or about to treat patients or to drive, tell the nurse in charge or the manager on duty now.",
    ),
    Topic.own_distress: (
        "You matter too",
        "I am sorry that it is this hard. You can stop for now, and please tell one person today how you are. "
        "If you might harm yourself or do not feel safe, call 999 now.",
    ),
    Topic.debrief: (
        "After an incident, this workshop is not the right help",
        "Please do not run the workshop as a debrief. People who were involved need the staff support that exists here, today.",
    ),
    Topic.diagnosis: (
        "Diagnosis, screening and therapy are outside this programme",
        "Nobody can tell here what a person has. A GP or occupational health can; if you are worried about somebody, ask directly whether they are safe.",
    ),
    Topic.advice: (
        "This needs somebody who may advise on it",
        "Legal and clinical questions are not answered here. If a patient may be at risk, tell the responsible clinician now.",
    ),
    Topic.confidences: (
        "What participants said stays with the facilitator",
        "What people said, who came and how they were is not passed on. The same answer is given to everybody who asks.",
    ),
    Topic.records: (
        "A named person has to do this",
        "Nothing was changed. Signing off, scoring, approving, deleting and sending records are acts of a named person.",
    ),
}


def card_for(topic: Topic, pack_dir: Path, region: str, today: date) -> Card:
    """The card of a topic. Never raises.

    ``steps`` are the items of the first list of the topic's section (its first sentences where it has no list), as the manual words them,
    Markdown marks left out. ``built_in`` says that the manual's section could not be read: then ``first_line`` and the contacts stand alone.
    """
    title, first_line = _WORDS[topic]
    contacts = _contacts(topic, pack_dir, region, today)
    try:
        document, section, steps = _section_of(topic, pack_dir)
    except _BROKEN:
        return Card(topic, title, first_line, (), contacts, built_in=True)
    return Card(topic, title, first_line, steps, contacts, document, section)


def at_risk_card(pack_dir: Path, region: str, today: date) -> Card:
    """The card behind the button "Someone is at risk", which is on every page."""
    return card_for(Topic.danger_to_life, pack_dir, region, today)


def _contacts(topic: Topic, pack_dir: Path, region: str, today: date) -> tuple[Contact, ...]:
    try:
        return signposting.contacts_for(signposting.load(pack_dir / "signposting.toml"), topic, region, today)
    except _BROKEN:
        return (signposting.EMERGENCY,)


def _section_of(topic: Topic, pack_dir: Path) -> tuple[str, str, tuple[str, ...]]:
    """Document id, anchor and steps of the first section named for the topic that has any; raises one of ``_BROKEN`` when there is none."""
    anchors = tomllib.loads((pack_dir / "manual.toml").read_text(encoding="utf-8-sig"))["safety_sections"][topic.value]
    if isinstance(anchors, str):
        anchors = [anchors]
    chapters = [(path, text) for path in sorted((pack_dir / "chapters").glob("*.md")) for text in _readable(path)]
    for anchor in anchors:
        for path, text in chapters:
            steps = _steps(_body(text, anchor))
            if steps:
                return _document_id(path, text), anchor, steps
    raise KeyError(topic.value)


def _readable(path: Path) -> Iterator[str]:
    """The text of a chapter; nothing when it cannot be read: one broken chapter must not hide another."""
    try:
        if path.stat().st_size <= _LARGEST_CHAPTER:
            yield path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        return


def _document_id(path: Path, text: str) -> str:
    front = re.match(r"---[ \t]*\r?\n(.*?)^---", text, re.S | re.M)
    named = re.search(r"^id:[ \t]*[\"']?([\w.-]+)", front.group(1), re.M) if front else None
    return named.group(1) if named else path.stem


def _body(text: str, anchor: str) -> str:
    """What stands between the heading with ``{#anchor}`` and the next heading; empty when no heading has it."""
    heading = re.search(r"^#{1,6}[ \t][^\n]*\{#" + re.escape(anchor) + r"(?=[\s}])[^}\n]*\}[ \t]*$", text, re.M)
    if not heading:
        return ""
    rest = text[heading.end() :]
    following = re.search(r"^#{1,6}[ \t]", rest, re.M)
    return re.sub(r"<!--.*?-->", "", rest[: following.start()] if following else rest, flags=re.S)


def _steps(body: str) -> tuple[str, ...]:
    """The items of the first list, or the first sentences of the first paragraph where there is no list."""
    items: list[list[str]] = []
    for line in body.splitlines():
        marker = re.match(r"(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)", line)
        if marker:
            items.append([line[marker.end() :]])
        elif items and line[:1] in {" ", "\t"} and line.strip():
            items[-1].append(line.strip())
        elif items and line.strip():
            break
    if items:
        return tuple(plain("\n".join(item)) for item in items)
    prose = next((p for p in re.split(r"\n\s*\n", body) if p.strip() and p.lstrip()[:1] not in {"|", ">", ":"}), "")
    return tuple(re.findall(r"\S.*?[.!?](?=\s|$)", plain(prose)))[:_SENTENCES]
