"""All that a desk with a language model adds to asking, in one value: made once by services, used for every question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rag.ask.compose import Scored
from rag.ask.model import Answer, Sentence
from rag.ask.question import Past
from rag.ask.written import compose, followup
from rag.ask.written.seam import Composed, Fallback, Limits, Line, Mask, Model, Prompt, Support, Working

FOLLOW_UP_SHARE = 0.25
"""A follow-up is completed before anything can be found, so it may take this share of the time for an answer."""


@dataclass(frozen=True)
class Writer:
    model: Model
    answer_prompt: Prompt
    follow_up_prompt: Prompt
    support: Support
    mask: Mask
    clock: Callable[[], datetime]
    limits: Limits

    def completes(self, question: str, past: Sequence[Past], alternatives: Sequence[Sequence[str]]) -> followup.Complete:
        """For `rag.ask.answer.consider`: a follow-up as a question that stands alone."""
        short = replace(self.limits, seconds=self.limits.seconds * FOLLOW_UP_SHARE, max_tokens=80)
        return followup.complete(
            question, past, alternatives, model=self.model, prompt=self.follow_up_prompt, mask=self.mask, now=self.clock(), limits=short
        )

    def write(self, answer: Answer, chosen: Sequence[Scored]) -> Answer:
        """The answer with verified summary lines above the manual's words, or as it was, with the reason in its notice."""
        *_, last = self.stream(answer, chosen)
        assert isinstance(last, Answer)
        return last

    def stream(self, answer: Answer, chosen: Sequence[Scored]) -> Iterator[Answer | Working | Sentence]:
        """The answer in the manual's words at once; then, where a model may add to it, `Working`, each verified line as a `Sentence`, and last
        the answer as it is kept. The last answer stands for itself: after a fallback it has none of the lines."""
        yield answer
        if not compose.may_be_written(answer):
            return
        events = compose.stream(
            answer.standalone_question,
            chosen,
            model=self.model,
            prompt=self.answer_prompt,
            support=self.support,
            mask=self.mask,
            now=self.clock(),
            limits=self.limits,
        )
        for event in events:
            if isinstance(event, Composed | Fallback):
                yield compose.with_lines(answer, chosen, event)
            elif isinstance(event, Line):
                yield from compose.shown(event, answer, chosen)
            else:
                yield event
