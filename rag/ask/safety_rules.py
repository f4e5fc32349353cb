"""Which phrases make a topic, most dangerous first. A rule is ``topic kind phrases``: ``+`` all within two neighbouring sentences,
``|`` either, ``-`` not in the same sentence. *state*: something is so; *concept*: the thing is named, which alone is often a question about
it; *about*: named in a way that shows the card but never decides the route.
"""

from __future__ import annotations

from typing import NamedTuple

from rag.ask.model import Topic

_TABLE = """
danger_to_life          state    suicide
danger_to_life          state    method
danger_to_life          state    took
danger_to_life          state    overdose
danger_to_life          state    armed
danger_to_life          state    violence
danger_to_life          state    medical
danger_to_life          state    means + despair
danger_to_life          state    place + despair
danger_to_life          state    silent_after + ominous
danger_to_life          state    locked_in + means|armed|ominous
danger_to_life          state    drunk + driving
danger_to_life          state    intox_hard + driving
danger_to_life          concept  suicide_word
unreported_error        state    err_act + conceal - not_clinical
unreported_error        state    err_first - not_clinical
unreported_error        state    hushed + clinical_thing - not_clinical
unreported_error        state    falsify - not_clinical
unreported_error        state    err_act + patient_at_risk - not_clinical
unreported_error        concept  unreported_word
unreported_error        about    disclosure_word
child_or_adult_at_risk  state    hurts
child_or_adult_at_risk  state    signs
child_or_adult_at_risk  concept  risk_word
impaired_colleague      state    impaired_strong
impaired_colleague      state    intox_hard + colleague_named
impaired_colleague      state    intox_weak + at_work + colleague_named
own_distress            state    i_state - i_task
debrief                 state    event + recent + use_workshop
debrief                 state    event + recent + process_event
debrief                 state    debrief_as
diagnosis               state    screen
diagnosis               state    has_condition
diagnosis               state    diagnose
diagnosis               state    therapy
advice                  state    legal
advice                  state    statement
advice                  state    clinical_ask
confidences             state    confide_say
confidences             state    confide_give
confidences             state    boss + wants_private
records                 state    records_do
"""


class Rule(NamedTuple):
    topic: Topic
    kind: str
    parts: tuple[frozenset[str], ...]
    unless: frozenset[str]


def _rule(line: str) -> Rule:
    topic, kind, rest = line.split(maxsplit=2)
    wanted, _, unwanted = rest.partition(" - ")
    parts = tuple(frozenset(part.strip().split("|")) for part in wanted.split("+"))
    return Rule(Topic(topic), kind, parts, frozenset(unwanted.split()))


RULES = tuple(_rule(line) for line in _TABLE.strip().splitlines())
