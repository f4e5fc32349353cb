"""Records: editions, kept documents, conversations and feedback, in SQLite or PostgreSQL."""

from __future__ import annotations

from rag.store.records import Records
from rag.store.rows import ConversationRow, DocumentRow, EditionRow, NewEdition, TurnRow

__all__ = ["ConversationRow", "DocumentRow", "EditionRow", "NewEdition", "Records", "TurnRow"]
