"""Opening the records' database: where it lies, how its connections behave, how it is brought up to date, and what its failures mean."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from rag.errors import DeskError, HomeNewer, HomeUnusable, SettingsError
from rag.store.tables import metadata

FILE_NAME = "records.sqlite3"
HEAD = "0001"
MIGRATIONS = Path(__file__).with_name("migrations")
WAIT_MS = 10_000
#: Two processes that open PostgreSQL records at once migrate one after the other: any fixed number, the same in both.
MIGRATION_LOCK = 5_311_977

Writer = Engine


def locate(url_or_home: Path | str) -> URL:
    """A home folder gives ``HOME/records.sqlite3``; anything with ``://`` is taken as a database URL."""
    if isinstance(url_or_home, Path) or "://" not in url_or_home:
        return URL.create("sqlite", database=str(Path(url_or_home).expanduser() / FILE_NAME))
    try:
        url = make_url(url_or_home)
    except ArgumentError as error:
        raise SettingsError("The records' database URL cannot be read.", "Write it as postgresql://user@host/name.") from error
    if url.drivername in {"postgresql", "postgres"}:
        url = url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() == "sqlite" and url.database in {None, "", ":memory:"}:
        raise SettingsError("Records need a file, not SQLite's memory.", "Name a home folder instead.")
    return url


def shown(url: URL) -> str:
    """The place as a person may see it: a path, or the URL without its password."""
    return str(url.database) if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)


def open_engine(url: URL, *, create: bool) -> tuple[Engine, Writer]:
    """Connects, migrates up and proves that the records can be written. Gives a reading and a writing engine over one pool.

    Raises `HomeUnusable`, `HomeNewer` or `SettingsError`; a failed migration leaves the database as it was.
    """
    sqlite = url.get_backend_name() == "sqlite"
    with guarded(url):
        if sqlite and not url.query:
            _prepare_file(Path(str(url.database)), create=create)
        engine = _engine(url)
        try:
            with engine.execution_options(desk="migrate").begin() as connection:
                migrate(connection, shown(url))
                if sqlite:  # BEGIN IMMEDIATE alone does not show that a database is read-only; writing a number does
                    connection.exec_driver_sql("PRAGMA user_version = 1")
            engine.dispose()  # the connection that migrated did not mind foreign keys
            if sqlite:
                _write_ahead(engine)
        except BaseException:
            engine.dispose()
            raise
    return engine, engine.execution_options(desk="write")


def migrate(connection: Connection, place: str) -> None:
    """Brings the database up to `HEAD` inside the caller's transaction: all steps or none."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
    current = _revision(connection)
    if current == HEAD:
        return
    from alembic import command  # 0.2 s to import, needed only when there is something to do
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    if current is None:
        if set(inspect(connection).get_table_names()) & set(metadata.tables):
            raise HomeUnusable(f"{place} holds tables that Facilitator Desk did not make.", "Choose another home folder or database.")
    elif current not in {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}:
        raise HomeNewer(
            f"{place} was written by a newer version of Facilitator Desk (records {current}; this version knows {HEAD}).",
            "Update Facilitator Desk, or use another home folder with --home. Nothing was changed.",
        )
    command.upgrade(config, "head")
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise HomeUnusable(f"{place} has rows that belong to nothing.", "Put back a copy of it. Nothing was changed.")


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _prepare_file(file: Path, *, create: bool) -> None:
    if not create:
        if not file.exists():
            raise HomeUnusable(f"There are no records in {file.parent}.", "Run `desk index` first, or name the right folder with --home.")
        return
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    # People's questions lie here: for the owner's eyes. SQLite gives its side files the same rights.
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))


def _engine(url: URL) -> Engine:
    try:
        engine = create_engine(url, pool_pre_ping=url.get_backend_name() != "sqlite")
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise SettingsError(
            f"The driver for {url.drivername} is not installed.", "Run `pip install 'psycopg[binary]'`, or use a home folder instead."
        ) from error
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # Python's own BEGINs would leave DDL outside the transaction; `_on_begin` sends them
    for pragma in (
        f"busy_timeout = {WAIT_MS}",
        "foreign_keys = ON",
        "secure_delete = ON",  # deleted words are overwritten in the file, not only unlinked
        "temp_store = MEMORY",  # no words in temporary files either
        "synchronous = NORMAL",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    purpose = connection.get_execution_options().get("desk", "read")
    if purpose == "migrate":  # a step that rebuilds a table must not cascade into the tables that point to it
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    # Taking the write lock at once avoids two readers that both want to write and cannot wait for each other.
    connection.exec_driver_sql("BEGIN" if purpose == "read" else "BEGIN IMMEDIATE")


def _write_ahead(engine: Engine) -> None:
    """WAL is a property of the file. SQLite does not wait for other processes when it is switched on, so this does."""
    connection = engine.raw_connection()
    try:
        for attempts_left in reversed(range(max(WAIT_MS // 50, 1))):
            try:
                connection.cursor().execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or not attempts_left:
                    raise
                time.sleep(0.05)
    finally:
        connection.close()


@contextmanager
def guarded(url: URL) -> Iterator[None]:
    """Turns every failure of the database or the disk into an error that says what to do."""
    try:
        yield
    except DBAPIError as error:
        raise _explained(error.orig or error, shown(url)) from error
    except (sqlite3.Error, OSError, PoolTimeout) as error:
        raise _explained(error, shown(url)) from error


# What happened, then what to do.
_FULL = ("The disk that holds {place} is full.", "Make room and try again. What was stored before is unharmed.")
_READ_ONLY = ("{place} cannot be written.", "Give yourself the right to write there, or name another folder with --home (or DESK_HOME).")
_LOCKED = ("{place} is in use by another program.", "Close other copies of Facilitator Desk and backup programs, then try again.")
_DAMAGED = (
    "{place} is damaged, or is not a records file.",
    "Put back a copy of it, or move it away and start again with an empty one (conversations in it are lost then).",
)
_NO_FOLDER = ("{place} cannot be opened or made.", "Check that its folder is a folder and can be written, or name another with --home.")
_NO_SERVER = ("The records' database {place} cannot be used ({why}).", "Check that its server runs and that name and password are right.")

_SQLITE = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_ERROR: _DAMAGED,  # our statements are fixed: an error in one means that tables are missing
    sqlite3.SQLITE_CANTOPEN: _NO_FOLDER,
}
_ERRNO = {28: _FULL, 122: _FULL, 30: _READ_ONLY, 13: _READ_ONLY, 1: _READ_ONLY}  # ENOSPC, EDQUOT, EROFS, EACCES, EPERM
_POSTGRES = {"53100": _FULL, "25006": _READ_ONLY, "42501": _READ_ONLY, "55P03": _LOCKED}


def _explained(error: BaseException, place: str) -> DeskError:
    if isinstance(error, sqlite3.Error):
        what, do = _SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, _DAMAGED)
    elif isinstance(error, PoolTimeout):
        what, do = _LOCKED
    elif isinstance(error, OSError):
        what, do = _ERRNO.get(error.errno or 0, _NO_FOLDER)
    else:
        what, do = _POSTGRES.get(getattr(error, "sqlstate", None) or "", _NO_SERVER)
    why = (str(error).strip().splitlines() or [type(error).__name__])[0]
    return HomeUnusable(what.format(place=place, why=why), do)


def scrub(engine: Engine, *, wait_ms: int = 1_000) -> bool:
    """Folds the write-ahead log into the file and empties it, so that deleted words are gone from both. False: a reader was in the way."""
    if engine.dialect.name != "sqlite":
        return True
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {wait_ms}")
        try:
            busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except sqlite3.OperationalError:
            return False
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {WAIT_MS}")
        return not busy
    finally:
        connection.close()
