"""What kind of thing is asked for: the manual's words, a draft, a fact from records, or a decision. Rules, pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.ask.model import Route
from rag.ask.question import content

_THING = (
    r"(?:invit\w*|advert\w*|poster|flyer|leaflet|e-?mails?|case(?: stud(?:y|ies))?|scenarios?|vignettes?|letters?|blurb|announcement|tweet|post|slides?|handouts?|newsletter|"
    r"script|text|paragraph|summary|worksheet|plan|certificate|summaries)"
)
_MAKE = r"(?:write|rite|draft|compose|create|generate|produce|prepare|design|knock (?:up|together)|put together|make|come up with|do)"
_DRAFT = re.compile(
    rf"^(?:hi|hello|hey|ok|please|pls|now|so|right)?[\s,]*(?:(?:can|could|would|will) (?:you|u) |i(?:'d like| need| want| would like)(?: you)?(?: to)? |help me (?:to )?|let's |we need |need |give me |show me )?(?:please |pls |just |quickly )*"
    rf"(?:{_MAKE}\b[^.?!]{{0,60}}?\b{_THING}\b|(?:an? |the |some )?(?:new |short |quick )*(?:\d+[- ]?w(?:or)?ds?\b)[^.?!]{{0,40}}\b{_THING}\b|an? (?:draft|sample|new) [^.?!]{{0,30}}\b{_THING}\b)"
    r"|^(?:i|we)(?:'d| would)? (?:need|want|like) an? (?:[\w-]+ )?(?:invitation|advert\w*|poster|flyer|leaflet|case study|vignette)\b",
    re.I,
)
_WORD_COUNT = re.compile(
    rf"\b\d+[- ]?w(?:or)?ds?\b.{{0,40}}\b{_THING}\b|\b{_THING}\b.{{0,60}}\b(?:in|of|about|max|around|under)? ?\d+ ?w(?:or)?ds\b", re.I
)
_ASKED_HOW = re.compile(r"^\W*(?:how|what|who|when|where|which|why|may|should|must|is|are|does|do)\b", re.I)
_CLAIM = re.compile(
    r"\b(cur(?:e|es|ing)|guarante\w*|proven|proof|prevents?|eliminat\w*|stops?|fix(?:es)?|beats?|end(?:s)?|100 ?%|scientifically|clinically proven|no more)\b.{0,30}"
    r"\b(burn ?out|stress|errors?|mistakes?|sick(?:ness)?|absence|depression|anxiety|ptsd|trauma|resilien\w+|turnover)\b|\b(burn ?out|stress|depression|ptsd)\b.{0,20}\b(cure|guarantee|proof)\b",
    re.I,
)
_RECORD = re.compile(
    r"\b(tidier|bcc|carroll|items?|facilitators?|trainees?|raters?|ratings?|scores?|deliver(?:y|ies)|workshops?|sessions?|calls?|gates?|cases?|reviews?|checklists?|sign-?offs?|editions?|gaps?|questions?|cohorts?|deviations?|kappas?|agreement|"
    r"boxes|rows|contacts?|framework)\b",
    re.I,
)
_STATE = re.compile(
    r"\b(still|yet|so far|outstanding|overdue|due|incomplete|unfinished|not (?:been )?(?:done|complete[d]?|filled|finished|covered)|missing|to date|(?:this|last) (?:week|month|quarter|year|term)|blank|left to do|remaining|ready to|signed off|"
    r"have (?:we|i|they) (?:run|done|held|delivered|completed|missed)|did (?:we|i) (?:run|do|hold|deliver)|waiting|in review|up to date|expired|expiring|gaps?)\b",
    re.I,
)
_FETCH = re.compile(
    r"^\W*(?:(?:can|could) you |please |pls |i need |just )*(?:(?:tell|show|give|send|get|list|pull)(?: me| us)?\b|which|wich|what|what's|whats|who|who's|how many|any|are there|is there|do we have|where are)",
    re.I,
)
_OURS = re.compile(r"\b(my|our|we|we've|i've|us)\b", re.I)
_FIGURE = re.compile(r"\b(average|mean|total|number|how many|list|show|trend|compare|score|rating|result)s?\b", re.I)
_DECIDE = re.compile(
    r"\b(?:should|shall|may|can|could|must|do) (?:i|we)\b|\b(?:am i|are we) (?:allowed|ok|right)|\bis (?:it|that|this) (?:ok|okay|all ?right|allowed|fine|permitted)|\bgo ahead\b|\bpermitted\b|\bwho decides\b|\bcrack on\b|\bor not\b",
    re.I,
)
_DECISION = re.compile(
    r"\b(lead decides|decid(?:e|es|ed)\b|decision|approv|agree(?:d|s)? with (?:the|your) (?:programme )?lead|ask (?:the|your) (?:programme )?lead|options?)",
    re.I,
)
_UNSURE = re.compile(
    r"\[local decision\]|not stated|does not (?:state|say)|do(?:es)? not know|untested|unknown|general knowledge|to be confirmed|must be confirmed|confirm(?:ed)? locally|no evidence|limit(?:s|ation|ed)|cannot (?:say|claim)|must not (?:say|claim|promise)|not published|uncontrolled",
    re.I,
)


def kind_of(question: str) -> Route | None:
    """``draft``, ``data`` or ``caveat`` (a claim of effect is asked for), or None for a question to the manual."""
    if _CLAIM.search(question) and re.search(
        r"\b(say|write|rite|put|claim|promise|advertise|poster|advert\w*|flyer|state|tell|print)\b", question, re.I
    ):
        return Route.caveat
    if not _ASKED_HOW.search(question) and (_DRAFT.search(question) or _WORD_COUNT.search(question)):
        return Route.draft
    if (
        _FETCH.search(question)
        and _RECORD.search(question)
        and (_STATE.search(question) or (_OURS.search(question) and _FIGURE.search(question)))
    ):
        return Route.data if not re.search(r"\b(what (?:do|should|can|if)|how (?:do|should|can))\b", question, re.I) else None
    return None


def tone_of(question: str, quoted: Sequence[str]) -> Route:
    """How the manual's words should be read: ``decide`` (a named person decides), ``caveat`` (the words state doubt), or plain ``answer``."""
    first = " ".join(quoted[:3])
    if _DECIDE.search(question) and _DECISION.search(first):
        return Route.decide
    return Route.caveat if _UNSURE.search(first) else Route.answer


_FOREIGN = {
    "French": """
    le la les des est que qui pour dans avec une comment quoi combien nous vous je elle sont pas au
    """.split(),
    "Spanish": "el los las que para con una cómo como qué cuánto está son por del más nosotros".split(),
    "German": "der die das und ist wie viele wir nicht ein eine für mit auf ich sie was wann".split(),
    "Italian": "il gli che per con una come quanto sono della nel dove perché quando".split(),
    "Portuguese": "os as que para com uma como quanto são não do da em por mais".split(),
    "Polish": "jest czy jak nie ile się na do co dla kiedy gdzie to są".split(),
    "Welsh": "y yn yr yw sydd mae sut faint beth pryd ble pwy gan gyda ydy ydych oes mewn".split(),
    "Romanian": "este cum cât pentru care sunt cu nu la ce și mai".split(),
}


def foreign_language(question: str) -> str:
    """The name of the language a question seems to be in when that is not English, else "" ("another script" for letters we cannot name)."""
    letters = [c for c in question if c.isalpha()]
    if letters and sum(1 for c in letters if ord(c) > 0x24F) > len(letters) / 2:
        return "another script"
    tokens = re.findall(r"[^\W\d_]+", question.lower())
    if len(tokens) < 3 or sum(
        t in {"the", "is", "how", "what", "do", "of", "to", "can", "and", "for", "in", "with", "a", "i"} for t in tokens
    ) >= max(1, len(tokens) / 5):
        return ""
    counts = {name: sum(t in words for t in tokens) for name, words in _FOREIGN.items()}
    name, count = max(counts.items(), key=lambda pair: pair[1])
    return name if count >= 2 and count >= len(tokens) * 0.25 else ""


def has_words(question: str) -> bool:
    return any(c.isalnum() for c in question)


def is_about_nothing(question: str) -> bool:
    """Only small words ("what about it?"): nothing to look for."""
    return not content(question)
