"""Which sentence of the passages a sentence is held against, and which of its words have a counterpart there. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from itertools import pairwise

from rag.support.alike import alike as _alike
from rag.support.lexicon import LIGHT, MODALS, NEGATORS, QUANTIFIERS
from rag.support.numbers import Quantity, is_numeric, quantities
from rag.support.tokens import Token, sentence_spans, tokens

alike = lru_cache(maxsize=200_000)(_alike)

PAIRED = 0.1
"""What a second sentence must add to be looked at together with the first."""
_TIMES = frozenset(("befor", "after", "dure", "until"))
ALIKE = 0.9
"""What a word counts whose counterpart is another word of like meaning."""
ELSEWHERE = 0.8
"""What a counterpart counts that stands in the passages but not in the sentence compared."""


class Text:
    """A sentence, or a window of a passage, in words; ``offset`` places its tokens in the whole passage, ``second`` is where its second sentence begins (0: none)."""

    def __init__(self, text: str, *, passage: int = 0, offset: int = 0, second: int = 0) -> None:
        self.text, self.passage, self.offset, self.second = text, passage, offset, second
        self.words: tuple[Token, ...] = tokens(text)

    @cached_property
    def numbers(self) -> tuple[Quantity, ...]:
        return quantities(self.words)

    @cached_property
    def content(self) -> tuple[int, ...]:
        """Positions of the words that say something: no function words, numbers or units of numbers."""
        taken = {i for q in self.numbers for i in range(q.first, q.last + 1)}
        return tuple(i for i, w in enumerate(self.words) if w.content and i not in taken and not is_numeric(w.low) and not _operator(w.low))

    @cached_property
    def places(self) -> dict[str, tuple[int, ...]]:
        """Stem → positions, and neighbours written as one ("check list" is found as "checklist")."""
        found: dict[str, list[int]] = {}
        for i, w in enumerate(self.words):
            found.setdefault(w.stem, []).append(i)
        for i, (a, b) in enumerate(pairwise(self.words)):
            if b.start - a.end <= 1 and a.content and b.content:
                found.setdefault(tokens(a.low + b.low)[0].stem if (a.low + b.low).isalpha() else a.low + b.low, []).append(i)
        return {s: tuple(p) for s, p in found.items()}

    @cached_property
    def initials(self) -> str:
        return "".join(w.low[0] for w in self.words if w.low not in ("of", "the", "and", "for"))

    def part(self, at: int) -> int:
        """0 in the first sentence of a window, 1 in the second."""
        return int(0 < self.second <= self.words[at].start)

    def span(self, first: int, last: int | None = None) -> tuple[int, int]:
        """Span in the passage of tokens ``first`` to ``last``."""
        return self.offset + self.words[first].start, self.offset + self.words[first if last is None else last].end


def _operator(low: str) -> bool:
    """Words the other detectors look at; they are no content."""
    return low in NEGATORS or low in MODALS or low in QUANTIFIERS


def weight_of(word: Token, weight: Callable[[str], float] | None) -> float:
    base = 0.5 if word.low in LIGHT else 1.5 if word.name else 1.0
    return base if weight is None else base * weight(word.stem)


def found_in(word: Token, text: Text, following: Token | None = None) -> tuple[float, tuple[int, ...]]:
    """How well ``text`` has a counterpart of a word (0 to 1), and where."""
    places = text.places
    if word.stem in places:
        return 1.0, places[word.stem]
    if following is not None and word.low + following.low in places:
        return 1.0, places[word.low + following.low]
    if word.name and word.low.isalpha() and 3 <= len(word.low) <= 6 and word.low in text.initials:
        return ALIKE, ()
    hits = tuple(i for s, p in places.items() if alike(word.stem, s) for i in p if text.words[i].content or s in _TIMES)
    return (ALIKE, hits) if hits else (0.0, ())


@dataclass(frozen=True)
class Alignment:
    """A sentence against one window: for each content position its quality and places; ``local`` is the share of weight found in the window."""

    sentence: Text
    window: Text
    quality: dict[int, float]
    places: dict[int, tuple[int, ...]]
    local: float

    @cached_property
    def matched(self) -> dict[int, int]:
        """Position in the sentence → the place in the window it goes with: the one nearest to where its neighbours went."""
        return dict(_threaded(self.places))

    @cached_property
    def _codes(self) -> Sequence[tuple[str, int, int, int, int]]:
        ours, theirs = [w.low for w in self.sentence.words], [w.low for w in self.window.words]
        return SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()

    @cached_property
    def same(self) -> dict[int, int]:
        """Position in the sentence → in the window, for words that stand in one run of two or more on both sides."""
        return {a + n: c + n for tag, a, b, c, _ in self._codes if tag == "equal" and b - a >= 2 for n in range(b - a)}

    @cached_property
    def literal(self) -> float:
        """Share of the sentence that is the window's own words, three or more in a row."""
        return self._kept(3) / max(1, len(self.sentence.words))

    @cached_property
    def retouched(self) -> float:
        """`literal` with the single changes between the window's own words left out of the account."""
        changed = set(self.firm) | {i for (a, b), _ in self.edits for i in range(a, b)}
        return self._kept(2) / max(1, len(self.sentence.words) - len(changed))

    def _kept(self, run: int) -> int:
        return sum(b - a for tag, a, b, _, _ in self._codes if tag == "equal" and b - a >= run)

    @cached_property
    def edits(self) -> list[tuple[tuple[int, int], tuple[int, int]]]:
        """Spans of sentence and window that differ between words that are the same, two or more of them on the left or the very beginning."""
        found = []
        for n, (tag, a, b, c, d) in enumerate(self._codes):
            if tag == "equal" or b - a > 4 or d - c > 4 or (n + 1 >= len(self._codes) and a == b):
                continue
            before = self._codes[n - 1][2] - self._codes[n - 1][1] if n else 0
            after = self._codes[n + 1][2] - self._codes[n + 1][1] if n + 1 < len(self._codes) else 0
            if before + after >= 4 and (before or self.opens(c)) and (after or d == len(self.window.words) or before >= 6):
                found.append(((a, b), (c, d)))
        return found

    def opens(self, at: int) -> bool:
        """Whether a sentence of the window begins at this word."""
        return at == 0 or (at < len(self.window.words) and self.window.part(at) != self.window.part(at - 1))

    @cached_property
    def firm(self) -> dict[int, tuple[int, int]]:
        """Positions of the sentence that stand between the same words as in the window, with the span of the window in their place.

        An empty span: the words were put in. The same words on both sides, three or more together, make a place firm; an end of both counts as one.
        """
        found: dict[int, tuple[int, int]] = {}
        for n, (tag, a, b, c, d) in enumerate(self._codes):
            if tag in ("equal", "insert") or b - a > 8 or d - c > 8:
                continue
            before = self._codes[n - 1][2] - self._codes[n - 1][1] if n else int(c == 0 or a == 0)
            after = self._codes[n + 1][2] - self._codes[n + 1][1] if n + 1 < len(self._codes) else 1
            if before + after >= 3:
                found.update(dict.fromkeys(range(a, b), (c, d)))
        return found

    @cached_property
    def back(self) -> dict[int, int]:
        return {e: c for c, e in self.matched.items()}


def _threaded(places: dict[int, tuple[int, ...]]) -> Iterator[tuple[int, int]]:
    singles = [(c, p[0]) for c, p in places.items() if len(p) == 1]
    for c, where in places.items():
        if not where:
            continue
        near = [e for _, e in sorted(singles, key=lambda s: abs(s[0] - c))[:3]]
        yield c, min(where, key=lambda e: min((abs(e - n) for n in near), default=e))


def windows(passages: Sequence[str]) -> list[Text]:
    """Every sentence and every two neighbouring sentences of every passage."""
    return [w for number, passage in enumerate(passages) for w in _windows_of(passage, number)]


@lru_cache(maxsize=512)
def _windows_of(passage: str, number: int) -> tuple[Text, ...]:
    spans = sentence_spans(passage)
    single = [Text(passage[a:b], passage=number, offset=a) for a, b in spans]
    paired = [Text(passage[a:d], passage=number, offset=a, second=c - a) for (a, _), (c, d) in pairwise(spans)]
    return (*single, *paired)


def align(sentence: Text, window: Text, weight: Callable[[str], float] | None) -> Alignment:
    quality: dict[int, float] = {}
    places: dict[int, tuple[int, ...]] = {}
    total = gained = 0.0
    for i in sentence.content:
        word = sentence.words[i]
        following = sentence.words[i + 1] if i + 1 < len(sentence.words) else None
        quality[i], where = found_in(word, window, following)
        if where:
            places[i] = where
        w = weight_of(word, weight)
        total += w
        gained += w * quality[i]
    for q in sentence.numbers:
        if q.vague:
            continue
        total += 1.0
        gained += any(q.same(other) for other in window.numbers)
    return Alignment(sentence, window, quality, places, gained / total if total else 0.0)


def best(
    sentence: Text, found: Sequence[Text], weight: Callable[[str], float] | None, near: Callable[[Text], float] | None = None
) -> Alignment:
    """The window that holds most of the sentence; two sentences only where they hold clearly more than one."""
    chosen: tuple[float, Alignment] | None = None
    stems = {sentence.words[i].stem for i in sentence.content}
    for window in found:
        aligned = align(sentence, window, weight)
        extra = sum(window.words[i].stem not in stems for i in window.content)
        value = aligned.local - 0.004 * min(extra, 40) + (0.3 * near(window) if near else 0.0) - PAIRED * (window.second > 0)
        if chosen is None or value > chosen[0]:
            chosen = value, aligned
    assert chosen is not None
    return chosen[1]
