"""Is a match about a real person now, or about what to do *if*? Life at risk and doubt → about a real person."""

from __future__ import annotations

from collections.abc import Collection

from rag.ask.model import Topic
from rag.ask.safety_patterns import Hit

DANGEROUS = frozenset(
    {Topic.danger_to_life, Topic.unreported_error, Topic.child_or_adult_at_risk, Topic.impaired_colleague, Topic.own_distress}
)
_ASK_OF = {
    Topic.debrief: "debrief_ask",
    Topic.diagnosis: "diag_ask",
    Topic.advice: "legal_ask",
    Topic.confidences: "confide_ask",
    Topic.records: "records_ask",
}


def procedural(
    topic: Topic,
    *,
    concept: bool,
    clinical: bool,
    first_person: bool,
    span: tuple[int, int],
    hits: Collection[Hit],
    start: tuple[int, int],
    end: int,
) -> bool:
    """Whether the match speaks of procedure. ``span``: first and last sentence; ``start``: (sentence, word) where it begins; ``end``: word
    where it ends in its last sentence; ``hits``: every frame phrase of the text."""
    near = [h for h in hits if span[0] <= h.sentence <= span[1]]
    names = {h.phrase for h in near}
    anywhere = {h.phrase for h in hits}
    before = {h.phrase for h in near if (h.sentence, h.start) <= start}
    hypo = any(h.phrase == "hypo" and (h.sentence < span[1] or h.start < end) for h in near)
    if topic not in DANGEROUS:
        if hypo or "pretend" in anywhere or "author" in names or _ASK_OF[topic] in names:
            return True
        return "what_do_i_say" in anywhere and not clinical
    life = topic is Topic.danger_to_life
    asked = bool({"ask", "what_do_i_say"} & names)
    definite = _definite(near)
    if "rightnow" in anywhere and not ("pretend" in anywhere and "definite" not in names):
        return hypo and asked and not life and not definite
    if "pretend" in anywhere or ("author" in names and "real" not in names):
        return True
    if topic is Topic.child_or_adult_at_risk and "long_ago" in anywhere and ({"ask", "what_do_i_say"} & anywhere):
        return True
    if hypo and not definite and (asked or not (life or "past" in names)):
        return True
    if first_person or definite or "past" in names:
        return False
    if "ask" in before or (concept and ("ask" in names or not life)):
        return True
    return not life and "generic_plural" in names and "ask" in anywhere


def _definite(near: Collection[Hit]) -> bool:
    """Whether a real person is spoken of: a pronoun, *my colleague*, *a nurse told me*, with no *if a participant* before it in its sentence."""
    for hit in near:
        if hit.phrase == "definite":
            earlier = {h.phrase for h in near if h.sentence == hit.sentence and h.start < hit.start}
            governed = any(h.phrase == "hypo" and h.sentence == hit.sentence and h.start <= hit.start for h in near)
            if not ("generic_first" in earlier and governed):
                return True
    return False
