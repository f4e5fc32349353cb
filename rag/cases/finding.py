"""What a check of a case study found: the words, the rule, why the rule exists and what could stand there instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["fixed", "core", "advice"]
"""``fixed`` may never be overridden; ``core`` needs a reason and a second person; ``advice`` needs a reason."""

RULES: dict[str, tuple[str, str]] = {
    "D2": ("The template", "One event, few people and an open, safe ending keep the story short enough to talk about."),
    "D3-01": ("Complete and readable", "Every part of the template is used in the session, and a case is read aloud in three minutes."),
    "D3-02": ("Nobody can be recognised", "Patients, families and staff must not be identifiable, alone or by combining details."),
    "D3-03": ("No blame by the narrator", "People learn little about coping from a story that has already judged somebody."),
    "D3-04": ("No call to be tougher", "Such words put the load of a system on one person, and put participants off."),
    "D3-05": ("No legal threat as a hook", "Participants of the study said that training on legal issues had made them afraid."),
    "D3-06": ("System factors in the story", "Events come from how work is set up, so the group must be able to find that in the text."),
    "D3-07": (
        "Five boxes, and thoughts are thoughts",
        "The map works only if what went through the mind is kept apart from what was felt.",
    ),
    "D3-08": (
        "Seven kinds of question",
        "The order leads from the story to the reader's own work, with a private step that may be passed.",
    ),
    "D3-09": ("No clinical instruction", "Numbers pull the group into clinical debate, and a wrong one costs the case its credit."),
    "D3-10": ("Inside the model", "Deliberate harm, impairment, fraud and abuse need other processes than this workshop."),
    "D3-11": ("Words of the discipline, in UK English", "Participants said that a story of their own working life was what helped."),
    "D3-12": ("No group as the cause", "A story that ties error to a group of people is unfair to them and teaches nothing about work."),
    "D3-13": ("A plain content note", "People choose better whether to follow, pass or step out when they know the theme beforehand."),
    "D3-14": ("Written anew", "A copied case may point to a real event, and a group soon knows a story that it has met before."),
}
"""Rule → its name and its reason in plain words."""


@dataclass(frozen=True, order=True)
class Finding:
    """One fault at ``[start, end)`` of the case's text, so that ``quote == text[start:end]``; both are 0 where something is missing altogether.

    ``field`` is the part of the template, ``kind`` a finer name within the rule (“NHS number”, “feeling as a thought”).
    """

    start: int
    end: int
    rule: str
    field: str
    kind: str
    quote: str
    message: str
    suggestion: str = ""
    severity: Severity = "core"

    @property
    def overridable(self) -> bool:
        return self.severity != "fixed"

    @property
    def title(self) -> str:
        return RULES[self.rule][0]

    @property
    def reason(self) -> str:
        return RULES[self.rule][1]
