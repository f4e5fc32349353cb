"""From files to a live edition: read, cut, build under a new name, verify, switch one row. A crash anywhere leaves the old edition answering."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from rag.errors import BadInput, DeskError, HomeUnusable, IndexMissing, UnreadableFile
from rag.library import withheld
from rag.library.markdown import slug
from rag.library.model import Document, Passage
from rag.library.pack import Pack, fingerprint, read_pack
from rag.library.passages import CountTokens, passages_of
from rag.library.read import read_file
from rag.library.snapshots import FORMAT, write_snapshot
from rag.search.encoder import Encoder
from rag.search.index import Report, build_index, check_index, collection_name, open_index
from rag.store.records import Records
from rag.store.rows import DocumentRow, EditionRow, NewEdition

Suspects = Callable[[str], Sequence[tuple[int, int, str]]]
"""The slices ``[start, end)`` of a text that speak to a program and not to a reader, in order, each with the reason ("": nothing to tell of)."""


@dataclass(frozen=True)
class Skipped:
    file: str
    reason: str


@dataclass(frozen=True)
class Published:
    edition: EditionRow
    documents: int
    pages: int
    passages: int
    skipped: tuple[Skipped, ...]
    warnings: tuple[str, ...]


def publish(
    *,
    home: Path,
    pack_dir: Path,
    files: Sequence[Path],
    remove: Sequence[str],
    records: Records,
    encoder: Encoder,
    now: datetime,
    by: str,
    report: Report,
    suspects: Suspects = lambda text: (),
) -> Published:
    """Read the pack, the kept files and ``files``; build; verify; go live.

    What ``suspects`` finds in a document is stored with it, but neither indexed nor quoted; with a reason, it is named in ``warnings``.
    Files that cannot be read are skipped with a reason; a pack with problems is refused (`PackError`). Raises `HomeUnusable` when the disk refuses.
    """
    with _one_writer(home):
        pack = read_pack(pack_dir)
        pack.require_sound()
        known = {d.id for d in records.documents()}
        for document_id in sorted(set(remove), key=lambda i: i in known):  # an unknown one is refused before any is gone
            _forget(home, records, document_id)
        skipped = _keep(home, records, files, {d.id for d in pack.documents}, now, by, report)
        documents, unreadable = _everything(home, pack, records, report)
        digest = write_snapshot(home, documents)
        parts = {d.id: tuple(suspects(d.text)) for d in documents}
        passages = cut([withheld.without(d, [(a, b) for a, b, _ in parts[d.id]]) for d in documents], encoder, report)
        name = collection_name(digest, encoder.id)
        report("Verifying", 0, 1)
        if not _already_there(home, name, encoder, passages):
            build_index(home, name, passages, encoder, report, {d: [(a, b) for a, b, _ in p] for d, p in parts.items() if p})
            report("Verifying", 0, 1)
            _verify(home, name, passages, encoder)
        edition = records.publish(
            NewEdition(
                digest=digest,
                version=pack.manual.edition if pack.manual else "",
                collection=name,
                encoder=encoder.id.rsplit("@", 1)[0],
                encoder_digest=encoder.id,
                documents=len(documents),
                pages=sum(len(d.pages) for d in documents),
                passages=sum(not p.base for p in passages),
                built_at=now,
                notes=source_mark(home, pack_dir, records),
            )
        )
        report("Live", 1, 1)
        _sweep(home, records)
    warnings = tuple(
        f"{d.source}: {w}" for d in documents for w in (*d.warnings, *withheld.notes(d, [(a, b) for a, b, why in parts[d.id] if why]))
    )
    return Published(edition, len(documents), edition.pages, edition.passages, (*skipped, *unreadable), warnings)


def source_mark(home: Path, pack_dir: Path, records: Records) -> str:
    """What the live edition was built from; differs as soon as a chapter or a kept file does."""
    kept = ",".join(f"{d.id}={d.digest}" for d in records.documents())
    return hashlib.sha256(f"{FORMAT}|{fingerprint(pack_dir)}|{kept}".encode()).hexdigest()


@contextmanager
def _one_writer(home: Path) -> Iterator[None]:
    from filelock import FileLock, Timeout

    try:
        home.mkdir(parents=True, exist_ok=True)
        lock = FileLock(home / "writing.lock", timeout=0.1)
        lock.acquire()
    except Timeout as error:
        raise HomeUnusable("Another `desk index` is writing to this home.", "Wait until it has finished, then try again.") from error
    except OSError as error:
        raise HomeUnusable(
            f"The home {home} cannot be written: {error.strerror or error}.",
            "Choose another with --home or DESK_HOME, or give yourself permission.",
        ) from error
    try:
        yield
    finally:
        lock.release()


def _keep(home: Path, records: Records, files: Sequence[Path], taken: set[str], now: datetime, by: str, report: Report) -> list[Skipped]:
    skipped: list[Skipped] = []
    seen: dict[str, Path] = {}
    kept = {row.id: Path(row.name) for row in records.documents()}
    for number, path in enumerate(files):
        report(f"Reading {path.name}", number, len(files))
        identity = _identity(path, taken, {**kept, **seen})
        if identity in seen:
            skipped.append(Skipped(str(path), f"Its name is too like that of {seen[identity]}, which was given too. Rename one of them."))
            continue
        try:
            document = read_file(path, document_id=identity)
            data = path.read_bytes()
        except (UnreadableFile, OSError) as error:
            skipped.append(Skipped(str(path), str(error)))
            continue
        seen[identity] = path
        stored = Path("uploads") / f"{identity}{path.suffix.lower()}"
        try:
            (home / stored).parent.mkdir(parents=True, exist_ok=True)
            unfinished = (home / stored).with_suffix(".part")
            unfinished.write_bytes(data)
            unfinished.replace(home / stored)
        except OSError as error:
            raise HomeUnusable(
                f"{path.name} could not be kept in {home}: {error.strerror or error}.", "Check free space and permissions."
            ) from error
        row = DocumentRow(
            id=identity,
            name=path.name,
            title=document.title,
            kind="other",
            stored=stored.as_posix(),
            digest=hashlib.sha256(data).hexdigest(),
            size=len(data),
            added_at=now,
            added_by=by,
        )
        before = records.add_document(row)
        if before and before.stored != row.stored:
            (home / before.stored).unlink(missing_ok=True)
    return skipped


def _identity(path: Path, taken: set[str], kept: Mapping[str, Path]) -> str:
    """A document id from the file's name; a name without Latin letters gets one of its own, and so does a second kind of file of the same name."""
    identity = slug(path.stem)
    if not any(c.isascii() and c.isalnum() for c in path.stem):
        identity = f"file-{hashlib.sha256(path.stem.encode('utf-8', 'surrogateescape')).hexdigest()[:8]}"
    identity = f"{identity}-file" if identity in taken else identity
    other_kind = identity in kept and kept[identity].suffix.lower() != path.suffix.lower()
    return f"{identity}-{path.suffix.lower().lstrip('.')}" if other_kind else identity


def _forget(home: Path, records: Records, document_id: str) -> None:
    row = records.remove_document(document_id)
    (home / row.stored).unlink(missing_ok=True)


def _everything(home: Path, pack: Pack, records: Records, report: Report) -> tuple[tuple[Document, ...], list[Skipped]]:
    documents = list(pack.documents)
    skipped: list[Skipped] = []
    kept = records.documents()
    for number, row in enumerate(kept):
        report(f"Reading {row.name}", number, len(kept))
        if any(d.id == row.id for d in pack.documents):
            reason = f"The pack now has a document with its id; run `desk index --remove {row.id}`, then give the file again."
            skipped.append(Skipped(row.name, reason))
            continue
        try:
            document = read_file(home / row.stored, document_id=row.id)
        except UnreadableFile as error:
            skipped.append(Skipped(row.name, str(error)))
            continue
        documents.append(replace(document, id=row.id, source=row.name, title=row.title))
    if not documents:
        raise BadInput("There is nothing to index.", "Give a content pack with chapters, or files.")
    return tuple(documents), skipped


def cut(documents: Sequence[Document], encoder: Encoder, report: Report) -> list[Passage]:
    """Passages of all documents that fit the encoder, in order."""
    passages: list[Passage] = []
    for number, document in enumerate(documents):
        report("Cutting passages", number, len(documents))
        passages.extend(passages_of(document, _counting_once(encoder), min(220, encoder.max_tokens - 2)))
    return passages


def _counting_once(encoder: Encoder) -> CountTokens:
    """The encoder's count, remembered while one document is cut: headings and blocks are asked for again and again."""
    known: dict[str, int] = {}

    def count(texts: Sequence[str]) -> list[int]:
        new = [t for t in dict.fromkeys(texts) if t not in known]
        known.update(zip(new, encoder.count_tokens(new), strict=True))
        return [known[t] for t in texts]

    return count


def _already_there(home: Path, name: str, encoder: Encoder, passages: Sequence[Passage]) -> bool:
    try:
        check_index(home, name, encoder.id)
        if open_index(home, name, encoder).passages != tuple(passages):
            return False
        _verify(home, name, passages, encoder)
    except DeskError:
        return False
    return True


def _verify(home: Path, name: str, passages: Sequence[Passage], encoder: Encoder) -> None:
    """Counts are checked on opening; then passages asked for by their own words must be found."""
    index = open_index(home, name, encoder)
    own = [p for p in passages if not p.base]
    for passage in own[:: max(1, len(own) // 5)][:5]:
        same = {p.id for p in passages if p.indexed_text == passage.indexed_text}
        if not same & {h.passage.id for h in index.search(passage.indexed_text[:600], 10)}:
            raise IndexMissing(
                "The new index does not find its own passages; it was not made live.",
                "Run `desk index` again; if it stays, check the disk.",
            )


def _sweep(home: Path, records: Records) -> None:
    """Remove indexes that no stored edition names (the live one and all that may be rolled back to stay)."""
    from rag.search.vectors import VectorStore

    keep = {e.collection for e in records.editions()[:5]} | {e.collection for e in records.editions() if e.live}
    store = VectorStore(home / "chroma")
    for name in store.names() - keep:
        store.drop(name)
    for folder in (home / "indexes").glob("*"):
        if folder.name not in keep:
            shutil.rmtree(folder, ignore_errors=True)


def is_stale(home: Path, pack_dir: Path, records: Records, live: EditionRow) -> bool:
    return live.notes != source_mark(home, pack_dir, records)
