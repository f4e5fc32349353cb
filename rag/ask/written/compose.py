"""From what a model writes to lines that are verified, or to the manual's own words alone. Pure but for the model that is handed in.

A model sees labelled passages and a masked question, and nothing else. Each of its sentences is held against the passages by code: the words it
relies on must stand there, the guards must have nothing against it, and the support check must call it supported. The rest is dropped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime

from rag.ask import injection, safety
from rag.ask.compose import Scored
from rag.ask.model import Answer, Route, Sentence, Status, Written
from rag.ask.written.reader import Reader
from rag.ask.written.seam import Composed, Event, Fallback, Limits, Line, Mask, Model, ModelFailed, Prompt, Support, Why, Working
from rag.ask.written.sieve import Sieve, passage
from rag.library.markdown import shadow_text
from rag.library.model import Document, Section

OWN_WORDS = "These are the manual's own words."
NOTICES: dict[Why, str] = {
    Why.unreachable: "The language model could not be reached.",
    Why.slow: "The language model did not answer in time.",
    Why.busy: "The language model is busy.",
    Why.key: "The language model refused the key it was given.",
    Why.unknown_model: "The language model that is set does not exist there.",
    Why.too_long: "The passages are too long for the language model.",
    Why.failed: "The language model failed.",
    Why.rubbish: "The language model gave nothing that could be read.",
    Why.refused: "The language model declined to answer.",
    Why.loops: "The language model repeated itself.",
    Why.nothing: "The language model found nothing to sum up.",
    Why.unverified: "What the language model wrote could not be verified and is not shown.",
    Why.beside_the_point: "What the language model wrote left out the main point and is not shown.",
    Why.safety: "",
    Why.instructions: "",
}


def may_be_written(answer: Answer) -> bool:
    """Whether a model may add to this answer: never to one with a card, a decision for a person, or suspected instructions."""
    return (
        answer.status in (Status.answered, Status.partial)
        and answer.route in (Route.answer, Route.caveat)
        and answer.card is None
        and not answer.flags
        and bool(answer.sentences)
    )


def write(
    question: str, chosen: Sequence[Scored], *, model: Model, prompt: Prompt, support: Support, mask: Mask, now: datetime, limits: Limits
) -> Composed | Fallback:
    """The result of `stream` without what comes on the way."""
    *_, last = stream(question, chosen, model=model, prompt=prompt, support=support, mask=mask, now=now, limits=limits)
    assert isinstance(last, Composed | Fallback)
    return last


def stream(
    question: str, chosen: Sequence[Scored], *, model: Model, prompt: Prompt, support: Support, mask: Mask, now: datetime, limits: Limits
) -> Iterator[Event]:
    """Verified lines as they come; the last event is `Composed` or `Fallback`. Raises nothing of the model's; closing it stops the model.

    A line that was given stays true whatever follows, but after a `Fallback` none of them belongs to the answer.
    """
    barred = _barred(question, chosen)
    if barred:
        yield Fallback(barred, NOTICES[barred])
        return
    yield Working(model.name)
    system, message = _asked(question, chosen, prompt, mask, limits)
    reader, sieve, why = Reader(), Sieve(chosen, support, mask, limits), None
    try:
        with closing(model.stream(system, message, limits)) as pieces:
            for piece in pieces:
                yield from sieve.sift(reader.feed(piece))
                if reader.loops or sieve.full:
                    break
        if not sieve.full:
            yield from sieve.sift(reader.end())
        why = sieve.verdict(reader)
    except ModelFailed as error:
        why = error.why
    written = Written(
        model.name,
        prompt.id,
        prompt.sha256,
        {**model.settings, "seconds": limits.seconds, "max_tokens": float(limits.max_tokens)},
        now.isoformat(),
        sieve.proposed,
        0 if why else len(sieve.lines),
        {d.value: n for d, n in sorted(sieve.dropped.items())},
        why.value if why else "",
    )
    yield Fallback(why, f"{NOTICES[why]} {OWN_WORDS}", written) if why else Composed(tuple(sieve.lines), written)


def with_lines(answer: Answer, chosen: Sequence[Scored], result: Composed | Fallback) -> Answer:
    """The answer with its summary lines above the manual's words, which stay whole; or as it was, with why there are none."""
    kept = (*answer.written, result.written) if result.written else answer.written
    if isinstance(result, Fallback):
        return replace(answer, written=kept, notice=" ".join(s for s in (answer.notice, result.notice) if s))
    lines = [sentence for line in result.lines for sentence in shown(line, answer, chosen)]
    return replace(answer, written=kept, sentences=(*lines, *answer.sentences))


def shown(line: Line, answer: Answer, chosen: Sequence[Scored]) -> tuple[Sentence, ...]:
    """A line as a sentence of the answer, citing those of its quotes that carry it; nothing where it has none of them."""
    place = {(c.document, c.start, c.end): number for number, c in enumerate(answer.citations)}
    carriers = [key for i in line.units for key in _carriers(chosen[i])]
    cited = tuple(dict.fromkeys(place[key] for key in carriers if key in place))
    return (Sentence(line.text, cited, by="model"),) if cited else ()


def _carriers(item: Scored) -> list[tuple[str, int, int]]:
    """The quotes that carry what a unit says: itself, and the line that introduces it ("Do not:")."""
    return [item.key, *([(item.document.id, *item.unit.lead)] if item.unit.lead else [])]


def _barred(question: str, chosen: Sequence[Scored]) -> Why | None:
    """Why no model may be asked at all."""
    if safety.find(question):
        return Why.safety
    sections = {(c.document.id, c.section.id): (c.document, c.section) for c in chosen}
    if injection.find(question) or any(_holds_instructions(d, s) for d, s in sections.values()):
        return Why.instructions
    return None if chosen else Why.nothing


def _holds_instructions(document: Document, section: Section) -> bool:
    """One suspected instruction keeps its whole section from the model: what belongs to it may stand in the next paragraph.

    Comments of a pack's authors are not looked at: no unit holds them, so no model sees them.
    """
    text = shadow_text(document.text) if document.markup == "markdown" else document.text
    return bool(injection.find(text[section.start : section.end]))


def _asked(question: str, chosen: Sequence[Scored], prompt: Prompt, mask: Mask, limits: Limits) -> tuple[str, str]:
    passages = "\n".join(f"[{number}] {material(mask(passage(c)))}" for number, c in enumerate(chosen, 1))
    return prompt.filled(question=material(mask(question)), passages=passages, most=str(limits.sentences))


def material(text: str) -> str:
    """On one line and without brackets, so that no passage can pass for a label, a line of the form or another passage."""
    return " ".join(text.replace("[", "(").replace("]", ")").split())
