"""A sentence is held against what it cites: what is carried passes in other words and orders; one changed thing is caught and named."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.support import SUPPORTED_FROM, Verdict, check
from rag.support.entailment import Inference
from tests.fakes import HashEncoder

PASSAGE = """The swimming course lasts 3.5 hours, which is 210 minutes, and takes 4 to 12 children [Okoro 2021].

- If a child is ill, the instructor tells the parent and writes the reason in the log.
- Do not take photographs during the course.
- The instructor must count the children before every lesson.
- Parents may watch from the gallery, but only the instructor stays at the pool edge.
- A refund takes up to ten days and goes to the person who paid.
"""

CARRIED = [
    "The swimming course lasts 3.5 hours, which is 210 minutes, and takes 4 to 12 children.",
    "The swimming course takes 4 to 12 children.",
    "The swimming course lasts 210 minutes.",
    "The course lasts three and a half hours.",
    "The instructor tells the parent and writes the reason in the log if a child is ill.",
    "When a child is sick, the instructor informs the parent and notes the reason in the log.",
    "Photographs must not be taken during the course.",
    "Never take photographs during the course.",
    "The instructor has to count the children before each lesson.",
    "Before every lesson the instructor must count the children.",
    "Parents are allowed to watch from the gallery.",
    "A refund goes to the person who paid, within ten days.",
]

CHANGED = [
    ("number", "The swimming course lasts 3.5 hours, which is 210 minutes, and takes 4 to 20 children."),
    ("number", "The swimming course lasts 5 hours."),
    ("unit", "A refund takes up to ten weeks and goes to the person who paid."),
    ("negation", "Photographs are taken during the course."),
    ("negation", "Take photographs during the course."),
    ("negation", "The instructor must not count the children before every lesson."),
    ("modality", "The instructor may count the children before every lesson."),
    ("modality", "Parents must watch from the gallery, but only the instructor stays at the pool edge."),
    ("quantifier", "Parents may watch from the gallery, but usually the instructor stays at the pool edge."),
    ("roles", "If a child is ill, the parent tells the instructor and writes the reason in the log."),
    ("condition", "The instructor tells the parent and writes the reason in the log."),
    ("added", "The instructor must count the children aloud with a whistle before every lesson."),
    ("word", "The manager must count the children before every lesson."),
    ("name", "The swimming course lasts 3.5 hours, which is 210 minutes, and takes 4 to 12 children [Lindqvist 2021]."),
    ("antonym", "Parents may watch from the gallery, but only the instructor stays at the shallow pool edge, never the deep one."),
]


@pytest.mark.parametrize("sentence", CARRIED)
def test_what_the_passage_says_is_supported_in_other_words_and_orders(sentence: str) -> None:
    verdict = check(sentence, [PASSAGE])
    assert verdict.supported, verdict


@pytest.mark.parametrize(("kind", "sentence"), [c for c in CHANGED if c[0] != "antonym"])
def test_one_changed_thing_is_caught_and_named(kind: str, sentence: str) -> None:
    verdict = check(sentence, [PASSAGE])
    assert not verdict.supported, verdict
    assert kind in {f.kind for f in verdict.findings}, verdict


def test_opposites_contradict() -> None:
    verdict = check("Screening reduced deaths among older men.", ["Screening increased deaths among older men in both trials."])
    assert verdict.status == "contradicted"
    assert [(f.kind, f.conflict) for f in verdict.findings] == [("antonym", True)]


def test_an_opposite_denied_is_no_opposite() -> None:
    assert check("The lesson is not long.", ["The lesson is short."]).status != "contradicted"


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("At least four people come.", "4 to 12 people come."),
        ("No more than 12 people come.", "Up to twelve people come."),
        ("The talk takes half an hour.", "The talk takes 30 minutes."),
        ("A quarter of an hour is left for questions.", "15 minutes are left for questions."),
        ("Half of the nurses answered.", "50 % of the nurses answered."),
        ("Sign-off lasts two years.", "Sign-off lasts 24 months."),
        ("The fee is £1,200 for schools.", "The fee for schools is £1200."),
    ],
)
def test_numbers_are_compared_by_what_they_amount_to(sentence: str, passage: str) -> None:
    verdict = check(sentence, [passage])
    assert verdict.supported, verdict


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("At most four people come to the talk.", "At least four people come to the talk."),
        ("The talk takes half an hour.", "The talk takes 50 minutes."),
        ("Sign-off lasts four years.", "Sign-off lasts 24 months."),
        ("Two facilitators see eight patients.", "Eight facilitators see two patients."),
    ],
)
def test_numbers_that_amount_to_something_else_are_caught(sentence: str, passage: str) -> None:
    assert not check(sentence, [passage]).supported


CALL = """Begin to close the call at minute 55, and leave time for questions.

1. Ask the person to sum up, in their own words, what they are taking away.

A call is flagged when it lasts less than 54 or more than 66 minutes."""


@pytest.mark.parametrize(
    ("sentence", "supported"),
    [
        ("Facilitators should ask the person to sum up, in their own words, what they are taking away.", True),
        ("You must ask the person to sum up, in their own words, what they are taking away.", True),
        ("The manager must ask the person to sum up, in their own words, what they are taking away.", False),
        ("You may ask the person to sum up, in their own words, what they are taking away.", False),
        ("According to the manual, you begin to close the call at 55 minutes [2].", True),
        ("The manual says that a call of less than 54 minutes is flagged (P1, P3).", True),
        ("A call of less than 66 minutes is flagged.", False),
        ("Begin to close the call at minute 45, and leave time for questions.", False),
    ],
)
def test_what_a_model_writes_around_an_instruction_is_neither_missing_nor_a_way_round(sentence: str, supported: bool) -> None:
    verdict = check(sentence, [CALL])
    assert verdict.supported is supported, verdict


def test_those_whom_the_passages_address_can_be_named() -> None:
    sentence = "Nurses ask the person to sum up, in their own words, what they are taking away."
    assert not check(sentence, [CALL]).supported
    assert check(sentence, [CALL], addressees={"nurs"}).supported


@pytest.mark.parametrize(
    ("sentence", "supported"),
    [
        ("Ring the lead if nobody answers.", True),
        ("Ring the lead.", False),
        ("Unless nobody answers, ring the lead.", False),
        ("Keep the log for a week.", True),
    ],
)
def test_a_condition_may_move_and_may_not_go(sentence: str, supported: bool) -> None:
    verdict = check(sentence, ["If nobody answers, ring the lead. Keep the log for a week, and burn it after the audit."])
    assert verdict.supported is supported, verdict


@pytest.mark.parametrize("passages", [[], [""], ["  \n "], ["| --- |"]])
def test_nothing_to_hold_it_against_cannot_be_told(passages: list[str]) -> None:
    assert check("The course lasts three hours.", passages) == Verdict("cannot_tell", 0.0, ())


@pytest.mark.parametrize("sentence", ["", "And so on.", "…", "They do not."])
def test_a_sentence_that_says_nothing_to_check_cannot_be_told(sentence: str) -> None:
    assert check(sentence, [PASSAGE]).status == "cannot_tell"


def test_another_subject_is_unsupported() -> None:
    verdict = check("Bananas ripen faster beside apples in a paper bag.", [PASSAGE])
    assert verdict.status == "unsupported"
    assert verdict.score < 0.2


def test_any_of_the_passages_may_carry_it_and_the_window_is_cut_from_that_one() -> None:
    passages = ["Towels are free for every guest.", PASSAGE]
    verdict = check("The instructor must count the children before every lesson.", passages)
    assert verdict.supported
    assert verdict.passage == 1
    assert verdict.window is not None
    assert "must count the children" in passages[1][slice(*verdict.window)]


def test_markdown_marks_and_links_are_not_words() -> None:
    passage = "**Take** one set of [worksheets](#workshop-worksheets) for `each` participant. <!-- asked as: what do I bring -->"
    verdict = check("Take one set of worksheets for each participant.", [passage])
    assert verdict.score == 1.0
    assert not check("Ask what you bring to the workshop worksheets.", [passage]).supported


def test_findings_say_where_in_both_texts() -> None:
    sentence = "A refund takes up to twenty days and goes to the person who paid."
    verdict = check(sentence, [PASSAGE])
    (found,) = [f for f in verdict.findings if f.kind == "number"]
    assert sentence[found.start : found.end] == "twenty days"
    assert found.passage == 0
    assert found.evidence is not None
    assert PASSAGE[slice(*found.evidence)] == "ten days"
    assert found.message in verdict.explain()


def test_a_carried_sentence_is_explained_too() -> None:
    assert check("Do not take photographs during the course.", [PASSAGE]).explain().startswith("Every word")


text = st.text(st.sampled_from("ab cD.,;:!?\n-|*[]()#%½£’'“” 0123456789éß"), max_size=120)
phrases = st.lists(
    st.sampled_from(
        "the lead must not tell 4 to 12 people if unless only 3.5 hours half an hour and a half Okoro never . , \n - all".split(" ")
    ),
    max_size=25,
).map(" ".join)


@settings(deadline=None, max_examples=200)
@given(st.one_of(text, phrases), st.lists(st.one_of(text, phrases), max_size=3))
def test_every_offset_holds_and_the_score_is_a_share(sentence: str, passages: list[str]) -> None:
    verdict = check(sentence, passages)
    assert 0.0 <= verdict.score <= 1.0
    assert verdict.supported == (verdict.score >= SUPPORTED_FROM)
    assert verdict == check(sentence, passages)
    for found in verdict.findings:
        assert 0 <= found.start <= found.end <= len(sentence)
        if found.evidence is not None:
            assert found.passage is not None
            assert 0 <= found.evidence[0] < found.evidence[1] <= len(passages[found.passage])


@settings(deadline=None, max_examples=100)
@given(st.sampled_from([s for _, s in CHANGED] + CARRIED))
def test_a_sentence_supports_itself(sentence: str) -> None:
    verdict = check(sentence, [sentence])
    assert verdict.score == 1.0
    assert verdict.findings == ()


def test_weights_decide_which_missing_word_matters() -> None:
    light = check("The course needs goggles.", ["The course needs caps."], weight=lambda s: 0.1 if s == "goggl" else 1.0)
    heavy = check("The course needs goggles.", ["The course needs caps."], weight=lambda s: 3.0 if s == "goggl" else 1.0)
    assert heavy.score < light.score


def test_an_encoder_may_soften_what_is_missing_and_never_a_conflict(encoder: HashEncoder) -> None:
    changed = "The instructor must not count the children before every lesson."
    assert not check(changed, [PASSAGE], encoder=encoder).supported
    assert check("Do not take photographs during the course.", [PASSAGE], encoder=encoder).supported


class Near:
    """An encoder to which everything means the same."""

    def encode_passages(self, texts: list[str]) -> np.ndarray:
        return np.tile(np.asarray([[1.0, 0.0]], dtype=np.float32), (len(texts), 1))


def test_nearness_in_meaning_makes_up_for_some_of_what_is_missing() -> None:
    sentence, passages = "Kids get counted ahead of lessons.", ["The children are counted before each lesson."]
    assert check(sentence, passages, encoder=Near()).score > check(sentence, passages).score


class Told:
    def __init__(self, contradiction: float, entailment: float) -> None:
        self.answer = Inference(contradiction, entailment, 1 - contradiction - entailment)
        self.asked: list[tuple[str, str]] = []

    def entailment(self, pairs: list[tuple[str, str]]) -> list[Inference]:
        self.asked += pairs
        return [self.answer] * len(pairs)


def test_an_inference_model_is_asked_about_every_passage_and_can_turn_the_verdict() -> None:
    sentence = "The instructor must count the children before every lesson."
    against = Told(0.9, 0.05)
    verdict = check(sentence, [PASSAGE, "Towels are free."], entailment=against)
    assert against.asked == [(PASSAGE, sentence), ("Towels are free.", sentence)]
    assert verdict.status == "contradicted"
    assert not check(sentence, [PASSAGE], entailment=Told(0.05, 0.1)).score > check(sentence, [PASSAGE]).score


def test_an_inference_model_makes_up_for_words_but_not_for_a_conflict() -> None:
    reworded = "Youngsters get tallied ahead of teaching."
    assert not check(reworded, [PASSAGE]).supported
    assert check(reworded, [PASSAGE], entailment=Told(0.0, 0.95)).supported
    assert not check("A refund takes up to twenty days and goes to the person who paid.", [PASSAGE], entailment=Told(0.0, 0.95)).supported
