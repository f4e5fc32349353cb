"""Editions, kept documents, conversations with an owner, feedback.

Written out, not taken from `tables.py`: what this step builds must not change when the tables do.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from rag.store.tables import UtcDateTime

revision = "0001"
down_revision: str | None = None

STAFF = "id of the member of staff"


def upgrade() -> None:
    _editions()
    _documents()
    _conversations()


def downgrade() -> None:
    raise NotImplementedError("records only move up; put back a copy of the home folder instead")


def _editions() -> None:
    op.create_table(
        "edition",
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("version", sa.Text, nullable=False, comment="the manual's own edition text"),
        sa.Column("collection", sa.Text, nullable=False, comment="vector collection; a cache that can be rebuilt"),
        sa.Column("encoder", sa.Text, nullable=False),
        sa.Column("encoder_digest", sa.Text, nullable=False),
        sa.Column("documents", sa.Integer, nullable=False),
        sa.Column("pages", sa.Integer, nullable=False),
        sa.Column("passages", sa.Integer, nullable=False),
        sa.Column("built_at", UtcDateTime, nullable=False),
        sa.Column("notes", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_edition"),
        sa.UniqueConstraint("digest", "encoder", "encoder_digest", name="uq_edition_digest"),
        comment="Published snapshots of the manual",
    )
    op.create_table(
        "live_edition",
        sa.Column("position", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("edition", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("position", name="pk_live_edition"),
        sa.ForeignKeyConstraint(["edition"], ["edition.number"], name="fk_live_edition_edition"),
        comment="What was live, in order: the last row is live now; publishing adds a row, rollback takes the last one away",
    )


def _documents() -> None:
    op.create_table(
        "document",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False, comment="file name as uploaded"),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("stored", sa.Text, nullable=False, comment="path of the bytes, relative to home"),
        sa.Column("digest", sa.Text, nullable=False, comment="SHA-256 of the bytes"),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("added_at", UtcDateTime, nullable=False),
        sa.Column("added_by", sa.Text, nullable=False, comment=STAFF),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        comment="Uploaded documents of the programme; never a participant's papers",
    )


def _conversations() -> None:
    op.create_table(
        "conversation",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("owner", sa.Text, nullable=False, comment=f"{STAFF} who asks"),
        sa.Column("title", sa.Text, nullable=False, comment="masked; neutral when no question's text is kept"),
        sa.Column("started_at", UtcDateTime, nullable=False),
        sa.Column("changed_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_conversation"),
        comment="A member of staff asks the manual",
    )
    op.create_index("ix_conversation_owner", "conversation", ["owner", "changed_at"])
    op.create_table(
        "turn",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("conversation", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("route", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("edition", sa.Text, nullable=False, comment="digest of the edition that answered; empty when none was live"),
        sa.Column("question", sa.Text, comment="masked; NULL on safety routes"),
        sa.Column("standalone", sa.Text, comment="masked; NULL on safety routes"),
        sa.Column("answer_json", sa.Text, comment="the answer with its citations; NULL on safety routes"),
        sa.Column("seconds", sa.Float, nullable=False),
        sa.Column("signed_in", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_turn"),
        sa.ForeignKeyConstraint(["conversation"], ["conversation.id"], name="fk_turn_conversation", ondelete="CASCADE"),
        sa.UniqueConstraint("conversation", "position", name="uq_turn_conversation"),
        sa.CheckConstraint("route = lower(route)", name=op.f("ck_turn_route_lower")),
        sa.CheckConstraint(
            "(route NOT IN ('emergency', 'escalate') AND status <> 'safety')"
            " OR (question IS NULL AND standalone IS NULL AND answer_json IS NULL)",
            name=op.f("ck_turn_no_text"),
        ),
        comment="One question and its answer; safety routes keep only route, date and edition",
    )
    op.create_index("ix_turn_at", "turn", ["at"])
    op.create_table(
        "feedback",
        sa.Column("turn", sa.Text, nullable=False),
        sa.Column("helpful", sa.Boolean, nullable=False),
        sa.Column("reason", sa.Text, nullable=False, comment="masked; empty for turns on safety routes"),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("turn", name="pk_feedback"),
        sa.ForeignKeyConstraint(["turn"], ["turn.id"], name="fk_feedback_turn", ondelete="CASCADE"),
        comment="Was this answer helpful? By the owner of the conversation",
    )
