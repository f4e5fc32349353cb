"""Where statements come from: source marks in square brackets, and claims of evidence that no publication supports.

A mark says whether a publication states something (``[Janes 2022]``), we decided it (``[this manual]``), a programme must decide it
(``[local decision]``) or it is unverified (``[general knowledge]``). Publications are listed in the first column of the tables of the chapter
with the id ``sources``. Words in square brackets that begin with a small letter and are no mark are gaps to fill in ("[name]").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rag.library.markdown import shadow_text
from rag.library.model import Document, plain
from rag.library.units import Unit, blocks, sentences, units

SOURCES = "sources"
UNVERIFIED = "general knowledge"
OWN = ("this manual", "local decision", UNVERIFIED)
"""Marks that are no publication."""

_BRACKET = re.compile(r"(?<!!)\[(?P<inside>[^\[\]\n]+)\](?!\()")
_RAW = re.compile(r"[GDS](?:[:/,;].*)?|F\d{1,3}[a-z]?(?:[,;/].*)?")
_SEVERAL = re.compile(r"\s*;\s*")

_NOUN = (
    r"(?:(?<!case )stud(?:y|ies)|research(?:ers)?|evidence|(?:systematic|literature) reviews?|reviews? of (?:\w+ ){0,2}(?:studies|trials|research)"
    r"|meta-analys[ei]s|(?:randomi[sz]ed|controlled|clinical|pilot) (?:\w+ )?trials?|trials?|surveys?|experiments?)"
)
_VERB = (
    r"(?:shows?|showed|shown|finds?|found|suggests?|suggested|proves?|proved|proven|demonstrates?|demonstrated|reports?|reported"
    r"|confirms?|confirmed|indicates?|indicated|establish(?:es|ed)|reveals?|revealed)"
)
_CLAIM = re.compile(
    rf"\b{_NOUN}\b(?:\s+(?!(?:that|which|who|to)\b)[\w'’-]+){{0,4}}?\s+{_VERB}\b"
    r"|\b(?:has|have) been (?:\w+ly )?(?:shown|proven|proved|demonstrated)\b"
    r"|\b(?:scientifically|clinically) (?:proven|proved|shown)\b|\b(?:is|are|was|were) proven to\b"
    r"|\baccording to (?:the |recent )?(?:research|stud(?:y|ies)|evidence)\b"
    r"|\bthere is (?:\w+ ){0,2}evidence (?:that|for)\b|\bevidence is (?:clear|strong|good|solid)\b"
    r"|\b\d+(?:\.\d+)?\s?(?:%|per ?cent)\s+of\s+(?!the time\b)",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:no|not|never|nobody|none|neither|nor|without|cannot|hardly|untested|unproven|\w+n['’]t|whether|if|what|ask(?:s|ed)?)\b[^.;:,]{0,60}$",
    re.I,
)
_RULE = re.compile(
    r"\b(?:at least|at most|up to|more than|less than|fewer than|under|over|below|above|or more|or less|must|should|shall|may|aim(?:s|ed)? to|default)\b"
    r"|^\W*(?:rate|check|sample|double-rate|choose|keep|count|treat)\b",
    re.I,
)
_HEDGED = re.compile(
    r"\b(?:(?:often|widely|commonly|sometimes|generally) (?:said|held|believed|assumed|credited|quoted|attributed|used)|unverified"
    r"|not (?:been )?(?:verified|confirmed|checked)|could not (?:be )?(?:confirm|verif|check)\w*)\b",
    re.I,
)


@dataclass(frozen=True)
class Mark:
    """One source mark as written, at ``offset`` of the text it was found in."""

    name: str
    offset: int


def marks(text: str) -> tuple[Mark, ...]:
    """The source marks of a text in order; ``[A 2020; B 2021]`` is two. Links, footnotes, tick boxes and gaps to fill in are none."""
    found: list[Mark] = []
    for bracket in _BRACKET.finditer(text):
        for name in _SEVERAL.split(bracket["inside"].strip()):
            if name.casefold() in OWN or (name[:1].isupper() and not _RAW.fullmatch(name) and len(name) > 1):
                found.append(Mark(name.casefold() if name.casefold() in OWN else name, bracket.start()))
    return tuple(found)


def raw_marks(text: str) -> tuple[Mark, ...]:
    """Notes of the writers that readers cannot resolve, such as ``[G]``, ``[S:L51]`` or ``[F20]``."""
    found = ((b["inside"].strip(), b.start()) for b in _BRACKET.finditer(text))
    return tuple(Mark(name, offset) for name, offset in found if _RAW.fullmatch(name))


def known_sources(documents: Iterable[Document]) -> frozenset[str] | None:
    """The publications of the chapter ``sources``, or None where there is no such chapter."""
    for document in documents:
        if document.kind == "manual" and document.id == SOURCES:
            text = shadow_text(document.text)
            rows = (item for s in document.sections for b in blocks(document, s.body, s.end) if b.kind == "table" for item in b.items)
            return frozenset(plain(text[a:b]).split(" | ")[0].strip() for a, b in rows)
    return None


def is_listed(name: str, known: Iterable[str]) -> bool:
    """Is this mark one of ours or a publication of the sources chapter? A page may follow after a comma."""
    return name in OWN or name in known or name.split(",")[0].strip() in known


def unsupported(document: Document) -> Iterator[tuple[int, str]]:
    """Claims of evidence without a publication: offset and the words that claim.

    The marks that count are the nearest ones: of the sentence, else of its block (paragraph, list item, table row), else of the words that lead
    to it; a script is spoken, so the marks of its whole section count. What is denied, asked, a rule or said to be unverified claims nothing.
    """
    text = shadow_text(document.text)
    for section in document.sections:
        found = units(document, section.body, section.end)
        for number, unit in enumerate(found):
            for start, end in sentences(text, unit.start, unit.end):
                claim = claimed(text[start:end])
                if claim and not supported(text[start:end], *_contexts(text, found, number, section.body, section.end)):
                    yield start, claim


def _contexts(text: str, found: tuple[Unit, ...], number: int, start: int, end: int) -> Iterator[str]:
    """The texts whose marks count for a sentence of a unit, nearest first."""
    unit = found[number]
    yield text[unit.start : unit.end]
    same = [u for u in found if u.block == unit.block]
    if unit.kind == "sentence":
        yield text[same[0].start : same[-1].end]
    if unit.kind == "script":
        yield text[start:end]
    if unit.lead:
        yield text[unit.lead[0] : unit.lead[1]]
    before = [u for u in found if u.block == unit.block - 1]
    if unit.kind in ("item", "row") and before:
        yield text[before[0].start : before[-1].end]
    if unit.head:
        yield text[unit.head[0] : unit.head[1]]


def claimed(sentence: str) -> str:
    """The words with which a sentence presents something as evidence, or nothing."""
    words = plain(_BRACKET.sub("", sentence))
    for found in _CLAIM.finditer(words):
        if _DENIED.search(words[: found.start()]) or _DENIED.search(found.group(0)) or _HEDGED.search(words):
            continue
        if found.group(0)[0].isdigit() and _RULE.search(words):
            continue
        return found.group(0).strip()
    return ""


def supported(*contexts: str) -> bool:
    """Does the nearest context that has marks name a publication?"""
    for context in contexts:
        named = marks(context)
        if named:
            return any(mark.name not in OWN for mark in named)
    return False
