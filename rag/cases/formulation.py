"""Rules 7 and 8: the five boxes with thoughts that are thoughts, and the seven kinds of question in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from rag.cases.finding import Finding
from rag.cases.folding import fold
from rag.cases.looking import Seen, finding, missing
from rag.cases.study import BOXES, KINDS, CaseStudy, Part

QUESTIONS = (5, 7)
_BOX_NAMES = {
    "situation": "situation", "thoughts": "thoughts", "feelings": "feelings", "body": "body", "behaviour": "behaviour", "keeps_going": "what keeps it going",
}  # fmt: skip
_KIND_NAMES = {
    "notice": "notice", "normalise": "normalise", "thoughts": "thoughts", "body_behaviour": "body and behaviour", "system": "system",
    "alternative": "alternative view", "self": "apply to self",
}  # fmt: skip
_MAY_PASS = re.compile(r"\bpass\b|\bskip\b|keep it (?:to|for) yourself|only if you|if you (?:like|wish|want|prefer)|privately", re.I)
_FEELING = (
    "guilty|ashamed|sad|scared|afraid|anxious|angry|numb|lonely|embarrassed|upset|miserable|worried|frightened|terrified|dreadful|awful|horrible|low|down|"
    "empty|hurt|humiliated|furious|relieved|helpless|hopeless|devastated|panicky|nervous|tearful|depressed|mortified|disappointed|frustrated|irritated|cross|"
    "annoyed|uneasy|tense|distressed|unhappy|heartbroken|desperate|gutted"
)
_IS_FEELING = re.compile(
    rf"^\W*(?:I|you|she|he|they)(?:'m|'re| am| are| is| was| were| feel| feels| felt|'ve been feeling| am feeling|'m feeling)?\s(?:so |really |very |just |too |terribly |such a |a bit |always |still |quite )*(?:{_FEELING})\b(?P<more>(?:,? (?:and|or|,) (?:so |very )?\w+| about (?:it|this|that)| of (?:it|this|that)| all the time| today| tonight| inside| now| again)*)\W*$"
    rf"|^\W*(?:{_FEELING}|guilt|shame|dread|fear|sadness|anger|numbness|loneliness|worry|panic|despair|embarrassment|grief)\W*$",
    re.I,
)
_BARE = re.compile(
    r"^\W*I (?:feel|felt)\s+(?!that\b|like\b|as\b|I\b|they\b|everyone\b|everybody\b|nobody\b|it\b|so\b.*\bthat\b)(?:\w+\s){0,4}\w+\W*$",
    re.I,
)
_CONCLUDES = re.compile(r"\b(?:so I|so it|so that|must|means?|because|therefore|proves?)\b", re.I)
_BOX_ITEM = re.compile(r"[^,;\n]+")
_IS_THOUGHT = re.compile(r"[\"“‘]|^\s*(?:that )?(?:I|everyone|everybody|nobody|they|it)(?:'m|'ll|'ve|\s)|^\s*(?:I am|I'm) a\b", re.I)


def formulation(study: CaseStudy) -> Iterator[Finding]:
    """Findings of rules 7 and 8."""
    yield from _boxes(study)
    yield from _thoughts(study)
    yield from _feelings(study)
    yield from _question_kinds(study)


def _boxes(study: CaseStudy) -> Iterator[Finding]:
    if "formulation" not in study.parts:
        return
    for name in BOXES:
        box = study.boxes.get(name)
        if box is None or not study.said(box).strip():
            state = "missing" if box is None else "empty"
            yield missing(study, "D3-07", "formulation", f"the box “{_BOX_NAMES[name]}” is {state}", kind=f"box: {name}")


def _thoughts(study: CaseStudy) -> Iterator[Finding]:
    box = study.boxes.get("thoughts")
    if box is not None:
        view = Seen(study, box)
        quotes = study.quotes(box)
        for part in quotes or _sentences(study, box):
            said = fold(study.text, part.start, part.end).text.strip()
            if said and (_IS_FEELING.match(said) or _BARE.match(said)) and not _CONCLUDES.search(said):
                yield view.found(
                    "D3-07", part.start, part.end, f"{said} is a feeling and not a thought", kind="feeling as a thought",
                    suggestion="Write what goes through the mind, as in “I'm unsafe”, and move the feeling to its box.",
                )  # fmt: skip


def _feelings(study: CaseStudy) -> Iterator[Finding]:
    feelings = study.boxes.get("feelings")
    if feelings is not None:
        for item in _BOX_ITEM.finditer(study.text, feelings.start, feelings.end):
            if _IS_THOUGHT.search(fold(item[0]).text.strip()):
                yield finding(
                    study, "D3-07", item.start(), item.end(), f"“{item[0].strip()}” is a thought and not a feeling", field="formulation",
                    kind="thought as a feeling", suggestion="Name the feeling in a word, such as guilt, dread or relief.",
                )  # fmt: skip


def _sentences(study: CaseStudy, box: Part) -> tuple[Part, ...]:
    """Thoughts that were written without quotation marks."""
    return tuple(Part(box.field, m.start(), m.end()) for m in re.compile(r"[^.;\n]+[.;]?").finditer(study.text, box.start, box.end))


def _question_kinds(study: CaseStudy) -> Iterator[Finding]:
    if "questions" not in study.parts:
        return
    kinds = [[kind for kind in q.name.split(",") if kind] for q in study.questions]
    said = {kind for several in kinds for kind in several}
    for kind in KINDS:
        if kind not in said:
            yield missing(study, "D3-08", "questions", f"no question is of the kind “{_KIND_NAMES[kind]}”", kind="kind missing")
    if study.questions and not QUESTIONS[0] <= len(study.questions) <= QUESTIONS[1]:
        yield missing(
            study,
            "D3-08",
            "questions",
            f"there are {len(study.questions)} questions; {QUESTIONS[0]} to {QUESTIONS[1]} are asked for",
            kind="number",
        )
    order = [(KINDS.index(several[0]), q) for several, q in zip(kinds, study.questions, strict=True) if several]
    for (before, _), (after, question) in pairwise(order):
        if after < before and said >= set(KINDS):
            yield finding(
                study, "D3-08", question.start, question.end, "the questions are out of order: " + ", ".join(_KIND_NAMES[k] for k in KINDS), field="questions",
                kind="order",
            )  # fmt: skip
            break
    own = [q for q in study.questions if "self" in q.name.split(",")]
    if own and not any(_MAY_PASS.search(study.said(q)) for q in own):
        yield finding(
            study, "D3-08", own[0].start, own[0].end, "the question about one's own work does not say that people may pass", field="questions",
            kind="no pass", suggestion="End it with “… for yourself, or pass”.",
        )  # fmt: skip
