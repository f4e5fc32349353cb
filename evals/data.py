"""Readers of the data forms of the command line's contract. Each fault names file and line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from rag.errors import BadInput


def rows(path: Path, *needed: str) -> Iterator[dict[str, Any]]:
    """Objects of a JSONL file. Raises `BadInput` naming the line when one cannot be read or lacks a needed key."""
    try:
        file = path.open(encoding="utf-8-sig")
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}.", "Give a file or folder in the form README describes.") from error
    with file:
        for number, line in enumerate(_lines(file, path), 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                raise BadInput(f"{path}:{number} is not JSON: {error}.", "One JSON object a line.") from error
            if not isinstance(row, dict):
                raise BadInput(f"{path}:{number} is not a JSON object.", "One JSON object a line.")
            missing = [key for key in needed if key not in row]
            if missing:
                raise BadInput(f"{path}:{number} has no “{missing[0]}”.", f"Each line needs {', '.join(needed)}.")
            yield row


def _lines(file: TextIO, path: Path) -> Iterator[str]:
    try:
        yield from file
    except UnicodeDecodeError as error:
        raise BadInput(f"{path} is not UTF-8 text: {error.reason} at byte {error.start}.", "Save it as UTF-8.") from error
