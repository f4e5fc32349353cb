"""TOML files of a content pack: read strictly, with the 1-based line of every fault, and of every entry for checks across files.

`tomllib` gives no positions, so `Lines` walks the text a second time. It is handed valid TOML only and therefore checks nothing itself.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError

from rag.errors import Problem, UnreadableFile
from rag.library.markdown import normalise

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)
Loc = tuple[str | int, ...]

_KEY = re.compile(r"""[ \t]*(?:"(?P<quoted>(?:[^"\\\n]|\\.)*)"|'(?P<literal>[^'\n]*)'|(?P<bare>[\w-]+))[ \t]*(?P<dot>\.?)""")
_STRING = re.compile(r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})|\'\'\'.*?\'\'\'(?:\'{0,2})|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.S)
_GAP = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_BARE = re.compile(r"[^,\]}#\n]+")
_AT = re.compile(r"\(at line (\d+)")

_SAYS = {
    "missing": "is missing",
    "extra_forbidden": "is not a key of this file",
    "string_type": "is text in quotes",
    "string_pattern_mismatch": "is empty",
    "bool_type": "is true or false, without quotes",
    "int_type": "is a whole number, without quotes",
    "float_type": "is a number, without quotes",
    "date_type": "is a date such as 2026-11-22, without quotes",
    "tuple_type": "is a list in square brackets",
    "model_type": "is a table of its own",
    "too_short": "has too few entries",
}


class Strict(BaseModel):
    """A frozen part of a file: unknown keys are refused and nothing is converted ("yes" is not true)."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def _listed(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


Several = Annotated[tuple[T, ...], BeforeValidator(_listed)]
"""A TOML list, frozen."""

Words = Annotated[str, StringConstraints(pattern=r"\S")]
"""Text that is not blank."""


class Lines:
    """Where each key and each list entry of a valid TOML text begins: ``of("item", 2, "text")`` is the 1-based line of the third item's text.

    A place that is not written (a missing key) has the line of the nearest thing around it; the whole file has 0.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._at: dict[Loc, int] = {}
        self._lists: dict[Loc, int] = {}
        self._walk()

    def of(self, *loc: str | int) -> int:
        for length in range(len(loc), 0, -1):
            at = self._at.get(loc[:length])
            if at is not None:
                return self._text.count("\n", 0, at) + 1
        return 0

    def header(self, *loc: str | int) -> str:
        """The line on which a place begins, with its comment; "" when it is not written."""
        at = self._at.get(loc)
        if at is None:
            return ""
        return self._text[self._text.rfind("\n", 0, at) + 1 :].partition("\n")[0]

    def _walk(self) -> None:
        at = self._skip(0)
        prefix: Loc = ()
        while at < len(self._text):
            if self._text[at] == "[":
                listed = self._text.startswith("[[", at)
                parts, end = self._key(at + 1 + listed)
                prefix = self._place(parts, listed=listed)
                self._at.setdefault(prefix, at)
                if listed:
                    self._at.setdefault(prefix[:-1], at)
                at = self._text.index("]", end) + 1 + listed
            else:
                at = self._pair(prefix, at)
            at = self._skip(at)

    def _place(self, parts: list[str], *, listed: bool) -> Loc:
        """The path that a ``[table]`` or ``[[table]]`` header opens: inside lists of tables it is the last one that counts."""
        loc: Loc = ()
        for number, part in enumerate(parts):
            loc = (*loc, part)
            if listed and number == len(parts) - 1:
                self._lists[loc] = self._lists.get(loc, -1) + 1
            if loc in self._lists:
                loc = (*loc, self._lists[loc])
        return loc

    def _pair(self, prefix: Loc, at: int) -> int:
        parts, end = self._key(at)
        loc = prefix
        for part in parts:
            loc = (*loc, part)
            self._at.setdefault(loc, at)
        return self._value(loc, self._skip(self._text.index("=", end) + 1))

    def _value(self, loc: Loc, at: int) -> int:
        """Walk one value that begins at ``at``; returns where it ends."""
        opener = self._text[at]
        if opener not in "[{":
            found = _STRING.match(self._text, at) or _BARE.match(self._text, at)
            return found.end() if found else at + 1
        at = self._skip(at + 1)
        number = 0
        while self._text[at] not in "]}":
            if opener == "[":
                self._at.setdefault((*loc, number), at)
                at = self._value((*loc, number), at)
                number += 1
            else:
                at = self._pair(loc, at)
            at = self._skip(at)
            if self._text[at] == ",":
                at = self._skip(at + 1)
        return at + 1

    def _key(self, at: int) -> tuple[list[str], int]:
        parts: list[str] = []
        while found := _KEY.match(self._text, at):
            parts.append(next(part for part in found.group("quoted", "literal", "bare") if part is not None))
            at = found.end()
            if not found["dot"]:
                break
        return parts, at

    def _skip(self, at: int) -> int:
        found = _GAP.match(self._text, at)
        return found.end() if found else at


def read(source: Path | str, *, name: str = "") -> tuple[str | None, dict[str, Any], tuple[Problem, ...]]:
    """The text and the tables of a TOML file (or of TOML text); text None and one problem where it cannot be read."""
    name = name or (source.name if isinstance(source, Path) else "")
    try:
        text = normalise(source.read_bytes(), name) if isinstance(source, Path) else source
        return text, tomllib.loads(text), ()
    except FileNotFoundError:
        return None, {}, (Problem(name, 0, "the file is missing"),)
    except UnreadableFile as error:
        return None, {}, (Problem(name, 0, str(error)),)
    except OSError as error:
        return None, {}, (Problem(name, 0, f"cannot be read: {error.strerror}"),)
    except tomllib.TOMLDecodeError as error:
        found = _AT.search(str(error))
        line = int(found.group(1)) if found else len(text.rstrip().splitlines())
        return None, {}, (Problem(name, line, f"not valid TOML: {error}"),)


def load(source: Path | str, model: type[M], *, name: str = "") -> tuple[M | None, tuple[Problem, ...]]:
    """Read and check a TOML file (a path, or TOML text) against ``model``; None and every fault, by line, where it does not fit.

    ``name`` is the file as people know it, relative to the pack.
    """
    name = name or (source.name if isinstance(source, Path) else "")
    text, data, problems = read(source, name=name)
    if text is None:
        return None, problems
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        return None, tuple(sorted(_faults(error, Lines(text), name)))


def _faults(error: ValidationError, lines: Lines, name: str) -> Iterator[Problem]:
    faults = error.errors()
    for fault in faults:
        loc = fault["loc"]
        if fault["type"] == "too_short" and any(f["loc"][: len(loc)] == loc != f["loc"] for f in faults):
            continue  # pydantic does not count an entry that has a fault of its own
        if fault["type"] == "literal_error":
            says = f"is one of {fault['ctx']['expected']}"
        elif fault["type"] == "value_error":
            says = str(fault["ctx"]["error"])
        else:
            says = _SAYS.get(fault["type"], fault["msg"])
        yield Problem(name, lines.of(*loc), f"“{_shown(loc)}” {says}")


def repeated_ids(source: Path | str, key: str, ids: Iterable[str], *, name: str = "") -> tuple[Problem, ...]:
    """A problem for each entry of the list ``key`` whose id an earlier entry has already."""
    name = name or (source.name if isinstance(source, Path) else "")
    text, _, problems = read(source, name=name)
    if text is None:
        return problems
    lines, first, found = Lines(text), dict[str, int](), []
    for number, one in enumerate(ids):
        line = lines.of(key, number, "id")
        if first.setdefault(one, line) != line:
            found.append(Problem(name, line, f"the id “{one}” is used twice: first in line {first[one]}"))
    return tuple(found)


def load_listed(
    source: Path | str, model: type[M], key: str, ids: Callable[[M], Iterable[str]], *, name: str = ""
) -> tuple[M | None, tuple[Problem, ...]]:
    """`load` for a file whose list ``key`` gives each entry an id of its own (``ids``); None with every fault where one is used twice."""
    value, problems = load(source, model, name=name)
    if value is not None:
        problems = repeated_ids(source, key, ids(value), name=name)
    return (None if problems else value), problems


def _shown(loc: Loc) -> str:
    """``("item", 2, "sections", 0)`` as people count: “item 3, sections 1”."""
    words: list[str] = []
    for part in loc:
        if isinstance(part, int) and words:
            words[-1] += f" {part + 1}"
        else:
            words.append(str(part))
    return ", ".join(words)
