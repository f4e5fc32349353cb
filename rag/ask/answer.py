"""One question to one `Answer`, given everything it needs. Reads no clock, no settings, no database."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rag.ask import evidence, injection, requests, safety, safety_nearness, scope
from rag.ask.compose import (
    Budget,
    Scored,
    budget_for,
    candidates,
    choose,
    cite,
    in_reading_order,
    nearest_sections,
    not_said,
    unit_texts,
    with_leads,
)
from rag.ask.evidence import Signals
from rag.ask.model import Answer, Card, Route, SafetyMatch, Status, Topic
from rag.ask.question import MAX_CHARACTERS, Past, Speller, asking_parts, bare, content, sentences_of_story, standalone
from rag.ask.safety_nearness import Least
from rag.ask.written.followup import Complete
from rag.errors import BadInput
from rag.library.golden import Golden
from rag.library.model import Document, plain
from rag.search.encoder import Vectors
from rag.search.index import Filters, Hit, SearchIndex
from rag.search.remembered import Remembered
from rag.search.terms import terms

PART = Budget(units=3, words=70)
"""What each part of a double question may say when every part is answered by itself."""

PART_COVERED_FROM = 0.8
"""A part alone carries less context, so it must be surer than a whole question to make the answer a partial one."""

CardFor = Callable[[Topic], Card]
Completes = Callable[[str, Sequence[Past], Sequence[Sequence[str]]], Complete]
"""Makes a follow-up stand alone, from what was asked before and groups of words that exclude each other."""


@dataclass
class Library:
    """What answering stands on: one edition, opened. Built once, shared by all threads."""

    index: SearchIndex
    documents: Mapping[str, Document]
    edition: str
    remembered: Remembered
    weight: Callable[[str], float]
    known: Callable[[str], bool]
    speller: Speller
    alternatives: tuple[tuple[str, ...], ...] = ()
    nearness: safety_nearness.Nearness | None = None
    scope: scope.Scope | None = None
    answer_from: float = evidence.ANSWERABLE_FROM
    _section_terms: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)

    def section_terms(self, hit: Hit) -> frozenset[str]:
        key = (hit.passage.document, hit.passage.section)
        if key not in self._section_terms:
            document = self.documents[key[0]]
            section = document.section(key[1])
            text = f"{section.place} {plain(document.text[section.start : section.end])}" if section else hit.passage.indexed_text
            self._section_terms[key] = frozenset(terms(text))
        return self._section_terms[key]

    def cosines(self, vector: Vectors, texts: Sequence[str]) -> list[float]:
        """Nearness of units to a question; units are encoded once and remembered."""
        return [float(x) for x in self.remembered.vectors(texts) @ vector] if texts else []

    def remember_units(self, pause: Callable[[], object]) -> None:
        """Encode the units of all manuals ahead of the questions, section by section, with ``pause`` between; then keep them."""
        for document in self.documents.values():
            for section in document.sections if document.kind == "manual" else ():
                self.remembered.vectors(unit_texts(document, section))
                pause()
        self.remembered.save()


def library_of(
    index: SearchIndex,
    documents: Mapping[str, Document],
    edition: str,
    remembered: Remembered,
    alternatives: Sequence[Sequence[str]] = (),
    golden: Sequence[Golden] = (),
    answer_from: float = evidence.ANSWERABLE_FROM,
) -> Library:
    """A library over an open index, with its spelling, its weights of words, and what its owners say it answers and does not (``golden``)."""
    share, size = index.terms.document_share, index.terms.size
    readable = [p.indexed_text for p in index.passages if not p.base]
    vocabulary = {w for text in readable for w in _plain_words(text)}
    used = frozenset(t for text in readable for t in terms(text))
    said = {name: remembered.vectors(texts) for name, texts in safety_nearness.utterances().items()}
    asked = {b: remembered.vectors([g.question for g in golden if g.behaviour == b]) for b in (Route.answer, Route.notfound)}
    return Library(
        index,
        documents,
        edition,
        remembered,
        evidence.weigher(share, size),
        used.__contains__,
        Speller(vocabulary, lambda word: word in vocabulary or index.encoder.knows_word(word)),
        tuple(tuple(a) for a in alternatives),
        safety_nearness.fit(said, tuple(asked.values())),
        scope.fit(*asked.values()),
        answer_from,
    )


def _plain_words(text: str) -> set[str]:
    return {w for w in "".join(c if c.isalpha() else " " for c in text.lower()).split() if len(w) >= 4}


def check_question(question: str) -> str:
    """The question, trimmed. Raises `BadInput` for one that cannot be asked, saying what to do."""
    text = question.strip()
    if not text:
        raise BadInput("There is no question.", "Type what you want to know, for example “How long is the workshop?”.")
    if len(text) > MAX_CHARACTERS:
        raise BadInput(
            f"The question has {len(text):,} characters; at most {MAX_CHARACTERS:,} can be asked at once.",
            "Ask one question in a few sentences.",
        )
    if not requests.has_words(text):
        raise BadInput("The question has no words.", "Type what you want to know, for example “What do I say when the group is silent?”.")
    return text


def routed(question: str, card_for: CardFor) -> Answer | None:
    """The safety answer that rules alone give, or None. Needs no encoder, index or database."""
    match = safety.should_route(safety.find(question))
    return safety_answer(question, question, match, card_for) if match else None


def without_library(question: str, card_for: CardFor) -> Answer | None:
    """The safety answer of the rules, or None; then the question was checked (`check_question`).

    A question that cannot be asked, such as a story of 50,000 characters, still gets its card when somebody may be at risk.
    """
    found = routed(question.strip(), card_for)
    if found is None or found.status is not Status.safety:
        check_question(question)
    return found


def safety_answer(question: str, complete: str, match: SafetyMatch, card_for: CardFor) -> Answer:
    status = Status.safety if match.route in (Route.emergency, Route.escalate) else Status.declined
    flags = ("injection",) if injection.find(question) else ()
    return Answer(
        status, match.route, question, complete, card=card_for(match.topic), flags=flags, scores={"by_rule": float(match.by == "rule")}
    )


@dataclass(frozen=True)
class Considered:
    """An answer in the manual's own words, and the units it was cut from (with ``answer.standalone_question``, all that a model is shown)."""

    answer: Answer
    chosen: tuple[Scored, ...] = ()


def answer(question: str, past: Sequence[Past], library: Library, card_for: CardFor, filters: Filters | None = None) -> Answer:
    """Safety, then the standalone question, then evidence, then the manual's words. Raises `BadInput` for a question that cannot be asked."""
    return consider(question, past, library, card_for, filters=filters).answer


def consider(
    question: str,
    past: Sequence[Past],
    library: Library,
    card_for: CardFor,
    *,
    filters: Filters | None = None,
    completes: Completes | None = None,
) -> Considered:
    """`answer` with what it stands on.

    ``completes`` may ask a model: only after every safety route has let the question pass, the looser nearness included; what it gives is routed again.
    """
    text = question.encode("utf-8", "replace").decode().strip()  # lone surrogates, from broken input, are no text to an encoder
    early = without_library(text, card_for)
    if early and not _misheard(text, early, library):
        return Considered(early)
    spans = injection.find(text)
    rest = injection.without(text).strip() if spans else text
    if spans and (not requests.has_words(rest) or requests.is_about_nothing(rest)):
        return Considered(_ignored(text, card_for))
    complete = standalone(rest, past, library.alternatives)
    vector, match = _routed_again(text, complete, library)
    completed = Complete(complete)
    if completes and not spans and not match and not _nearby(complete, vector, library, safety_nearness.UNANSWERED):
        completed = completes(rest, past, library.alternatives)
    if completed.text != complete:
        complete = completed.text
        vector, match = _routed_again(text, complete, library)
    told = bool(spans) or _sounds_like_instruction(vector, library)
    if match and not spans and not (told and match.route is Route.decline):
        return Considered(safety_answer(text, complete, match, card_for))
    considered = _answered(text, complete, vector, library, filters or kinds_for(complete))
    found = replace(considered.answer, written=(completed.written,)) if completed.written else considered.answer
    match = _nearby(complete, vector, library, _least(found)) if not told else None
    if match:
        return Considered(safety_answer(text, complete, match, card_for))
    procedural = next((m for m in safety.find(complete) if m.procedural or early), None)
    if procedural and (found.status is not Status.not_in_manual or procedural.route in (Route.emergency, Route.escalate)):
        found = replace(found, card=card_for(procedural.topic))
    if told:
        found = replace(found, route=Route.ignore_injection, flags=("injection",), notice=_join(INJECTION_NOTICE, found.notice))
    return replace(considered, answer=found)


def _routed_again(text: str, complete: str, library: Library) -> tuple[Vectors, SafetyMatch | None]:
    """The vector of a question's standalone form, and the safety topic of that form, by rules and by nearness."""
    match = safety.should_route(safety.find(complete)) if complete != text else None
    vector = library.index.encoder.encode_question(complete)
    return vector, match or _nearby(complete, vector, library)


INJECTION_NOTICE = "The question contains instructions. They were not followed; a person decides and signs off."


def _ignored(text: str, card_for: CardFor) -> Answer:
    return Answer(Status.declined, Route.ignore_injection, text, text, flags=("injection",), notice=INJECTION_NOTICE)


def _join(*sentences: str) -> str:
    return " ".join(s for s in sentences if s)


def kinds_for(question: str) -> Filters:
    """Cases answer questions about cases only; everything else is answered from manuals and other documents."""
    lower = question.lower()
    return Filters() if "case stud" in lower or "example case" in lower or "starter case" in lower else Filters(kinds=("manual", "other"))


def _nearby(question: str, vector: Vectors, library: Library, least: Least = safety_nearness.CLEAR) -> SafetyMatch | None:
    """Nearness to example utterances: may only add to the rules, and never makes an alarm of what they took for a question of procedure."""
    topic = safety_nearness.clearly_near(library.nearness.scores(vector), least) if library.nearness else None
    if topic is None or any(m.procedural and m.topic is topic for m in safety.find(question)):
        return None
    return SafetyMatch(topic, question, by="nearness")


SURELY_ANSWERED_FROM = 0.8
"""Probability from which the manual's answer is sure enough that only a clear likeness to danger goes before it."""


def _least(found: Answer) -> Least:
    """How near a safety topic a question must be, after what the manual had to say to it."""
    if found.status is Status.not_in_manual:
        return safety_nearness.UNANSWERED
    return safety_nearness.CLEAR if found.scores.get("answerable", 1.0) >= SURELY_ANSWERED_FROM else safety_nearness.UNSURE


def _misheard(question: str, early: Answer, library: Library) -> bool:
    """Whether a rule took for danger or advice what is nothing like it ("we are drowning in checklists"). The card is shown all the same."""
    if library.nearness is None or early.card is None:
        return False
    return safety_nearness.sounds_harmless(library.nearness.scores(library.index.encoder.encode_question(question)), early.card.topic)


def _requested(vector: Vectors, library: Library) -> Route | None:
    """``draft`` or ``data`` where a text is near to what asks for one; the rules of `requests` are asked first."""
    asks = library.nearness.request(vector) if library.nearness else None
    return asks if asks in (Route.draft, Route.data) else None


def _sounds_like_instruction(vector: Vectors, library: Library) -> bool:
    """Whether a text is near to instructions to the machine that no rule of `injection` could mark out in it."""
    return library.nearness is not None and library.nearness.request(vector) is Route.ignore_injection


@dataclass(frozen=True)
class Look:
    """What the manual has for one question or one part of it."""

    question: str
    hits: tuple[Hit, ...]
    units: tuple[Scored, ...]
    signals: Signals
    chance: float
    least: float

    @property
    def covered(self) -> bool:
        return self.chance >= self.least


def _answered(text: str, complete: str, vector: Vectors, library: Library, filters: Filters) -> Considered:
    spelled = bare(library.speller.corrected(complete))
    if spelled != complete:
        vector = library.index.encoder.encode_question(spelled)
    asked = asking_parts(spelled)
    whole, pieces = look_closely(spelled, asked, vector, library, filters)
    told = [pieces[p] for p in sentences_of_story(spelled) if p in pieces]
    apart = [pieces[p] for p in asked if p in pieces and len(content(p)) >= 2] if len(asked) > 1 else []
    best = max([whole, *told, *(x for x in apart if x.chance >= PART_COVERED_FROM)], key=lambda x: x.chance)
    kind = requests.kind_of(complete) or _requested(vector, library)
    language = requests.foreign_language(complete)
    scores = {**best.signals.as_dict(), "answerable": round(best.chance, 4)}
    if not best.covered or language:
        return Considered(_not_covered(text, complete, kind, language, whole.hits, library, scores))
    chosen, missing = _compose(spelled, asked, whole, best, pieces)
    if not chosen:
        return Considered(_not_covered(text, complete, kind, language, whole.hits, library, scores))
    sentences, citations = cite(with_leads(chosen), library.edition)
    route = kind or requests.tone_of(complete, [c.quote for c in citations])
    status = Status.partial if missing else Status.needs_person if kind is Route.draft else Status.answered
    notice = _join(_unbuilt(route), f"The manual does not seem to cover this part: “{missing[0]}”" if missing else "", _reading(route))
    shown = {(c.document, c.section) for c in citations}
    nearest = tuple(n for n in nearest_sections(whole.hits, library.documents, 6) if (n.document, n.section) not in shown)[:3]
    made = Answer(status, route, text, complete, sentences, citations, nearest, notice=notice, edition=library.edition, scores=scores)
    return Considered(made, tuple(chosen))


def _not_covered(
    text: str, complete: str, kind: Route | None, language: str, hits: Sequence[Hit], library: Library, scores: dict[str, float]
) -> Answer:
    nearest = nearest_sections(hits, library.documents)
    if kind in (Route.draft, Route.data):
        return Answer(
            Status.needs_person,
            kind,
            text,
            complete,
            nearest=nearest,
            notice=_unbuilt(kind, found=False),
            edition=library.edition,
            scores=scores,
        )
    foreign = f"The question seems to be in {language}; the manual is in English. Please ask in English."
    notice = foreign if language else NOT_COVERED
    return Answer(
        Status.not_in_manual, Route.notfound, text, complete, nearest=nearest, notice=notice, edition=library.edition, scores=scores
    )


NOT_COVERED = "The manual does not cover this. The nearest sections are below; they may not answer your question."


def _unbuilt(route: Route, *, found: bool = True) -> str:
    if route is Route.draft:
        says = "This is what the manual says the text must hold" if found else "The nearest sections of the manual are below"
        return f"Drafting is not built yet. {says}; a person writes it."
    if route is Route.data:
        says = "This is what the manual itself says." if found else "The nearest sections of the manual are below."
        return f"The desk has no records to answer this from yet. {says}"
    return ""


def _reading(route: Route) -> str:
    if route is Route.decide:
        return "The manual gives the rule and the options; a named person decides."
    return ""


def retrieve(question: str, asked: Sequence[str], vector: Vectors, library: Library, filters: Filters) -> list[Hit]:
    """Hits for the whole question, lifted by what its asking parts find by themselves; a glossary steps back unless a meaning is asked."""
    hits = library.index.search(question, 30, filters, vector)
    scores = {h.passage.id: h.score for h in hits}
    found = {h.passage.id: h for h in hits}
    if tuple(asked) != (question,):
        for part in asked:
            if len(content(part)) < 2:
                continue
            for h in library.index.search(part, 15, filters):
                found.setdefault(h.passage.id, h)
                scores[h.passage.id] = scores.get(h.passage.id, 0.0) + 0.5 * h.score / len(asked)
    if not _MEANING.search(question):
        for identity, h in found.items():
            scores[identity] *= 0.8 if _GLOSSARY.search(h.passage.context) else 1.0
    ranked = sorted(found.values(), key=lambda h: (-scores[h.passage.id], h.passage.id))
    return [replace(h, score=scores[h.passage.id]) for h in ranked]


_MEANING = re.compile(r"\b(what(?:'s| is| are| does)|mean|meaning|define|definition|difference|stands? for)\b", re.I)
_GLOSSARY = re.compile(r"\b(glossary|definitions?|terms used|abbreviations)\b", re.I)


def look(question: str, hits: Sequence[Hit], vector: Vectors, library: Library, of_whole: Vectors | None = None) -> Look:
    """Evidence and quotable units of what was retrieved for a question. ``of_whole``: vector of the story that the question is a sentence of."""
    units = candidates(question, hits, library.documents, library.weight, lambda texts: library.cosines(vector, texts))
    found = evidence.signals(
        question,
        hits,
        units,
        library.weight,
        library.known,
        library.section_terms,
        _scope(hits, vector if of_whole is None else of_whole, library),
    )
    return Look(question, tuple(hits), tuple(units), found, evidence.probability(found), library.answer_from)


def _scope(hits: Sequence[Hit], vector: Vectors, library: Library) -> float | None:
    """How far the pack's owners say that such questions are answered; None for what another document answers: they do not speak of that."""
    if library.scope is None or (hits and hits[0].passage.kind == "other"):
        return None
    return library.scope.value(vector)


def look_closely(question: str, asked: Sequence[str], vector: Vectors, library: Library, filters: Filters) -> tuple[Look, dict[str, Look]]:
    """The whole question and, for a double question or a story, each part of it that can be asked by itself."""
    whole = look(question, retrieve(question, asked, vector, library, filters), vector, library)
    pieces = [p for p in dict.fromkeys([*asked, *sentences_of_story(question)]) if p != question and len(content(p)) >= 2]
    found: dict[str, Look] = {}
    for piece in pieces[:6]:
        own = library.index.encoder.encode_question(piece)
        found[piece] = look(piece, retrieve(piece, (piece,), own, library, filters), own, library, None if piece in asked else vector)
    return whole, found


def _compose(question: str, asked: Sequence[str], whole: Look, best: Look, pieces: Mapping[str, Look]) -> tuple[list[Scored], list[str]]:
    """The chosen units, and the parts of the question that found none.

    Where the whole is too much of a story to be answered as one, its best sentence is.
    """
    own = [pieces[p] for p in asked if p in pieces] if len(asked) > 1 else []
    missing = [x.question for x in own if x.chance < x.least / 2]
    covered = [x for x in own if x.covered]
    if covered and (len(covered) == len(asked) or not whole.covered):
        chosen: list[Scored] = []
        for part in covered:
            chosen.extend(not_said(choose(part.units, part.question, PART), chosen, PART.units))
        return in_reading_order(chosen), [x.question for x in own if not x.covered]
    main = whole if whole.covered else best
    chosen = choose(main.units, main.question, budget_for(question, len(asked)))
    for part in covered:
        chosen.extend(not_said(part.units, chosen, 2))
    return in_reading_order(chosen), missing if len(missing) < len(asked) else []
