"""A case study taken apart into the fields of the template. Every field is a slice of the document, so that a finding can show its words.

Parts are known by the ends of their anchors (``-part-1``, ``-right`` …) or, in a case that somebody wrote elsewhere, by the words of their headings.
What is missing is simply not there: the checks say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from rag.library.model import Document, Section

STORY = ("part_1", "part_2")
BOXES = ("situation", "thoughts", "feelings", "body", "behaviour", "keeps_going")
KINDS = ("notice", "normalise", "thoughts", "body_behaviour", "system", "alternative", "self")
NOTES = ("timing", "reactions", "drift", "do", "dont", "good", "stop")

_ANCHORS = {
    "-part-1": "part_1", "-part-2": "part_2", "-formulation": "formulation", "-right": "right", "-questions": "questions",
    "-facilitator": "facilitator",
}  # fmt: skip
_TITLES = (
    ("part_2", r"\bpart\s(?:2|two|ii)\b|hours and days|days after|aftermath|afterwards|what happened next|after the event"),
    ("part_1", r"\bpart\s(?:1|one|i)\b|what happened|^the (?:event|story|case|incident)\b|^(?:event|story)$"),
    ("questions", r"\bquestions?\b|for discussion"),
    ("facilitator", r"\bfacilitators?\b|notes for|trainer"),
    ("right", r"went (?:right|well)|safety nets?|\bstrengths?\b"),
    ("formulation", r"formulation|\bmap\b|five (?:boxes|areas|parts)|hot cross bun"),
)
_BOX_WORDS = {
    "situation": r"situation|trigger", "thoughts": r"thoughts?|thinking", "feelings": r"feelings?|emotions?|mood",
    "body": r"body|bodily|physical(?: sensations)?|sensations?", "behaviour": r"behaviou?rs?|actions?",
    "keeps_going": r"what keeps? (?:it|this|them) going|keeps? it going|maintain\w*|maintenance",
}  # fmt: skip
_NOTE_WORDS = {
    "timing": r"timings?|time", "reactions": r"likely reactions?|reactions?", "drift": r"drift(?: risks?)?|risks?(?: of drift)?",
    "do": r"do|dos", "dont": r"don'?ts?|do not|avoid", "good": r"what good looks like|good", "stop": r"when to (?:stop|pause)|stop",
    "sections": r"manual (?:sections|links)|see also|links",
}  # fmt: skip
_LABEL = re.compile(r"^[ \t]*(?:[-*+]|\d{1,2}[.)]|#{2,6}|\|)?[ \t]*(?:\*\*|__)?(?P<label>[A-Za-z][A-Za-z'’/ ,&-]{1,40}?)[ \t]*(?:(?:\*\*|__)[ \t]*[:|–-]|[:|](?:\*\*|__)?|(?:\*\*|__)?[ \t]*(?:\{[^}\n]*\})?[ \t]*$)", re.M)  # fmt: skip
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]+(?P<said>\S.*(?:\n(?![ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]|[ \t]*\n).*)*)", re.M)
_QUESTION_LABEL = re.compile(r"(?:\*\*|__)?(?P<label>[A-Z][A-Za-z ,/&-]{2,40}?)(?:\*\*|__)?:(?:\*\*|__)?[ \t]")
_NOTE_LINE = re.compile(r"^[ \t>]*(?:\*\*|__)?content (?:note|warning):?(?:\*\*|__)?:?[ \t]*(?P<said>\S.*)$", re.M | re.I)
_QUOTED = re.compile(
    r'"[^"\n“”]{2,400}"|“[^”\n]{2,400}”|‘[^‘\n]{2,400}?’(?!\w)|(?<!\w)\'(?=[A-Z])[^\n"\']{0,200}(?:\'\w[^\n"\']{0,200}){0,8}[.,!?]\'(?!\w)'
)
_ITALIC = re.compile(r"(?<![\w*_])(?P<mark>[*_])(?![*_\s])[^*_\n]{3,300}(?P=mark)(?![\w*_])")


@dataclass(frozen=True)
class Part:
    """A slice ``[start, end)`` of the case's text and what it is in the template. ``name`` is the label or kind within the field."""

    field: str
    start: int
    end: int
    name: str = ""


@dataclass(frozen=True, eq=False)
class CaseStudy:
    """A case as read. ``parts`` holds the sections by field; ``meta`` is the front matter as it was given."""

    document: Document
    parts: Mapping[str, Part]
    boxes: Mapping[str, Part]
    questions: tuple[Part, ...]
    notes: Mapping[str, Part]

    @property
    def text(self) -> str:
        return self.document.text

    @property
    def meta(self) -> Mapping[str, object]:
        return self.document.meta

    def said(self, part: Part | None) -> str:
        return self.text[part.start : part.end] if part else ""

    def field(self, name: str) -> str:
        """A value of the front matter as text, "" where there is none."""
        value = self.meta.get(name)
        return " ".join(str(value).split()) if value is not None and not isinstance(value, list | dict) else ""

    def values(self, name: str) -> tuple[object, ...]:
        value = self.meta.get(name)
        return tuple(value) if isinstance(value, list | tuple) else ()

    @property
    def story(self) -> str:
        """Both parts as the participants hear them."""
        return "\n\n".join(self.said(self.parts[name]) for name in STORY if name in self.parts)

    @cached_property
    def areas(self) -> tuple[Part, ...]:
        """Everything that holds words, in order: the heading and content note, the sections, and what only the front matter says."""
        inside = [part for name, part in self.parts.items()]
        return tuple(sorted([*inside, *self._front()], key=lambda p: (p.start, p.end)))

    def _front(self) -> Iterator[Part]:
        told: list[tuple[str, object]] = [(name, self.meta.get(name)) for name in ("title", "setting", "seniority", "content_note")]
        told += [("objectives", value) for value in self.values("objectives")]
        told += [("system_factors", value.get("text")) for value in self.values("system_factors") if isinstance(value, dict)]
        for name, value in told:
            part = self.front(name, value)
            if part is not None:
                yield part

    def front(self, name: str, value: object = None) -> Part | None:
        """Where a key of the front matter, or one value of it, is written; None where it cannot be found letter by letter."""
        head = front_end(self.text)
        key = re.search(rf"^{re.escape(name)}:", self.text[:head], re.M)
        if key is None:
            return None
        if value is None:
            line = self.text.find("\n", key.start())
            return Part(name, key.start(), line if line >= 0 else head)
        for written in (str(value), str(value).replace("'", "''")):
            at = self.text.find(written, key.end(), head)
            if at >= 0 and written:
                return Part(name, at, at + len(written))
        return None

    def quotes(self, part: Part) -> tuple[Part, ...]:
        """Words in quotation marks, or in italics, within a part: what somebody says or thinks."""
        found = [Part(part.field, *m.span()) for m in _QUOTED.finditer(self.text, part.start, part.end)]
        spoken = [(p.start, p.end) for p in found]
        for m in _ITALIC.finditer(self.text, part.start, part.end):
            if not any(a < m.end() and m.start() < b for a, b in spoken):
                found.append(Part(part.field, *m.span()))
        return tuple(sorted(found, key=lambda p: p.start))

    def field_at(self, offset: int) -> str:
        return next((p.field for p in self.areas if p.start <= offset < p.end), "")


def front_end(text: str) -> int:
    """Where the front matter ends; 0 without one."""
    found = re.match(r"---[ \t]*\n", text)
    close = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.M).search(text, found.end()) if found else None
    return close.end() if close else 0


def read_study(document: Document) -> CaseStudy:
    """Takes a document apart. Reads what it finds and never refuses."""
    parts: dict[str, Part] = {}
    for section in document.sections:
        name = _role(section)
        if name and name not in parts:
            parts[name] = Part(name, section.body, section.subtree_end)
    if document.sections:
        top = document.sections[0]
        begin = document.text.find(document.title, top.start, top.body) if document.title else -1
        if begin >= 0:
            parts["title"] = Part("title", begin, begin + len(document.title))
    note = _NOTE_LINE.search(document.text, front_end(document.text))
    if note is not None:
        parts["content_note"] = Part("content_note", *note.span("said"))
    return CaseStudy(
        document,
        parts,
        _labelled(document.text, parts.get("formulation"), _BOX_WORDS),
        tuple(_questions(document.text, parts.get("questions"))),
        _labelled(document.text, parts.get("facilitator"), _NOTE_WORDS),
    )


def _role(section: Section) -> str:
    for ending, name in _ANCHORS.items():
        if section.id.endswith(ending):
            return name
    if section.level == 1:
        return ""
    title = section.title.lower()
    return next((name for name, words in _TITLES if re.search(words, title)), "")


def _labelled(text: str, part: Part | None, words: Mapping[str, str]) -> dict[str, Part]:
    """Lines that begin with a label (“**Body:** …”), each up to the next label."""
    if part is None:
        return {}
    marks: list[tuple[str, int, int]] = []
    for found in _LABEL.finditer(text, part.start, part.end):
        label = found["label"].strip().replace("’", "'").lower()
        name = next((n for n, pattern in words.items() if re.fullmatch(pattern, label)), "")
        if name:
            marks.append((name, found.start(), found.end()))
    boxes: dict[str, Part] = {}
    for number, (name, _, begin) in enumerate(marks):
        end = marks[number + 1][1] if number + 1 < len(marks) else part.end
        begin += len(text[begin:end]) - len(text[begin:end].lstrip(" \t*_|"))
        boxes.setdefault(name, Part(part.field, begin, max(begin, begin + len(text[begin:end].rstrip(" \t\n|"))), name))
    return boxes


_KIND_LABELS = (
    ("notice", r"notic\w*|observe|first impressions?"),
    ("normalise", r"normali[sz]\w*"),
    ("thoughts", r"thoughts?|thinking"),
    ("body_behaviour", r"body|behaviou?rs?|physical"),
    ("system", r"systems?|set-?up|work"),
    ("alternative", r"alternatives?|another view|other views?|balanced?|fair(?:er)? view"),
    ("self", r"self|apply|own"),
)
_KIND_WORDS = (
    ("self", r"\b(?:your own|for yourself|in your (?:work|practice)|would you|do you|or pass)\b"),
    ("notice", r"\b(?:notice|notic\w+|stood out|stayed? with you|caught your|struck|first hear)\b"),
    ("normalise", r"\b(?:how (?:common|usual|normal|often|easily|many)|anybody|anyone (?:feel|else))\b"),
    ("system", r"\b(?:set-?up|system|circumstances|more likely|conditions|environment|safety nets?|contributed|went right)\b"),
    ("alternative", r"\b(?:fair|friend|another way|else (?:is|might be) true|colleague (?:say|tell)|kinder)\b"),
    ("body_behaviour", r"\b(?:body|bodily|behav\w+|feel in|keeps? it going|physically)\b"),
    ("thoughts", r"\b(?:thought|thinking|mind|believe|say to (?:him|her|them)sel\w+)\b"),
)  # fmt: skip


def _questions(text: str, part: Part | None) -> Iterator[Part]:
    """One part a question; its name holds its kinds, joined by a comma (a question may do double duty)."""
    if part is None:
        return
    for item in _ITEM.finditer(text, part.start, part.end):
        said = item["said"]
        label = _QUESTION_LABEL.match(said)
        if label:
            kinds = [kind for kind, words in _KIND_LABELS if re.search(rf"\b(?:{words})\b", label["label"].lower())]
        else:
            kinds = [kind for kind, words in _KIND_WORDS if re.search(words, said.lower())][:1]
        yield Part("questions", item.start("said"), item.end("said"), ",".join(kinds))
