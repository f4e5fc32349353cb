"""The desk as the shells see it: who owns what, what is kept, what is never kept, and what happens when the disk says no."""

from __future__ import annotations

import json
import shutil
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from rag.ask import evidence, safety_nearness
from rag.ask.model import Route, Status, Topic
from rag.errors import BadInput, HomeNewer, HomeUnusable, IndexForeign, IndexMissing, NotAllowed, PackError, SettingsError
from rag.services import EXAMPLES, Desk
from rag.settings import NOBODY_LISTED, Overrides, Person, Settings, load
from tests.conftest import NOW
from tests.fakes import HashEncoder
from tests.integration.test_answer import by_words
from tests.small_pack import write

AMAL = Person(id="amal", name="Amal Haddad", email="amal@example.org", roles=("trainee",))
BRYN = Person(id="bryn", name="Bryn Price", email="Bryn@Example.org", roles=("facilitator", "lead"))
LENGTH = "How long is the workshop?"
EMERGENCY = "She says she can't go on and has tablets at home"
DISCLOSURE = "Someone told me about an error they never reported"


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(autouse=True)
def _rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashed words know nothing of meaning: nearness to examples is left out, and shared words are evidence."""
    monkeypatch.setattr(safety_nearness, "utterances", dict)
    monkeypatch.setattr(evidence, "probability", by_words)


@pytest.fixture
def settings(home: Path, small_pack: Path) -> Settings:
    return Settings(home=home, pack=small_pack, people=(AMAL, BRYN))


@pytest.fixture
def make(settings: Settings, clock: Clock) -> Iterator[Callable[..., Desk]]:
    made: list[Desk] = []

    def one(**changes: object) -> Desk:
        made.append(Desk(settings.model_copy(update=changes), encoder=HashEncoder(), now=clock))
        return made[-1]

    yield one
    for desk in made:
        desk.close()


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the small pack published, to be copied."""
    folder = tmp_path_factory.mktemp("published")
    made = Desk(Settings(home=folder / "home", pack=write(folder / "pack")), encoder=HashEncoder(), now=lambda: NOW)
    publish(made)
    made.close()
    return folder / "home"


@pytest.fixture
def desk(make: Callable[..., Desk], published: Path, home: Path) -> Desk:
    shutil.copytree(published, home, dirs_exist_ok=True)
    return make()


def publish(desk: Desk, *files: Path) -> None:
    desk.publish(list(files), [], "test", lambda what, done, of: None)


def bytes_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def waited_for(desk: Desk, level: str) -> bool:
    until = time.monotonic() + 20
    while desk.state().level != level and time.monotonic() < until:
        time.sleep(0.01)
    return desk.state().level == level


# whose it is


def test_a_conversation_belongs_to_the_one_who_asked(desk: Desk) -> None:
    first = desk.ask(LENGTH, AMAL)
    second = desk.ask("and the call?", AMAL, first.conversation)
    assert (second.conversation, second.standalone_question) == (first.conversation, "How long is the call?")
    assert [t.question for t in desk.turns(AMAL, first.conversation)] == [LENGTH, "and the call?"]
    assert [c.title for c in desk.conversations(AMAL)] == [LENGTH]
    assert desk.conversations(BRYN) == ()


@pytest.mark.parametrize(
    "deed",
    [
        lambda desk, conversation, turn: desk.turns(BRYN, conversation),
        lambda desk, conversation, turn: desk.delete_conversation(BRYN, conversation),
        lambda desk, conversation, turn: desk.feedback(BRYN, turn, False, "mine"),
        lambda desk, conversation, turn: desk.ask("and the call?", BRYN, conversation),
    ],
    ids=["read", "delete", "feedback", "go on"],
)
def test_another_person_may_not(desk: Desk, deed: Callable[[Desk, str, str], object]) -> None:
    answer = desk.ask(LENGTH, AMAL)
    with pytest.raises(NotAllowed):
        deed(desk, answer.conversation, answer.turn)
    kept = desk.turns(AMAL, answer.conversation)
    assert [(t.question, t.helpful) for t in kept] == [(LENGTH, None)]


def test_deleting_everything_deletes_ones_own_only(desk: Desk) -> None:
    desk.ask(LENGTH, AMAL)
    desk.ask("coaching call?", AMAL)
    theirs = desk.ask(LENGTH, BRYN)
    assert desk.delete_all(AMAL) == 2
    assert desk.conversations(AMAL) == ()
    assert len(desk.turns(BRYN, theirs.conversation)) == 1


def test_a_deleted_conversation_leaves_no_word_behind(desk: Desk, home: Path) -> None:
    answer = desk.ask("How long is the quixotic workshop?", AMAL)
    assert b"quixotic" in bytes_of(home)
    desk.delete_conversation(AMAL, answer.conversation)
    desk.close()
    assert b"quixotic" not in bytes_of(home)
    with pytest.raises(NotAllowed):
        desk.turns(AMAL, answer.conversation)


def test_an_unknown_conversation_still_gets_a_card(desk: Desk) -> None:
    assert desk.ask(EMERGENCY, AMAL, "no-such-conversation").card is not None
    with pytest.raises(NotAllowed):
        desk.ask(LENGTH, AMAL, "no-such-conversation")


# what is kept


def test_a_turn_comes_back_as_it_was(desk: Desk) -> None:
    answer = desk.ask(LENGTH, AMAL)
    (turn,) = desk.turns(AMAL, answer.conversation)
    assert turn.answer == answer
    assert (turn.id, turn.number, turn.asked_at, turn.edition) == (answer.turn, 1, NOW, answer.edition)
    assert (turn.route, turn.status) == ("answer", "answered")


@pytest.mark.parametrize(
    "question",
    [
        "My name is Margaret Thistlewood, ring me on 07700 900123. How long is the workshop?",
        "How long does the workshop last and which zebra did nurse Margaret Thistlewood (07700 900123) stripe at night?",
        "My name is Thistlewood. How long does the workshop last and which zebra did Thistlewood (07700 900123) stripe?",
        "What does Margaret Thistlewood on 07700 900123 say about prisons?",
        "Can the lead tell me what Margaret Thistlewood (07700 900123) said in the workshop?",
        "Draft an invitation for Margaret Thistlewood, 07700 900123",
    ],
    ids=["answered", "partial", "said again", "not in manual", "declined", "draft"],
)
def test_identifiers_are_masked_before_anything_is_stored(desk: Desk, home: Path, question: str) -> None:
    answer = desk.ask(question, AMAL)
    assert answer.question == question
    desk.feedback(AMAL, answer.turn, False, "Margaret Thistlewood told me; 07700 900123")
    follow_up = desk.ask("why?", AMAL, answer.conversation)
    assert "Thistlewood" not in follow_up.standalone_question
    kept = desk.turns(AMAL, answer.conversation)[0]
    assert kept.reason
    desk.close()
    stored = bytes_of(home)
    for planted in (b"Thistlewood", b"900123"):
        assert planted not in stored
    if kept.question is not None:
        assert "[name]" in kept.question


def test_a_partial_answer_is_kept_with_its_notice(desk: Desk) -> None:
    answer = desk.ask("How long does the workshop last and which zebra stripes glow at night?", AMAL)
    kept = desk.turns(AMAL, answer.conversation)[0].answer
    assert kept is not None
    assert kept.notice == answer.notice != ""


@pytest.mark.parametrize(("question", "route"), [(EMERGENCY, "emergency"), (DISCLOSURE, "escalate")])
def test_danger_and_disclosure_keep_no_text(desk: Desk, home: Path, question: str, route: str) -> None:
    answer = desk.ask(f"{question}. Her brother Zanthor was there.", AMAL)
    assert answer.status is Status.safety
    desk.feedback(AMAL, answer.turn, True, "the Zanthor story")
    (turn,) = desk.turns(AMAL, answer.conversation)
    assert (turn.route, turn.question, turn.answer, turn.reason) == (route, None, None, "")
    assert "Zanthor" not in desk.conversations(AMAL)[0].title
    desk.close()
    assert b"Zanthor" not in bytes_of(home)
    assert question.encode() not in bytes_of(home)


def test_a_follow_up_on_a_turn_without_text_has_nothing_to_refer_to(desk: Desk) -> None:
    answer = desk.ask(EMERGENCY, AMAL)
    assert desk.ask("why?", AMAL, answer.conversation).standalone_question == "why?"


def test_feedback_is_kept_and_the_last_word_counts(desk: Desk) -> None:
    answer = desk.ask(LENGTH, AMAL)
    desk.feedback(AMAL, answer.turn, True)
    desk.feedback(AMAL, answer.turn, False, "wrong place " * 1000)
    (turn,) = desk.turns(AMAL, answer.conversation)
    assert turn.helpful is False
    assert turn.reason.startswith("wrong place")
    assert len(turn.reason) <= 2000


def test_retention_deletes_what_is_older(make: Callable[..., Desk], clock: Clock) -> None:
    desk = make(retention_days=30)
    publish(desk)
    old = desk.ask(LENGTH, AMAL)
    clock.now += timedelta(days=20)
    new = desk.ask("How long is the coaching call?", AMAL)
    clock.now += timedelta(days=15)
    assert desk.purge() == 1
    assert [c.id for c in desk.conversations(AMAL)] == [new.conversation]
    with pytest.raises(NotAllowed):
        desk.turns(AMAL, old.conversation)
    assert desk.purge() == 0


def test_loading_purges_too(make: Callable[..., Desk], clock: Clock) -> None:
    desk = make(retention_days=30)
    publish(desk)
    desk.ask(LENGTH, AMAL)
    clock.now += timedelta(days=31)
    later = make(retention_days=30)
    later.warm()
    until = time.monotonic() + 20
    while later.conversations(AMAL) and time.monotonic() < until:
        time.sleep(0.02)
    assert later.conversations(AMAL) == ()


# people


def test_people_come_from_settings(home: Path, small_pack: Path) -> None:
    (home / "desk.toml").write_text(
        '[[people]]\nid = "amal"\nname = "Amal Haddad"\nemail = "amal@example.org"\nroles = ["rater"]\n', encoding="utf-8"
    )
    (person,) = Desk(load(Overrides(home, small_pack), {})).people()
    assert (person.id, person.roles) == ("amal", ("rater",))


def test_with_nobody_listed_somebody_is_at_this_computer(home: Path, small_pack: Path) -> None:
    desk = Desk(Settings(home=home, pack=small_pack))
    assert desk.people() == (NOBODY_LISTED,)
    assert desk.person_by_email("") is None
    assert desk.person_by_email(NOBODY_LISTED.email) is None


@pytest.mark.parametrize(
    ("email", "who"), [("AMAL@example.org ", AMAL), ("bryn@example.org", BRYN), ("eve@example.org", None), ("", None), ("  ", None)]
)
def test_a_sign_in_is_matched_on_the_address(make: Callable[..., Desk], email: str, who: Person | None) -> None:
    assert make().person_by_email(email) == who


# reading


def test_contents_and_places(desk: Desk) -> None:
    documents = {d.id: d for d in desk.contents()}
    assert set(documents) == {"workshop", "safety"}
    assert [s.id for s in documents["workshop"].sections] == ["workshop", "length", "silent", "call"]
    assert [s.fidelity for s in documents["workshop"].sections] == ["core", "core", "adaptable", "core"]
    first = desk.place("workshop")
    assert (first.section, first.previous, first.next) == ("workshop", None, "length")
    assert (desk.place("workshop", "call").next, desk.place("workshop", "call").previous) == (None, "silent")


def test_the_quoted_words_are_marked_where_they_stand(desk: Desk) -> None:
    for citation in desk.ask(LENGTH, AMAL).citations:
        place = desk.place(citation.document, citation.section, ((citation.start, citation.end),))
        assert place.found
        assert "<mark>" in place.html
        assert desk.text(citation.document)[citation.start : citation.end] == citation.quote


def test_marks_outside_the_section_are_left_out(desk: Desk) -> None:
    place = desk.place("workshop", "length", ((0, 5),))
    assert not place.found
    assert "<mark>" not in place.html


def test_reading_works_before_anything_is_loaded(desk: Desk, make: Callable[..., Desk]) -> None:
    fresh = make()
    assert "3.5 hours" in fresh.place("workshop", "length").html
    assert fresh.text("workshop", "length").startswith("## How long the workshop lasts")
    assert fresh.state().level == "loading"


@pytest.mark.parametrize("call", ["place", "text"])
def test_an_unknown_place_says_what_there_is(desk: Desk, call: str) -> None:
    with pytest.raises(BadInput, match="Documents are: safety, workshop"):
        getattr(desk, call)("novel")
    with pytest.raises(BadInput, match="no section “nowhere”"):
        getattr(desk, call)("workshop", "nowhere")


def test_a_document_without_pages_has_no_picture(desk: Desk) -> None:
    assert desk.page_picture("workshop", 0) is None


# state


def test_a_desk_without_an_index_is_broken_and_says_what_to_run(make: Callable[..., Desk]) -> None:
    desk = make()
    assert desk.state().level == "loading"
    desk.warm()
    assert waited_for(desk, "broken")
    assert "desk index" in desk.state().do
    with pytest.raises(IndexMissing, match="desk index"):
        desk.ask(LENGTH, AMAL)
    assert desk.ask(EMERGENCY, AMAL).card is not None
    publish(desk)
    desk.warm()
    assert waited_for(desk, "ready")
    assert desk.ask(LENGTH, AMAL).status is Status.answered


class SlowEncoder(HashEncoder):
    """Answers when it is let."""

    def __init__(self) -> None:
        self.go = threading.Event()

    @property
    def id(self) -> str:
        assert self.go.wait(20)
        return super().id


def test_cards_work_while_the_desk_loads(desk: Desk, settings: Settings, clock: Clock) -> None:
    slow = SlowEncoder()
    loading = Desk(settings, encoder=slow, now=clock)
    loading.warm()
    loading.warm()
    assert loading.state().level == "loading"
    answered: list[Route] = []
    asking = threading.Thread(target=lambda: answered.append(loading.ask(EMERGENCY, AMAL).route))
    asking.start()
    asking.join(15)
    slow.go.set()
    assert answered == [Route.emergency]
    assert waited_for(loading, "ready")
    loading.close()


def test_a_changed_chapter_is_noticed(desk: Desk, make: Callable[..., Desk], small_pack: Path) -> None:
    chapter = small_pack / "chapters" / "01-workshop.md"
    chapter.write_text(chapter.read_text(encoding="utf-8").replace("3.5 hours", "4 hours"), encoding="utf-8")
    fresh = make()
    answer = fresh.ask(LENGTH, AMAL)
    assert "3.5 hours" in answer.sentences[0].text, "the live edition answers until a new one is published"
    assert fresh.state().level == "ready"
    assert "differ" in fresh.state().message
    assert "desk index" in fresh.state().do
    assert (fresh.status().stale, fresh.status().index_ok) == (True, True)
    publish(fresh)
    assert "4 hours" in fresh.ask(LENGTH, AMAL).sentences[0].text
    assert fresh.state().message == ""


def test_another_process_publishing_is_picked_up(desk: Desk, make: Callable[..., Desk], small_pack: Path) -> None:
    other = make()
    other.ask(LENGTH, AMAL)
    chapter = small_pack / "chapters" / "01-workshop.md"
    chapter.write_text(chapter.read_text(encoding="utf-8").replace("3.5 hours", "4 hours"), encoding="utf-8")
    publish(desk)
    other.refresh()
    assert "4 hours" in other.ask(LENGTH, AMAL).sentences[0].text
    assert other.state().edition.startswith("2 ")


def test_an_index_made_with_another_encoder_is_refused(desk: Desk, settings: Settings) -> None:
    other = HashEncoder()
    other.id = "other-encoder@ffffffffffff"  # type: ignore[misc]
    changed = Desk(settings, encoder=other)
    with pytest.raises(IndexForeign, match="desk index"):
        changed.ask(LENGTH, AMAL)
    assert changed.status().index_ok is False
    assert changed.ask(DISCLOSURE, AMAL).card is not None
    changed.close()


def test_status_of_a_healthy_desk(desk: Desk, settings: Settings) -> None:
    found = desk.status()
    assert (found.index_ok, found.stale, found.problem, found.do) == (True, False, "", "")
    assert (found.documents, found.edition_number, found.encoder) == (2, 1, HashEncoder.id)
    assert found.passages > 0
    assert found.local_rows_missing == 1
    assert found.home == str(settings.home)


def test_examples_come_from_the_pack_or_are_built_in(make: Callable[..., Desk], small_pack: Path) -> None:
    assert make().example_questions() == EXAMPLES
    manual = small_pack / "manual.toml"
    manual.write_text('examples = ["Is this it?"]\n' + manual.read_text(encoding="utf-8"), encoding="utf-8")
    assert make().example_questions() == ("Is this it?",)


# a disk that says no


def full(desk: Desk) -> None:
    def fill_up(connection: sqlite3.Connection, *_: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    sa.event.listen(desk._records._engine, "checkout", fill_up)


def test_a_full_disk_still_answers_and_says_that_it_kept_nothing(desk: Desk) -> None:
    kept = desk.ask(LENGTH, AMAL)
    full(desk)
    answer = found = desk.ask(LENGTH, AMAL, kept.conversation)
    for _ in range(200):
        answer = desk.ask(LENGTH + " " + "workshop " * 300, AMAL, kept.conversation)
        if not answer.turn:
            break
    assert found.status is Status.answered
    assert answer.turn == ""
    assert "not kept" in answer.notice
    assert "full" in answer.notice
    assert answer.sentences
    assert desk.ask(EMERGENCY, AMAL).card is not None
    assert desk.turns(AMAL, kept.conversation)[0].answer == kept


def unusable(settings: Settings, tmp_path: Path, name: str) -> Settings:
    if name == "read-only":
        return settings.model_copy(update={"database": f"sqlite:///file:{settings.home}/records.sqlite3?mode=ro&uri=true"})
    if name == "wrong address":
        return settings.model_copy(update={"database": "nonsense://"})
    if name == "garbage":
        (settings.home / "records.sqlite3").write_bytes(b"This is no database. " * 500)
        return settings
    if name == "newer":
        with sqlite3.connect(settings.home / "records.sqlite3") as c:
            c.execute("UPDATE alembic_version SET version_num = '9999'")
        c.close()
        return settings
    file = tmp_path / "a file"
    file.write_text("x")
    return settings.model_copy(update={"home": file / "home"})


@pytest.mark.parametrize(
    ("name", "error", "says"),
    [
        ("read-only", HomeUnusable, "cannot be written"),
        ("garbage", HomeUnusable, "damaged"),
        ("no folder", HomeUnusable, "--home"),
        ("newer", HomeNewer, "newer version"),
        ("wrong address", SettingsError, "driver|cannot be read|not installed"),
    ],
)
def test_with_an_unusable_home_cards_come_and_questions_say_what_to_do(
    desk: Desk, settings: Settings, tmp_path: Path, clock: Clock, name: str, error: type[Exception], says: str
) -> None:
    desk.close()
    before = bytes_of(settings.home) if name in ("read-only", "newer") else b""
    broken = Desk(unusable(settings, tmp_path, name), encoder=HashEncoder(), now=clock)
    with pytest.raises(error, match=says) as caught:
        broken.ask(LENGTH, AMAL)
    assert caught.value.do  # type: ignore[attr-defined]
    for question, topic in ((EMERGENCY, Topic.danger_to_life), (DISCLOSURE, Topic.unreported_error)):
        answer = broken.ask(question, AMAL)
        assert answer.card is not None
        assert answer.card.topic is topic
        assert answer.card.steps
        assert (answer.turn, answer.status) == ("", Status.safety)
        assert "not kept" in answer.notice
    assert broken.at_risk_card().contacts
    assert broken.safety_card(EMERGENCY) is not None
    broken.warm()
    assert waited_for(broken, "broken")
    assert broken.state().do
    if before and name == "newer":
        assert len(bytes_of(settings.home)) >= len(before), "nothing was taken away"


def test_cards_need_no_pack(home: Path, tmp_path: Path) -> None:
    desk = Desk(Settings(home=home, pack=tmp_path / "nothing"))
    card = desk.at_risk_card()
    assert card.built_in
    assert card.first_line
    assert any("999" in c.contact for c in card.contacts)
    assert desk.safety_card(EMERGENCY) is not None
    assert desk.local_rows_missing() == 0
    assert (desk.notice(), desk.example_questions()) == ("", EXAMPLES)
    with pytest.raises(PackError):
        desk.validate()


def test_validate_finds_faults_of_the_pack_and_of_the_card(make: Callable[..., Desk], small_pack: Path) -> None:
    assert make().validate() == ()
    rows = small_pack / "signposting.toml"
    rows.write_text(rows.read_text(encoding="utf-8").replace('region = "local"', 'region = "mars"'), encoding="utf-8")
    chapter = small_pack / "chapters" / "01-workshop.md"
    chapter.write_text(chapter.read_text(encoding="utf-8").replace("(#length)", "(#nowhere)"), encoding="utf-8")
    found = make().validate()
    assert {p.file for p in found} == {"signposting.toml", "chapters/01-workshop.md"}
    assert all(p.line > 0 for p in found)


def test_a_pack_with_faults_never_replaces_the_live_edition(desk: Desk, small_pack: Path) -> None:
    chapter = small_pack / "chapters" / "02-safety.md"
    chapter.write_text(chapter.read_text(encoding="utf-8").replace("id: safety", "id: workshop"), encoding="utf-8")
    with pytest.raises(PackError):
        publish(desk)
    assert desk.status().edition_number == 1
    assert desk.ask(LENGTH, AMAL).status is Status.answered


def test_many_people_may_ask_at_once(desk: Desk) -> None:
    failed: list[BaseException] = []

    def ask(person: Person) -> None:
        try:
            for question in (LENGTH, "How long is the coaching call?", "What does the manual say about prisons?", EMERGENCY):
                desk.ask(question, person)
        except BaseException as error:  # noqa: BLE001 - whatever a thread dies of is the finding
            failed.append(error)

    threads = [threading.Thread(target=ask, args=(p,)) for p in (AMAL, BRYN, AMAL, BRYN)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert failed == []
    assert len(desk.conversations(AMAL)) == len(desk.conversations(BRYN)) == 8


def test_only_a_lead_lists_a_question_and_the_text_is_the_masked_one(make: Callable[..., Desk], published: Path, small_pack: Path) -> None:
    desk, lead = make(), AMAL.model_copy(update={"roles": ("lead",)})
    asked = desk.ask("What does Sarah Thompson say about submarines?", lead)
    with pytest.raises(NotAllowed, match="Only a lead"):
        desk.list_question(AMAL.model_copy(update={"roles": ("facilitator",)}), asked.conversation, asked.turn, answered=False)
    desk.list_question(lead, asked.conversation, asked.turn, answered=False, because="nothing on submarines")
    row = json.loads((desk.settings.pack / "questions.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    assert row["behaviour"] == "NOTFOUND"
    assert "submarines" in row["question"]
    assert "Thompson" not in row["question"]
    with pytest.raises(BadInput, match="no question was kept"):
        desk.list_question(lead, asked.conversation, "no-such-turn", answered=True)
