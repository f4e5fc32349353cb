"""A page of a PDF as a picture, with the quoted words marked where they really stand. Drawn with pypdfium2."""

from __future__ import annotations

import ctypes
import io
import re
import threading
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageChops, ImageDraw
from pypdfium2 import raw

from rag.errors import UnreadableFile

MAX_DOTS = 20_000_000
"""Dots of a picture; a poster is drawn smaller than asked."""
_MARK = (255, 226, 110)
_FEWEST_LETTERS = 3
_LOCK = threading.Lock()
"""PDFium is not safe to call from two threads."""

_Rect = tuple[int, int, int, int]


@dataclass(frozen=True)
class PagePicture:
    """``png`` of the page; ``rects`` are the marked (left, top, right, bottom) in dots of it; ``found`` tells whether the words were."""

    png: bytes
    found: bool
    rects: tuple[_Rect, ...] = ()


def page_png(path: Path, page_index: int, *, highlight: str | None, scale: float = 1.5) -> PagePicture:
    """Draw the 0-based page at ``scale`` dots a point and mark ``highlight`` on it.

    Line breaks, hyphens, punctuation and case may differ between the quote and the page; letters and digits may not. Every place with
    exactly these words is marked. Words that are not found whole leave the page unmarked, never marked in part: give the part of a quote
    that is on this page. Raises `UnreadableFile`.
    """
    with _LOCK:
        try:
            document = pypdfium2.PdfDocument(path)
        except (pypdfium2.PdfiumError, OSError) as error:
            raise UnreadableFile(f"{path.name} cannot be drawn: {error}.", "Read the text beside it instead.") from error
        try:
            if not 0 <= page_index < len(document):
                raise UnreadableFile(f"{path.name} has no page {page_index + 1}.", "Read the text beside it instead.")
            return _draw(document[page_index], highlight, scale)
        except pypdfium2.PdfiumError as error:
            what = f"Page {page_index + 1} of {path.name} cannot be drawn: {error}."
            raise UnreadableFile(what, "Read the text beside it instead.") from error
        finally:
            document.close()


def _draw(page: Any, highlight: str | None, scale: float) -> PagePicture:
    width, height = page.get_size()
    scale = min(scale, (MAX_DOTS / max(1.0, width * height)) ** 0.5)
    picture = page.render(scale=scale).to_pil().convert("RGB")
    rects = tuple(_rects(page, highlight, picture.width, picture.height)) if highlight else ()
    if rects:
        layer = Image.new("RGB", picture.size, "white")
        pen = ImageDraw.Draw(layer)
        for rect in rects:
            pen.rectangle(rect, fill=_MARK)
        picture = ImageChops.multiply(picture, layer)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return PagePicture(out.getvalue(), bool(rects), rects)


def _rects(page: Any, quote: str, width: int, height: int) -> list[_Rect]:
    textpage = page.get_textpage()
    letters: list[str] = []
    places: list[int] = []
    gaps: set[int] = {0}  # positions in ``letters`` where a word begins or ends
    for index in range(textpage.count_chars()):
        said = _letters(chr(_code(textpage, index)))
        if not said:
            gaps.add(len(letters))
        letters.extend(said)
        places.extend([index] * len(said))
    gaps.add(len(letters))
    result: list[_Rect] = []
    for start, end in _spans("".join(letters), quote, gaps):
        first, last = places[start], places[end - 1]
        for number in range(textpage.count_rects(first, last - first + 1)):
            result.append(_on_picture(page, textpage.get_rect(number), width, height))
    return list(dict.fromkeys(result))


def _code(textpage: Any, index: int) -> int:
    code = int(raw.FPDFText_GetUnicode(textpage, index))
    return code if code < 0x110000 else 0xFFFD


def _letters(text: str) -> str:
    """Letters and digits in one form: ligatures taken apart, no case."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def _spans(page: str, quote: str, gaps: set[int]) -> list[tuple[int, int]]:
    """Where the whole quote stands; else where each of its lines stands, in order and near each other, as in a list with other marks."""
    whole = _occurrences(page, _letters(quote), gaps)
    if whole:
        return whole
    lines = [_letters(re.sub(r"^\s*(?:[-•]|\[?\w{1,3}[.)\]])\s+", "", line)) for line in quote.splitlines()]
    lines = [line for line in lines if line]
    result: list[tuple[int, int]] = []
    if len(lines) < 2 or sum(len(line) for line in lines) < 20:
        return []
    for line in lines:
        after = result[-1][1] if result else 0
        found = [span for span in _occurrences(page, line, gaps) if span[0] >= after]
        if not found or (result and found[0][0] - after > 40):
            return []
        result.append(found[0])
    return result


def _occurrences(page: str, wanted: str, gaps: set[int]) -> list[tuple[int, int]]:
    """Spans of ``wanted`` that begin and end where words do."""
    result: list[tuple[int, int]] = []
    at = page.find(wanted) if len(wanted) >= _FEWEST_LETTERS else -1
    while at >= 0:
        if at in gaps and at + len(wanted) in gaps:
            result.append((at, at + len(wanted)))
        at = page.find(wanted, at + 1)
    return result


def _on_picture(page: Any, rect: tuple[float, float, float, float], width: int, height: int) -> _Rect:
    """A rectangle (left, bottom, right, top) of the page in dots of its picture, rotation and crop box minded."""
    left, bottom, right, top = rect
    corners = [_device(page, x, y, width, height) for x, y in ((left, bottom), (right, top))]
    xs, ys = sorted(x for x, _ in corners), sorted(y for _, y in corners)
    return max(0, xs[0] - 1), max(0, ys[0] - 1), min(width, xs[1] + 1), min(height, ys[1] + 1)


def _device(page: Any, x: float, y: float, width: int, height: int) -> tuple[int, int]:
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, across, down)
    return across.value, down.value
