"""The content pack: a folder of Markdown and TOML owned by programme people. Read whole, with every problem named by file and line."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from rag.errors import PackError, Problem, UnreadableFile
from rag.library.golden import NAME as QUESTIONS
from rag.library.golden import read_golden
from rag.library.markdown import line_of, link_targets, normalise, read_markdown
from rag.library.model import Document, Kind

PHONE = re.compile(
    r"(?<![\w./-])(?:\+44 ?(?:\(0\) ?)?\d|\(?0\d)(?:[ ()-]{0,2}\d){8,9}(?![\w/])"
    r"|(?<![\w./-])0(?:800|808|845)(?:[ -]?\d){4,7}(?![\w/])"
    r"|(?<![\w.,%/-])(?:999|111|112|116\s?123|85258)(?!\w|[.,]\d|[%/-])"
)
_FOLDERS: tuple[tuple[str, Kind], ...] = (("chapters", "manual"), ("case-studies", "case"))


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Profile(_Strict):
    """A delivery-format profile; minutes are per session, 0 where not published."""

    id: str
    title: str
    source: str
    tested: bool
    workshops: int = Field(ge=0)
    workshop_minutes: int = Field(ge=0)
    tolerance_minutes: int = Field(ge=0)
    group_min: int = Field(ge=1)
    group_max: int = Field(ge=1)
    calls: int = Field(ge=0)
    call_minutes: int = Field(ge=0)
    call_mode: str
    mode: str
    notes: str = ""


class Band(_Strict):
    version: str
    name: str
    from_percent: float = Field(ge=0, le=100)
    source: str


class Manual(_Strict):
    """``manual.toml``."""

    title: str
    notice: str
    edition: str
    language: str
    licence: str
    review_by: date
    active_profile: str
    safety_sections: Mapping[str, tuple[str, ...]] = {}
    profiles: tuple[Profile, ...] = ()
    bands: tuple[Band, ...] = ()
    examples: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pack:
    """A content pack as read. ``problems`` is empty for a pack that may be published."""

    folder: Path
    manual: Manual | None
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = field(default=())

    def require_sound(self) -> None:
        """Raises `PackError` when anything must be mended first."""
        if self.problems:
            count = len(self.problems)
            raise PackError(f"The content pack {self.folder} has {count} problem{'s' if count > 1 else ''}.", self.problems)


def read_pack(folder: Path) -> Pack:
    """Read a pack and check it. Raises `PackError` only where the folder is no pack at all."""
    if not (folder / "manual.toml").is_file():
        raise PackError(
            f"{folder} is no content pack: it has no manual.toml.",
            do="Give the folder that holds manual.toml and chapters/ with --pack or DESK_PACK.",
        )
    problems: list[Problem] = []
    manual = _read_manual(folder, problems)
    documents = tuple(_read_documents(folder, problems))
    if not any(d.kind == "manual" for d in documents):
        problems.append(Problem("chapters", 0, "there is no chapter to index"))
    problems.extend(_ids(documents))
    problems.extend(_links(documents, manual, folder))
    problems.extend(_numbers(documents))
    problems.extend(read_golden(folder)[1])
    return Pack(folder, manual, documents, tuple(sorted(set(problems))))


def read_manual(folder: Path) -> Manual | None:
    """``manual.toml`` alone, or None where it cannot be used."""
    return _read_manual(folder, []) if (folder / "manual.toml").is_file() else None


def fingerprint(folder: Path) -> str:
    """SHA-256 over the names and bytes of a pack's files that are indexed: cheap to compute, changes when a chapter or case does."""
    digest = hashlib.sha256()
    for name, _ in _FOLDERS:
        for path in sorted((folder / name).glob("*.md")):
            digest.update(path.name.encode() + b"\0" + _bytes(path) + b"\0")
    for other in ("manual.toml", QUESTIONS):
        digest.update(_bytes(folder / other))
    return digest.hexdigest()


def _bytes(path: Path) -> bytes:
    """The bytes of a file, or nothing where it cannot be read: `read_pack` is where that is reported."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _read_manual(folder: Path, problems: list[Problem]) -> Manual | None:
    path = folder / "manual.toml"
    try:
        text = normalise(path.read_bytes(), path.name)
    except (OSError, UnreadableFile) as error:
        problems.append(Problem(path.name, 0, f"cannot be read: {error}"))
        return None
    try:
        manual = Manual.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        problems.append(Problem(path.name, int(found.group(1)) if found else 0, f"not valid TOML: {error}"))
        return None
    except ValidationError as error:
        for fault in error.errors():
            name = ".".join(str(p) for p in fault["loc"])
            problems.append(Problem(path.name, _line_of_key(text, fault["loc"]), f"“{name}”: {fault['msg']}"))
        return None
    if manual.active_profile not in {p.id for p in manual.profiles}:
        problems.append(
            Problem(
                path.name, _line_of_key(text, ("active_profile",)), f"active_profile “{manual.active_profile}” is no profile of this file"
            )
        )
    return manual


def _line_of_key(text: str, loc: tuple[Any, ...]) -> int:
    begin, end = 0, len(text)
    if len(loc) > 1 and isinstance(loc[1], int):  # the n-th [[table]] of a list, if it is written so
        tables = [m.start() for m in re.finditer(rf"^[ \t]*\[\[{re.escape(str(loc[0]))}\]\]", text, re.M)]
        if loc[1] < len(tables):
            begin = tables[loc[1]]
            end = next((m.start() for m in re.compile(r"^[ \t]*\[", re.M).finditer(text, begin + 1) if m.start() > begin), end)
    for part in reversed(loc):
        if isinstance(part, str):
            found = re.compile(rf"^[ \t]*\[*{re.escape(part)}\b", re.M).search(text, begin, end)
            if found:
                return line_of(text, found.start())
    return line_of(text, begin) if begin else 0


def _read_documents(folder: Path, problems: list[Problem]) -> Iterator[Document]:
    for name, kind in _FOLDERS:
        for path in sorted((folder / name).glob("*.md")):
            try:
                document, faults = read_markdown(path.read_bytes(), name=f"{name}/{path.name}", kind=kind)
            except UnreadableFile as error:
                problems.append(Problem(f"{name}/{path.name}", 0, str(error)))
                continue
            except OSError as error:
                problems.append(Problem(f"{name}/{path.name}", 0, f"cannot be read: {error.strerror}"))
                continue
            problems.extend(faults)
            if kind == "manual" and not document.meta.get("title") and not any("front matter" in f.message for f in faults):
                problems.append(Problem(document.source, 1, "the front matter needs a title"))
            yield document


def _ids(documents: tuple[Document, ...]) -> Iterator[Problem]:
    """Document ids and anchors are unique in the whole pack, so that a place has one name."""
    seen: dict[str, str] = {}
    anchors: dict[str, str] = {}
    for document in documents:
        if document.id in seen:
            yield Problem(document.source, 1, f"the id “{document.id}” is also the id of {seen[document.id]}")
        seen.setdefault(document.id, document.source)
        for section in document.sections:
            if section.level == 0:
                continue
            where = f"{document.source}:{section.line}"
            if section.id in anchors and not anchors[section.id].startswith(document.source + ":"):
                yield Problem(document.source, section.line, f"the anchor “#{section.id}” is also at {anchors[section.id]}")
            anchors.setdefault(section.id, where)


def _links(documents: tuple[Document, ...], manual: Manual | None, folder: Path) -> Iterator[Problem]:
    anchors = {s.id for d in documents for s in d.sections}
    for document in documents:
        for offset, target in link_targets(document.text):
            if target not in anchors:
                yield Problem(document.source, line_of(document.text, offset), f"the link to “#{target}” leads nowhere")
    if manual is None:
        return
    text = normalise((folder / "manual.toml").read_bytes(), "manual.toml")
    for topic, targets in manual.safety_sections.items():
        for target in targets:
            if target not in anchors:
                yield Problem(
                    "manual.toml", _line_of_key(text, (topic,)), f"safety_sections.{topic}: the anchor “#{target}” is in no chapter"
                )


def _numbers(documents: tuple[Document, ...]) -> Iterator[Problem]:
    """Telephone numbers stand in signposting.toml only, where they have an owner and a date."""
    for document in documents:
        for found in PHONE.finditer(document.text):
            yield Problem(
                document.source,
                line_of(document.text, found.start()),
                f"“{found.group(0).strip()}” looks like a telephone number; numbers belong in signposting.toml",
            )
