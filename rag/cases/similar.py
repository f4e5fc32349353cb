"""Rule 14: a case too much like another one, or like a published incident, by runs of the same words.

Shares of word 5-grams: containment (of the case's own in the other text) and Jaccard overlap; Broder, "On the resemblance and containment of
documents", Compression and Complexity of Sequences, 1997.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from rag.cases.finding import Finding
from rag.cases.looking import finding
from rag.cases.study import STORY, CaseStudy
from rag.library.model import plain

N = 5
CASE_JACCARD, CASE_CONTAINED = 0.25, 0.4
"""From here on two cases are one with changes. Cases of one discipline may share a sentence or two from its pack."""
INCIDENT_CONTAINED, INCIDENT_RUN = 0.1, 12
"""A published incident: a tenth of the story, or a dozen words in a row."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True)
class Known:
    """A text that a case must not repeat. ``name`` is shown to people."""

    name: str
    text: str
    kind: Literal["case", "incident"] = "case"


@dataclass(frozen=True)
class Overlap:
    """``contained``: share of the first text's 5-grams in the second, 0 to 1; ``jaccard`` of both; ``run``: most words in a row."""

    contained: float
    jaccard: float
    run: int


def grams(text: str) -> list[tuple[str, ...]]:
    """Word 5-grams in reading order, in small letters."""
    words = [w.lower().replace("’", "'") for w in _WORD.findall(text)]
    return [tuple(words[n : n + N]) for n in range(len(words) - N + 1)]


def overlap(text: str, other: str) -> Overlap:
    own, theirs = grams(text), frozenset(grams(other))
    mine = frozenset(own)
    if not mine or not theirs:
        return Overlap(0.0, 0.0, 0)
    shared = mine & theirs
    longest = max((end - start for start, end in _runs(own, theirs)), default=0)
    return Overlap(len(shared) / len(mine), len(shared) / len(mine | theirs), longest)


def similar(study: CaseStudy, known: Iterable[Known]) -> Iterator[Finding]:
    """One finding for each text that the story repeats, at its longest run of the same words."""
    story = plain(study.story)
    for text in known:
        found = overlap(story, text.text)
        if not _too_much(found, text.kind):
            continue
        what = "the case" if text.kind == "case" else "the published incident"
        start, end, field = _place(study, frozenset(grams(text.text)))
        yield finding(
            study, "D3-14", start, end, f"{found.contained:.0%} of the story's runs of five words stand in {what} “{text.name}” too", field=field, kind=text.kind,
            suggestion="Begin again from the pattern, with other people, another place and another order of events.",
        )  # fmt: skip


def _too_much(found: Overlap, kind: str) -> bool:
    if kind == "incident":
        return found.contained >= INCIDENT_CONTAINED or found.run >= INCIDENT_RUN
    return found.jaccard >= CASE_JACCARD or found.contained >= CASE_CONTAINED


def _runs(own: list[tuple[str, ...]], theirs: frozenset[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Word numbers ``[start, end)`` of the stretches of ``own`` whose 5-grams all stand in ``theirs``."""
    begin = None
    for number, gram in enumerate([*own, ()]):
        if gram in theirs:
            begin = number if begin is None else begin
        elif begin is not None:
            yield begin, number - 1 + N
            begin = None


def _place(study: CaseStudy, theirs: frozenset[tuple[str, ...]]) -> tuple[int, int, str]:
    """Where the longest run stands in the case's own text; the heading of part 1 when markup lies inside every run."""
    best = (0, 0, "part_1")
    for name in STORY:
        part = study.parts.get(name)
        if part is None:
            continue
        at = [(m.start() + part.start, m.end() + part.start) for m in _WORD.finditer(study.said(part))]
        for first, last in _runs(grams(study.said(part)), theirs):
            if at[last - 1][1] - at[first][0] > best[1] - best[0]:
                best = (at[first][0], at[last - 1][1], name)
    return best
