"""A case is taken apart into fields, each a slice of its text; a case from elsewhere is understood by its headings; nothing makes the reader fail."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.cases.folding import fold, mended
from rag.cases.lint import lint
from rag.cases.study import BOXES, KINDS, NOTES, CaseStudy, read_study
from rag.library.markdown import read_markdown
from rag.library.pack import read_pack
from rag.paths import bundled_pack

STARTERS = [d for d in read_pack(bundled_pack()).documents if d.kind == "case"]
ELSEWHERE = """# A long list

Content note: This case includes a fall.

## The event

She slipped.

## What happened next

'I let him down.' He did not sleep.

## CBT map

Situation: a fall
Thoughts: It was all down to me
Emotions: guilt
Physical sensations: tight chest
Behaviours: avoids the bay
Keeps it going: silence

## What went well

- The bell was near.

## Questions for discussion

1. What did you notice?
2. How common is this?
3. What went through her mind?
4. What did she feel in her body?
5. What in the set-up made it more likely?
6. What would a fair colleague say?
7. Where is this in your own work? You may pass.

## Notes for the trainer

Timing: 20 minutes
"""


def study_of(text: str) -> CaseStudy:
    return read_study(read_markdown(text.encode(), name="case.md", kind="case")[0])


@pytest.mark.parametrize("document", STARTERS, ids=lambda d: d.id)
def test_a_case_of_the_pack_has_every_part_box_kind_and_note(document: object) -> None:
    study = read_study(document)  # type: ignore[arg-type]
    assert {"title", "content_note", "part_1", "part_2", "formulation", "right", "questions", "facilitator"} <= set(study.parts)
    assert tuple(study.boxes) == BOXES
    assert [q.name for q in study.questions] == list(KINDS)
    assert set(NOTES) <= set(study.notes)


def test_a_case_from_elsewhere_is_known_by_its_headings() -> None:
    study = study_of(ELSEWHERE)
    assert study.said(study.parts["part_1"]).strip() == "She slipped."
    assert set(study.boxes) == set(BOXES)
    assert study.said(study.boxes["thoughts"]) == "It was all down to me"
    assert [q.name for q in study.questions] == list(KINDS)
    assert study.said(study.parts["content_note"]) == "This case includes a fall."


def test_a_document_that_is_no_case_has_findings_and_no_crash() -> None:
    found = {one.field for one in lint(study_of("Just a line."))}
    assert {"part_1", "part_2", "formulation", "questions", "facilitator", "content_note"} <= found


def test_a_value_of_the_front_matter_is_found_where_it_is_written() -> None:
    study = study_of("---\ntitle: T\nobjectives:\n- 'M1: Name today''s thought.'\n---\n# T\n")
    part = study.front("objectives", "M1: Name today's thought.")
    assert part is not None
    assert study.said(part) == "M1: Name today''s thought."


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("carless", "careless"), ("negligant", "negligent"), ("care-less", "careless"), ("incompe-\ntent", "incompetent"), ("resi\u00adlient", "resilient"),
        ("tribnual", "tribunal"), ("resident", "resident"), ("day-\nlong", "day-long"), ("careful", "careful"), ("offended", "offended"),
    ],
)  # fmt: skip
def test_a_slip_in_a_word_that_is_looked_for_is_mended_and_other_words_are_left(written: str, read: str) -> None:
    assert mended(written) == read


def test_line_breaks_are_blanks_and_paragraphs_and_items_are_not() -> None:
    assert fold("should\nhave *known*\n\nNext\n- item").text == "should have known\nNext\n- item"


@given(st.text(alphabet="ab c-'’“\n\u00ad*éẞ1.", max_size=120), st.data())
@settings(max_examples=200, deadline=None)
def test_every_part_of_a_folded_text_leads_back_to_a_slice_that_folds_to_it(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    if folded.text:
        start = data.draw(st.integers(0, len(folded.text) - 1))
        end = data.draw(st.integers(start + 1, len(folded.text)))
        a, b = folded.span(start, end)
        assert 0 <= a < b <= len(text)
        if folded.text[start].isalnum() and text[a].isalnum() and b - a == end - start:
            assert text[a:b].split() or not folded.text[start:end].strip()


@given(st.text(st.characters(blacklist_characters="\x00", blacklist_categories=("Cs",)), max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_is_checked_and_every_quotation_is_cut_from_it(text: str) -> None:
    study = study_of("# T\n\n## Part 1 {#x-part-1}\n\nThe nurse was careless. " + text)
    for one in lint(study):
        assert one.quote == study.text[one.start : one.end]
