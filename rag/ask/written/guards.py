"""What a model may never say, however well it is supported: numbers to call, links, doses, names, protocol in other words, orders. Pure.

These run before the support check and need no passages to be right. Dropping a good sentence costs little: the manual's words stand below it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import StrEnum

from rag.ask import injection, safety
from rag.ask.written import locate
from rag.search.terms import STOPWORDS, stem, words

MOST_WORDS = 45
MOST_CHARACTERS = 400


class Dropped(StrEnum):
    """Why a sentence of a model is not shown."""

    contact = "contact"
    link = "link"
    dose = "dose"
    name = "name"
    protocol = "protocol"
    instruction = "instruction"
    form = "form"
    label = "label"
    words = "words"
    order = "order"
    repeat = "repeat"
    unsupported = "unsupported"
    contradicted = "contradicted"
    cannot_tell = "cannot_tell"


_NUMBER_WORD = r"(?:zero|nought|oh?|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|hundred|thousand)"
_CONTACT = re.compile(
    rf"\+\s?\d|(?:\d[ \t\u00a0().\-–—/]{{0,3}}){{5,}}|(?<![\d.,])(?:999|112|911|111|101|119|988|105)(?![\d.,]*\d)|(?:\b{_NUMBER_WORD}\b[\s,-]*){{3,}}"
    r"|\S@\S|\b(?:at|@)\s+\w+\s+dot\s+\w|\b(?:call|ring|dial|phone|telephone|text|e-?mail|whatsapp)\s+(?:us|me|them|\W?\d)",
    re.I,
)
_LINK = re.compile(
    r"://|\bwww\b|\b[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|org|net|uk|gov|nhs|edu|io|info|biz|eu|de|fr|co|me|app|ai|ly|link|site|online|xyz|tv|us|ru|cn)\b"
    r"|\bdot\s+(?:com|org|net|uk|nhs|gov|biz|info)\b|\]\(|!\[|<[^>]*>?|[{}`\\]|\b(?:javascript|data|mailto|tel|file):",
    re.I,
)
_AMOUNT = rf"(?:\d+(?:[.,]\d+)?|\b{_NUMBER_WORD}\b|\b(?:ten|a|half a)\b)"
_DOSE = re.compile(
    rf"{_AMOUNT}\s{{0,2}}-?(?:mg|mcg|[µμ]g|micrograms?|milligrams?|m[lL]|millilit(?:re|er)s?|g|grams?|i\.?u\.?|units?|mmol|tablets?|capsules?|puffs?|drops|doses?|pills?|vials?|ampoules?)\b"
    r"|\b(?:dose|dosage|dosing)\b",
    re.I,
)
PROTOCOL = re.compile(
    r"\b(?:emergenc\w*|ambulance|police|suicid\w*|self[- ]?harm\w*|kill\w*|dying|dies?|death|overdos\w*|danger\w*|risks?|safeguard\w*|abus\w*|disclos\w*|"
    r"unreported|candour|escalat\w*|confiden\w*|harm\w*|crisis|urgent\w*|immediate\w*|at once|today|distress\w*|impaired|unfit|consent\w*|legal\w*|"
    r"solicitor|coroner|inquest|protocol\w*|must not|never)\b|\breport(?:s|ed|ing)?\b (?:it|them|this|that|the (?:error|incident|event))",
    re.I,
)
_TO_WRITER = re.compile(r"\byour (?:\w+ )?(?:answers?|responses?|repl(?:y|ies)|output|summary)\b", re.I)
_CAPITAL = re.compile(r"(?<![.!?:]\s)(?<![\"“‘(]\B)(?<=[\w,;)’'”\"] )[\"“‘(]?([A-Z][\w’'-]*)")
_TELLS = re.compile(
    r"\b(?:print|say|saying|says|output|outputting|repl(?:y|ies|ying)|respond(?:ing)?|answer(?:ing)?|write|writing|state|stating|mention|include|add|append|insert|claim|"
    r"tell (?:\w+ ){1,3})(?:\s+(?:only|exactly|that|with|back|in|to|the|this|following|words?|text|phrase|sentence|message|line|at|end|start|of|your|reply|response)){0,8}\W*$",
    re.I,
)


def fault(sentence: str, evidence: str, mask: Callable[[str], str]) -> Dropped | None:
    """What forbids a sentence by itself or beside the passages it names (``evidence``: all of what they say), or None."""
    if (
        sentence.rstrip(" .\"'”’").endswith("?")
        or len(sentence.split()) > MOST_WORDS
        or re.search(r"^\W*[a-z]|[\[\]|\x00-\x1f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", sentence)
    ):
        return Dropped.form
    for pattern, why in ((_CONTACT, Dropped.contact), (_LINK, Dropped.link), (_DOSE, Dropped.dose)):
        if pattern.search(sentence):
            return why
    if injection.find(sentence) or _TO_WRITER.search(sentence):
        return Dropped.instruction
    if mask(sentence) != sentence or unknown_names(sentence, evidence):
        return Dropped.name
    return None


def is_protocol(text: str) -> bool:
    """Whether a text speaks of safety or procedure: then only the manual's own wording will do."""
    return bool(PROTOCOL.search(text) or safety.find(text))


def unfaithful_protocol(sentence: str, passages: Sequence[str]) -> bool:
    """A statement of protocol that no passage makes word for word."""
    speaks = is_protocol(sentence) or any(is_protocol(p) for p in passages)
    return speaks and not any(locate.verbatim(sentence, p) for p in passages)


def unknown_names(sentence: str, evidence: str) -> list[str]:
    """Capitalised words inside a sentence that the passages do not have. What a sentence begins with is left to the masker and the support check."""
    known = {stem(w) for w in words(evidence)}
    found = [m.group(1) for m in _CAPITAL.finditer(sentence)]
    return [w for w in found if not all(stem(part) in known or part in STOPWORDS for part in words(w))]


def is_ordered(before: str) -> bool:
    """Whether words in a document follow an order to say them (``print …``): then they are no statement of the document."""
    return bool(_TELLS.search(before[-120:]))
