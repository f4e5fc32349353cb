from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.ask.question import Past, Speller, Wants, asking_parts, content, defines, distance, parts, shapes, standalone, term_asked

LONG = Past("How long is the workshop?")


@pytest.mark.parametrize(
    ("question", "before", "expected"),
    [
        ("and the call?", "How long is the workshop?", "How long is the call?"),
        ("What about the coaching call?", "How long is the workshop?", "How long is the coaching call?"),
        ("what about paramedics?", "Can I use these case studies with midwives?", "Can I use these case studies with paramedics?"),
        ("why?", "Must participants have made an error before?", "Why: Must participants have made an error before?"),
        ("Why not?", "Can I use last month's incident?", "Why not: Can I use last month's incident?"),
        ("how about online?", "Who decides how the workshop is held?", "Who decides how the workshop is held: online?"),
        ("Can I skip it?", "How long is the strengths exercise?", "Can I skip it? (How long is the strengths exercise)"),
        ("tell me more", "What is a resilience factor?", "Tell me more: What is a resilience factor?"),
        ("and competence?", "How is adherence scored?", "How is competence scored?"),
    ],
)
def test_a_follow_up_is_made_standalone(question: str, before: str, expected: str) -> None:
    assert standalone(question, [Past(before)], [("midwives", "paramedics")]) == expected


@pytest.mark.parametrize(
    "question",
    [
        "How long is the workshop?",
        "What about the confidentiality limits and the script that goes with them in the opening?",
        "Who may rate a session of a facilitator they supervise?",
        "And if somebody in the group names a patient, what do I say to the group then, and who do I tell?",
    ],
)
def test_a_question_that_stands_alone_is_left_as_it_is(question: str) -> None:
    assert standalone(question, [Past("What is a stress sponge?")]) in (question, f"What is a stress sponge: {question}")
    assert standalone(question, []) == question


@pytest.mark.parametrize("question", ["What does the manual say about prisons?", "Who may facilitate?", "How is adherence scored?"])
def test_a_whole_question_after_another_is_left_alone(question: str) -> None:
    assert standalone(question, [LONG]) == question


def test_follow_ups_of_follow_ups_do_not_pile_up() -> None:
    first = standalone("why?", [LONG])
    assert standalone("and the call?", [LONG, Past(first)]) == "How long is the call?"
    second = standalone("Can I skip it?", [LONG])
    assert standalone("why?", [LONG, Past(second)]).count("(") == 0


def test_the_first_follow_up_looks_at_the_last_question() -> None:
    assert standalone("and the call?", [Past("Who facilitates?"), LONG]) == "How long is the call?"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How long is the workshop and how many people can take part?", ("How long is the workshop", "how many people can take part?")),
        ("How long are the workshop and the call?", ("How long are the workshop?", "How long are the call?")),
        ("What is the difference between the workshop and the call?", ("What is the difference between the workshop and the call?",)),
        ("Only three people turned up. Do I run it?", ("Only three people turned up. Do I run it?",)),
    ],
)
def test_asking_parts(question: str, expected: tuple[str, ...]) -> None:
    assert asking_parts(question) == expected


@given(st.text(max_size=300))
def test_parts_never_lose_a_weighty_word(text: str) -> None:
    whole = set(content(text))
    assert whole <= {w for part in parts(text) for w in content(part)} or not whole


@pytest.mark.parametrize(
    ("question", "shape"),
    [
        ("How many people can take part?", Wants.number),
        ("someone says this blames us: what do I say?", Wants.script),
        ("Who signs off a facilitator?", Wants.person),
        ("Why is it not called resilience training?", Wants.reason),
        ("How do I open up a silent group?", Wants.steps),
        ("circles of control", Wants.anything),
    ],
)
def test_the_shape_of_the_answer_asked_for(question: str, shape: Wants) -> None:
    assert shape in shapes(question)


def test_spelling_is_put_right_from_the_manual_only() -> None:
    vocabulary = {"adherence", "competence", "workshop", "facilitator", "tailoring"}
    speller = Speller(vocabulary, lambda word: word in vocabulary or word in {"counties", "director"})
    assert speller.corrected("adherance and competance in the worksop") == "adherence and competence in the workshop"
    assert speller.corrected("our facilitator's director in three counties") == "our facilitator's director in three counties"
    assert speller.corrected("quite unlike anything") == "quite unlike anything"


@pytest.mark.parametrize(
    ("a", "b", "expected"), [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("kitten", "sitting", 3), ("", "ab", 2)]
)
def test_distance(a: str, b: str, expected: int) -> None:
    assert distance(a, b) == distance(b, a) == expected


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("What is an Incident Commander?", "incident commander"),
        ("what's a stress sponge", "stress sponge"),
        ("What does TIDieR stand for?", "tidier"),
        ("What are the system factors?", "system factors"),
        ("What does “adherence” mean?", "adherence"),
        ("What is the best way to begin when nobody in the group will speak?", ""),
        ("How long is the workshop?", ""),
        ("What?", ""),
    ],
)
def test_the_term_whose_meaning_is_asked(question: str, term: str) -> None:
    assert term_asked(question) == term


@pytest.mark.parametrize(
    ("sentence", "yes"),
    [
        ("An Incident Commander is the person who leads the response.", True),
        ("The incident commander (IC) is in charge.", True),
        ("Incident Commander: leads the call.", True),
        ("Incident commanders are chosen by rota.", True),
        ("Ask the Incident Commander what is needed.", False),
        ("The incident is over when the commander says so.", False),
    ],
)
def test_a_sentence_that_defines_a_term(sentence: str, yes: bool) -> None:
    assert defines("incident commander", sentence) is yes
    assert not defines("", sentence)
