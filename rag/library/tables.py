"""Tables as rows of ``| cells |``: the one form both readers store, and finding them among printed lines."""

from __future__ import annotations

from collections.abc import Sequence

from rag.library.lines import Line

_LEVEL = 2.0
_ALIGNED = 3.0
_LEADING = 1.5
_CELL_LINES = 12
"""Lines that one cell may have: more is a column of text."""

_Cell = list[Line]


def table_text(rows: Sequence[Sequence[str]]) -> str:
    """Rows of equal width as lines; a rule after the first makes it the head. A bar inside a cell becomes a broken one."""
    width = max(len(row) for row in rows)
    lines = ["| " + " | ".join(cell.replace("|", "¦") for cell in [*row, *[""] * (width - len(row))]) + " |" for row in rows]
    rule = ["|" + " --- |" * width] if len(lines) > 1 else []
    return "\n".join([lines[0], *rule, *lines[1:]])


def printed_table(lines: Sequence[Line], position: int) -> tuple[int, str]:
    """(number of lines, text) of the table that begins at ``position``; (0, "") if none does.

    A table is two rows or more of cells whose first lines stand side by side, row below row, each row beginning where the first does. A
    cell may go on in lines right below its first.
    """
    rows: list[list[_Cell]] = []
    at = position
    while row := _row(lines, at):
        if rows and not _below(rows[-1], rows[0], row):
            break
        rows.append(row)
        at += sum(len(cell) for cell in row)
    if len(rows) < 2:
        return 0, ""
    columns = sorted({round(cell[0].x) for cell in max(rows, key=len)})
    return at - position, table_text([_placed(row, columns) for row in rows])


def _below(above: list[_Cell], first: list[_Cell], row: list[_Cell]) -> bool:
    """Whether ``row`` is the next row of the table: under all of the row above, near it, beginning at the same place."""
    lead, lowest = row[0][0], min(cell[-1].y for cell in above)
    return abs(lead.x - first[0][0].x) <= _ALIGNED and 0 < lowest - lead.y <= 4 * lead.size


def _row(lines: Sequence[Line], at: int) -> list[_Cell]:
    """Cells from ``at`` on whose first lines stand on one level, left to right; empty unless there are two."""
    row: list[_Cell] = []
    while at < len(lines):
        line = lines[at]
        if row and _goes_on(row[-1], line):
            row[-1].append(line)
        elif not line.upright or (row and (abs(line.y - row[0][0].y) > _LEVEL or line.x < row[-1][0].x + 2 * line.size)):
            break
        else:
            row.append([line])
        at += 1
    return row if len(row) > 1 else []


def _goes_on(cell: _Cell, line: Line) -> bool:
    """Whether ``line`` is the next line of the cell: right below, beginning where the cell does, in the same print."""
    first, last = cell[0], cell[-1]
    return (
        line.upright
        and len(cell) < _CELL_LINES
        and abs(line.x - first.x) <= _ALIGNED
        and abs(line.size - first.size) <= 0.05 * first.size
        and line.bold == first.bold
        and 0.5 * line.size < last.y - line.y <= _LEADING * line.size
    )


def _placed(row: Sequence[_Cell], columns: Sequence[int]) -> list[str]:
    """The cells of a row in the columns of the fullest one."""
    result = [""] * len(columns)
    for cell in row:
        nearest = min(range(len(columns)), key=lambda c: abs(columns[c] - cell[0].x))
        said = " ".join(line.text for line in cell)
        result[nearest] = f"{result[nearest]} {said}".strip()
    return result
