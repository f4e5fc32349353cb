"""Ratings from a spreadsheet and back: tolerant of how it was saved, strict about what it says. Every fault names its line."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from rag.errors import BadInput
from rag.fidelity.ratings import RaterKind, Rating

COLUMNS: dict[str, tuple[str, ...]] = {
    "session_id": ("session", "delivery_id", "delivery", "recording"),
    "item_id": ("item", "checklist_item"),
    "rater": ("rater_id", "coder", "observer", "assessor"),
    "score": ("code", "rating", "value"),
    "kind": ("rater_kind", "rater_type"),
    "element": (),
    "quality": ("competence",),
    "reason": ("na_reason", "reason_na"),
    "occasion": ("round",),
}
"""Columns of a file of ratings and other headings that are understood; the first four must be there, others are passed over."""
NEEDED = ("session_id", "item_id", "rater", "score")
_KINDS: dict[str, RaterKind] = {
    **dict.fromkeys(("", "person", "human", "observer"), "person"),
    **dict.fromkeys(("machine", "model", "software", "ai"), "machine"),
    **dict.fromkeys(("self", "own", "self-rating"), "self"),
    **dict.fromkeys(("anchor", "consensus", "gold"), "anchor"),
}
_WORDS = {"na": "NA", "n/a": "NA", "nr": "NR", "n/r": "NR"}
_LONGEST = 200
_SHOWN = 5


def read_ratings(source: Path | str, *, name: str = "The file of ratings") -> tuple[Rating, ...]:
    """Ratings of a CSV file, or of CSV text: comma, semicolon or tab; with or without a byte-order mark. A row with an empty score is an
    item that was not rated and gives nothing. An item id that two elements use becomes “element/item”.

    Raises `BadInput` that names the line of each fault: a column that is missing or there twice, a score, kind or quality off the scale,
    one rater's second and different rating of the same item and session.
    """
    if isinstance(source, Path):
        name, source = source.name, _decoded(source)
    rows = _rows(source, name)
    at, columns = _heading(rows, name)
    read: list[tuple[int, Rating]] = []
    faults: list[str] = []
    for line, row in rows:
        try:
            cells = _cells(row, columns)
            if cells["score"]:
                read.append((line, _rating(cells)))
        except BadInput as error:
            faults.append(f"line {line}: {error}")
    if not read and not faults:
        raise BadInput(f"{name} has no ratings below its headings (line {at}).", "Write one row for each rater, session and item.")
    told = _apart_by_element(read)
    faults += _twice(told)
    if faults:
        more = f"; and {len(faults) - _SHOWN} more" if len(faults) > _SHOWN else ""
        raise BadInput(f"{name} cannot be used: {'; '.join(faults[:_SHOWN])}{more}", "Mend these lines, then try again.")
    return tuple(dict.fromkeys(rating for _, rating in told))


def write_ratings(ratings: Iterable[Rating]) -> str:
    """Ratings as CSV text that `read_ratings` reads back to the same values."""
    rows = [
        (r.session, r.item, r.rater, r.code, r.kind, r.element, "" if r.quality is None else r.quality, r.reason, r.occasion)
        for r in ratings
    ]
    return write_csv(tuple(COLUMNS), rows)


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """CSV text. Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(["'" + cell if isinstance(cell, str) and re.match(r"'*[=+\-@\t\r]", cell) else cell for cell in row])
    return out.getvalue()


def _decoded(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise BadInput(f"{path} cannot be read ({error.strerror or error}).", "Give the path of a CSV file of ratings.") from error
    if raw.startswith(b"PK"):
        raise BadInput(f"{path.name} is a workbook and no CSV file.", "Save it from the spreadsheet as “CSV UTF-8”.")
    encodings = ("utf-16",) if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadInput(f"{path.name} is not text.", "Save it from the spreadsheet as “CSV UTF-8”.")


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """(line on which it begins, cells) of each row that is not empty."""
    text = text.removeprefix("\ufeff")
    said = re.match(r"sep=(.)\r?\n", text)
    first = next((line for line in text.splitlines()[bool(said) :] if line.strip()), "")
    delimiter = said[1] if said else max(",;\t", key=lambda d: len({_column(c) for c in first.split(d)} - {""}))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    line = 1
    try:
        for number, row in enumerate(reader):
            cells = [unicodedata.normalize("NFC", cell).strip() for cell in row]
            if any(cells) and not (said and number == 0):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise BadInput(f"{name}, line {line}: {error}.", "Save it from the spreadsheet as “CSV UTF-8”.") from error


def _column(heading: str) -> str:
    """The column a heading means, or an empty string."""
    said = re.sub(r"[\s_-]+", "_", heading.strip(" \"'\t").casefold())
    return next((column for column, others in COLUMNS.items() if said == column or said in others), "")


def _heading(rows: Iterator[tuple[int, list[str]]], name: str) -> tuple[int, list[str]]:
    line, headings = next(rows, (0, []))
    if not headings:
        raise BadInput(f"{name} is empty.", f"Its first line names the columns: {', '.join(NEEDED)}.")
    columns = [_column(h) for h in headings]
    if missing := [c for c in NEEDED if c not in columns]:
        raise BadInput(
            f"{name}, line {line}: no column for {', '.join(missing)}. It has: {', '.join(h for h in headings if h)}.",
            f"Name the columns {', '.join(NEEDED)}; {', '.join(c for c in COLUMNS if c not in NEEDED)} may follow.",
        )
    for column in COLUMNS:
        if len(same := [h for h, c in zip(headings, columns, strict=True) if c == column]) > 1:
            raise BadInput(f"{name}, line {line}: {' and '.join(same)} both mean {column}.", "Keep one of them.")
    return line, columns


def _cells(row: Sequence[str], columns: Sequence[str]) -> dict[str, str]:
    if any(row[len(columns) :]):
        raise BadInput("there are more cells than headings; put text with a comma in it between double quotes.")
    cells = dict.fromkeys(COLUMNS, "") | {c: re.sub(r"^'(?='*[=+\-@])", "", cell) for c, cell in zip(columns, row, strict=False) if c}
    for column in NEEDED[:-1]:
        if not cells[column] or len(cells[column]) > _LONGEST:
            raise BadInput(f"{column} is empty." if not cells[column] else f"{column} is longer than {_LONGEST} characters.")
    return cells


def _rating(cells: Mapping[str, str]) -> Rating:
    kind = _KINDS.get(cells["kind"].casefold())
    if kind is None:
        raise BadInput(f"“{cells['kind']}” is no kind of rater: use human, machine, self or anchor.")
    told: dict[str, Any] = {"code": _WORDS.get(cells["score"].casefold(), _number(cells["score"]))}
    told["quality"] = _number(cells["quality"]) if cells["quality"] else None
    occasion = _number(cells["occasion"] or "1")
    if not isinstance(occasion, int):
        raise BadInput(f"occasion is “{occasion}”: use 1, 2, 3 …")
    return Rating(
        rater=cells["rater"], session=cells["session_id"], item=cells["item_id"], kind=kind, element=cells["element"],
        reason=cells["reason"], occasion=occasion, **told,
    )  # fmt: skip


def _number(cell: str) -> int | str:
    """“2”, “2.0” and “2,0” are 2; anything else stays as it is, for the rating to refuse."""
    found = re.fullmatch(r"(\d{1,9})(?:[.,]0+)?", cell, re.ASCII)
    return int(found[1]) if found else cell


def _apart_by_element(read: Sequence[tuple[int, Rating]]) -> list[tuple[int, Rating]]:
    elements: dict[str, set[str]] = {}
    for _, rating in read:
        elements.setdefault(rating.item, set()).update({rating.element} - {""})
    shared = {item for item, names in elements.items() if len(names) > 1}
    return [(n, replace(r, item=f"{r.element}/{r.item}") if r.item in shared and r.element else r) for n, r in read]


def _twice(read: Sequence[tuple[int, Rating]]) -> Iterator[str]:
    first: dict[tuple[object, ...], tuple[int, Rating]] = {}
    for line, rating in read:
        before, other = first.setdefault(rating.key, (line, rating))
        if other != rating:
            yield (
                f"line {line}: {rating.rater} has rated item {rating.item} in session {rating.session} already, differently, in line "
                f"{before}; keep one, or call a later look occasion 2"
            )
