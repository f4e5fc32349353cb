"""Does what is cited carry this sentence? Words, numbers, names, negation, strength, roles and conditions against the passages' own. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from rag.support import counts, exchanges, order, polarity
from rag.support.align import ELSEWHERE, Alignment, Text, best, found_in, weight_of, windows
from rag.support.entailment import Entailment, Inference
from rag.support.lexicon import LIGHT
from rag.support.model import Finding, Status, Verdict
from rag.support.numbers import Quantity
from rag.support.tokens import Token, spoken

SUPPORTED_FROM = 0.55
"""Score from which a sentence is shown as supported."""
CLOSE_FROM = 0.45
"""Score from which, without a conflict, too little is missing to say "unsupported": cannot tell."""


TELLING = 0.15
"""Cost from which a conflict makes a sentence "contradicted"; one below a third of it is not mentioned."""
SOFTENED = 0.3
"""Share of what is missing that a window of like meaning (by the encoder) makes up for."""
DISTANT = 0.4
"""Share of the score that goes where no window is near in meaning."""
ADDED = 0.5
QUALIFIED = 0.3
"""Several words or a doer put in, against a single word."""
WORD_EXCHANGED = 0.1
PROPER_MISSING = 0.3
"""Share of the score that goes with all names missing, however loose the alignment."""


ADDRESSEES = frozenset({"facilit"})
"""Stems: "Log the change" may be told as "the facilitator logs the change"."""


class Encodes(Protocol):
    """What the check needs of an encoder: ``(n, dim)`` float32 of unit norm."""

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]: ...


@dataclass(frozen=True)
class Gap:
    """A content word without counterpart."""

    at: int
    weight: float


def check(
    sentence: str,
    passages: Sequence[str],
    *,
    weight: Callable[[str], float] | None = None,
    encoder: Encodes | None = None,
    entailment: Entailment | None = None,
    addressees: Collection[str] = ADDRESSEES,
) -> Verdict:
    """Verdict on one sentence against the passages it cites; deterministic.

    ``weight``: how much a stemmed word says (about 1; the index's idf), the same for all where not given. ``encoder`` finds the sentence of like
    meaning and softens what is missing, never a conflict. ``entailment``: a language-inference model that adds findings, or makes up for words not found; what
    this check itself finds stays. ``addressees``: stems of those whom the passages address, who may be named as the doer of what they are told to do.
    """
    said = Text(spoken(sentence))
    found = windows(passages)
    if not found or not (said.content or said.numbers):
        return Verdict("cannot_tell", 0.0, ())
    nearness = _nearness(said, found, encoder)
    alignment = best(said, found, weight, nearness.__getitem__ if nearness else None)
    whole = [Text(p, passage=i) for i, p in enumerate(passages)]
    named = _addressed(said, alignment, addressees)
    covered, gaps = coverage(said, alignment, whole, weight, named)
    told = entailment.entailment([(p, sentence) for p in passages]) if entailment is not None else ()
    weighted = (weighed(f, alignment) for f in (*_findings(said, alignment, gaps, whole), *_inferred(sentence, told)))
    findings = [f for f in weighted if not f.conflict or f.cost >= TELLING / 3]
    covered = max([covered, *(p.entailment for p in told)])
    score = scored(covered, findings, max(nearness.values()) if nearness else None, len(said.content) + len(said.numbers))
    window = alignment.window
    return Verdict(_status(score, findings), score, tuple(findings), window.passage, (window.offset, window.offset + len(window.text)))


def coverage(
    said: Text, alignment: Alignment, whole: Sequence[Text], weight: Callable[[str], float] | None, aside: int | None = None
) -> tuple[float, tuple[Gap, ...]]:
    """Share of the sentence's weight with a counterpart, and the words without."""
    total = gained = 0.0
    gaps: list[Gap] = []
    for i in said.content:
        if i == aside:
            continue
        word = said.words[i]
        w = weight_of(word, weight)
        quality = alignment.quality[i]
        if quality < ELSEWHERE:
            quality = max(quality, ELSEWHERE * max(found_in(word, t)[0] for t in whole))
        if quality == 0.0:
            gaps.append(Gap(i, w))
        total += w
        gained += w * quality
    for q in said.numbers:
        if q.vague:
            continue
        total += 1.0
        gained += 1.0 if any(q.same(o) for o in alignment.window.numbers) else 0.5 * any(q.same(o) for t in whole for o in t.numbers)
    return gained / total if total else 0.0, tuple(gaps)


def _addressed(said: Text, alignment: Alignment, addressees: Collection[str]) -> int | None:
    """Where the sentence opens by naming whom the passage addresses, and goes on with the words that open the passage's sentence."""
    first = said.content[0] if said.content else None
    if first is None or first > 2 or said.words[first].stem not in addressees or len(said.content) < 2:
        return None
    if said.words[first + 1].low in ("is", "are", "was", "were", "be", "been"):
        return None  # "the facilitator is asked" is no "ask"
    there = alignment.matched.get(said.content[1])
    return first if there is not None and all(not w.content for w in _opening(alignment, there)) else None


def _opening(alignment: Alignment, at: int) -> Sequence[Token]:
    """Words of the window's sentence before this one."""
    begin = at
    while not alignment.opens(begin):
        begin -= 1
    return alignment.window.words[begin:at]


def _findings(said: Text, alignment: Alignment, gaps: Sequence[Gap], whole: Sequence[Text]) -> Iterator[Finding]:
    everywhere: tuple[Quantity, ...] = tuple(q for t in whole for q in t.numbers)
    yield from counts.numbers(said, alignment, everywhere)
    changed = tuple(exchanges.operators(said, alignment))
    yield from changed
    seen = {f.kind for f in changed}
    yield from (f for f in polarity.negations(said, alignment) if f.kind not in seen)
    opposites = tuple(polarity.opposites(said, alignment))
    yield from opposites
    yield from (f for f in polarity.modality(said, alignment) if f.kind not in seen)
    yield from (f for f in polarity.amounts(said, alignment) if f.kind not in seen)
    exchanged = tuple(f for f in exchanges.words(said, alignment) if (f.start, f.end) not in {(o.start, o.end) for o in opposites})
    yield from exchanged
    if not any(f.kind == "roles" for f in exchanged):
        yield from order.roles(said, alignment)
    yield from order.conditions(said, alignment)
    told = {(f.start, f.end) for f in (*opposites, *exchanged)}
    proper = sum(said.words[i].proper for i in said.content)
    for gap in gaps:
        word = said.words[gap.at]
        if (word.start, word.end) in told:
            continue
        yield _gap(gap.at, said, alignment, PROPER_MISSING / proper if word.proper else 0.0)


def _gap(at: int, said: Text, alignment: Alignment, loose: float) -> Finding:
    """A word without counterpart: put in, put in another's place, or only not found."""
    word, slot = said.words[at], alignment.firm.get(at)
    shown = said.text[word.start : word.end]
    if slot is None:
        return Finding("name" if word.name else "word", f"“{shown}” is not in the passage.", word.start, word.end, loose, loose=loose)
    passage = alignment.window.passage
    if slot[0] == slot[1] and word.low not in LIGHT:
        several = alignment.opens(slot[0]) or any(alignment.firm.get(beside) == slot for beside in (at - 1, at + 1))
        message = f"“{shown}” is added to what the passage says."
        return Finding("added", message, word.start, word.end, ADDED if several else QUALIFIED, passage=passage)
    return Finding("word", f"“{shown}” has no counterpart.", word.start, word.end, WORD_EXCHANGED, passage=passage)


def _inferred(sentence: str, told: Sequence[Inference]) -> Iterator[Finding]:
    if not told:
        return
    carried, denied = max(p.entailment for p in told), max(p.contradiction for p in told)
    if denied > max(0.5, carried):
        yield Finding("entailment", "The inference model reads the passage as saying the opposite.", 0, len(sentence), denied, True)
    elif carried < 0.5:
        message = "The inference model does not find the sentence in the passage."
        yield Finding("entailment", message, 0, len(sentence), 0.5 * (1 - carried))


def scored(covered: float, findings: Sequence[Finding], near: float | None, size: int = 8) -> float:
    """Coverage, less what each finding takes and what the distance in meaning takes (cosine ``near`` of the nearest window).

    ``size``: content words and numbers of the sentence. One vector says little about a sentence that says many things.
    """
    score = covered
    if near is not None:
        say = min(1.0, 8 / max(1, size)) ** 2
        score += (1 - covered) * say * SOFTENED * _between(near, 0.55, 0.85)
        score *= 1 - say * DISTANT * (1 - _between(near, 0.2, 0.8))
    for finding in findings:
        score *= 1 - finding.cost
    return max(0.0, min(1.0, score))


def weighed(finding: Finding, alignment: Alignment) -> Finding:
    """The finding at what it costs here: a difference says much where the sentence is the passage's own words, little where it is not."""
    literal, retouched = _between(alignment.literal, 0.55, 0.8), _between(alignment.retouched, 0.75, 0.95)
    tight = {
        "entailment": 1.0,
        "antonym": max(retouched, _between(alignment.local, 0.4, 0.8)),
        "negation": max(retouched, 0.7 * _between(alignment.local, 0.6, 0.95)),
    }.get(
        finding.kind,
        literal if finding.kind in ("added", "word", "name") else max(literal, retouched, 0.3 * _between(alignment.local, 0.6, 0.9)),
    )
    return replace(finding, cost=finding.loose + (finding.cost - finding.loose) * tight)


def _between(value: float, low: float, high: float) -> float:
    return max(0.0, min(1.0, (value - low) / (high - low)))


def _status(score: float, findings: Sequence[Finding]) -> Status:
    if score >= SUPPORTED_FROM:
        return "supported"
    if any(f.conflict and f.cost >= TELLING for f in findings):
        return "contradicted"
    return "cannot_tell" if score >= CLOSE_FROM else "unsupported"


def _nearness(said: Text, found: Sequence[Text], encoder: Encodes | None) -> dict[Text, float]:
    """Cosine of the sentence with each window; two sentences together are as near as the nearer one."""
    if encoder is None:
        return {}
    single = [w for w in found if not w.second]
    vectors = encoder.encode_passages([said.text, *(w.text for w in single)])
    by_place = {(w.passage, w.offset): float(c) for w, c in zip(single, vectors[1:] @ vectors[0], strict=True)}
    return {w: max(by_place[w.passage, w.offset], by_place.get((w.passage, w.offset + w.second), -1.0)) for w in found}
