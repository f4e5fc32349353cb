"""Takes identifiers out of free text before it is stored (design 5.8), and says what was found where.

Rules only: no model, no look-ups, time linear in the text. It lowers risk and does not remove it: a story can point to a person without naming
one, so the pages ask for no names and no stories, and safety turns keep no text at all. Patterns are from the identifier list of the domain
notes (D4); numbers of help lines (116 123, 0800, 0808, 0300) are left in, they belong to nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from rag.masking.names import names
from rag.masking.patterns import KINDS, Span, patterns

_LABEL = re.compile(r"\[(?:" + "|".join(re.escape(kind) for kind in KINDS) + r")\]")


@dataclass(frozen=True, order=True)
class Found:
    """An identifier at ``[start, end)`` of the text as it came in."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Masked:
    """``text`` with every identifier replaced by its kind in brackets, such as ``[name]``; ``found`` in reading order, without overlaps."""

    text: str
    found: tuple[Found, ...]


def mask(text: str) -> Masked:
    """Replaces identifiers with labels. ``mask(mask(x).text).text == mask(x).text``: it looks again until there is nothing left to find."""
    found: list[Found] = []
    view = text
    while fresh := _look(view):
        found = sorted(found + _in_original(fresh, found))
        view = _replaced(text, found)
    return Masked(text=view, found=tuple(found))


def _look(text: str) -> list[Span]:
    """Identifiers outside labels. Where two rules meet, the span is their union and the earlier rule names it."""
    labels = [match.span() for match in _LABEL.finditer(text)]
    label_starts = [start for start, _ in labels]
    dates = [span for span in labels if text[span[0] : span[1]] == "[date]"]
    ranked = [*patterns(text, dates), *names(text, labels)]
    merged: list[tuple[int, int, int, str]] = []
    for start, end, rank, kind in sorted((s, e, rank, kind) for rank, (s, e, kind) in enumerate(ranked)):
        at = bisect_right(label_starts, end - 1) - 1
        if at >= 0 and labels[at][1] > start:
            continue
        if merged and start < merged[-1][1]:
            first, last, best, its_kind = merged[-1]
            merged[-1] = (first, max(last, end), *min((best, its_kind), (rank, kind)))
        else:
            merged.append((start, end, rank, kind))
    return [(start, end, kind) for start, end, _, kind in merged]


def _in_original(fresh: list[Span], found: list[Found]) -> list[Found]:
    """Moves spans of the text with labels back to the text as it came in: adds what the labels before them have shifted."""
    moved: list[Found] = []
    ahead, shift = iter(found), 0
    following = next(ahead, None)
    for start, end, kind in fresh:
        while following is not None and following.start - shift <= start:
            shift += following.end - following.start - len(_label(following.kind))
            following = next(ahead, None)
        moved.append(Found(start + shift, end + shift, kind))
    return moved


def _replaced(text: str, found: list[Found]) -> str:
    pieces: list[str] = []
    at = 0
    for one in found:
        pieces += [text[at : one.start], _label(one.kind)]
        at = one.end
    return "".join([*pieces, text[at:]])


def _label(kind: str) -> str:
    return f"[{kind}]"
