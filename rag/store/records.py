"""What the desk remembers. Every call is one transaction; safe for several threads and for two processes.

Nothing here reads the clock or makes ids: callers pass ``now`` and ``new_id``. Texts arrive masked (`rag.masking`); what a safety route
must not keep is dropped here whatever the caller passes, and the table's CHECK refuses it as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from sqlalchemy import URL, Connection, Engine, Row, Select, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from rag.errors import BadInput, NotAllowed
from rag.store import editions
from rag.store.home import guarded, locate, open_engine, scrub
from rag.store.rows import ConversationRow, DocumentRow, EditionRow, NewEdition, TurnRow
from rag.store.tables import TEXTLESS_ROUTES, TEXTLESS_STATUS, conversation, document, feedback, turn

UNTITLED = "Conversation without text"
OLDER_REMOVED = "Older questions removed"


class Records:
    """Editions, kept documents, conversations and feedback. Open with `Records.open`."""

    def __init__(self, url: URL, engine: Engine, writer: Engine) -> None:
        self._url, self._engine, self._writer = url, engine, writer
        self._scrub_due = False

    @classmethod
    def open(cls, url_or_home: Path | str, *, create: bool = True) -> Records:
        """Opens the records of a home folder (or database URL) and migrates them up, all or nothing.

        With ``create=False`` a home without records is refused instead of started. Raises `HomeUnusable` (read-only, locked, damaged, full,
        no folder), `HomeNewer` (written by a newer version) or `SettingsError` (a URL that cannot be used).
        """
        url = locate(url_or_home)
        return cls(url, *open_engine(url, create=create))

    def close(self) -> None:
        with guarded(self._url):
            try:
                scrub(self._engine)
            finally:
                self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # editions

    def editions(self) -> tuple[EditionRow, ...]:
        """All published editions, newest number first."""
        with self._read() as c:
            return editions.every(c)

    def live(self) -> EditionRow | None:
        with self._read() as c:
            return editions.live(c)

    def publish(self, row: NewEdition) -> EditionRow:
        """Makes a built and verified snapshot live: row and switch in one transaction.

        The same digest with the same encoder again is the same edition: its row is used again, with the collection and counts just built.
        """
        with self._write() as c:
            return editions.publish(c, row)

    def rollback(self) -> EditionRow:
        """The edition that was live before the present one is live again. Raises `BadInput` when there is none."""
        with self._write() as c:
            return editions.rollback(c)

    # kept documents

    def documents(self) -> tuple[DocumentRow, ...]:
        """All kept documents, by id."""
        with self._read() as c:
            return tuple(DocumentRow(**row._mapping) for row in c.execute(select(document).order_by(document.c.id)))

    def add_document(self, row: DocumentRow) -> DocumentRow | None:
        """Keeps the facts of a stored file; the same id again replaces them and gives back what stood there, so that its bytes can go."""
        with self._write() as c:
            before = c.execute(select(document).where(document.c.id == row.id)).one_or_none()
            c.execute(delete(document).where(document.c.id == row.id))
            c.execute(insert(document).values(**vars(row)))
            return None if before is None else DocumentRow(**before._mapping)

    def remove_document(self, document_id: str) -> DocumentRow:
        """Forgets a kept document and gives back its facts. Raises `BadInput` when it is unknown."""
        with self._write() as c:
            row = c.execute(select(document).where(document.c.id == document_id)).one_or_none()
            if row is None:
                raise BadInput(f"No kept document is called “{document_id}”.", "`desk status` lists the documents.")
            c.execute(delete(document).where(document.c.id == document_id))
            return DocumentRow(**row._mapping)

    # conversations

    def start_conversation(self, owner: str, title: str, now: datetime, new_id: str) -> ConversationRow:
        _require_person(owner)
        now = _utc(now)
        title = _storable(title) or UNTITLED
        row = ConversationRow(id=new_id, owner=owner, title=title, started_at=now, changed_at=now, turns=0)
        with self._write() as c:
            c.execute(insert(conversation).values({k: v for k, v in vars(row).items() if k != "turns"}))
        return row

    def conversations(self, owner: str) -> tuple[ConversationRow, ...]:
        """The owner's conversations, the one with the newest turn first."""
        counted = (
            select(conversation, func.count(turn.c.id).label("turns"))
            .outerjoin(turn, turn.c.conversation == conversation.c.id)
            .where(conversation.c.owner == owner)
            .group_by(conversation.c.id)
            .order_by(conversation.c.changed_at.desc(), conversation.c.id)
        )
        with self._read() as c:
            return tuple(ConversationRow(**row._mapping) for row in c.execute(counted))

    def turns(self, owner: str, conversation_id: str) -> tuple[TurnRow, ...]:
        """The turns of one's own conversation, in order, with feedback. Raises `NotAllowed` for another's or an unknown one."""
        with self._read() as c:
            _own(c, owner, conversation_id)
            return tuple(_turn(row) for row in c.execute(_turns().where(turn.c.conversation == conversation_id)))

    def add_turn(
        self,
        owner: str,
        conversation_id: str,
        *,
        turn_id: str,
        now: datetime,
        route: str,
        status: str,
        edition: str,
        question: str | None,
        standalone: str | None,
        answer_json: str | None,
        seconds: float,
        signed_in: bool,
    ) -> TurnRow:
        """Stores a turn at the end of one's own conversation.

        Emergency and escalate turns (and any with status ``safety``) store no text, whatever is passed; a conversation that has no other
        text then loses its title too, since that was cut from the question. Raises `NotAllowed`, `BadInput` (turn id used).
        """
        route, status = (word.strip().lower().replace("-", "_") for word in (route, status))
        keep = route not in TEXTLESS_ROUTES and status != TEXTLESS_STATUS
        texts = {"question": question, "standalone": standalone, "answer_json": answer_json}
        with self._write() as c:
            _own(c, owner, conversation_id)
            mine = turn.c.conversation == conversation_id
            position = (c.execute(select(func.max(turn.c.position)).where(mine)).scalar() or 0) + 1
            facts = {"id": turn_id, "conversation": conversation_id, "position": position, "at": now, "route": route, "status": status}
            kept = {k: _storable(v) if keep and v is not None else None for k, v in texts.items()}
            c.execute(insert(turn).values(**facts, **kept, edition=edition, seconds=seconds, signed_in=signed_in))
            changes: dict[str, object] = {"changed_at": now}
            if keep and question and (named := _storable(question)[:80]):
                untitled = (conversation.c.id == conversation_id) & (conversation.c.title == UNTITLED)
                c.execute(update(conversation).where(untitled).values(title=named))
            if not keep and not c.execute(select(func.count()).where(mine, turn.c.question.is_not(None))).scalar():
                changes["title"] = UNTITLED
                self._scrub_due = True
            c.execute(update(conversation).where(conversation.c.id == conversation_id).values(changes))
            return _turn(c.execute(_turns().where(turn.c.id == turn_id)).one())

    def delete_conversation(self, owner: str, conversation_id: str) -> None:
        with self._write() as c:
            _own(c, owner, conversation_id)
            c.execute(delete(conversation).where(conversation.c.id == conversation_id))
            self._scrub_due = True

    def delete_all(self, owner: str) -> int:
        """Deletes every conversation of one person; gives their number."""
        with self._write() as c:
            self._scrub_due = True
            return c.execute(delete(conversation).where(conversation.c.owner == owner)).rowcount

    def purge(self, before: datetime) -> int:
        """Retention: deletes every turn older than ``before``, then conversations left empty; gives the number of turns deleted.

        A conversation that goes on keeps its newer turns, but not its title, which was cut from a question that is gone.
        """
        with self._write() as c:
            old = select(turn.c.conversation).where(turn.c.at < before)
            c.execute(update(conversation).where(conversation.c.id.in_(old)).values(title=OLDER_REMOVED))
            gone = c.execute(delete(turn).where(turn.c.at < before)).rowcount
            left = select(turn.c.conversation)
            empty = delete(conversation).where(conversation.c.started_at < before, conversation.c.id.not_in(left))
            emptied = c.execute(empty).rowcount
            self._scrub_due = self._scrub_due or bool(gone or emptied)
            return gone

    def add_feedback(self, owner: str, turn_id: str, helpful: bool, reason: str, now: datetime) -> None:
        """Was this answer helpful? The last word counts. ``reason`` comes masked, and is dropped for turns that keep no text."""
        with self._write() as c:
            _require_person(owner)
            mine = select(turn).join(conversation, conversation.c.id == turn.c.conversation)
            row = c.execute(mine.where(turn.c.id == turn_id, conversation.c.owner == owner).with_for_update()).one_or_none()
            if row is None:
                raise NotAllowed("This answer is not in one of your conversations.", "Give feedback on your own questions only.")
            keep = row.route not in TEXTLESS_ROUTES and row.status != TEXTLESS_STATUS
            c.execute(delete(feedback).where(feedback.c.turn == turn_id))
            c.execute(insert(feedback).values(turn=turn_id, helpful=helpful, reason=_storable(reason) if keep else "", at=now))

    # transactions

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with guarded(self._url), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        with guarded(self._url):
            try:
                with self._writer.begin() as connection:
                    yield connection
            except IntegrityError as error:
                raise BadInput("This id is used already, or what it belongs to is gone.", "Reload and try again.") from error
            if self._scrub_due:  # set inside the transaction. Cleared before the work: a thread that deletes meanwhile is not forgotten
                self._scrub_due = False
                if not scrub(self._engine):  # a reader was in the way: once more after the next write
                    self._scrub_due = True


def _turns() -> Select[tuple[object, ...]]:
    joined = turn.outerjoin(feedback, feedback.c.turn == turn.c.id)
    return select(turn, feedback.c.helpful, feedback.c.reason).select_from(joined).order_by(turn.c.position)


def _turn(row: Row[tuple[object, ...]]) -> TurnRow:
    return TurnRow(**{**row._mapping, "reason": row.reason or ""})


def _own(c: Connection, owner: str, conversation_id: str) -> None:
    """Another's conversation and one that does not exist look the same from outside."""
    _require_person(owner)
    mine = select(conversation.c.id).where(conversation.c.id == conversation_id, conversation.c.owner == owner).with_for_update()
    if c.execute(mine).one_or_none() is None:
        raise NotAllowed("This conversation is not one of yours, or it was deleted.", "Choose one from your list, or start a new one.")


def _require_person(owner: str) -> None:
    if not owner.strip():
        raise NotAllowed("Nobody is at the desk.", "Choose who you are, or sign in.")


def _storable(words: str) -> str:
    """Text that any database takes: lone surrogates (from broken input) become “?”, NUL goes."""
    return words.encode("utf-8", "replace").decode().replace("\0", "")


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("records take timezone-aware times only")
    return moment.astimezone(UTC)
