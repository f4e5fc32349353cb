"""Holds what a model proposes against the passages, sentence by sentence: keeps what is verified, counts what is not and why. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rag.ask.compose import Scored, display
from rag.ask.written import guards, locate
from rag.ask.written.guards import Dropped
from rag.ask.written.reader import Proposal, Reader
from rag.ask.written.seam import Limits, Line, Mask, Support, Why
from rag.library.units import Unit

_VERDICTS = (Dropped.unsupported, Dropped.contradicted, Dropped.cannot_tell)


def passage(item: Scored) -> str:
    """What a unit says with what it needs to be understood: its section's title and, for an item, the line that introduces it ("Do not:")."""
    lead = item.unit.lead
    introduced = display(item.document, Unit("sentence", lead[0], lead[1])) + " " if lead else ""
    return f"{item.section.title}: {introduced}{item.text}"


@dataclass(frozen=True)
class _Place:
    """A chosen unit as it is compared."""

    tokens: Sequence[locate.Token]
    passage: str


class Sieve:
    """Keeps what is verified, counts what is not and why."""

    def __init__(self, chosen: Sequence[Scored], support: Support, mask: Mask, limits: Limits) -> None:
        self._chosen = chosen
        self._places = [_Place(locate.tokens(c.document.text[c.unit.start : c.unit.end], c.unit.start), passage(c)) for c in chosen]
        self._support = support
        self._mask = mask
        self._limits = limits
        self._said: set[tuple[str, ...]] = set()
        self.lines: list[Line] = []
        self.dropped: Counter[Dropped] = Counter()
        self.proposed = 0

    @property
    def full(self) -> bool:
        return len(self.lines) >= self._limits.sentences or self.proposed >= self._limits.proposals

    def sift(self, proposals: Sequence[Proposal]) -> Iterator[Line]:
        for proposal in proposals:
            if self.full:
                return
            self.proposed += 1
            found = self._verified(proposal)
            if isinstance(found, Line):
                self.lines.append(found)
                yield found
            else:
                self.dropped[found] += 1

    def verdict(self, reader: Reader) -> Why | None:
        """Why the lines do not make a summary, or None."""
        if reader.loops and not self.full:
            return Why.loops
        if self.lines:
            return None if self._has_main_point() else Why.beside_the_point
        if reader.says_nothing:
            return Why.nothing
        if reader.refuses:
            return Why.refused
        return Why.unverified if self.proposed else Why.rubbish

    def _has_main_point(self) -> bool:
        """Whether a line stands on the best unit, or on its list."""
        top = max(self._chosen, key=lambda c: c.score)
        cited = [self._chosen[i] for line in self.lines for i in line.units]
        return any(
            c.key == top.key
            or (
                top.unit.kind == c.unit.kind == "item"
                and (c.document.id, c.section.id, c.unit.block) == (top.document.id, top.section.id, top.unit.block)
            )
            for c in cited
        )

    def _verified(self, proposal: Proposal) -> Line | Dropped:
        proposal = replace(proposal, text=self._untitled(proposal.text))
        if len(proposal.text) > guards.MOST_CHARACTERS:
            return Dropped.form
        said = tuple(t.word for t in locate.tokens(proposal.text))
        if said in self._said or not said:
            return Dropped.repeat if said else Dropped.form
        found = self._located(proposal)
        if isinstance(found, Dropped):
            everything = " ".join(p.passage for p in self._places)
            return guards.fault(proposal.text, everything, self._mask) or found
        passages = [self._places[i].passage for i in found]
        wrong = guards.fault(proposal.text, " ".join(passages), self._mask)
        if wrong:
            return wrong
        if guards.unfaithful_protocol(proposal.text, passages):
            return Dropped.protocol
        if any(self._is_ordered(i, span) for i, span in found.items()):
            return Dropped.order
        held = self._support(proposal.text, passages)
        if held.status != "supported":
            return Dropped(held.status) if held.status in _VERDICTS else Dropped.cannot_tell
        self._said.add(said)
        return Line(proposal.text, tuple(found), tuple(found.values()))

    def _located(self, proposal: Proposal) -> dict[int, tuple[int, int]] | Dropped:
        """Units that hold the words a sentence relies on, each with the span of them; a label whose unit holds none is dropped."""
        named = [n - 1 for n in proposal.labels if 0 < n <= len(self._places)]
        others = [i for i in range(len(self._places)) if i not in named]
        found: dict[int, tuple[int, int]] = {}
        for words in proposal.words:
            at = self._first(words, named) or self._first(words, others)
            if at is None:
                return Dropped.words
            found.setdefault(*at)
        if not found and named:
            shared = ((i, locate.shared_run(proposal.text, self._places[i].tokens)) for i in named)
            found = {i: span for i, span in shared if span}
        if not found:
            at = self._first(proposal.text, others)
            found = dict([at]) if at else {}
        return found or (Dropped.words if named or proposal.labels else Dropped.label)

    def _untitled(self, text: str) -> str:
        """Without the title of a section that was copied with the sentence: it stands before every passage that a model is shown."""
        title = next((t for c in self._chosen if text.startswith(t := f"{c.section.title}: ")), "")
        return text[len(title) :].strip() or text

    def _first(self, words: str, units: Sequence[int]) -> tuple[int, tuple[int, int]] | None:
        for i in units:
            span = locate.find(words, self._places[i].tokens)
            if span:
                return i, span
        return None

    def _is_ordered(self, index: int, span: tuple[int, int]) -> bool:
        item = self._chosen[index]
        return guards.is_ordered(item.document.text[item.unit.start : span[0]])
