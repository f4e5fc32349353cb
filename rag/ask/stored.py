"""An `Answer` as JSON and back: what is kept of a turn, and what `desk ask --json` prints."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from rag.ask.model import Answer, Card, Citation, Contact, Near, Route, Sentence, Status, Topic, Written


def answer_to_json(answer: Answer) -> str:
    return json.dumps(asdict(answer), ensure_ascii=False)


def answer_from_json(text: str | None) -> Answer | None:
    """None for no text, or text of a form this version does not know (an answer is then shown without its body rather than wrongly)."""
    if not text:
        return None
    try:
        row: dict[str, Any] = json.loads(text)
        card = row.pop("card")
        return Answer(
            **{
                **row,
                "status": Status(row["status"]),
                "route": Route(row["route"]),
                "sentences": tuple(Sentence(**{**s, "citations": tuple(s["citations"])}) for s in row["sentences"]),
                "citations": tuple(Citation(**c) for c in row["citations"]),
                "nearest": tuple(Near(**n) for n in row["nearest"]),
                "flags": tuple(row["flags"]),
                "written": tuple(Written(**w) for w in row.get("written", ())),  # answers of before there were models have none
                "card": _card(card) if card else None,
            }
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _card(row: dict[str, Any]) -> Card:
    contacts = tuple(Contact(**{**c, "labels": tuple(c["labels"])}) for c in row["contacts"])
    return Card(**{**row, "topic": Topic(row["topic"]), "steps": tuple(row["steps"]), "contacts": contacts})
