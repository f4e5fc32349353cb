"""Alembic's entry. `rag.store.home.migrate` hands the connection over, already inside the one transaction that all steps share."""

from __future__ import annotations

from alembic import context

from rag.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=True)
context.run_migrations()
