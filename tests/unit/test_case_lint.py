"""The fourteen rules, a row for each thing they look for and for each look-alike that they let pass."""

from __future__ import annotations

import time

import pytest

from rag.cases.finding import RULES, Finding
from rag.cases.lint import check_case, lint
from rag.cases.packs import read_packs
from rag.cases.similar import Known, overlap
from rag.cases.study import read_study
from rag.library.markdown import read_markdown
from rag.library.model import Document, plain
from rag.library.pack import read_pack
from rag.paths import bundled_pack

PACKS, _ = read_packs(bundled_pack())
STARTERS = {d.id: d for d in read_pack(bundled_pack()).documents if d.kind == "case"}
MIDWIVES = STARTERS["midwives-1"]
CRIES = "Then he cries."
SLEEP = "You feel sick with tiredness, and you still can't sleep."


def case(text: str, base: Document = MIDWIVES) -> Document:
    document, _ = read_markdown(text.encode(), name="case.md", kind="case", document_id=base.id)
    return Document(
        document.id, document.title, "case", base.source, document.text, document.sections, discipline=base.discipline, meta=document.meta
    )


def check(document: Document, *known: Known) -> tuple[Finding, ...]:
    return lint(read_study(document), PACKS, known=known)


def with_sentence(sentence: str, place: str = CRIES) -> Document:
    assert MIDWIVES.text.count(place) == 1
    return case(MIDWIVES.text.replace(place, sentence))


def changed(old: str, new: str, base: str = "midwives-1") -> Document:
    text = STARTERS[base].text
    assert old in text
    return case(text.replace(old, new), STARTERS[base])


def test_the_starter_cases_are_without_findings() -> None:
    known = [Known(name, plain(read_study(d).story)) for name, d in STARTERS.items()]
    found = {name: check(d, *(k for k in known if k.name != name)) for name, d in STARTERS.items()}
    assert found == dict.fromkeys(STARTERS, ())


STORY = [
    ("D3-03", "The registrar had been careless.", "careless"),
    ("D3-03", "He should\nhave known that.", "should\nhave known"),
    ("D3-03", "It was incom-\npetent work.", "incom-\npetent"),
    ("D3-03", "A good midwife would have seen it.", "A good midwife would have"),
    ("D3-04", "Be more resilient, said the poster.", "Be more resilient"),
    ("D3-04", "You bounce-back or you go.", "bounce-back"),
    ("D3-05", "The family may sue.", "sue"),
    ("D3-09", "He had 2.5ml of it.", "2.5ml"),
    ("D3-09", "It ran at 15 mg/kg/hr.", "15 mg/kg/hr"),
    ("D3-09", "Treat if the lactate is above 4.", "above 4"),
    ("D3-09", "You give antibiotics within the hour.", "give antibiotics within"),
    ("D3-10", "He had altered the notes to hide it.", "altered the notes"),
    ("D3-10", "The registrar was drunk.", "drunk"),
    ("D3-11", "She was taken to the OR.", "OR"),
    ("D3-11", "The attending came.", "attending"),
    ("D3-11", "A surgical resident came.", "surgical resident"),
    ("D3-11", "She is a second victim.", "second victim"),
    ("D3-12", "The Polish nurse got it wrong.", "Polish"),
    ("D3-13", "His twin died that night.", "died"),
    ("D2", "There was blood everywhere.", "blood everywhere"),
]


@pytest.mark.parametrize(("rule", "sentence", "quote"), STORY, ids=[f"{r} {s[:30]}" for r, s, _ in STORY])
def test_a_fault_in_the_story_is_found_with_its_words(rule: str, sentence: str, quote: str) -> None:
    found = [one for one in check(with_sentence(sentence)) if one.rule == rule]
    assert quote in [one.quote for one in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "A resident doctor came.", "A woman who was attending the clinic came.", "Stay or go, he asks.", "You wait for two hours.", "The list is weekly.",
        "You are a band 6 midwife.", "It lasts 15 minutes.", "The failed pump is on the desk.", "The man in the lift is drunk and sings.",
        "The technician from medical engineering came.", "You give her a minute if she asks.", "A Polish interpreter is on the line.",
        "You have two units to cover.", "It is above 20 steps to the desk.", "The nurse in charge is kind.",
    ],
)  # fmt: skip
def test_a_look_alike_in_the_story_is_let_pass(sentence: str) -> None:
    assert check(with_sentence(sentence)) == ()


@pytest.mark.parametrize(
    ("sentence", "spared"),
    [
        ('"I was careless." It goes round and round.', True),
        ("*I should have known.* It goes round and round.", True),
        ("‘It was my fault.’ It goes round and round.", True),
        ("You think that you were careless.", True),
        ('"You were careless," says the manager.', False),
        ('The manager said, "You were careless."', False),
        ('"I was careless," you say to yourself.', True),
        ("The manager thinks. You were careless.", False),
    ],
)
def test_blame_may_stand_in_a_thought_of_part_two_and_not_in_speech(sentence: str, spared: bool) -> None:
    assert (not [one for one in check(with_sentence(sentence, SLEEP)) if one.rule == "D3-03"]) is spared


def test_a_legal_fear_needs_a_thought_and_a_facilitator_note() -> None:
    feared = with_sentence('"They will have me struck off." You cannot sleep.', SLEEP)
    assert [one.kind for one in check(feared)] == ["no facilitator note"]
    noted = feared.text.replace("- **Do:**", "- **Note on the fear:** Being struck off is a catastrophising thought here.\n- **Do:**")
    assert check(case(noted)) == ()


@pytest.mark.parametrize(
    ("old", "new", "rule", "kind"),
    [
        ("provenance: fictional\n", "", "D3-01", "missing"),
        ("event_type: error_harm", "event_type: drama", "D3-01", "unknown value"),
        ("provenance: fictional", "provenance: adapted", "D3-01", "adapted"),
        ("'M1: Name two", "'M1: Understand two", "D3-01", "not observable"),
        ("'M1: Name two", "'Name two", "D3-01", "no module"),
        ("- **Timing:** Allow 25 minutes in segment 3, or 20 in segment 7 with the responsibility cake.\n", "", "D3-01", "note: timing"),
        ("  seips: organisation", "  seips: staffing", "D3-06", "unknown value"),
        ("- text: the strap keeps slipping", "- text: the roof leaked on the trolley", "D3-06", "not in the story"),
        ("- **Body:** Nausea, exhaustion, lying awake.\n", "", "D3-07", "box: body"),
        ('"They all know now."', '"I feel ashamed."', "D3-07", "feeling as a thought"),
        ("Guilt, dread, loneliness.", "I'm a bad midwife, dread.", "D3-07", "thought as a feeling"),
        ("2. **Normalise:**", "2. **Notice:**", "D3-08", "kind missing"),
        ("for yourself, or pass.", "for the group.", "D3-08", "no pass"),
        ("content_tags:\n- child", "content_tags: []", "D3-13", "tag missing: child"),
        ("This case includes a baby", "Warning: a distressing baby", "D3-13", "alarming note"),
    ],
)  # fmt: skip
def test_a_fault_in_the_structure_is_found(old: str, new: str, rule: str, kind: str) -> None:
    assert (rule, kind) in {(one.rule, one.kind) for one in check(changed(old, new))}


def test_a_thought_that_concludes_from_a_feeling_is_a_thought() -> None:
    assert check(changed('"They all know now."', '"I feel guilty, so I am guilty." "I feel that they know."')) == ()


def test_questions_out_of_order_are_found_once() -> None:
    text = (
        MIDWIVES.text.replace("**Notice:**", "**X:**").replace("**Thoughts:** What", "**Notice:** What").replace("**X:**", "**Thoughts:**")
    )
    assert [one.kind for one in check(case(text))] == ["order"]


def test_a_warned_of_word_in_the_notes_for_facilitators_is_let_pass() -> None:
    told = "- **Don't:** Don't say that she was careless or should be more resilient, and don't rule"
    assert check(changed("- **Don't:** Don't rule", told)) == ()
    assert [one.rule for one in check(changed("- **Do:** Draw", "- **Do:** Tell them to be more resilient. Draw"))] == ["D3-04"]


def test_what_may_be_overridden() -> None:
    dose, name, words = (check(with_sentence(s))[0] for s in ("He had 5 mg of it.", "Mr Halloran came.", "It was careless."))
    assert [one.overridable for one in (dose, name, words)] == [False, False, True]
    reviewed = with_sentence("He had 5 mg of it.").text.replace("version:", "clinical_detail_reviewed_by: A consultant\nversion:")
    assert [one.overridable for one in check(case(reviewed))] == [True]


def test_every_finding_names_its_rule_and_the_reason() -> None:
    for one in check(with_sentence("It was careless.")):
        assert one.title == RULES[one.rule][0]
        assert one.reason
        assert one.suggestion


def test_a_copy_is_found_at_its_longest_run_and_a_sentence_in_common_is_not() -> None:
    story = plain(read_study(MIDWIVES).story)
    (found,) = check(MIDWIVES, Known("another", story))
    assert found.rule == "D3-14"
    assert len(found.quote.split()) > 50
    assert check(MIDWIVES, Known("another", "The labour ward coordinator would usually look in with fresh eyes. Nothing else.")) == ()
    incident = Known(
        "a report",
        "On the day you ring the registrar after that, later than the guideline expects. The coordinator comes out of theatre.",
        "incident",
    )
    assert [one.kind for one in check(MIDWIVES, incident)] == ["incident"]


def test_overlap_of_known_texts() -> None:
    assert overlap("a b c d e f", "a b c d e f").jaccard == 1.0
    assert overlap("a b c d e f", "x a b c d e").contained == 0.5
    assert overlap("a b c d e f g", "a b c d e f g").run == 7
    assert overlap("a b c", "a b c").jaccard == 0.0


def test_problems_for_validation_name_file_line_and_rule() -> None:
    document = with_sentence("Then it was careless.")
    (problem,) = check_case(PACKS)(document)
    assert problem.file == document.source
    assert document.text.splitlines()[problem.line - 1].find("careless") >= 0
    assert "D3-03" in problem.message


def test_the_time_grows_with_the_text_and_not_faster() -> None:
    def seconds(times: int) -> float:
        began = time.perf_counter()
        check(with_sentence("She said that the Aa-bb was given 5 mg if 12:3 at the ward, a-b-c. " * times))
        return time.perf_counter() - began

    seconds(1)
    assert seconds(160) < 8 * seconds(40) + 1
