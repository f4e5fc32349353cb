"""Instructions to a machine that somebody planted in a document. Found when it is read, shown to a person, never quoted, never handed to a model.

A training manual is full of orders too ("ignore the timer", "tell the group"), but to people. What is looked for is therefore narrower than in a
question (`injection.find`): whoever is spoken to must be a program, by name, by the output that is asked of it, or by what only a program has (a
prompt, role tags, earlier instructions). Linear in the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rag.ask.injection import COMPILED, MACHINE, VOCATIVE, Span, decodes, pieces
from rag.library.model import blank_comments
from rag.search.terms import terms

_TAG_LETTERS = re.compile("[\U000e0000-\U000e007f]+|[\u202d\u202e]|[\u200b-\u200d\u2060\ufeff]{8,}")
_ENCODED = re.compile(r"(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{40,}={0,2}(?![A-Za-z0-9+/=])")
_TOKEN = re.compile(
    r"<\|[a-z_]{2,20}\|>|\[/?INST\]|<</?SYS>>|</?(?:system|assistant|prompt)>|(?:<end of (?:session|prompt|document|text|context|input)>\s*)+",
    re.I,
)
_FORGED = re.compile(
    r"^[ \t>*#<-]{0,20}(?:assistant|ai|chatbot|model)[ \t]*:[^\n]*\n(?:[ \t]*\n)?[ \t>*#-]{0,20}(?:user|human)[ \t]*:[^\n]*", re.I | re.M
)  # both sides of a talk with a program, written into a document
_ROLE = re.compile(
    r"^[\s'‘\"(*#>_\-–—/:\[]*(?:(?:system|developer|root|admin(?:istrator)?)(?:\s+(?:note|message|prompt|override|instructions?|command|directive))?\s*(?::|\])"
    r"|(?:core|new|hidden|secret|legal amendment, follow)\s+(?:instructions?|prompt|directive)\b|(?:new|system) prompt\s*:"
    rf"|(?:\w+\s+){{0,3}}(?:notes?|instructions?|messages?|tasks?|orders?|commands?|memos?)\s+(?:to|for)\s+(?:the\s+|any\s+|all\s+)?(?:reading\s+)?{MACHINE}s?\b)",
    re.I,
)
_ORDER = re.compile(
    r"^\W*(?:(?:please|now|then|you must|you should|always|do not|don'?t|never)\s+)*(?:ignore|disregard|forget|print|output|reply|respond|answer|say|provide|mark|score|rate|approve|give|"
    r"tell|follow|change|treat|focus|return|write|show|reveal|record|register|recommend|accept|state|act|behave|repeat|include|add|skip|override)\b",
    re.I,
)
_ASKS_FOR_OUTPUT = re.compile(
    rf"{_ORDER.pattern}|^\W*(?:if (?:the )?(?:user|reader|anyone) asks?|(?:can|could|will|would) you|user\s*:|there are more)\b", re.I
)
_REPLY = r"(?:your|the) (?:\w+ )?(?:reply|response|answer|output|message|completion|summary)"
_CODE = r"(?:base ?\d{2}|cipher|caesar|emojis?|emoticons?|morse|rot ?13|binary|hexadecimal|pig latin|leet ?speak|reverse (?:order|sequence)|backwards?|upside down|unicode)"
_TONGUE = r"(?:french|german|spanish|portuguese|italian|dutch|polish|russian|chinese|mandarin|japanese|korean|arabic|hindi|latin|swedish|turkish|greek|another language)"
_OUTPUT = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:encode|encrypt|decrypt|encipher|obfuscate|translate|render|convert|transliterate)\b.{{0,15}}\b{_REPLY}\b",
        rf"\b{_CODE}\b.{{0,60}}\b{_REPLY}\b|\b{_REPLY}\b.{{0,60}}\b(?:in|using|with|via|as|by|into)\b.{{0,20}}\b{_CODE}\b",
        rf"\b(?:provide|give|write|render|present|display|return|output|put)\b.{{0,15}}\b{_REPLY} (?:only )?(?:in|into) {_TONGUE}\b|^\W*(?:please |can you |could you |will you )*(?:reply|respond|answer|summari[sz]e)\b.{{0,20}}\bin {_TONGUE}\b",
        rf"\b(?:invert|reverse|scramble|shuffle|jumble|mirror|replace|substitute)\b.{{0,40}}\b(?:in|of|from|with)\b.{{0,20}}\b{_REPLY}\b",
        r"^\W*(?:please )?(?:modify|change|alter|enhance|supplement|enrich|rewrite|edit|adjust|transform|end|begin|start|finish|close|conclude)\b.{0,12}\byour (?:\w+ )?(?:reply|response|answer|output|summary) (?:by|to|with|so)\b",
        r"^\W*(?:please )?(?:add|include|integrate|insert|append|incorporate|embed|weave|infuse|introduce|slip|work|mention|advertise|promote|suggest|recommend)\b.{0,140}\b(?:in|to|into|within|of) your (?:\w+ )?(?:reply|response|answer|output|summary)\b",
        r"^\W*(?:in|within|with|at the end of|at the start of) your (?:\w+ )?(?:reply|response|answer|output|summary),? (?:please )?(?:also )?(?:include|add|suggest|mention|recommend|promote|insert|advertise|refer|state|provide|say|write|encourage|link|ask)\b",
    )
)
_TO_PEOPLE = re.compile(
    r"\b(?:partners?|pairs?|groups?|colleagues?|neighbours?|worksheets?|flip ?charts?|cards?|sheet|whiteboard|aloud|out loud|minutes?|own words|learners?|participants?|trainees?|"
    r"facilitators?|etherpad|students?|workshops?|feedback form|manager|patients?|clients?)\b",
    re.I,
)
_POINTS_ON = re.compile(r"\b(?:following|below|this text|these words|between the)\b|:\s*$", re.I)
_FRAME = re.compile(
    r"(?:[\W_]*(?:(?:core|legal|resume|end|begin|start|new|instructions?|amendment|follow|of|endoftext|system|session)\b[\W_]*){0,5}|[\W_]*)\n?",
    re.I,
)
_LINE_SENTENCE = re.compile(r"[^\s][^\n]{0,600}?(?:[.!?]+[\"”'’)\]]*(?=\s|$)|$)", re.M)
"""Sentences whose brackets and quotation marks are not taken apart."""
_COMMENT_OURS = re.compile(r"<!--\s*(?:asked as|file|source|todo|note|claim)\b\s*:", re.I)


def find(text: str) -> tuple[Span, ...]:
    """The planted instructions in reading order, not overlapping, with what frames them and what they say to be printed. Never raises."""
    found = [Span(m.start(), m.end(), "hidden letters") for m in _TAG_LETTERS.finditer(text)]
    found += [Span(m.start(), m.end(), "a talk with a program") for m in _FORGED.finditer(text)]
    found += [Span(m.start(), m.end(), "a mark of prompts") for m in _TOKEN.finditer(text)]
    found += [Span(m.start(), m.end(), "encoded words") for m in _ENCODED.finditer(text) if decodes(m.group())]
    found += _comments(text)
    found += [_grown(text, span) for span in _sentences(blank_comments(text))]
    return _merged(text, sorted(found))


def suspects(text: str) -> tuple[Span, ...]:
    """What must not be quoted: `find`, and `strangers`, whose ``why`` is empty."""
    told = find(text)
    quiet = [s for s in strangers(text) if not any(s.start < t.end and t.start < s.end for t in told)]
    return tuple(sorted([*told, *quiet]))


def strangers(text: str) -> list[Span]:
    """Lines that are a question or a chore by themselves and share next to no weighty word with the rest of their document.

    They answer nothing, so nobody is told that they are neither searched nor quoted. Where there are more than `FEW`, they are what the document is
    made of (frequent questions, prompts of an exercise) and stay.
    """
    lines = [m for m in _LINE.finditer(text) if _asks(m.group(1))]
    if len(lines) > FEW:
        return []
    counts = Counter(terms(text))
    return [Span(m.start(1), m.end(1), QUIET) for m in lines if _is_strange(Counter(terms(m.group(1))), counts)]


def _asks(line: str) -> bool:
    return bool(_REQUEST.match(line) or (_FIRST_SENTENCE.match(line) and _ASKS.match(line)))


def _is_strange(own: Counter[str], counts: Counter[str]) -> bool:
    if len(own) < 2 or counts.total() - own.total() < CONTEXT:
        return False
    return sum(counts[t] > n for t, n in own.items()) <= len(own) * STRANGE


FEW = 2
CONTEXT = 12
"""Weighty words that a document must have besides a line before anything in it can be strange."""


_LINE = re.compile(r"^[ \t]*([A-Z][^\n|]{12,300}?)[ \t]*$", re.M)
_FIRST_SENTENCE = re.compile(r"[^.!?]+\?")
_ASKS = re.compile(r"(?:who|what|when|where|which|why|how|is|are|do|does|did|can|could|will|would|should|may)\b", re.I)
_REQUEST = re.compile(
    r"(?:please |now )?(?:(?:can|could|will|would) you |i (?:want|need|would like) you to )?(?:(?:determine|analy[sz]e|classify|detect|predict|rate) (?:the |this )?(?:\w+ )?"
    r"(?:sentiment|trends?|tone|emotion|language|topic|impact|mood)|(?:provide|write|give|create|generate|compose|show)(?: me)? (?:an? |the |some )?(?:\w+ )?(?:list|command|script|code|"
    r"program|function|query|poem|story|essay|summary|joke|song|recipe|regex|table|overview)|recommend(?: me)? (?:an?|some|the)|suggest(?: me)? (?:an?|some)|show me how|tell me|explain (?:how|why|what)|"
    r"translate|calculate|convert|solve)\b",
    re.I,
)
"""Chores that one gives to an assistant."""
QUIET = ""
"""The reason of a span that is nothing to tell a person of."""
STRANGE = 0.25
"""At most this share of a stranger's words is used elsewhere in the document."""


def _comments(text: str) -> list[Span]:
    """Comments that a reader does not see and that speak to a program. A pack's own comments are left."""
    result = []
    start = text.find("<!--")
    while start >= 0:
        close = text.find("-->", start)
        end = close + 3 if close >= 0 else len(text)
        inner = text[start + 4 : max(start + 4, close)]
        if not _COMMENT_OURS.match(text, start) and (
            re.search(rf"\b{MACHINE}s?\b", inner, re.I) and _ORDER.search(inner.partition(":")[2] or inner)
        ):
            result.append(Span(start, end, "a comment to a program"))
        start = text.find("<!--", end)
    return result


def _sentences(text: str) -> Iterator[Span]:
    after_tag = False
    for start, end in sorted({*pieces(text), *(m.span() for m in _LINE_SENTENCE.finditer(text))}):
        said = text[start:end]
        if not said.strip(" \t\r\n-=_*#>"):
            continue
        role = _ROLE.match(said)
        why = ""
        if role:
            rest = said[role.end() :]
            loud = role.group().strip(" '\"(*#>_-–—/:[]")[:6].isupper()
            alone = not rest.strip(" .:-")
            after_tag = alone
            ordered = not alone and bool(_ORDER.search(rest) or _speaks_to_program(rest))
            begins_line = "\n" in text[max(0, start - 1) : start + 1] or start == 0
            named = re.search(rf"{MACHINE}|core|hidden|secret|prompt", role.group(), re.I)
            why = "a note to a program" if ordered or (loud and begins_line) or named else ""
        else:
            why = _speaks_to_program(said) or ("a note to a program" if after_tag and _ORDER.search(said) else "")
            after_tag = False
        if why:
            yield Span(start, end, why)


def _speaks_to_program(said: str) -> str:
    calls = VOCATIVE.match(said)
    to_machine = re.search(rf"\b{MACHINE}s?\b|\bprompts?\b", said, re.I)
    if calls and (_ORDER.search(said[calls.end() :]) or re.search(r"\byou\b|\bthis (?:text|document|case)\b", said, re.I)):
        return "an order to a program"
    for why, rule in COMPILED:
        if rule is not VOCATIVE and rule.search(said) and (why != "order" or to_machine or _ASKS_FOR_OUTPUT.match(said)):
            people = why in ("order", "persona") and _TO_PEOPLE.search(said) and not to_machine
            return "" if people else "an order to a program"
    if any(rule.search(said) for rule in _OUTPUT) and not _TO_PEOPLE.search(said):
        return "an order about the answer"
    return ""


def _grown(text: str, span: Span) -> Span:
    """With the marks before it on its line, and, where it points on, with the rest of its line or the next."""
    line = text.rfind("\n", 0, span.start) + 1
    start = line if not re.search(r"\w", text[line : span.start]) else span.start
    end = span.end
    rest = _line_end(text, end)
    if _POINTS_ON.search(text[span.start : end]):
        end = rest if re.search(r"\w", text[end:rest]) else _line_end(text, rest + 1)
    elif not re.search(r"\w", text[end:rest]):
        end = rest
    return Span(start, end, span.why)


def _line_end(text: str, start: int) -> int:
    found = text.find("\n", min(start, len(text)))
    return len(text) if found < 0 else found


def _merged(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """Spans that touch, or that only a frame ("-- RESUME") parts, as one; a frame before the first and after the last goes along."""
    result: list[Span] = []
    for span in spans:
        if result and (span.start <= result[-1].end or _FRAME.fullmatch(text[result[-1].end : span.start])):
            result[-1] = result[-1]._replace(end=max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(_framed(text, s) for s in result)


def _framed(text: str, span: Span) -> Span:
    before, start = text[: span.start].rstrip(" \n"), span.start
    line = before.rfind("\n") + 1
    if before[line:].strip() and _FRAME.fullmatch(before[line:].strip()):
        start = line
    after = re.match(r"\s*\n?([^\n]*)", text[span.end : span.end + 200])
    end = span.end + after.end() if after and after.group(1).strip() and _FRAME.fullmatch(after.group(1).strip()) else span.end
    return Span(start, end, span.why)
