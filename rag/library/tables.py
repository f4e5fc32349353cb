"""Tables as rows of ``| cells |``: the one form both readers store, and finding them among printed lines."""

from __future__ import annotations

from collections.abc import Sequence

from rag.library.lines import Line

_LEVEL = 2.0
_ALIGNED = 3.0


def table_text(rows: Sequence[Sequence[str]]) -> str:
    """Rows of equal width as lines; a rule after the first makes it the head. A bar inside a cell becomes a broken one."""
    width = max(len(row) for row in rows)
    lines = ["| " + " | ".join(cell.replace("|", "¦") for cell in [*row, *[""] * (width - len(row))]) + " |" for row in rows]
    rule = ["|" + " --- |" * width] if len(lines) > 1 else []
    return "\n".join([lines[0], *rule, *lines[1:]])


def printed_table(lines: Sequence[Line], position: int) -> tuple[int, str]:
    """(number of lines, text) of the table that begins at ``position``; (0, "") if none does.

    A table is two rows or more of cells that stand side by side, row below row, each row beginning where the first does.
    """
    rows: list[list[Line]] = []
    at = position
    while row := _row(lines, at):
        if rows and (abs(row[0].x - rows[0][0].x) > _ALIGNED or row[0].y >= rows[-1][0].y or rows[-1][0].y - row[0].y > 4 * row[0].size):
            break
        rows.append(row)
        at += len(row)
    if len(rows) < 2:
        return 0, ""
    columns = sorted({round(cell.x) for cell in max(rows, key=len)})
    return at - position, table_text([_placed(row, columns) for row in rows])


def _row(lines: Sequence[Line], at: int) -> list[Line]:
    """Cells from ``at`` on that stand on one level, left to right; empty unless there are two."""
    row: list[Line] = []
    while at + len(row) < len(lines):
        line = lines[at + len(row)]
        if not line.upright or (row and (abs(line.y - row[0].y) > _LEVEL or line.x < row[-1].x + 2 * line.size)):
            break
        row.append(line)
    return row if len(row) > 1 else []


def _placed(row: Sequence[Line], columns: Sequence[int]) -> list[str]:
    """The cells of a row in the columns of the fullest one."""
    result = [""] * len(columns)
    for cell in row:
        nearest = min(range(len(columns)), key=lambda c: abs(columns[c] - cell.x))
        result[nearest] = f"{result[nearest]} {cell.text}".strip()
    return result
