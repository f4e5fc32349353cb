"""How the rules look for words: patterns over the folded text of a part, and who is speaking where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from rag.cases.finding import Finding, Severity
from rag.cases.folding import Folded, fold
from rag.cases.study import CaseStudy, Part

PARTICIPANTS = ("title", "content_note", "part_1", "part_2", "questions", "objectives", "setting", "system_factors")
"""What participants read or hear; the rest is for facilitators."""
_SENTENCE_END = re.compile(r"[.!?…][\"')\]]*(?=\s|$)|\n")
_REACH = 400
"""No sentence is looked at further than this, so that the time stays linear in the text."""
_SPEAKS = (
    "said|says|say|asked|asks|told|tells|replied|replies|answered|whispered|shouted|shouts|wrote|writes|snapped|muttered|added|called|calls|"
    "announced|insisted|joked|explained|warned|warns|remarked|read|reads|went on|texted|messaged"
)
_AFTER = re.compile(rf"^[\"'*_]{{0,2}},?\s(?:[\w'-]+,?\s){{0,5}}?(?P<verb>{_SPEAKS})\b(?P<rest>(?:\s[\w'-]+){{0,3}})")
_BEFORE = re.compile(rf"\b(?P<verb>{_SPEAKS})\b(?P<rest>(?:\s[\w'-]+){{0,6}})[,:]?\s$")
_SELF = re.compile(r"\b(?:to )?(?:her|him|them|your|my|one)sel(?:f|ves)\b")
_THINKS = re.compile(
    r"\b(?P<who>I|you|she|he|they)\b(?:\s\w+){0,2}?\s(?:think|thinks|thought|thinking|believes?|believed|wonders?|wondered|fears?|feared|imagines?|imagined|"
    r"worr(?:y|ies|ied)|tells? (?:her|him|your|them)sel\w+|told (?:her|him|your|them)sel\w+|feels? (?:that|as if|like)|felt (?:that|as if|like))\b"
    r"(?:\s(?:that|of|about|whether|if))?(?P<then>[^.!?]{0,80})$",
    re.I,
)


def words(*patterns: str, exact: bool = False) -> re.Pattern[str]:
    """A pattern for whole words. A blank stands for a blank or a hyphen, so “struck-off” is “struck off”."""
    joined = "|".join(pattern.replace(" ", r"[ -]") for pattern in patterns)
    return re.compile(rf"(?<![\w'-])(?:{joined})(?!\w)", 0 if exact else re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Seen:
    """A part with its folded text."""

    study: CaseStudy
    part: Part

    @cached_property
    def folded(self) -> Folded:
        return fold(self.study.text, self.part.start, self.part.end)

    @property
    def text(self) -> str:
        return self.folded.text

    @cached_property
    def quotes(self) -> tuple[Part, ...]:
        return self.study.quotes(self.part)

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], int, int]]:
        """Matches with the offsets of the group ``it``, or of the whole, in the case's text."""
        for match in pattern.finditer(self.text):
            yield match, *self.folded.span(*match.span("it" if "it" in pattern.groupindex else 0))

    def sentence(self, start: int, end: int) -> str:
        """The sentence of the folded text around ``[start, end)`` of it."""
        finish = _SENTENCE_END.search(self.text, end, end + _REACH)
        return (self.before(start) + self.text[start : finish.end() if finish else end + _REACH]).strip()

    def before(self, start: int) -> str:
        """The sentence of the folded text up to ``start``."""
        reach = max(start - _REACH, 0)
        begins = [m.end() for m in _SENTENCE_END.finditer(self.text, reach, start)]
        return self.text[begins[-1] if begins else reach : start]

    def quoted(self, start: int, end: int) -> Part | None:
        """The quotation that holds ``[start, end)`` of the case's text."""
        return next((q for q in self.quotes if q.start <= start and end <= q.end), None)

    def is_thought(self, start: int, end: int, match: re.Match[str] | None = None) -> bool:
        """Do these words stand in what a character thinks? In the box for thoughts, in a quotation of part 2 that nobody speaks, or after “she thinks”."""
        if self.part.field == "formulation":
            box = self.study.boxes.get("thoughts")
            return box is not None and box.start <= start < box.end
        quote = self.quoted(start, end)
        if quote is not None and self.part.field in ("part_1", "part_2"):
            return not self._spoken(quote) if self.part.field == "part_2" else self._thought_verb(quote)
        if match is None or self.part.field not in ("part_1", "part_2"):
            return False
        thinks = _THINKS.search(self.before(match.start()))
        return thinks is not None and bool(re.search(rf"\b{thinks['who']}\b", thinks["then"] + " " + match[0], re.I))

    def _around(self, quote: Part) -> tuple[str, str]:
        text = self.study.text
        after = fold(text, quote.end, min(quote.end + 90, self.part.end)).text
        before = fold(text, max(quote.start - 90, self.part.start), quote.start).text
        return re.split(r"[.!?\n]", before)[-1], re.split(r"(?<=[.!?\n])", after)[0] if after else ""

    def _spoken(self, quote: Part) -> bool:
        before, after = self._around(quote)
        found = (_AFTER.search(after), _BEFORE.search(before))
        return any(one is not None and not _SELF.search(one["rest"]) for one in found)

    def _thought_verb(self, quote: Part) -> bool:
        before, after = self._around(quote)
        verbs = r"\b(?:think|thinks|thought|thinking)\b"
        return bool(re.search(verbs, after[:40]) or re.search(verbs + r"[^.]{0,20}$", before))

    def found(
        self, rule: str, start: int, end: int, message: str, *, kind: str = "", suggestion: str = "", severity: Severity = "core"
    ) -> Finding:
        return finding(self.study, rule, start, end, message, kind=kind, suggestion=suggestion, severity=severity, field=self.part.field)


def finding(
    study: CaseStudy,
    rule: str,
    start: int,
    end: int,
    message: str,
    *,
    field: str,
    kind: str = "",
    suggestion: str = "",
    severity: Severity = "core",
) -> Finding:
    """A finding whose quotation is cut from the case's own text."""
    return Finding(start, end, rule, field, kind, study.text[start:end], message, suggestion, severity)


def missing(
    study: CaseStudy, rule: str, field: str, message: str, *, kind: str = "missing", suggestion: str = "", severity: Severity = "core"
) -> Finding:
    """A finding about something that is not there: it stands at the heading of its field where there is one, with nothing quoted."""
    part = study.parts.get(field)
    at = part.start if part else 0
    return Finding(at, at, rule, field, kind, "", message, suggestion, severity)


def seen(study: CaseStudy, fields: Iterable[str] | None = None) -> tuple[Seen, ...]:
    """The parts of a case to look at, each once."""
    wanted = None if fields is None else frozenset(fields)
    return tuple(Seen(study, part) for part in study.areas if wanted is None or part.field in wanted)
