"""Negation, obligation, amount words and limits: what turns a statement round or changes its strength while its words stay. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.support.align import Alignment, Text, alike
from rag.support.alike import exclusive, opposed
from rag.support.lexicon import DETERMINERS, MODALS, NEGATORS, PREDICATIVE, QUANTIFIERS
from rag.support.model import Finding, Kind
from rag.support.tokens import Token

COSTS = {
    "negation": 0.75,
    "antonym": 0.7,
    "modality": 0.6,
    "hedge": 0.5,
    "quantifier": 0.55,
    "strengthened": 0.5,
}
_SCOPE = 4
"""Content words after a negator, modal or amount word that are taken to be governed by it."""
FIT = {
    ("must", "must"), ("should", "should"), ("may", "may"), ("can", "can"), ("may", "can"), ("can", "may"), ("should", "must"),
}  # fmt: skip
"""(sentence, passage) strengths that go together. A duty told as advice is let pass, never advice told as a duty."""


@dataclass(frozen=True)
class Operator:
    """A function word at ``at`` and the content positions it governs, nearest first."""

    label: str
    at: int
    scope: tuple[int, ...]


def operators(text: Text, table: dict[str, str]) -> tuple[Operator, ...]:
    return tuple(Operator(table[w.low], i, _scope(text, i)) for i, w in enumerate(text.words) if w.low in table and not w.name)


def _scope(text: Text, at: int) -> tuple[int, ...]:
    clause = text.words[at].clause
    if text.words[at].low.split("-")[0] in PREDICATIVE and "to" not in (w.low for w in text.words[at + 1 : at + 2]):
        behind = [i for i in text.content if i < at and text.words[i].clause == clause][-_SCOPE:][::-1]
        if behind:
            return tuple(behind)
    ahead = [i for i in text.content if i > at and text.words[i].clause == clause][:_SCOPE]
    if ahead:
        return tuple(ahead)
    return tuple([i for i in text.content if i < at and text.words[i].clause == clause][-2:][::-1])


def _negators(text: Text) -> tuple[Operator, ...]:
    """Negators; two in one scope take each other away ("not without")."""
    found = operators(text, {n: n for n in NEGATORS})
    kept: list[Operator] = []
    for operator in found:
        low = [w.low for w in text.words[operator.at + 1 : operator.at + 2]]
        if operator.label in ("not", "no") and low and (low[0] in ("only", "later", "matter", "longer") or low[0] in NEGATORS):
            continue
        kept.append(operator)
    return tuple(kept)


def handed_on(text: Text) -> frozenset[int]:
    """Content positions a negation reaches over commas because "or" joins them: "do not argue, explore the story or return"."""
    found: set[int] = set()
    for o in _negators(text):
        stops = (i for i in range(o.at + 1, len(text.words)) if text.words[i].low in ("but", "and") or text.part(i) != text.part(o.at))
        end = next(stops, len(text.words))
        last = max((i for i in range(o.at, end) if text.words[i].low in ("or", "nor")), default=None)
        if last is not None:
            found.update(i for i in text.content if o.at < i <= last + 4 and i < end)
    return frozenset(found)


def negations(sentence: Text, alignment: Alignment) -> Iterator[Finding]:
    """A negation on one side only, on words both sides have."""
    window = alignment.window
    ours, theirs = _negators(sentence), _negators(window)
    denied_here = {i for o in ours for i in o.scope} | handed_on(sentence)
    denied_there = {i for o in theirs for i in o.scope} | handed_on(window)
    turned = {c for c in sentence.content if c not in alignment.matched and _opposite(sentence.words[c], window) is not None}
    for o in ours:
        hit = [i for i in o.scope if i in alignment.places]
        open_ = [i for i in hit if not set(alignment.places[i]) & denied_there]
        if not hit or any(i in turned for i in o.scope):
            continue
        whole = o.label in DETERMINERS
        if len(open_) == len(hit) or (not whole and hit and open_ and len(open_) * 2 > len(hit)):
            yield finding(
                "negation",
                f"“{word_at(sentence, o.at)}” denies what the passage does not deny.",
                sentence,
                o.at,
                window,
                alignment.matched.get(hit[0]),
                COSTS["negation"],
            )
    back = {e: c for c, where in alignment.places.items() for e in where}
    for o in theirs:
        shared = [e for e in o.scope if e in back]
        if not shared or len(shared) * 2 <= len(o.scope) or any(back[e] in denied_here for e in shared):
            continue
        if any(_opposite(window.words[e], sentence) is not None for e in o.scope) or _elsewhere(shared, back, alignment, denied_there):
            continue
        yield finding(
            "negation",
            f"The passage says “{word_at(window, o.at)}” here; the sentence does not.",
            sentence,
            back[shared[0]],
            window,
            o.at,
            COSTS["negation"],
        )


def _elsewhere(shared: Sequence[int], back: dict[int, int], alignment: Alignment, denied: set[int]) -> bool:
    """Whether each of the words also stands in the window undenied."""
    return all(set(alignment.places[back[e]]) - denied for e in shared)


def _opposite(word: Token, text: Text) -> int | None:
    return next((i for i in text.content if opposed(word.stem, text.words[i].stem)), None)


def opposites(sentence: Text, alignment: Alignment) -> Iterator[Finding]:
    """A word without counterpart whose opposite, or another member of its closed set, stands in the window unclaimed."""
    window = alignment.window
    denied = {i for o in _negators(sentence) for i in o.scope}
    denied_there = {i for o in _negators(window) for i in o.scope}
    for c in sentence.content:
        if c in alignment.places:
            continue
        for e in window.content:
            if any(alike(window.words[e].stem, sentence.words[x].stem) for x in sentence.content):
                continue
            a, b = sentence.words[c], window.words[e]
            if opposed(a.stem, b.stem) and (c in denied) == (e in denied_there):
                yield finding(
                    "antonym", f"“{word_at(sentence, c)}” stands against “{word_at(window, e)}”.", sentence, c, window, e, COSTS["antonym"]
                )
                break
            if exclusive(a.stem, b.stem):
                kind: Kind = "name" if a.name else "word"
                yield finding(
                    kind,
                    f"“{word_at(sentence, c)}” stands where the passage has “{word_at(window, e)}”.",
                    sentence,
                    c,
                    window,
                    e,
                    COSTS["antonym"],
                )
                break


def modality(sentence: Text, alignment: Alignment) -> Iterator[Finding]:
    """Duty, advice and permission on the same deed in different strength."""
    window = alignment.window
    ours, theirs = operators(sentence, MODALS), operators(window, MODALS)
    denied = {o.at for o in _negators(sentence)} | {o.at + 1 for o in _negators(sentence)} | {o.at - 1 for o in _negators(sentence)}
    denied_there = {o.at + d for o in _negators(window) for d in (-1, 0, 1)}
    kept_there = set(alignment.same.values())
    for o in ours:
        if o.at in alignment.same:
            continue
        partner = _partner(o, theirs, alignment)
        shared = [i for i in o.scope if i in alignment.places]
        if partner is not None:
            both_denied = o.at in denied and partner.at in denied_there
            if (o.label, partner.label) not in FIT and not both_denied:
                yield finding(
                    "modality",
                    f"“{word_at(sentence, o.at)}” is not as strong as, or stronger than, “{word_at(window, partner.at)}”.",
                    sentence,
                    o.at,
                    window,
                    partner.at,
                    COSTS["modality"],
                )
        elif shared and o.label in ("may", "can") and o.at not in denied and len(shared) * 2 > len(o.scope):
            yield finding(
                "modality",
                f"“{word_at(sentence, o.at)}” makes a choice of what the passage states outright.",
                sentence,
                o.at,
                window,
                alignment.matched.get(shared[0]),
                COSTS["hedge"],
            )
    for o in theirs:
        if o.label in ("may", "can") and o.at not in denied_there | kept_there and _partner(o, ours, alignment, reverse=True) is None:
            back = alignment.back
            shared = [e for e in o.scope if e in back]
            if len(shared) * 2 > len(o.scope):
                yield finding(
                    "modality",
                    f"The passage says “{word_at(window, o.at)}”; the sentence states it outright.",
                    sentence,
                    back[shared[0]],
                    window,
                    o.at,
                    COSTS["hedge"] * (0.6 if o.label == "can" else 1.0),
                    conflict=False,
                )


def _partner(o: Operator, others: Sequence[Operator], alignment: Alignment, *, reverse: bool = False) -> Operator | None:
    """The operator of the other side that governs one of the same words."""
    table = alignment.back if reverse else alignment.matched
    mine = {table[i] for i in o.scope if i in table}
    ranked = [(len(mine & set(p.scope)), -abs(len(p.scope)), p) for p in others]
    chosen = max(ranked, key=lambda r: r[:2], default=None)
    return chosen[2] if chosen and chosen[0] else None


def amounts(sentence: Text, alignment: Alignment) -> Iterator[Finding]:
    """ "All", "most", "some", "few", "only": another amount, one added, or a limiting one left out."""
    window = alignment.window
    ours, theirs = operators(sentence, QUANTIFIERS), operators(window, QUANTIFIERS)
    labels_there = {o.label for o in theirs}
    for o in ours:
        if o.label in labels_there or o.label == "none" or o.at in alignment.same:
            continue
        partner = _partner(o, theirs, alignment)
        if partner is not None and partner.label != "only" and o.label != "only":
            yield finding(
                "quantifier",
                f"“{word_at(sentence, o.at)}” is another amount than “{word_at(window, partner.at)}”.",
                sentence,
                o.at,
                window,
                partner.at,
                COSTS["quantifier"],
            )
        elif o.label in ("all", "only") and any(i in alignment.places for i in o.scope):
            each = sentence.words[o.at].low in ("all", "every", "each", "whole", "fully", "just", "entire")
            yield finding(
                "quantifier",
                f"“{word_at(sentence, o.at)}” has no counterpart.",
                sentence,
                o.at,
                window,
                None,
                COSTS["strengthened"] * (0.4 if each else 1.0),
                conflict=False,
            )
    labels_here = {o.label for o in ours}
    for o in theirs:
        back = alignment.back
        shared = [e for e in o.scope if e in back]
        if o.label in ("most", "some", "few", "only") and not labels_here and len(shared) * 2 > len(o.scope):
            yield finding(
                "quantifier",
                f"The passage says “{word_at(window, o.at)}”; the sentence leaves it out.",
                sentence,
                back[shared[0]],
                window,
                o.at,
                COSTS["strengthened"],
                conflict=False,
            )


def word_at(text: Text, at: int) -> str:
    return text.text[text.words[at].start : text.words[at].end]


def finding(
    kind: Kind, message: str, sentence: Text, at: int, window: Text, there: int | None, cost: float, *, conflict: bool = True
) -> Finding:
    word = sentence.words[at]
    return Finding(kind, message, word.start, word.end, cost, conflict, window.passage, None if there is None else window.span(there))
