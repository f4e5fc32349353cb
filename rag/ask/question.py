"""What a question asks: its parts, its weighty words, the shape of answer it wants, and its standalone form. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rag.search.terms import STOPWORDS, stem, words

MAX_CHARACTERS = 4000
"""Longer questions are refused with a message: nobody reads the answer to a book."""

_META = frozenset(
    """
    manual handbook guide say says said tell explain describe mean means please help know want need thing things way ask question
    answer wondering someone somebody anyone anybody everyone really actually quite bit lot got get gets getting go going make makes
    use used using hi hello thanks thank one ones ok okay yes also still even much many like look looks able might may must shall
    """.split()
)
_OPENERS = r"how|what|who|when|where|which|why|can|could|do|does|did|is|are|may|must|should|will|would|was|were|whats|hows"
_SPLIT = re.compile(rf"(?<=[?!.;])\s+|\s+(?:and|but|or)\s+(?=(?:also\s+)?(?:{_OPENERS})\b)|,\s+(?=(?:{_OPENERS})\b)", re.I)


class Wants(StrEnum):
    """The shape of span that answers."""

    number = "number"
    person = "person"
    time = "time"
    reason = "reason"
    script = "script"
    steps = "steps"
    anything = "anything"


_SHAPES: tuple[tuple[Wants, re.Pattern[str]], ...] = (
    (
        Wants.script,
        re.compile(
            r"\b(what (do|can|should|could|would) (i|we|you) (say|reply|answer|respond)|what to say|how (do|should|can) (i|we) (word|phrase|reply|respond|put it)|script|wording)\b",
            re.I,
        ),
    ),
    (
        Wants.number,
        re.compile(
            r"\bhow (many|long|much|big|large|often|soon|far|old)\b|\b(number|size|length|minutes|hours|maximum|minimum|percentage|threshold)\b",
            re.I,
        ),
    ),
    (Wants.time, re.compile(r"\b(when|how soon|deadline|date)\b", re.I)),
    (Wants.person, re.compile(r"\b(who|whom|whose)\b", re.I)),
    (Wants.reason, re.compile(r"\b(why|what for|reason)\b", re.I)),
    (
        Wants.steps,
        re.compile(
            r"\bhow (do|can|should|could|would|to|did|does)\b|\b(steps?|procedure|process|protocol|what (do|should|can) (i|we) do|running order|agenda|checklist)\b",
            re.I,
        ),
    ),
)

_FITS: dict[Wants, re.Pattern[str]] = {
    Wants.number: re.compile(
        r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|hour|minute|week|month|year|per cent)s?\b", re.I
    ),
    Wants.time: re.compile(
        r"\b(before|after|within|during|until|minutes?|hours?|days?|weeks?|months?|years?|today|now|same day)\b|\d", re.I
    ),
    Wants.person: re.compile(
        r"\b(facilitators?|leads?|supervisors?|raters?|psychologists?|managers?|trainers?|panel|clinicians?|participants?|person|team|commissioners?|assessors?|owners?|colleagues?)\b",
        re.I,
    ),
    Wants.reason: re.compile(r"\b(because|so that|since|reason|otherwise|in order|means that|therefore|which is why|leads? to)\b", re.I),
    Wants.script: re.compile(r"[“\"]"),
}


def shapes(text: str) -> tuple[Wants, ...]:
    found = tuple(shape for shape, pattern in _SHAPES if pattern.search(text))
    return found or (Wants.anything,)


def fits(shape: Wants, text: str) -> bool:
    """Whether ``text`` has the form of an answer of that shape (digits for a number, "because" for a reason …)."""
    pattern = _FITS.get(shape)
    return bool(pattern and pattern.search(text))


_TERM = re.compile(
    r"^\W*(?:so|and|ok|please|hi|hello)?\W*what(?:['’]?s| is| are| was| were|(?: exactly)? (?:does|do|is meant by))(?: meant by)?\s+(?:an?\s+|the\s+)?[\"“'‘]?([\w][\w\s-]{1,60}?)[\"”'’]?(?:\s+(?:stand for|means?))?\s*\?*\s*$",
    re.I,
)


def term_asked(text: str) -> str:
    """The term whose meaning a short question asks for ("What is an Incident Commander?"), in lower case, or ""."""
    found = _TERM.match(text)
    term = found.group(1).strip().lower() if found else ""
    return term if 0 < len(term.split()) <= 4 else ""


def defines(term: str, sentence: str) -> bool:
    """Whether a sentence says what the term is: it begins with it and goes on with *is*, *means* or a colon."""
    stems = "".join(r"\W+" + re.escape(w.rstrip("s")) + r"\w{0,2}" for w in term.split())
    return bool(term) and bool(
        re.match(
            rf"^(?:\W*(?:an?|the|our|your))?{stems}(?:\s*\([^)]{{1,40}}\))?\W*(?:\s(?:is|are|means?|refers? to|was|stands? for)\b|[:–—])",
            " " + sentence,
            re.I,
        )
    )


def content(text: str) -> list[str]:
    """Stemmed words that carry the question's meaning, in order, each once."""
    return list(dict.fromkeys(stem(w) for w in words(text) if w not in STOPWORDS and w not in _META))


def parts(question: str) -> tuple[str, ...]:
    """The question's own questions: "How long is it and how many may come?" has two. Parts without a weighty word join their neighbour."""
    found: list[str] = []
    for piece in _SPLIT.split(question):
        piece = piece.strip(" ,;")
        if not piece:
            continue
        if content(piece) and (not found or content(found[-1])):
            found.append(piece)
        elif found:
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return tuple(found) or (question.strip(),)


_PAIR = re.compile(r"\b(?P<x>(?:the|a|an)\s+[\w-]+(?:\s+[\w-]+)?)\s+and\s+(?P<y>(?:the|a|an)\s+[\w-]+(?:\s+[\w-]+)?)\b", re.I)
_COMPARES = re.compile(r"\b(between|differ\w*|versus|compare\w*|both|or)\b", re.I)
_ASKS = re.compile(rf"^\W*(?:{_OPENERS})\b", re.I)


def asking_parts(question: str, most: int = 4) -> tuple[str, ...]:
    """The parts that ask something by themselves, "the workshop and the call" taken apart; the whole where none does.

    A story's other sentences, and parts that only point back ("Do I run it?"), are context of the whole.
    """
    found = [p for part in parts(question) if _asks_alone(part) for p in _unpaired(part)]
    return tuple(found[:most]) if len(found) > 1 or (found and found[0] != question) else (question,)


def _asks_alone(part: str) -> bool:
    asks = part.rstrip().endswith("?") or bool(_ASKS.search(part))
    return asks and len(content(part)) >= (2 if _POINTERS.search(part) else 1)


def _unpaired(part: str) -> tuple[str, ...]:
    found = _PAIR.search(part)
    if not found or _COMPARES.search(part):
        return (part,)
    return tuple(f"{part[: found.start()]}{found[side]}{part[found.end() :]}" for side in ("x", "y"))


_ABOUT_THE_MANUAL = re.compile(
    r"^\W*(?:please\s+)?(?:(?:can|could) you (?:tell me|say|explain)\s+)?(?:what|where|does|do|is there anything|anything)?\s*(?:does|do|did|is|in|anything)?\s*"
    r"(?:(?:in\s+)?(?:the|this|your|our) (?:manual|handbook|guide|guidance)|it)\s+(?:say|says|tell us|advise|recommend|cover|covers|mention|mentions|have|contain)s?\s+"
    r"(?:anything |something )?(?:about|on|regarding|concerning)\s+|^\W*according to (?:the|this) (?:manual|handbook|guide),?\s+",
    re.I,
)


def bare(question: str) -> str:
    """The question without words that only say that the manual is asked ("What does the manual say about …")."""
    rest = _ABOUT_THE_MANUAL.sub("", question)
    return rest if content(rest) else question


def sentences_of_story(question: str) -> tuple[str, ...]:
    """The sentences of a long question that can each be asked alone; empty for a short one, whose parts need each other."""
    if len(words(question)) < STORY:
        return ()
    found = [p.strip() for p in re.split(r"(?<=[?!.;])\s+", question)]
    return tuple(p for p in found if len(content(p)) >= 3) if len(found) > 1 else ()


STORY = 20
"""From so many words on a question is taken for a story with a question in it."""


@dataclass(frozen=True)
class Past:
    """What a follow-up may refer to: the previous standalone question and the title of the section that answered it."""

    question: str
    topic: str = ""


_SLOTS: tuple[tuple[str, ...], ...] = (
    (
        "coaching call",
        "phone call",
        "follow-up call",
        "call",
        "workshop",
        "group session",
        "advert",
        "invitation",
        "poster",
        "case study",
        "case",
    ),
    ("facilitator", "trainee", "participant", "lead", "rater", "supervisor", "manager", "student", "co-facilitator", "observer"),
    ("online", "remotely", "by video", "by telephone", "by phone", "face to face", "in person"),
    ("adherence", "competence"),
    ("kappa", "alpha", "icc", "ac1"),
    ("green", "amber", "red"),
)
_ABOUT = re.compile(
    r"^(?:and|but|ok|okay|so|or|then)?[\s,]*(?:what|how)\s+about\s+(?:the\s+|a\s+|an\s+|for\s+)?(?P<y>.+?)\s*[?.!]*$|^(?:and|or|but)\s+(?:for\s+|in\s+|with\s+)?(?:the\s+|a\s+|an\s+)?(?P<z>[^?]{1,60}?)\s*[?.!]*$",
    re.I,
)
_BARE = re.compile(
    r"^(?:and\s+|but\s+|ok(?:ay)?,?\s+|so\s+)?(?P<w>why not|why|how come|how so|how|when|who|where|what else|how long|how many|how often|for example|such as|like what|an example|give me an example|tell me more|more|more detail|go on|and then|anything else|what then|says who|who says so|what if not|what if they refuse|what if (?:s?he|they|it) (?:doesn.?t|won.?t|can.?t|refuses?|says no))\s*(?:please)?\s*[?.!]*$",
    re.I,
)
_POINTERS = re.compile(
    r"\b(it|that|this|they|them|those|these|he|she|him|her|one|ones|the same|the other|the former|the latter|there)\b", re.I
)


def standalone(question: str, past: Sequence[Past], alternatives: Iterable[Sequence[str]] = ()) -> str:
    """A follow-up made complete without a model; a question that stands alone comes back unchanged.

    ``alternatives``: further groups of words that exclude each other (disciplines of the pack), besides the built-in ones.
    """
    text = question.strip()
    if not past or len(words(text)) > 14:
        return text
    before = _core(past[-1].question)
    bare = _BARE.match(text)
    if bare:
        return f"{bare['w'].capitalize()}: {before}?"
    about = _ABOUT.match(text)
    if about:
        focus = about["y"] or about["z"]
        if about["y"] or len(content(focus)) <= 3:
            swapped = _swap(before, focus, [*_SLOTS, *alternatives])
            return f"{swapped}?" if swapped else f"{before}: {focus}?"
        return text
    own = content(text)
    points_back = bool(_POINTERS.search(text)) and len(own) <= 2
    if points_back or not own or len(words(text)) <= 2:
        return f"{text.rstrip(' ?.!')}? ({before})"
    return text


def _core(question: str) -> str:
    """An earlier standalone question without what made it standalone, so that follow-ups of follow-ups do not pile up."""
    bare_form = re.sub(r"\s*\([^()]*\)\s*$", "", question)
    bare_form = bare_form if content(bare_form) else question.rpartition("(")[2].rstrip(") ")
    return re.sub(
        r"^(?:why(?: not)?|how|when|who|where|tell me more|go on|for example|more)[^:]{0,20}:\s+", "", bare_form, flags=re.I
    ).rstrip(" ?.!")


def _swap(before: str, focus: str, groups: Iterable[Sequence[str]]) -> str:
    """``before`` with the word of the same kind replaced by ``focus``, or "" where there is none."""
    for group in groups:
        alternatives = sorted(group, key=len, reverse=True)
        if not any(_holds(focus, word) for word in alternatives):
            continue
        for word in alternatives:
            if _holds(before, word) and not _holds(focus, word):
                return re.sub(rf"\b{re.escape(word)}s?\b", focus, before, count=1, flags=re.I)
    return ""


def _holds(text: str, word: str) -> bool:
    return bool(re.search(rf"\b{re.escape(word)}s?\b", text, re.I))


_SHORT = dict(
    pair.split("=")
    for pair in (
        "ppl=people pls=please plz=please u=you ur=your wks=weeks wk=week hrs=hours hr=hour mins=minutes min=minutes yrs=years yr=year shud=should "
        "cud=could wud=would wot=what wat=what wich=which abt=about bc=because cos=because tmrw=tomorrow tomoz=tomorrow msg=message fone=phone "
        "diff=difference info=information b4=before thx=thanks sesh=session facil=facilitator conf=confidential sum1=someone every1=everyone "
        "y=why r=are rite=write"
    ).split()
)


class Speller:
    """Words a question has but the manual has not, put right where the manual has one word a slip away: one edit from six letters, two from nine.

    An index of deletions (Garbe's symmetric delete idea), so that a look-up costs the same for any size of manual.
    """

    def __init__(self, vocabulary: Iterable[str], known: Callable[[str], bool]) -> None:
        self._known = known
        self._deletions: dict[str, list[str]] = {}
        for word in vocabulary:
            if 5 <= len(word) <= 24 and word.isalpha():
                for form in _deletions(word, _slips(word)):
                    self._deletions.setdefault(form, []).append(word)

    def corrected(self, question: str) -> str:
        """``question`` with textspeak spelt out and each unknown word replaced; unchanged where nothing or too much is near."""
        question = re.sub(r"(?<![\w'’./-])[A-Za-z1]{1,6}\d?(?![\w'’.-])", lambda m: _SHORT.get(m.group(0).lower(), m.group(0)), question)
        return re.sub(r"\b[A-Za-z]{6,24}\b", lambda m: self._one(m.group(0)), question)

    def _one(self, word: str) -> str:
        lower = word.lower()
        if lower in STOPWORDS or lower in _META or self._known(lower):
            return word
        limit = _slips(lower)
        near = {w: distance(lower, w) for form in _deletions(lower, limit) for w in self._deletions.get(form, ())}
        near = {w: d for w, d in near.items() if d <= limit and (w[0] == lower[0] or d == 1)}
        if not near:
            return word
        best = min(near.values())
        candidates = [w for w, d in near.items() if d == best]
        roots = {stem(w) for w in candidates}
        return min(candidates, key=lambda w: (abs(len(w) - len(lower)), w)) if len(roots) == 1 else word


def _slips(word: str) -> int:
    return 2 if len(word) >= 9 else 1


def _deletions(word: str, depth: int) -> set[str]:
    forms = {word}
    layer = {word}
    for _ in range(depth):
        layer = {w[:i] + w[i + 1 :] for w in layer for i in range(len(w))}
        forms |= layer
    return forms


def distance(a: str, b: str) -> int:
    """Edits between two words, a swap of neighbours counting one (optimal string alignment)."""
    previous2: list[int] = []
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, previous2[j - 2] + 1)
            row.append(cost)
        previous2, previous = previous, row
    return previous[-1]
