"""The safety route: does a question touch danger, disclosure, risk, or something the desk must decline? Rules only.

Needs the standard library and this package's own word lists: no encoder, index, database, pack or model. Runs before all of them.
Deterministic; a few milliseconds for a question; linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product

from rag.ask import injection
from rag.ask.model import SafetyMatch, Topic
from rag.ask.safety_classes import CLASSES
from rag.ask.safety_decline import DECLINE
from rag.ask.safety_emergency import EMERGENCY
from rag.ask.safety_error import ERROR
from rag.ask.safety_frames import FRAME_CLASSES, FRAMES, IDIOMS
from rag.ask.safety_life import LIFE
from rag.ask.safety_patterns import Grammar, Hit
from rag.ask.safety_people import PEOPLE
from rag.ask.safety_procedure import DANGEROUS, procedural
from rag.ask.safety_rules import RULES, Rule
from rag.ask.safety_self import SELF
from rag.ask.safety_text import Word, sentences

__all__ = [
    "find",
    "should_route",
]

_FIRST_PERSON = frozenset({"i", "my", "me", "myself"})
_OPENS = re.compile(r"(?:^|[\s(:])[\"“‘'][^\"”\n]{0,200}$")
_CLOSES = re.compile(r"[^\"“\n]{0,200}[\"”’'](?:\W|$)")
_RANK = {topic: rank for rank, topic in enumerate(Topic)}


def find(text: str) -> tuple[SafetyMatch, ...]:
    """The safety topics a text touches, most dangerous first, one match a topic (a live one before a procedural one).

    ``evidence`` is the slice of the text that showed it. What a hidden instruction asks for (`rag.ask.injection`) is not the asker's request:
    only danger is heard in it. Never raises on any string; an empty text gives ``()``.
    """
    injected = bool(injection.find(text))
    found = [m for m in _read(text) if m.topic in DANGEROUS or not injected]
    if injected:
        found += [m for m in _read(injection.without(text)) if m.topic not in DANGEROUS]
    best: dict[Topic, SafetyMatch] = {}
    for match in found:
        known = best.get(match.topic)
        if known is None or (known.procedural and not match.procedural):
            best[match.topic] = match
    return tuple(sorted(best.values(), key=lambda m: _RANK[m.topic]))


def should_route(matches: Iterable[SafetyMatch]) -> SafetyMatch | None:
    """The match that decides the turn: the most dangerous one that is not about procedure; None when the manual may answer."""
    return min((m for m in matches if not m.procedural), key=lambda m: _RANK[m.topic], default=None)


def _read(text: str) -> list[SafetyMatch]:
    read = sentences(text)
    hits = [hit for index, words in enumerate(read) for hit in _hits(words, index)]
    return list(_matches(text, read, hits))


@cache
def _grammar() -> Grammar:
    return Grammar(CLASSES | FRAME_CLASSES, LIFE | EMERGENCY | ERROR | PEOPLE | SELF | DECLINE | FRAMES)


@cache
def _idioms() -> Grammar:
    return Grammar(CLASSES, {"idiom": IDIOMS})


def _hits(words: Sequence[Word], sentence: int) -> list[Hit]:
    """Every phrase of one sentence, after words that belong to a harmless idiom were blanked."""
    plain = [w.text for w in words]
    for idiom in _idioms().find(plain, sentence):
        plain[idiom.start : idiom.end] = ["_"] * (idiom.end - idiom.start)
    return _grammar().find(plain, sentence)


def _matches(text: str, read: Sequence[Sequence[Word]], hits: Sequence[Hit]) -> Iterator[SafetyMatch]:
    by_sentence: dict[int, dict[str, list[Hit]]] = {}
    for hit in hits:
        by_sentence.setdefault(hit.sentence, {}).setdefault(hit.phrase, []).append(hit)
    for index in range(len(read)):
        around = [by_sentence.get(i, {}) for i in (index, index + 1, index + 2)]
        frames = [h for i in range(index - 1, index + 4) for hs in by_sentence.get(i, {}).values() for h in hs if h.phrase in _FRAME_NAMES]
        for rule in RULES:
            found = _parts(rule, around)
            if found:
                yield _match(text, read, rule, found, frames, around[0])


def _parts(rule: Rule, around: Sequence[Mapping[str, list[Hit]]]) -> list[Hit] | None:
    """One hit for each part of the rule, one of them in the first sentence and with words of its own; None when a part is missing."""
    if any(phrase in here for here in around[: 1 if len(rule.parts) == 1 else 3] for phrase in rule.unless):
        return None
    options = []
    for part in rule.parts:
        reach = around if len(rule.parts) > 1 else around[:1]
        options.append([h for here in reach for phrase in part for h in here.get(phrase, ())][:6])
    for choice in product(*options):
        if any(h in around[0].get(h.phrase, ()) for h in choice) and _apart(choice):
            return list(choice)
    return None


def _apart(choice: Sequence[Hit]) -> bool:
    """No part is only the same words as another part."""
    return all(a is b or (a.sentence, a.start, a.end) != (b.sentence, b.start, b.end) for a in choice for b in choice)


def _match(
    text: str, read: Sequence[Sequence[Word]], rule: Rule, found: list[Hit], frames: list[Hit], here: Mapping[str, list[Hit]]
) -> SafetyMatch:
    if any(h.phrase == "statement" for h in found):  # “what should I put in my statement” asks for the law, not how a case may speak of it
        frames = [f for f in frames if f.phrase != "legal_ask"]
    first = min(found, key=lambda h: (h.sentence, h.start))
    last = max(found, key=lambda h: (h.sentence, h.end))
    said = {w.text for h in found for w in read[h.sentence][h.start : h.end]}
    about = rule.kind == "about" or procedural(
        rule.topic,
        concept=rule.kind == "concept",
        clinical=any(h.phrase == "clinical_ask" for h in found),
        first_person=bool(said & _FIRST_PERSON) or any(h.phrase == "method" for h in found),
        span=(first.sentence, last.sentence),
        hits=frames,
        start=(first.sentence, first.start),
        end=last.end,
    )
    begins = read[first.sentence][first.start].start
    if not about and rule.topic is Topic.danger_to_life:
        about = _over(first, read, here)
    if not about and rule.topic is Topic.own_distress:
        about = any(h.start <= first.start < h.end for h in here.get("reported_i", ())) or _quoted(text, begins)
    evidence = text[begins : read[last.sentence][last.end - 1].end]
    return SafetyMatch(rule.topic, evidence, procedural=about)


def _over(hit: Hit, read: Sequence[Sequence[Word]], here: Mapping[str, list[Hit]]) -> bool:
    """A death that has happened, or a danger denied in so many words ("she is not suicidal"): the card without the alarm."""
    words = read[hit.sentence]
    denied = hit.phrase == "suicide_word" and not {"not", "never", "no", "without"}.isdisjoint(
        w.text for w in words[max(0, hit.start - 2) : hit.start]
    )
    return denied or (hit.phrase in {"suicide_word", "overdose"} and "past_death" in here)


def _quoted(text: str, offset: int) -> bool:
    """Whether the offset lies within quotation marks that open and close around it, in the same paragraph."""
    before, after = text[max(0, offset - 200) : offset], text[offset : offset + 200]
    return bool(_OPENS.search(before)) and bool(_CLOSES.search(after))


_FRAME_NAMES = frozenset(FRAMES) | {"debrief_ask", "diag_ask", "legal_ask", "confide_ask", "records_ask"}
