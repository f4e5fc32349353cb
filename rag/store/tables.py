"""The tables. No column has a place for a participant's name or story (design 5.8): a person here is a member of staff, by id.

`migrations/` builds what stands here; a test compares the two.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Boolean, CheckConstraint, Column, DateTime, Dialect, Float, ForeignKey, Index, Integer, MetaData, Table, Text
from sqlalchemy import UniqueConstraint as Unique
from sqlalchemy.types import TypeDecorator

#: Turns on these routes keep route, date and edition only (design 5.8). The table's CHECK says the same.
TEXTLESS_ROUTES = frozenset({"emergency", "escalate"})
TEXTLESS_STATUS = "safety"

NO_TEXT = (
    "(route NOT IN ('emergency', 'escalate') AND status <> 'safety') OR (question IS NULL AND standalone IS NULL AND answer_json IS NULL)"
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time, kept in UTC. SQLite has no zones: there the UTC wall time is stored and the zone is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("records take timezone-aware times only")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

edition = Table(
    "edition",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("digest", Text, nullable=False),
    Column("version", Text, nullable=False, comment="the manual's own edition text"),
    Column("collection", Text, nullable=False, comment="vector collection; a cache that can be rebuilt"),
    Column("encoder", Text, nullable=False),
    Column("encoder_digest", Text, nullable=False),
    Column("documents", Integer, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("passages", Integer, nullable=False),
    Column("built_at", UtcDateTime, nullable=False),
    Column("notes", Text, nullable=False),
    Unique("digest", "encoder", "encoder_digest"),
    comment="Published snapshots of the manual",
)

live_edition = Table(
    "live_edition",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("edition", Integer, ForeignKey("edition.number"), nullable=False),
    comment="What was live, in order: the last row is live now; publishing adds a row, rollback takes the last one away",
)

document = Table(
    "document",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False, comment="file name as uploaded"),
    Column("title", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("stored", Text, nullable=False, comment="path of the bytes, relative to home"),
    Column("digest", Text, nullable=False, comment="SHA-256 of the bytes"),
    Column("size", Integer, nullable=False),
    Column("added_at", UtcDateTime, nullable=False),
    Column("added_by", Text, nullable=False, comment="id of the member of staff"),
    comment="Uploaded documents of the programme; never a participant's papers",
)

conversation = Table(
    "conversation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("owner", Text, nullable=False, comment="id of the member of staff who asks"),
    Column("title", Text, nullable=False, comment="masked; neutral when no question's text is kept"),
    Column("started_at", UtcDateTime, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    Index(None, "owner", "changed_at"),
    comment="A member of staff asks the manual",
)

turn = Table(
    "turn",
    metadata,
    Column("id", Text, primary_key=True),
    Column("conversation", Text, ForeignKey("conversation.id", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("route", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("edition", Text, nullable=False, comment="digest of the edition that answered; empty when none was live"),
    Column("question", Text, comment="masked; NULL on safety routes"),
    Column("standalone", Text, comment="masked; NULL on safety routes"),
    Column("answer_json", Text, comment="the answer with its citations; NULL on safety routes"),
    Column("seconds", Float, nullable=False),
    Column("signed_in", Boolean, nullable=False),
    Unique("conversation", "position"),
    CheckConstraint("route = lower(route)", name="route_lower"),
    CheckConstraint(NO_TEXT, name="no_text"),
    comment="One question and its answer; safety routes keep only route, date and edition",
)

feedback = Table(
    "feedback",
    metadata,
    Column("turn", Text, ForeignKey("turn.id", ondelete="CASCADE"), primary_key=True),
    Column("helpful", Boolean, nullable=False),
    Column("reason", Text, nullable=False, comment="masked; empty for turns on safety routes"),
    Column("at", UtcDateTime, nullable=False),
    comment="Was this answer helpful? By the owner of the conversation",
)
