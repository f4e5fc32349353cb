"""Printed lines back into headings, paragraphs and list items. Pure; what is decided here is stored for good."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Literal

from rag.library.lines import Line
from rag.library.tables import printed_table
from rag.library.titles import find_titles

_BULLET = re.compile(r"(?:[•‣▪●○◦■□∙➢►✓]|[-–*·o](?=\s))\s*(?=\S)")
_BULLET_ALONE = re.compile(r"[•‣▪●○◦■□–·∙➢►✓o*-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")
_BROKEN_WORD = re.compile(r"([^\W\d_]+)-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_CONTENTS_LINE = re.compile(r"(?:\.{4,}|(?:\. ){4,}|…{2,})[ .]*(?:\d{1,4}|[ivxlc]{1,6}|[A-Z]-\d{1,3})$")
"""A line of a table of contents: it would be found for every question, and the sections say the same."""
_LEADER = re.compile(r"\.{4,}|(?:\. ){4,}|…{2,}")
_KEEP_HYPHEN = frozenset(
    ["self", "non", "well", "two", "three", "four", "five", "six", "eight", "ten", "face", "follow", "evidence", "long", "short", "high"]
)
"""First halves that are written with a hyphen more often than they begin a plain word."""


@dataclass(frozen=True)
class Piece:
    """A heading, paragraph, list item or table; ``before`` is what separates it from the piece above in the stored text."""

    kind: Literal["heading", "text", "item", "table"]
    text: str
    size: float
    bold: bool
    page: int
    before: str = "\n\n"
    outline: int | None = None


def pieces(pages: Sequence[Sequence[Line]], body: float, titles: Mapping[int, Sequence[tuple[int, str]]]) -> list[Piece]:
    """Every line of every page as pieces in reading order.

    ``titles`` maps a page to (number, title) of the outline entries that point there; a piece that is such a title carries the number.
    """
    words = Counter(w for lines in pages for line in lines for w in re.findall(r"\w+(?:-\w+)*", line.text.casefold()))
    bold_share = sum(len(x.text) for p in pages for x in p if x.bold) / max(1, sum(len(x.text) for p in pages for x in p))
    page_maker = _Page(body, _pitch(pages, body), words, bold_matters=bold_share < 0.4)
    result: list[Piece] = []
    for number, lines in enumerate(pages):
        made = page_maker.pieces(
            number, list(_bullets_joined(x for x in lines if not _CONTENTS_LINE.search(x.text))), titles.get(number, ())
        )
        if result and made:
            made[0] = _across_pages(result[-1], made[0])
            if made[0].before == "" and result[-1].text.endswith("-") and not _hyphen_stays(result[-1].text, made[0].text, words):
                result[-1] = replace(result[-1], text=result[-1].text[:-1])
        result.extend(made)
    return result


@dataclass(frozen=True)
class _Page:
    body: float
    pitch: float
    words: Counter[str]
    bold_matters: bool

    def pieces(self, number: int, lines: Sequence[Line], titles: Sequence[tuple[int, str]]) -> list[Piece]:
        marked = find_titles(lines, titles)
        result: list[Piece] = []
        current: list[int] = []  # positions of the lines that make the last piece
        position = 0
        while position < len(lines):
            line = lines[position]
            count, entry = marked.get(position, (0, None))
            cells, rows = (0, "") if count else printed_table(lines, position)
            if cells and not any(position + i in marked for i in range(cells)):
                result.append(Piece("table", rows, line.size, line.bold, number))
                current = list(range(position, position + cells))
                position += cells
                continue
            if entry is None:
                count = self._heading_length(lines, position, marked)
            if count:
                current = list(range(position, position + count))
                text = " ".join(lines[i].text for i in current)
                result.append(Piece("heading", text, line.size, line.bold, number, outline=entry))
            else:
                current = self._add(result, lines, current, position, number)
            position += count or 1
        return result

    def _add(self, result: list[Piece], lines: Sequence[Line], current: list[int], position: int, number: int) -> list[int]:
        line = lines[position]
        bullet, numbered = _BULLET.match(line.text), _NUMBERED.match(line.text)
        if (bullet or numbered) and not self._dash_within(result, lines, current, position):
            near = bool(result) and result[-1].kind == "item"
            text = "- " + line.text[bullet.end() :] if bullet else line.text
            result.append(Piece("item", text, line.size, line.bold, number, "\n" if near else "\n\n"))
            return [position]
        before = self._relation(result[-1], lines, current, position) if result else "\n\n"
        if before == "join":
            result[-1] = replace(result[-1], text=_joined(result[-1].text, line.text, self.words))
            return [*current, position]
        more = before == "\n" and result[-1].kind == "item"
        text = "  " + line.text if more else line.text
        result.append(Piece("item" if more else "text", text, line.size, line.bold, number, before))
        return [position]

    def _dash_within(self, result: list[Piece], lines: Sequence[Line], current: list[int], position: int) -> bool:
        """A spaced dash inside a sentence that happens to begin a line."""
        text = lines[position].text
        return (
            bool(result)
            and result[-1].kind not in ("heading", "table")
            and text[0] == "–"
            and text[1:].lstrip()[:1].islower()
            and not _SENTENCE_END.search(lines[current[-1]].text)
            and not self._fits_above(lines, current[-1], position)
        )

    def _relation(self, piece: Piece, lines: Sequence[Line], current: list[int], position: int) -> str:
        """How the text line at ``position`` goes on from the piece above: ``join``, a new line, or a new paragraph."""
        above, line, first = lines[current[-1]], lines[position], lines[current[0]]
        ended = bool(_SENTENCE_END.search(above.text))
        lower = line.text[:1].islower()
        if piece.kind in ("heading", "table") or abs(above.size - line.size) > 0.12 * max(above.size, line.size):
            return "\n\n"
        if above.upright and line.upright:
            drop = above.y - line.y
            if drop < -line.size:
                return "join" if lower or not ended else "\n\n"
            if drop > 1.3 * max(self.pitch * line.size, 1):
                return "\n\n"
            if piece.kind == "item" and not lower and line.x <= first.x + 1:
                hanging = line.x < first.x - 2 or (len(current) > 1 and lines[current[1]].x > first.x + 4)
                if hanging or (ended and self._fits_above(lines, current[-1], position)):
                    return "\n\n"
            if piece.kind != "item" and line.x - above.x > 6 and ended and not lower:
                return "\n\n"
        if lower and not ended:
            return "join"
        if self._fits_above(lines, current[-1], position):
            return "\n\n" if ended and piece.kind != "item" else "\n"
        return "join"

    def _fits_above(self, lines: Sequence[Line], above: int, position: int) -> bool:
        """Would the first word have fitted on the line above? Then the line was broken there on purpose."""
        window = {above, position}
        for step, at in ((-1, above), (1, position)):
            for _ in range(5):
                to = at + step
                if not 0 <= to < len(lines) or abs(lines[to].size - lines[at].size) > 0.1 * lines[at].size:
                    break
                if (lines[to].y - lines[at].y) * step > self.body:  # the next column
                    break
                at = to
                window.add(at)
        reach = max(_reach(lines[i]) for i in window)
        return reach >= 25 and _reach(lines[above]) + 1 + len(lines[position].text.split(" ", 1)[0]) < 0.82 * reach

    def _heading_length(self, lines: Sequence[Line], position: int, marked: Mapping[int, tuple[int, int | None]]) -> int:
        """Number of lines from ``position`` on that form a heading by their print; 0 if they do not."""
        line = lines[position]
        large = line.size >= self.body * 1.12
        if not large and not (self.bold_matters and line.bold and line.size >= self.body * 0.95):
            return 0
        count = 1
        while position + count < len(lines) and position + count not in marked:
            below, above = lines[position + count], lines[position + count - 1]
            alike = abs(below.size - line.size) <= 0.03 * line.size and (large or below.bold)
            if not alike or not 0 < above.y - below.y < 1.6 * max(line.size, 1):
                break
            count += 1
        text = " ".join(x.text for x in lines[position : position + count])
        if count > (3 if large else 2) or not _heading_words(text, 160 if large else 100, "" if large else ":"):
            return 0
        if large or position == 0:
            return count
        gap = lines[position - 1].y - line.y
        return count if gap < 0 or gap > 1.25 * max(self.pitch * line.size, 1) else 0


def _heading_words(text: str, longest: int, barred: str) -> bool:
    return (
        len(text) <= longest
        and sum(c.isalpha() for c in text) >= 3
        and not text.endswith((".", ",", ";", *barred))
        and not _BULLET.match(text)
        and not _LEADER.search(text)
        and not re.match(r"[a-z]", text)
    )


def _reach(line: Line) -> float:
    """How far right the line ends, in letters of half its size."""
    return len(line.text) + (line.x / (0.5 * line.size) if line.size and line.upright else 0)


def _pitch(pages: Sequence[Sequence[Line]], body: float) -> float:
    """Distance of body lines as a multiple of their size."""
    drops = [
        (a.y - b.y) / a.size
        for lines in pages
        for a, b in pairwise(lines)
        if a.upright and b.upright and a.size > 0 and max(abs(a.size - body), abs(a.size - b.size)) < 0.6
        if 0.8 < (a.y - b.y) / a.size < 2.5
    ]
    return min(drops) if 0 < len(drops) < 3 else median(drops) if drops else 1.2


def _bullets_joined(lines: Iterable[Line]) -> Iterator[Line]:
    """A bullet that was printed apart from its words comes before them on one line."""
    waiting: Line | None = None
    for line in lines:
        if waiting is not None:
            level = not (waiting.upright and line.upright) or abs(waiting.y - line.y) < max(line.size, 1)
            if level:
                yield replace(line, text=f"{waiting.text} {line.text}", x=min(line.x, waiting.x))
                waiting = None
                continue
            yield waiting
        waiting = line if _BULLET_ALONE.fullmatch(line.text) else None
        if waiting is None:
            yield line
    if waiting is not None:
        yield waiting


def _across_pages(above: Piece, first: Piece) -> Piece:
    """The first piece of a page goes on with the last of the page before when the sentence plainly does."""
    if first.kind != "text" or above.kind in ("heading", "table") or abs(above.size - first.size) > 0.12 * max(above.size, first.size):
        return first
    if _SENTENCE_END.search(above.text) or not (first.text[:1].islower() or above.text.endswith((",", "-"))):
        return first
    if _BROKEN_WORD.search(above.text) and first.text[:1].islower():
        return replace(first, before="")
    return replace(first, before=" ")


def _joined(above: str, below: str, words: Counter[str]) -> str:
    if _BROKEN_WORD.search(above) and below[:1].islower():
        return above + below if _hyphen_stays(above, below, words) else above[:-1] + below
    return above + below if above.endswith("/") else f"{above} {below}"


def _hyphen_stays(above: str, below: str, words: Counter[str]) -> bool:
    """A hyphen at a line's end belongs to the word when the document writes it so elsewhere, or both halves are words of their own."""
    left_match, right_match = _BROKEN_WORD.search(above), _FIRST_WORD.match(below)
    if not left_match or not right_match:
        return True
    left, right = left_match.group(1).casefold(), right_match.group(0).casefold()
    if words[f"{left}-{right}"]:
        return True
    if words[left + right]:
        return False
    if left in _KEEP_HYPHEN:
        return True
    return words[left] > 1 and words[right] > 1 and len(left) > 2 and len(right) > 2
