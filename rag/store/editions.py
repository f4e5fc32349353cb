"""Which edition is live, inside a transaction of the caller's. Live is derived: the last row of ``live_edition``."""

from __future__ import annotations

from sqlalchemy import Connection, Row, delete, func, insert, select, text, update

from rag.errors import BadInput
from rag.store.rows import EditionRow, NewEdition
from rag.store.tables import edition, live_edition


def every(c: Connection) -> tuple[EditionRow, ...]:
    live = _live_number(c)
    return tuple(_row(row, live) for row in c.execute(select(edition).order_by(edition.c.number.desc())))


def live(c: Connection) -> EditionRow | None:
    number = _live_number(c)
    return None if number is None else _get(c, number)


def publish(c: Connection, new: NewEdition) -> EditionRow:
    _lock(c)
    same = (edition.c.digest == new.digest, edition.c.encoder == new.encoder, edition.c.encoder_digest == new.encoder_digest)
    number = c.execute(select(edition.c.number).where(*same)).scalar()
    if number is None:
        number = (c.execute(select(func.max(edition.c.number))).scalar() or 0) + 1
        c.execute(insert(edition).values(number=number, **vars(new)))
    else:
        built = {
            "collection": new.collection,
            "version": new.version,
            "notes": new.notes,
            "documents": new.documents,
            "pages": new.pages,
            "passages": new.passages,
        }
        c.execute(update(edition).where(edition.c.number == number).values(**built))
    if number != _live_number(c):
        position = (c.execute(select(func.max(live_edition.c.position))).scalar() or 0) + 1
        c.execute(insert(live_edition).values(position=position, edition=number))
    return _get(c, number)


def rollback(c: Connection) -> EditionRow:
    _lock(c)
    last = c.execute(select(live_edition).order_by(live_edition.c.position.desc()).limit(2)).all()
    if len(last) < 2:
        raise BadInput("There is no earlier edition to go back to.", "See `desk editions`.")
    c.execute(delete(live_edition).where(live_edition.c.position == last[0].position))
    return _get(c, last[1].edition)


def _live_number(c: Connection) -> int | None:
    return c.execute(select(live_edition.c.edition).order_by(live_edition.c.position.desc()).limit(1)).scalar()


def _get(c: Connection, number: int) -> EditionRow:
    """The edition that the caller knows to be live."""
    return _row(c.execute(select(edition).where(edition.c.number == number)).one(), number)


def _row(row: Row[tuple[object, ...]], live: int | None) -> EditionRow:
    return EditionRow(**row._mapping, live=row.number == live)


def _lock(c: Connection) -> None:
    """Two publishers go one after the other. SQLite's writing transaction is such a lock already."""
    if c.dialect.name == "postgresql":
        c.execute(text("LOCK TABLE live_edition IN EXCLUSIVE MODE"))
