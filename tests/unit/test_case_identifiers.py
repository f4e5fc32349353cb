"""Identifiers and quasi-identifiers in a case: each kind is found with its words, and what only looks like one is not."""

from __future__ import annotations

import pytest

from rag.cases.finding import Finding
from rag.cases.lint import lint
from rag.cases.study import read_study
from rag.library.markdown import read_markdown


def found(sentence: str) -> list[Finding]:
    text = f"# T {{#case-t}}\n\n## Part 1 {{#case-t-part-1}}\n\nIt was a long shift. {sentence}\n"
    document, _ = read_markdown(text.encode(), name="t.md", kind="case")
    return [one for one in lint(read_study(document)) if one.rule == "D3-02"]


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Her number was 943 476 5919.", "943 476 5919"), ("The CHI was 010190 1234.", "010190 1234"), ("They went to LS9 7TF.", "LS9 7TF"),
        ("He rang 07700 900 123.", "07700 900 123"), ("Write to a.b@example.org now.", "a.b@example.org"), ("It was 14 March 2024.", "14 March 2024"),
        ("It was last Tuesday 3rd.", "Tuesday 3rd"), ("On Sunday at 04:20 it rang.", "Sunday at 04:20"), ("He was on Ward 7B.", "Ward 7B"),
        ("She came from Leeds.", "Leeds"), ("It was at Elm Bank Surgery.", "Elm Bank Surgery"), ("Their call sign was 4512.", "4512"),
        ("They had ambulance 2217.", "ambulance 2217"), ("The van was YK19 ABX.", "YK19 ABX"), ("It is Datix W83120.", "W83120"),
        ("It is logged as PSII 2024/118.", "2024/118"), ("His GMC number is 7012345.", "7012345"), ("Her PIN is 12A3456E.", "12A3456E"),
        ("It was HCPC PA 12345.", "PA 12345"), ("The swab was from lot 44871B.", "44871B"), ("It is accession no. 20240077.", "20240077"),
        ("It came from 192.168.14.22.", "192.168.14.22"), ("He was a 96-year-old man.", "96-year-old"), ("She was ninety-two.", "ninety-two"),
        ("The form had account number 30211876.", "30211876"), ("It took a fingerprint to open.", "fingerprint"),
        ("There was a photo of her face.", "photo of her face"), ("She asked Mr Halloran.", "Halloran"), ("Mrs B had called.", "Mrs B"),
        ("She gave it to Tegwyn and left.", "Tegwyn"), ("The job has the number 4471902.", "4471902"),
    ],
)  # fmt: skip
def test_an_identifier_is_found(sentence: str, quote: str) -> None:
    assert any(quote in one.quote for one in found(sentence)), [one.quote for one in found(sentence)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("She had a rare blood disorder.", "rare condition"), ("She was expecting twins.", "multiple birth"),
        ("A thirteen-year-old girl was in labour.", "unusual age"), ("The woman was 53, and this was her first baby.", "unusual age"),
        ("They were the one Hindu family in the village.", "religion or language, and place"), ("He was the only male midwife.", "the only one"),
        ("It made the local news.", "press"), ("It was like Ockenden.", "public inquiry"), ("At 03:47 it rang.", "clock time"),
        ("One November night it snowed.", "month"), ("She was one of two sonographers in the unit.", "small team"),
        ("Every night she looks up his notes.", "looking up the record"),
    ],
)  # fmt: skip
def test_a_quasi_identifier_is_a_finding_of_its_own_kind_that_people_may_weigh(sentence: str, kind: str) -> None:
    said = [one for one in found(sentence) if one.kind == kind]
    assert said
    assert all(one.overridable for one in said)


@pytest.mark.parametrize(
    "sentence",
    [
        "You are nine hours into a night.", "He wakes at 3 am.", "The registrar came.", "The list begins at 10:30.", "It was the second of three calls.",
        "The second may be late.", "A twin-bedded room was free.", "There were 24 patients and 20 beds.", "The only room with a door is the store.",
        "She was the only midwife there for an hour.", "The X-ray was clear.", "She has been a band 6 for two years.", "The ER-positive result came.",
        "A rare quiet hour had gone.", "He may come or not.", "The English on the leaflet was small.",
        "She sang on Sunday.", "A nurse from the unit rang.", "The WHO checklist was on the wall.",
    ],
)  # fmt: skip
def test_what_only_looks_like_an_identifier_is_let_pass(sentence: str) -> None:
    assert found(sentence) == []


def test_a_lone_first_name_may_be_dismissed_and_a_full_name_may_not() -> None:
    (lone,) = found("She asked Priya to look.")
    assert lone.overridable
    assert not any(one.overridable for one in found("She asked Priya Raman to look."))
