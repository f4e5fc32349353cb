"""A desk with a language model: what is asked, shown and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rag.ask import evidence, safety_nearness
from rag.ask.model import Answer
from rag.errors import SettingsError
from rag.services import Desk
from rag.settings import Settings
from tests.conftest import NOW
from tests.fakes import HashEncoder
from tests.llm_server import Reply, serving
from tests.small_pack import write

pytest.importorskip("langchain_openai", reason="the extra “openai” is not installed")
pytestmark = pytest.mark.filterwarnings("ignore")  # clients and their dependencies warn of their own future

LENGTH = "How long is the workshop?"
EMERGENCY = "She says she can't go on and has tablets at home"
SAID = 'The workshop lasts 3.5 hours. [1] "lasts 3.5 hours"\n'
Made = Callable[[str], Desk]


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Made]:
    monkeypatch.setattr(safety_nearness, "utterances", dict)
    monkeypatch.setattr(evidence, "probability", lambda s: min(1.0, 3 * s.coverage))
    opened: list[Desk] = []

    def make(llm: str) -> Desk:
        settings = Settings(home=tmp_path / "home", pack=write(tmp_path / "pack"), llm=llm)
        desk = Desk(settings, encoder=HashEncoder(), now=lambda: NOW, environment={})
        desk.publish([], [], "test", lambda what, done, of: None)
        opened.append(desk)
        return desk

    yield make
    for desk in opened:
        desk.close()


def test_a_summed_up_answer_is_kept_with_what_wrote_it(made: Made) -> None:
    with serving(Reply([SAID])) as server:
        desk = made(f"{server.address}#m")
        (person,) = desk.people()
        found = desk.ask(LENGTH, person)
    assert (found.sentences[0].text, found.sentences[0].by) == ("The workshop lasts 3.5 hours.", "model")
    kept = desk.turns(person, found.conversation)[0].answer
    assert kept is not None
    assert (kept.sentences, kept.written) == (found.sentences, found.written)
    assert (kept.written[0].model, kept.written[0].prompt, kept.written[0].at) == (f"{server.address}#m", "answer", NOW.isoformat())


def test_pieces_begin_with_the_manuals_words_and_end_with_the_answer_that_is_kept(made: Made) -> None:
    with serving(Reply([SAID])) as server:
        desk = made(f"{server.address}#m")
        seen = list(desk.ask_in_pieces(LENGTH, desk.people()[0]))
    assert [type(e).__name__ for e in seen] == ["Answer", "Working", "Sentence", "Answer", "Answer"]
    first, last = seen[0], seen[-1]
    assert isinstance(first, Answer)
    assert isinstance(last, Answer)
    assert last.sentences == (seen[2], *first.sentences)
    assert last.turn
    assert not first.turn


def test_a_broken_model_is_told_and_the_manuals_words_stand(made: Made) -> None:
    with serving(Reply([SAID], cut=True)) as server:
        desk = made(f"{server.address}#m")
        found = desk.ask(LENGTH, desk.people()[0])
    assert "could not be reached" in found.notice
    assert {s.by for s in found.sentences} == {"manual"}


def test_a_card_waits_for_no_model_and_is_told_to_none(made: Made) -> None:
    with serving() as server:
        desk = made(f"{server.address}#m")
        assert desk.ask(EMERGENCY, desk.people()[0]).card
        assert server.touched == 0


def test_a_model_that_cannot_be_used_says_why_but_never_keeps_a_card_away(made: Made) -> None:
    desk = made("openai:gpt-4.1")
    with pytest.raises(SettingsError, match="no key"):
        desk.ask(LENGTH, desk.people()[0])
    assert desk.ask(EMERGENCY, desk.people()[0]).card
    assert "api.openai.com" in desk.leaving().sentence
