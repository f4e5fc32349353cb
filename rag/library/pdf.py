"""PDF into a `Document` with pypdf: pages with their printed labels, sections from the outline, text as paragraphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdf
from pypdf.errors import DependencyError
from pypdf.generic import Destination

from rag.errors import UnreadableFile
from rag.library.headings import Heading, name_from_file, sections_of, sensible_title
from rag.library.lines import body_size, clean, without_running_lines
from rag.library.model import Document, Kind, Page
from rag.library.paragraphs import Piece, pieces
from rag.library.printed import Noticed, printed_pages
from rag.library.titles import title_key

MAX_PAGES = 3000
_OCR = "Run OCR on it (“recognise text” in a PDF program, or ocrmypdf), or give the file it was made from."
_RECOGNISED = (
    "is a scan whose words a program recognised: they may be misread",
    "are scans whose words a program recognised: they may be misread",
)
_RESAVE = "Open it in a PDF viewer and print or save it as a new PDF, or give the Word or Markdown file it was made from."


@dataclass(frozen=True)
class _Entry:
    """One line of the outline: ``level`` from 1, the 0-based page it points to."""

    title: str
    level: int
    page: int


def read_pdf(path: Path, *, document_id: str, kind: Kind = "other") -> Document:
    """Read one PDF; the text is tidied here, once, and never again.

    Pages tile the text. Words that nobody can see are left out. ``warnings`` name them and the pages that gave no text; ``meta["running_lines"]`` holds the heads and feet that were left out.
    Raises `UnreadableFile` for a scan, a password, damage, or a file without pages.
    """
    try:
        with path.open("rb") as stream:
            return _read(pypdf.PdfReader(stream), path, document_id, kind)
    except UnreadableFile:
        raise
    except FileNotFoundError as error:
        raise UnreadableFile(f"{path.name} is not there.", "Check the name and the folder.") from error
    except OSError as error:
        what = f"{path.name} cannot be opened: {error.strerror or error}."
        raise UnreadableFile(what, "Check that it is a file you may read.") from error
    except MemoryError as error:
        raise UnreadableFile(f"{path.name} needs more memory to read than is allowed.", _RESAVE) from error
    except Exception as error:  # pypdf raises errors of any kind, even AttributeError, on damaged files
        raise UnreadableFile(f"{path.name} {_what_is_wrong(path)} ({type(error).__name__}).", _RESAVE) from error


def _what_is_wrong(path: Path) -> str:
    with path.open("rb") as stream:
        head = stream.read(1024)
    if not head:
        return "is empty"
    return "is damaged and cannot be read" if b"%PDF" in head else "is not a PDF"


def _read(reader: pypdf.PdfReader, path: Path, document_id: str, kind: Kind) -> Document:
    _unlock(reader, path.name)
    count = len(reader.pages)
    if count == 0:
        raise UnreadableFile(f"{path.name} has no pages.", _RESAVE)
    if count > MAX_PAGES:
        raise UnreadableFile(f"{path.name} has {count} pages; {MAX_PAGES} is the most that is read.", "Split it into smaller files.")
    labels = _labels(reader, count)
    printed, noticed = printed_pages(reader)
    empty = [n for n, lines in enumerate(printed) if not lines]
    if len(empty) == count:
        raise _no_text(path.name, count, noticed)
    entries = _outline(reader, count)
    targets = defaultdict(set)
    for entry in entries:
        targets[entry.page].add(title_key(entry.title))
    kept, running = without_running_lines(printed, labels, keep=lambda page, line: title_key(line.text) in targets[page])
    body = body_size(kept) or body_size(printed)
    titles: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for number, entry in enumerate(entries):
        titles[entry.page].append((number, entry.title))
    made = pieces(kept, body, titles) or pieces(printed, body, titles)  # nothing but page numbers: better those than nothing
    if not made:
        raise _no_text(path.name, count, noticed)
    text, starts = _text_of(made)
    pages = _pages(made, starts, labels, len(text))
    given = sensible_title(_metadata_title(reader))
    largest = max((p for p in made if p.kind == "heading" and p.page == made[0].page), key=lambda p: p.size, default=None)
    title = given or sensible_title(largest.text if largest else "") or name_from_file(path.stem)
    headings = _from_outline(entries, made, starts, pages, text) or _from_print(made, starts, text)
    return Document(
        id=document_id,
        title=title,
        kind=kind,
        source=path.name,
        text=text,
        sections=sections_of(text, headings, title=title, document_id=document_id),
        pages=pages,
        markup="plain",
        meta={"format": "pdf", **({"running_lines": list(running)} if running else {})},
        warnings=tuple(_warnings(labels, empty, noticed)),
    )


def _unlock(reader: pypdf.PdfReader, name: str) -> None:
    """A PDF may be encrypted and yet open for reading without a password."""
    if not reader.is_encrypted:
        return
    try:
        opened = bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError) as error:
        raise UnreadableFile(f"{name} is encrypted in a way that cannot be opened here.", "Save a copy without encryption.") from error
    if not opened:
        raise UnreadableFile(f"{name} is locked with a password.", "Open it with the password and save a copy without one.")


def _no_text(name: str, count: int, noticed: Noticed) -> UnreadableFile:
    if len(noticed.broken) == count:
        return UnreadableFile(f"{name} is damaged: none of its pages can be read.", _RESAVE)
    if noticed.hidden:
        return UnreadableFile(f"{name} has only words that nobody can see on the page.", "Open it and look; ask whoever made it.")
    if noticed.garbled:
        return UnreadableFile(f"The letters of {name} cannot be told from its fonts.", _OCR)
    return UnreadableFile(f"{name} has no text: it looks like a scan.", _OCR)


def _warnings(labels: Sequence[str], empty: Sequence[int], noticed: Noticed) -> Iterator[str]:
    unread = {*noticed.broken, *noticed.garbled, *(n for n, _ in noticed.hidden)}
    scans = [n for n in empty if n not in unread]
    for numbers, one, many in (
        (scans, "has no text: it looks like a scan", "have no text: they look like scans"),
        (noticed.broken, "is damaged and was left out", "are damaged and were left out"),
        (
            noticed.garbled,
            "has letters nobody can tell from its fonts: left out",
            "have letters nobody can tell from their fonts: left out",
        ),
        (
            noticed.pictures,
            "is mostly a picture: words inside pictures are not read",
            "are mostly pictures: words inside pictures are not read",
        ),
        (noticed.recognised, *_RECOGNISED),
    ):
        if numbers:
            names = ", ".join(labels[n] if labels.count(labels[n]) == 1 else str(n + 1) for n in numbers[:20]) + (
                f" and {len(numbers) - 20} more" if len(numbers) > 20 else ""
            )
            yield f"page {names} {one}" if len(numbers) == 1 else f"pages {names} {many}"
    for number, what in noticed.hidden[:20]:
        yield f"page {labels[number] if labels.count(labels[number]) == 1 else number + 1} {what}"
    if len(noticed.hidden) > 20:
        yield f"{len(noticed.hidden) - 20} further pages hold words that nobody can see, left out"


def _labels(reader: pypdf.PdfReader, count: int) -> list[str]:
    try:
        labels = [clean(str(label)) for label in reader.page_labels]
    except Exception:  # noqa: BLE001  a broken label tree must not cost the document
        labels = []
    return [labels[n] if n < len(labels) and labels[n] else str(n + 1) for n in range(count)]


def _metadata_title(reader: pypdf.PdfReader) -> str:
    try:
        return str(reader.metadata.get("/Title") or "") if reader.metadata else ""
    except Exception:  # noqa: BLE001  as above
        return ""


def _outline(reader: pypdf.PdfReader, count: int) -> list[_Entry]:
    try:
        return [e for e in _flat(reader, reader.outline, 1) if e.page < count]
    except Exception:  # noqa: BLE001  as above
        return []


def _flat(reader: pypdf.PdfReader, items: Iterable[Any], level: int) -> Iterator[_Entry]:
    for item in items:
        if isinstance(item, list):
            yield from _flat(reader, item, level + 1)
        elif isinstance(item, Destination):
            title, page = clean(str(item.title or "")), reader.get_destination_page_number(item)
            if title and page is not None and page >= 0:
                yield _Entry(title, min(level, 6), page)


def _text_of(made: Sequence[Piece]) -> tuple[str, list[int]]:
    """The stored text, and where each piece begins in it."""
    out: list[str] = []
    starts: list[int] = []
    length = 0
    for number, piece in enumerate(made):
        before = piece.before if number else ""
        starts.append(length + len(before))
        out.append(before + piece.text)
        length += len(before) + len(piece.text)
    return "".join(out), starts


def _pages(made: Sequence[Piece], starts: Sequence[int], labels: Sequence[str], length: int) -> tuple[Page, ...]:
    """Spans that tile the text; a page without text is empty and stands where the next one begins."""
    begin = [length] * (len(labels) + 1)
    for piece, start in zip(reversed(made), reversed(starts), strict=True):
        begin[piece.page] = start
    begin[0] = 0
    for number in range(len(labels) - 1, 0, -1):
        if not any(p.page == number for p in made):
            begin[number] = begin[number + 1]
    return tuple(Page(n, label, begin[n], begin[n + 1]) for n, label in enumerate(labels))


def _body_start(made: Sequence[Piece], starts: Sequence[int], index: int, length: int) -> int:
    return starts[index + 1] if index + 1 < len(made) else length


def _from_outline(
    entries: Sequence[_Entry], made: Sequence[Piece], starts: Sequence[int], pages: Sequence[Page], text: str
) -> list[Heading]:
    """A heading for each entry: where its words stand on the page it points to, else where the page's first new piece begins.

    An outline of a single entry is no outline.
    """
    if len(entries) < 2:
        return []
    found = {p.outline: i for i, p in enumerate(made) if p.outline is not None}
    result: list[Heading] = []
    for number, entry in enumerate(entries):
        if number in found:
            at = found[number]
            result.append(Heading(entry.title, entry.level, starts[at], _body_start(made, starts, at, len(text))))
            continue
        key = title_key(entry.title)
        own = [i for i, p in enumerate(made) if p.page == entry.page and p.before == "\n\n"]
        run_in = [i for i in own if len(key) >= 4 and title_key(made[i].text[: len(entry.title) + 20]).startswith(key)]
        place = starts[(run_in or own)[0]] if own else pages[entry.page].start
        result.append(Heading(entry.title, entry.level, place, place))
    return result


def _from_print(made: Sequence[Piece], starts: Sequence[int], text: str) -> list[Heading]:
    """Headings by their print: the larger the higher."""
    found = [(i, p) for i, p in enumerate(made) if p.kind == "heading"]
    levels = sorted({_half(p.size) for _, p in found}, reverse=True)
    return [Heading(p.text, min(6, levels.index(_half(p.size)) + 1), starts[i], _body_start(made, starts, i, len(text))) for i, p in found]


def _half(size: float) -> float:
    return round(size * 2) / 2
