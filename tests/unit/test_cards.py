"""A card comes whatever is broken, and its steps are the manual's words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rag.ask import cards, signposting
from rag.ask.model import Topic

TODAY = date(2026, 11, 22)

MANUAL = """\
[safety_sections]
danger_to_life = ["gone", "red"]
own_distress = ["prose"]
records = "records"
"""

CHAPTER = """\
---
id: safety
title: Safety
---

# Safety {#safety}

## Red {#red .core}

<!-- asked as: help me -->
1. Stay with the person, and do not
   leave them alone.
2. Call the number on [the card](#safety) now.

> "I am staying."

* Not a step.

## Redder {#red-redder}

1. Wrong section.

## You {#prose}

Stop for now. Tell one person today. Then rest. A fourth sentence.

## Records {#records}

- A person does it.
"""

SIGNPOSTING = """\
[[row]]
id = "emergency"
need = "life_in_danger"
name = "Emergency services"
contact = "999 or go to A&E"
region = "uk"
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "chapters").mkdir()
    (tmp_path / "manual.toml").write_text(MANUAL, encoding="utf-8")
    (tmp_path / "chapters" / "16-safety.md").write_text(CHAPTER, encoding="utf-8")
    (tmp_path / "signposting.toml").write_text(SIGNPOSTING, encoding="utf-8")
    return tmp_path


def test_steps_are_the_first_list_of_the_section(pack: Path) -> None:
    card = cards.at_risk_card(pack, "england", TODAY)
    assert card.steps == ("Stay with the person, and do not leave them alone.", "Call the number on the card now.")
    assert (card.document, card.section, card.built_in) == ("safety", "red", False)
    assert card.contacts[0].contact == "999 or go to A&E"


def test_first_sentences_where_there_is_no_list(pack: Path) -> None:
    card = cards.card_for(Topic.own_distress, pack, "england", TODAY)
    assert card.steps == ("Stop for now.", "Tell one person today.", "Then rest.")


def test_an_anchor_written_without_brackets(pack: Path) -> None:
    assert cards.card_for(Topic.records, pack, "england", TODAY).steps == ("A person does it.",)


def test_a_topic_without_a_section_gets_the_built_in_card_with_the_files_contacts(pack: Path) -> None:
    card = cards.card_for(Topic.advice, pack, "england", TODAY)
    assert card.built_in
    assert card.steps == ()
    assert card.contacts[0].id == "emergency"


def _break(pack: Path, how: str) -> Path:
    if how == "no pack":
        return pack / "nowhere"
    if how == "no chapters":
        (pack / "chapters" / "16-safety.md").unlink()
    if how == "manual.toml is not TOML":
        (pack / "manual.toml").write_text("= = =", encoding="utf-8")
    if how == "manual.toml is not text":
        (pack / "manual.toml").write_bytes(b"\xff\xfe\x00")
    if how == "anchors of the wrong kind":
        (pack / "manual.toml").write_text("safety_sections = 3", encoding="utf-8")
    if how == "an anchor that is no text":
        (pack / "manual.toml").write_text("[safety_sections]\ndanger_to_life = [3]", encoding="utf-8")
    if how == "chapter is not text":
        (pack / "chapters" / "16-safety.md").write_bytes(b"\xff\xfe\x00")
    if how == "empty section":
        (pack / "chapters" / "16-safety.md").write_text("## Red {#red}\n\n## Next {#next}\n\n1. No.", encoding="utf-8")
    return pack


BROKEN = [
    "no pack",
    "no chapters",
    "manual.toml is not TOML",
    "manual.toml is not text",
    "anchors of the wrong kind",
    "an anchor that is no text",
    "chapter is not text",
    "empty section",
]


@pytest.mark.parametrize("how", BROKEN)
def test_whatever_is_broken_there_is_a_card_with_999(pack: Path, how: str) -> None:
    card = cards.at_risk_card(_break(pack, how), "england", TODAY)
    assert card.built_in
    assert card.steps == ()
    assert "Stay with them" in card.first_line
    assert "999" in card.first_line
    assert any("999" in c.contact for c in card.contacts)


@pytest.mark.parametrize("text", ["", "row = 3", "= =", '[[row]]\nid = "x"'])
def test_a_broken_signposting_file_leaves_999_and_the_steps(pack: Path, text: str) -> None:
    (pack / "signposting.toml").write_text(text, encoding="utf-8")
    card = cards.at_risk_card(pack, "england", TODAY)
    assert card.contacts == (signposting.EMERGENCY,)
    assert card.steps
    assert not card.built_in


def test_one_broken_chapter_does_not_hide_another(pack: Path) -> None:
    (pack / "chapters" / "01-broken.md").write_bytes(b"\xff\xfe\x00")
    assert not cards.at_risk_card(pack, "england", TODAY).built_in


@pytest.mark.parametrize("topic", list(Topic))
def test_every_topic_has_calm_words_of_its_own(topic: Topic, tmp_path: Path) -> None:
    card = cards.card_for(topic, tmp_path, "", TODAY)
    assert card.title
    assert card.first_line
    assert not any(word in f"{card.title} {card.first_line}".lower() for word in ("fault", "blame", "must not", "!"))
    assert [c for c in f"{card.title} {card.first_line}".replace("999", "") if c.isdigit()] == []


def test_the_card_of_the_manual_that_ships() -> None:
    pack = Path(__file__).parents[2] / "manual"
    for topic in Topic:
        card = cards.card_for(topic, pack, "england", TODAY)
        assert not card.built_in, topic
        assert len(card.steps) >= 3, topic
