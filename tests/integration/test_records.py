"""Records on a real SQLite file: what is live, whose conversation it is, what safety turns keep, and what happens when the disk says no."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from rag.errors import BadInput, DeskError, HomeNewer, HomeUnusable, NotAllowed, SettingsError
from rag.store import DocumentRow, NewEdition, Records, TurnRow, home
from rag.store.records import OLDER_REMOVED, UNTITLED
from rag.store.tables import metadata

T0 = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
PLANTED = "zanthoria"


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    with Records.open(tmp_path) as opened:
        yield opened


def new_edition(digest: str = "d1", **changes: object) -> NewEdition:
    facts: dict[str, object] = {
        "digest": digest, "version": "1.0", "collection": f"c-{digest}", "encoder": "toy", "encoder_digest": "e",
        "documents": 2, "pages": 3, "passages": 40, "built_at": T0,
    }  # fmt: skip
    return NewEdition(**{**facts, **changes})  # type: ignore[arg-type]


def document(id: str = "handbook") -> DocumentRow:
    return DocumentRow(
        id=id, name=f"{id}.pdf", title="Handbook", kind="manual", stored=f"documents/{id}.pdf",
        digest="ab", size=9, added_at=T0, added_by="lea",
    )  # fmt: skip


def ask(
    records: Records, owner: str, conversation: str, turn: str, *, route: str = "answer", at: datetime = T0, **changes: object
) -> TurnRow:
    facts: dict[str, object] = {
        "status": "answered", "edition": "d1", "question": "How long?", "standalone": "How long is it?", "answer_json": "{}",
        "seconds": 0.1, "signed_in": False,
    }  # fmt: skip
    return records.add_turn(owner, conversation, turn_id=turn, now=at, route=route, **{**facts, **changes})  # type: ignore[arg-type]


def bytes_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


# editions


def test_a_published_edition_is_live_and_the_one_before_is_kept(records: Records) -> None:
    assert records.live() is None
    assert records.editions() == ()
    first = records.publish(new_edition("d1", notes="start"))
    second = records.publish(new_edition("d2"))
    assert (first.number, second.number) == (1, 2)
    assert records.live() == second
    assert [(e.number, e.live) for e in records.editions()] == [(2, True), (1, False)]
    assert first.notes == "start"
    assert first.built_at == T0


def test_the_same_text_with_the_same_encoder_is_the_same_edition(records: Records) -> None:
    records.publish(new_edition("d1", notes="start"))
    again = records.publish(new_edition("d1", collection="rebuilt", passages=41))
    assert (again.number, again.collection, again.passages, again.notes, again.live) == (1, "rebuilt", 41, "", True)
    assert records.publish(new_edition("d1", encoder="other")).number == 2
    assert records.rollback().number == 1
    with pytest.raises(BadInput, match="no earlier edition"):
        records.rollback()
    assert records.live() == records.editions()[1]


def test_rollback_walks_back_through_what_was_live(records: Records) -> None:
    for digest in ("d1", "d2", "d1"):
        records.publish(new_edition(digest))
    assert [records.rollback().number, records.rollback().number] == [2, 1]
    with pytest.raises(BadInput, match="no earlier edition"):
        records.rollback()
    assert records.publish(new_edition("d3")).number == 3


def test_a_failure_while_publishing_leaves_the_old_edition_live(records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    old = records.publish(new_edition("d1"))

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("rag.store.editions._get", crash)
    with pytest.raises(KeyboardInterrupt):
        records.publish(new_edition("d2"))
    monkeypatch.undo()
    assert records.live() == old
    assert len(records.editions()) == 1


# kept documents


def test_documents_are_kept_replaced_and_removed(records: Records) -> None:
    assert records.add_document(document()) is None
    assert records.add_document(document("annex")) is None
    assert records.add_document(document()) == document()
    assert [d.id for d in records.documents()] == ["annex", "handbook"]
    assert records.remove_document("annex") == document("annex")
    assert records.documents() == (document(),)
    with pytest.raises(BadInput, match="annex"):
        records.remove_document("annex")


# conversations and their owner


def test_conversations_come_newest_first_with_their_turns(records: Records) -> None:
    records.start_conversation("tia", "Length", T0, "c1")
    records.start_conversation("tia", "Call", T0 + timedelta(hours=1), "c2")
    ask(records, "tia", "c1", "t1", at=T0 + timedelta(hours=2))
    ask(records, "tia", "c1", "t2", at=T0 + timedelta(hours=2))
    listed = records.conversations("tia")
    assert [(c.id, c.title, c.turns) for c in listed] == [("c1", "Length", 2), ("c2", "Call", 0)]
    assert (listed[0].started_at, listed[0].changed_at) == (T0, T0 + timedelta(hours=2))
    assert [(t.id, t.position) for t in records.turns("tia", "c1")] == [("t1", 1), ("t2", 2)]


OTHERS = {
    "turns": lambda r: r.turns("mal", "c1"),
    "add_turn": lambda r: ask(r, "mal", "c1", "t9"),
    "delete": lambda r: r.delete_conversation("mal", "c1"),
    "feedback": lambda r: r.add_feedback("mal", "t1", True, "", T0),
    "unknown": lambda r: r.turns("tia", "nothing"),
    "unknown turn": lambda r: r.add_feedback("tia", "nothing", True, "", T0),
    "nobody": lambda r: r.start_conversation(" ", "x", T0, "c9"),
    "nobody reads": lambda r: r.turns("", "c1"),
}


@pytest.mark.parametrize("call", OTHERS.values(), ids=OTHERS.keys())
def test_another_persons_conversation_is_out_of_reach(records: Records, call: object) -> None:
    records.start_conversation("tia", "Length", T0, "c1")
    ask(records, "tia", "c1", "t1")
    with pytest.raises(NotAllowed):
        call(records)  # type: ignore[operator]
    assert records.conversations("mal") == ()
    assert records.delete_all("mal") == 0
    assert [t.id for t in records.turns("tia", "c1")] == ["t1"]


def test_another_persons_and_an_unknown_conversation_look_the_same(records: Records) -> None:
    records.start_conversation("tia", "Length", T0, "c1")
    with pytest.raises(NotAllowed) as others:
        records.turns("mal", "c1")
    with pytest.raises(NotAllowed) as unknown:
        records.turns("mal", "c2")
    assert str(others.value) == str(unknown.value)


def test_deleting_takes_turns_and_feedback_along(records: Records) -> None:
    for owner, conversation in (("tia", "c1"), ("tia", "c2"), ("sam", "c3")):
        records.start_conversation(owner, "x", T0, conversation)
        ask(records, owner, conversation, f"t-{conversation}")
        records.add_feedback(owner, f"t-{conversation}", True, "good", T0)
    records.delete_conversation("tia", "c1")
    assert [c.id for c in records.conversations("tia")] == ["c2"]
    assert records.delete_all("tia") == 1
    with records._engine.connect() as c:
        for table in ("conversation", "turn", "feedback"):
            assert c.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 1, table


def test_an_id_that_is_used_is_refused(records: Records) -> None:
    records.start_conversation("tia", "Length", T0, "c1")
    ask(records, "tia", "c1", "t1")
    with pytest.raises(BadInput, match="used already"):
        ask(records, "tia", "c1", "t1")
    with pytest.raises(BadInput, match="used already"):
        records.start_conversation("sam", "x", T0, "c1")
    assert len(records.turns("tia", "c1")) == 1


def test_feedback_is_the_last_word(records: Records) -> None:
    records.start_conversation("tia", "Length", T0, "c1")
    assert ask(records, "tia", "c1", "t1").helpful is None
    records.add_feedback("tia", "t1", True, "", T0)
    records.add_feedback("tia", "t1", False, "wrong page", T0)
    (row,) = records.turns("tia", "c1")
    assert (row.helpful, row.reason) == (False, "wrong page")


def test_retention_removes_old_turns_and_their_title(records: Records, tmp_path: Path) -> None:
    records.start_conversation("tia", f"{PLANTED} old", T0, "old")
    ask(records, "tia", "old", "t1", question=PLANTED)
    records.add_feedback("tia", "t1", True, PLANTED, T0)
    records.start_conversation("tia", f"{PLANTED} goes on", T0, "goes-on")
    ask(records, "tia", "goes-on", "t2", question=PLANTED)
    ask(records, "tia", "goes-on", "t3", at=T0 + timedelta(days=9))
    assert records.purge(T0) == 0
    assert records.purge(T0 + timedelta(days=1)) == 2
    assert [(c.id, c.title, c.turns) for c in records.conversations("tia")] == [("goes-on", OLDER_REMOVED, 1)]
    assert ask(records, "tia", "goes-on", "t4").position == 3
    assert PLANTED.encode() not in bytes_of(tmp_path)


def test_times_come_back_aware_and_in_utc(records: Records) -> None:
    local = datetime(2026, 7, 1, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    records.start_conversation("tia", "x", local, "c1")
    turn = ask(records, "tia", "c1", "t1", at=local)
    assert turn.at == local
    assert turn.at.utcoffset() == timedelta(0)
    with pytest.raises(ValueError, match="timezone-aware"):
        records.start_conversation("tia", "x", datetime(2026, 7, 1), "c2")
    with pytest.raises(Exception, match="timezone-aware"):
        ask(records, "tia", "c1", "t2", at=datetime(2026, 7, 1))


def test_broken_characters_are_stored_not_fatal(records: Records) -> None:
    records.start_conversation("tia", "a\ud800b\0", T0, "c1")
    assert ask(records, "tia", "c1", "t1", question="\udcff<script>\0").question == "?<script>"
    assert records.conversations("tia")[0].title == "a?b"


# what safety turns keep


@pytest.mark.parametrize("route", ["emergency", "escalate", "EMERGENCY", " Escalate "])
@pytest.mark.parametrize("still_open", [True, False])
def test_a_safety_turn_leaves_no_word_on_the_disk(tmp_path: Path, route: str, still_open: bool) -> None:
    records = Records.open(tmp_path)
    records.start_conversation("tia", f"She {PLANTED}", T0, "c1")
    words = {"question": f"She {PLANTED}", "standalone": f"Ana {PLANTED}", "answer_json": f'{{"q": "{PLANTED}"}}'}
    row = ask(records, "tia", "c1", "t1", route=route, status="safety", **words)
    records.add_feedback("tia", "t1", False, PLANTED, T0)
    assert (row.route, row.question, row.standalone, row.answer_json) == (route.strip().lower(), None, None, None)
    assert (row.at, row.edition) == (T0, "d1")
    (shown,) = records.conversations("tia")
    assert (shown.title, shown.turns) == (UNTITLED, 1)
    assert records.turns("tia", "c1")[0].reason == ""
    if not still_open:
        records.close()
    assert (tmp_path / "records.sqlite3").exists()
    assert PLANTED.encode() not in bytes_of(tmp_path)
    records.close()


def test_a_safety_turn_later_keeps_the_conversations_title(records: Records) -> None:
    records.start_conversation("tia", "How long?", T0, "c1")
    ask(records, "tia", "c1", "t1")
    ask(records, "tia", "c1", "t2", route="escalate", status="safety")
    assert records.conversations("tia")[0].title == "How long?"
    assert [t.question for t in records.turns("tia", "c1")] == ["How long?", None]


@pytest.mark.parametrize("column", ["question", "standalone", "answer_json"])
@pytest.mark.parametrize(("route", "status"), [("emergency", "x"), ("escalate", "x"), ("answer", "safety"), ("Emergency", "x")])
def test_the_table_itself_refuses_text_on_safety_routes(records: Records, column: str, route: str, status: str) -> None:
    records.start_conversation("tia", "x", T0, "c1")
    statement = (
        f"INSERT INTO turn (id, conversation, position, at, route, status, edition, seconds, signed_in, {column}) "
        f"VALUES ('t', 'c1', 1, '2026-11-02 09:00:00', '{route}', '{status}', '', 0, 0, 'words')"
    )
    with pytest.raises(sa.exc.IntegrityError, match="CHECK"), records._writer.begin() as c:
        c.exec_driver_sql(statement)


def test_deleted_words_are_gone_from_the_file_and_its_log(records: Records, tmp_path: Path) -> None:
    records.start_conversation("tia", PLANTED, T0, "c1")
    ask(records, "tia", "c1", "t1", question=f"{PLANTED} " * 3000, answer_json=PLANTED)
    assert PLANTED.encode() in bytes_of(tmp_path)
    records.delete_conversation("tia", "c1")
    assert PLANTED.encode() not in bytes_of(tmp_path)


def test_words_a_reader_was_holding_go_with_the_next_write(records: Records, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rag.store.records.scrub", lambda engine: home.scrub(engine, wait_ms=20))
    records.start_conversation("tia", "x", T0, "c1")
    ask(records, "tia", "c1", "t1", question=PLANTED)
    with records._engine.begin() as reader:
        reader.exec_driver_sql("SELECT * FROM turn").all()
        records.delete_all("tia")
        assert PLANTED.encode() in bytes_of(tmp_path)
    records.start_conversation("tia", "x", T0, "c2")
    assert PLANTED.encode() not in bytes_of(tmp_path)


PLACES = {
    "edition": "number digest version collection encoder encoder_digest documents pages passages built_at notes",
    "live_edition": "position edition",
    "document": "id name title kind stored digest size added_at added_by",
    "conversation": "id owner title started_at changed_at",
    "turn": "id conversation position at route status edition question standalone answer_json seconds signed_in",
    "feedback": "turn helpful reason at",
}


def test_no_table_has_a_place_for_a_participant() -> None:
    """A new column must be added here by hand: ask first whether a participant's name or story could end up in it (design 5.8)."""
    assert {name: " ".join(table.columns.keys()) for name, table in metadata.tables.items()} == PLACES
    assert all(table.comment for table in metadata.tables.values())


# migrations


def test_migrations_build_exactly_the_tables(records: Records) -> None:
    with records._engine.connect() as c:
        assert compare_metadata(MigrationContext.configure(c, opts={"compare_type": True}), metadata) == []
        built = {
            (table, check["name"]) for table in metadata.tables for check in sa.inspect(c).get_check_constraints(table) if check["name"]
        }
    assert built == {("turn", "ck_turn_no_text"), ("turn", "ck_turn_route_lower")}


def test_the_known_head_is_the_last_migration() -> None:
    assert ScriptDirectory(str(home.MIGRATIONS)).get_heads() == [home.HEAD]


def test_opening_again_keeps_everything_and_needs_no_alembic(tmp_path: Path) -> None:
    with Records.open(tmp_path) as first:
        live = first.publish(new_edition())
    code = (
        "import sys; from pathlib import Path; from rag.store import Records\n"
        f"r = Records.open(Path({str(tmp_path)!r})); print(r.live().digest, 'alembic' in sys.modules); r.close()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [live.digest, "False"]


def test_records_of_a_newer_version_are_refused_and_untouched(tmp_path: Path) -> None:
    Records.open(tmp_path).close()
    with sqlite3.connect(tmp_path / "records.sqlite3") as c:
        c.execute("UPDATE alembic_version SET version_num = '9999'")
    c.close()
    before = (tmp_path / "records.sqlite3").read_bytes()
    with pytest.raises(HomeNewer, match=r"9999.*Update Facilitator Desk"):
        Records.open(tmp_path)
    assert (tmp_path / "records.sqlite3").read_bytes() == before


NEXT_STEP = """
from alembic import op
revision, down_revision = "0002", "0001"
def upgrade():
    op.execute("CREATE TABLE extra (id INTEGER)")
    op.execute("UPDATE edition SET notes = 'changed'")
    {last}
"""


def _with_next_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: str) -> None:
    versions = tmp_path / "migrations" / "versions"
    versions.mkdir(parents=True)
    (versions.parent / "env.py").write_text((home.MIGRATIONS / "env.py").read_text())
    (versions / "v0001_records.py").write_text((home.MIGRATIONS / "versions" / "v0001_records.py").read_text())
    (versions / "v0002.py").write_text(NEXT_STEP.format(last=last))
    monkeypatch.setattr(home, "MIGRATIONS", versions.parent)
    monkeypatch.setattr(home, "HEAD", "0002")


@pytest.mark.parametrize("last", ["raise RuntimeError('power cut')", "op.execute('CREATE TABLE edition (id INTEGER)')"])
def test_a_migration_that_fails_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: str) -> None:
    with Records.open(tmp_path / "home") as records:
        live = records.publish(new_edition())
    with monkeypatch.context() as patched:
        _with_next_step(tmp_path, patched, last)
        with pytest.raises((RuntimeError, HomeUnusable)):
            Records.open(tmp_path / "home")
    with Records.open(tmp_path / "home") as records, records._engine.connect() as c:
        assert records.live() == live
        assert "extra" not in sa.inspect(c).get_table_names()


def test_older_records_are_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Records.open(tmp_path / "home").close()
    _with_next_step(tmp_path, monkeypatch, "pass")
    with Records.open(tmp_path / "home") as records, records._engine.connect() as c:
        assert c.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == "0002"


# homes that cannot be used


def test_a_new_home_is_made_for_its_owner_only(tmp_path: Path) -> None:
    with Records.open(str(tmp_path / "new" / "home")) as records:
        records.publish(new_edition())
    if os.name == "posix":
        assert (tmp_path / "new" / "home" / "records.sqlite3").stat().st_mode & 0o077 == 0


def test_create_false_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(HomeUnusable, match="desk index"):
        Records.open(tmp_path / "none", create=False)
    assert list(tmp_path.iterdir()) == []
    Records.open(tmp_path / "some").close()
    Records.open(tmp_path / "some", create=False).close()


def _a_file_where_the_folder_should_be(path: Path) -> Path:
    path.write_text("not a folder")
    return path


def _a_folder_under_a_file(path: Path) -> Path:
    path.write_text("not a folder")
    return path / "home"


def _a_folder_where_the_file_should_be(path: Path) -> Path:
    (path / "records.sqlite3").mkdir(parents=True)
    return path


def _read_only(path: Path) -> str:
    Records.open(path).close()
    return f"sqlite:///file:{path}/records.sqlite3?mode=ro&uri=true"


def _garbage(path: Path) -> Path:
    path.mkdir()
    (path / "records.sqlite3").write_bytes(b"This is no database. " * 500)
    return path


def _torn(path: Path) -> Path:
    Records.open(path).close()
    file = path / "records.sqlite3"
    content = file.read_bytes()
    file.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    return path


def _somebody_elses(path: Path) -> Path:
    path.mkdir()
    with sqlite3.connect(path / "records.sqlite3") as c:
        c.execute("CREATE TABLE conversation (id INTEGER)")
    c.close()
    return path


def _tables_lost(path: Path) -> Path:
    Records.open(path).close()
    with sqlite3.connect(path / "records.sqlite3") as c:
        c.execute("DROP TABLE live_edition")
    c.close()
    return path


UNUSABLE = {
    "file for folder": (_a_file_where_the_folder_should_be, "cannot be opened or made.*--home"),
    "folder under file": (_a_folder_under_a_file, "cannot be opened or made.*--home"),
    "folder for file": (_a_folder_where_the_file_should_be, "cannot be opened or made.*--home"),
    "read-only": (_read_only, "cannot be written.*--home"),
    "garbage": (_garbage, "damaged.*Put back a copy"),
    "torn": (_torn, "damaged.*Put back a copy"),
    "somebody else's": (_somebody_elses, "did not make"),
    "tables lost": (_tables_lost, "damaged.*Put back a copy"),
}


@pytest.mark.parametrize(("spoil", "says"), UNUSABLE.values(), ids=UNUSABLE.keys())
def test_a_home_that_cannot_be_used_says_what_to_do(tmp_path: Path, spoil: object, says: str) -> None:
    place = spoil(tmp_path / "home")  # type: ignore[operator]
    files = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    with pytest.raises(HomeUnusable, match=says) as error, Records.open(place) as records:
        records.live()
    assert error.value.do
    if spoil is not _tables_lost:  # found later, when the table is read
        assert {file: file.read_bytes() for file in files} == files


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_the_right_to_write(tmp_path: Path) -> None:
    Records.open(tmp_path / "home").close()
    (tmp_path / "home").chmod(0o500)
    with pytest.raises(HomeUnusable):
        Records.open(tmp_path / "home")
    (tmp_path / "home").chmod(0o700)


@pytest.mark.parametrize(("number", "says"), [(28, "full"), (30, "cannot be written"), (13, "cannot be written")])
def test_a_disk_that_refuses_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, says: str) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(HomeUnusable, match=says):
        Records.open(tmp_path / "home")


def test_a_full_disk_loses_nothing_stored_before(records: Records) -> None:
    records.publish(new_edition())
    records.start_conversation("tia", "x", T0, "c1")
    ask(records, "tia", "c1", "t1")

    def fill_up(connection: sqlite3.Connection, *_: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    sa.event.listen(records._engine, "checkout", fill_up)
    for number in range(2, 4):
        with pytest.raises(HomeUnusable, match=r"full\. Make room"):
            ask(records, "tia", "c1", f"t{number}", question="long " * 20_000)
    sa.event.remove(records._engine, "checkout", fill_up)
    assert [t.id for t in records.turns("tia", "c1")] == ["t1"]
    assert records.live() is not None
    assert records.conversations("tia")[0].changed_at == T0


def test_a_locked_home_says_who_may_hold_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Records.open(tmp_path).close()
    monkeypatch.setattr(home, "WAIT_MS", 60)
    holder = sqlite3.connect(tmp_path / "records.sqlite3", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(HomeUnusable, match="in use by another program"):
        Records.open(tmp_path)
    holder.execute("ROLLBACK")
    holder.close()
    Records.open(tmp_path).close()


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "nonsense://x", "://", "mysql+nothing://x/y"])
def test_a_url_that_cannot_be_used_is_a_wrong_setting(url: str) -> None:
    with pytest.raises(SettingsError):
        Records.open(url)


def test_a_server_that_is_away_is_named_without_its_password() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(HomeUnusable) as error:
        Records.open("postgresql://desk:hunter2@127.0.0.1:1/records")
    assert "hunter2" not in str(error.value)
    assert "server runs" in str(error.value)


# many at once


def test_a_parent_table_can_be_rebuilt_without_losing_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Records.open(tmp_path / "home") as records:
        records.start_conversation("tia", "x", T0, "c1")
        ask(records, "tia", "c1", "t1")
    rebuild = "with op.batch_alter_table('conversation', recreate='always') as b: pass"
    _with_next_step(tmp_path, monkeypatch, rebuild)
    with Records.open(tmp_path / "home") as records:
        assert len(records.turns("tia", "c1")) == 1
        records.delete_conversation("tia", "c1")
        with records._engine.connect() as c:
            assert c.exec_driver_sql("SELECT count(*) FROM turn").scalar() == 0, "foreign keys are on again"


def test_many_threads_write_to_one_conversation(records: Records) -> None:
    records.start_conversation("tia", "x", T0, "c1")
    failures: list[DeskError] = []

    def work(worker: int) -> None:
        try:
            for n in range(10):
                ask(records, "tia", "c1", f"t{worker}-{n}")
                records.turns("tia", "c1")
                records.start_conversation("tia", "y", T0, f"c{worker}-{n}")
                records.delete_conversation("tia", f"c{worker}-{n}")
        except DeskError as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert [t.position for t in records.turns("tia", "c1")] == list(range(1, 61))


def test_two_processes_start_one_home_and_write_to_it(tmp_path: Path) -> None:
    code = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from rag.store import NewEdition, Records
me, now = sys.argv[2], datetime(2026, 11, 2, tzinfo=UTC)
with Records.open(Path(sys.argv[1])) as r:
    for n in range(20):
        r.start_conversation(me, "x", now, f"{me}{n}")
        r.publish(NewEdition(digest=f"{me}{n}", version="", collection="", encoder="", encoder_digest="",
                             documents=0, pages=0, passages=0, built_at=now))
"""
    started = time.perf_counter()
    running = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path), who], stderr=subprocess.PIPE) for who in ("a", "b")]
    for process in running:
        _, problems = process.communicate(timeout=60)
        assert process.returncode == 0, problems.decode()
    with Records.open(tmp_path) as records:
        assert len(records.conversations("a")) == len(records.conversations("b")) == 20
        assert [e.number for e in records.editions()] == list(range(40, 0, -1))
        assert sum(e.live for e in records.editions()) == 1
    assert time.perf_counter() - started < 60
