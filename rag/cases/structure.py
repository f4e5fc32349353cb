"""Rules 1 and 6: every field of the template, word limits, reading ease, observable objectives, system factors told in the story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import get_args

from rag.cases.finding import Finding
from rag.cases.folding import fold
from rag.cases.looking import finding, missing
from rag.cases.packs import DisciplinePack, EventType, Seips
from rag.cases.study import NOTES, STORY, CaseStudy
from rag.library.model import plain
from rag.library.readability import flesch

PART_WORDS = {"part_1": (120, 200), "part_2": (80, 150)}
STORY_WORDS = (250, 400)
NOTE_WORDS = 25
EASE = 50
"""Least Flesch reading ease of the story, words of the trade left out."""
PACE = 140
"""Words a minute when reading aloud, the middle of 130 to 150."""
MINUTES = 3
OBJECTIVES = (2, 3)
FACTORS, ELEMENTS = 3, 2
WOVEN = 0.6
"""Share of a factor's content words that the story must hold."""
STATUSES = ("draft", "in review", "changes requested", "approved", "retired")
PROVENANCES = ("fictional", "composite", "adapted")
MODULES = ("M1", "M2", "M3")
CHARACTERS = 5

_KEYS = {
    "title": "a title", "discipline": "the discipline", "status": "the status", "version": "a version", "provenance": "where the story comes from",
    "seniority": "the seniority", "setting": "the setting", "event_type": "the type of event", "modules": "the modules", "objectives": "learning objectives",
    "manual_sections": "the sections of the manual that it uses",
}  # fmt: skip
_SECTIONS = {
    "part_1": "Part 1: what happened", "part_2": "Part 2: the hours and days after", "formulation": "Formulation", "right": "What went right",
    "questions": "Discussion questions", "facilitator": "Facilitator notes",
}  # fmt: skip
_CHOICES = {"status": STATUSES, "provenance": PROVENANCES, "event_type": get_args(EventType)}
_NOTE_NAMES = {
    "timing": "Timing", "reactions": "Likely reactions", "drift": "Drift risks", "do": "Do", "dont": "Don't", "good": "What good looks like",
    "stop": "When to stop",
}  # fmt: skip
_UNSEEN = re.compile(
    r"(?:understand|know|appreciate|learn|realise|realize|grasp|be (?:aware|familiar|able|conscious)|become|feel|believe|think about|have an? |gain|"
    r"get |develop|improve|enhance|increase|value|internalise|acquire|consider|remember|accept|see (?:that|why|how))\b", re.I,
)  # fmt: skip
_MODULE = re.compile(r"\s*(?:\*\*)?(M[123])\b(?:\*\*)?\s*[:.)–-]\s*")
_STOP_WORDS = frozenset(
    "the a an and or of to in on at for with was were is are had has have been be it its his her their you your she he they that this so as by from not who which "
    "when while every each there one two no but only all more than into out up over between before after because if".split()
)


def count(markdown: str) -> int:
    """Words as a reader counts them."""
    return sum(any(c.isalnum() for c in word) for word in plain(markdown).split())


def structure(study: CaseStudy, packs: Iterable[DisciplinePack] = ()) -> Iterator[Finding]:
    """Findings of rules 1 and 6."""
    yield from _fields(study)
    yield from _lengths(study)
    yield from _ease(study, packs)
    yield from _objectives(study)
    yield from _notes(study)
    yield from _factors(study)


def _fields(study: CaseStudy) -> Iterator[Finding]:
    if not study.meta:
        yield missing(study, "D3-01", "front matter", "there is no front matter, or it cannot be read: it holds the fields of the template")
    for key, name in _KEYS.items() if study.meta else ():
        value = study.meta.get(key)
        if (value is None or value == "" or value == []) and not (key == "title" and "title" in study.parts):
            yield missing(study, "D3-01", key, f"the front matter does not say {name}: add “{key}:”")
    for key, allowed in _CHOICES.items():
        value = study.field(key)
        part = study.front(key)
        if value and value not in allowed:
            start, end = (part.start, part.end) if part else (0, 0)
            said = ", ".join(allowed)
            yield finding(study, "D3-01", start, end, f"“{value}” is no {key.replace('_', ' ')}: {said}", field=key, kind="unknown value")
    if study.field("provenance") == "adapted":
        for key in ("owner", "approval", "identifiability_review"):
            if not study.field(key):
                yield missing(study, "D3-01", "provenance", f"an adapted case needs “{key}:” in its front matter", kind="adapted")
    for field, heading in _SECTIONS.items():
        part = study.parts.get(field)
        if part is None:
            yield missing(study, "D3-01", field, f"there is no section “{heading}”")
        elif not study.said(part).strip():
            yield missing(study, "D3-01", field, f"the section “{heading}” is empty")


def _lengths(study: CaseStudy) -> Iterator[Finding]:
    total = 0
    fit = True
    for field, (least, most) in PART_WORDS.items():
        part = study.parts.get(field)
        words = count(study.said(part))
        total += words
        if part is not None and words and not least <= words <= most:
            fit = False
            yield missing(study, "D3-01", field, f"the part has {words} words; {least} to {most} are asked for", kind="length")
    if fit and all(field in study.parts for field in STORY) and not STORY_WORDS[0] <= total <= STORY_WORDS[1]:
        yield missing(
            study, "D3-01", "part_1", f"the story has {total} words; {STORY_WORDS[0]} to {STORY_WORDS[1]} are asked for", kind="length"
        )
    said = study.meta.get("read_aloud_minutes")
    if isinstance(said, int | float) and said > MINUTES:
        yield missing(
            study, "D3-01", "read_aloud_minutes", f"the case takes {said} minutes to read aloud; {MINUTES} at most", kind="length"
        )
    elif fit and total > PACE * MINUTES:
        yield missing(
            study, "D3-01", "part_1", f"at {PACE} words a minute the story takes more than {MINUTES} minutes to read aloud", kind="length"
        )
    note = study.field("content_note") or study.said(study.parts.get("content_note"))
    if count(note) > NOTE_WORDS:
        part = study.parts.get("content_note") or study.front("content_note")
        start, end = (part.start, part.end) if part else (0, 0)
        yield finding(
            study,
            "D3-01",
            start,
            end,
            f"the content note has {count(note)} words; {NOTE_WORDS} at most",
            field="content_note",
            kind="length",
        )


def _ease(study: CaseStudy, packs: Iterable[DisciplinePack]) -> Iterator[Finding]:
    text = plain(study.story)
    for word in sorted({w for pack in packs if pack.id == study.document.discipline for term in _jargon(pack) for w in term.split()}):
        if len(word) > 5:
            text = re.sub(rf"\b{re.escape(word)}\w{{0,3}}\b", "word", text, flags=re.I)
    score = flesch(text)
    if score is not None and score < EASE:
        yield missing(
            study, "D3-01", "part_1", f"the story is hard to read (Flesch reading ease {score:.0f}; {EASE} at least)", kind="reading ease",
            suggestion="Shorten sentences, and take the everyday word.",
        )  # fmt: skip


def _jargon(pack: DisciplinePack) -> tuple[str, ...]:
    return (*pack.vocabulary, *(p.role for p in pack.people), *(s.name for s in pack.settings), pack.singular)


def _objectives(study: CaseStudy) -> Iterator[Finding]:
    objectives = [str(value) for value in study.values("objectives")]
    if objectives and not OBJECTIVES[0] <= len(objectives) <= OBJECTIVES[1]:
        yield missing(
            study,
            "D3-01",
            "objectives",
            f"there are {len(objectives)} learning objectives; {OBJECTIVES[0]} or {OBJECTIVES[1]} are asked for",
            kind="number",
        )
    for value in objectives:
        part = study.front("objectives", value)
        start, end = (part.start, part.end) if part else (0, 0)
        module = _MODULE.match(value)
        if module is None:
            yield finding(
                study,
                "D3-01",
                start,
                end,
                "the objective names no module: begin it with M1, M2 or M3",
                field="objectives",
                kind="no module",
            )
        doing = value[module.end() :] if module else value
        if _UNSEEN.match(doing):
            yield finding(
                study, "D3-01", start, end, f"nobody can see whether people “{doing.split()[0].lower()}”", field="objectives", kind="not observable",
                suggestion="Begin with something that can be seen or heard: name, sort, draw, describe, test.",
            )  # fmt: skip
    for named in study.values("modules"):
        if named not in MODULES:
            yield missing(study, "D3-01", "modules", f"“{named}” is no module: M1, M2 or M3", kind="unknown value")


def _notes(study: CaseStudy) -> Iterator[Finding]:
    if "facilitator" not in study.parts:
        return
    for name in NOTES:
        part = study.notes.get(name)
        if part is None or part.start == part.end:
            yield missing(study, "D3-01", "facilitator", f"the facilitator notes do not say “{_NOTE_NAMES[name]}”", kind=f"note: {name}")


def _factors(study: CaseStudy) -> Iterator[Finding]:
    if not study.meta:
        return
    factors = [value for value in study.values("system_factors") if isinstance(value, dict)]
    elements = [str(value.get("seips") or "") for value in factors]
    if len(factors) < FACTORS:
        yield missing(
            study, "D3-06", "system_factors", f"{len(factors)} system factors are tagged; at least {FACTORS} are asked for", kind="number"
        )
    elif len(set(elements)) < ELEMENTS or set(elements) == {"person"}:
        yield missing(
            study, "D3-06", "system_factors", "the system factors come from one part of the work system; at least two are asked for, one of them not “person”",
            kind="elements",
        )  # fmt: skip
    story = _content_words(study.story)
    for value, element in zip(factors, elements, strict=True):
        part = study.front("system_factors", value.get("text"))
        start, end = (part.start, part.end) if part else (0, 0)
        if element not in get_args(Seips):
            known = ", ".join(get_args(Seips))
            yield finding(
                study,
                "D3-06",
                start,
                end,
                f"“{element}” is no part of the work system: {known}",
                field="system_factors",
                kind="unknown value",
            )
        wanted = _content_words(str(value.get("text") or ""))
        if story and wanted and len(wanted & story) < WOVEN * len(wanted):
            yield finding(
                study,
                "D3-06",
                start,
                end,
                "this factor is tagged, and the story does not tell it",
                field="system_factors",
                kind="not in the story",
            )


def _content_words(text: str) -> set[str]:
    return {w for w in re.findall(r"[a-z']{2,}", fold(plain(text)).text.lower()) if w not in _STOP_WORDS}
