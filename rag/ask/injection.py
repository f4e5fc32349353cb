"""Instructions hidden in a question or a pasted text: found, cut out, never followed. Standard library only, linear in the text.

What is found is anything that speaks to the *program* and not to a person: role tags ("SYSTEM:"), orders to ignore instructions, requests for
the prompt, a persona, orders to an assistant inside comments or brackets, hidden characters, encoded blocks. A person's own "please sign me
off" is no injection: that is `Topic.records`.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from typing import NamedTuple


class Span(NamedTuple):
    """A slice ``[start, end)`` of the text that tries to instruct the program, and why it was taken for that."""

    start: int
    end: int
    why: str


_UNIT = re.compile(r"[^.!?\n\[\]{}<>\"“”|]+(?:[.!?]+(?=[\s\"”'’)\]]|$)|[.!?])*")
_MD_COMMENT = re.compile(r"^\[//\]:[ \t]*#[ \t]*(.*)$", re.M)
_HIDDEN = re.compile("[\U000e0000-\U000e007f\u202a-\u202e\u2066-\u2069]+|[\u200b-\u200f\u2060\ufeff]{3,}")
_ENCODED = re.compile(r"(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{40,}={0,2}(?![A-Za-z0-9+/=])")
_PICTURE = re.compile(r"!\[[^\]\n]{0,80}\]\(\s*https?://[^)\s]{0,500}\)?")  # would be fetched when shown: a way to carry words out
_TOKEN = re.compile(
    r"<\|[a-z_]{2,20}\|>|\[/?INST\]|<</?SYS>>|</?(?:system|assistant|instructions?|prompt|admin)\b[^<>\n]{0,40}>|(?:<end of session>\s*)+",
    re.I,
)

_ROLE = re.compile(
    r"^[\s'‘\"(*#>_\-–—/:]*(?:(?:system|developer|admin(?:istrator)?|root|assistant|ai|chatbot|chatgpt|gpt|llm|bot)(?:\s+(?:note|message|prompt|override|"
    r"instructions?|command|notice|update|alert|mode))?\s*(?::|\]|$)|(?:core|new|hidden|updated|important|secret)\s+(?:instructions?|prompt|directive)\s*(?::|$)|"
    r"(?:end|start|begin(?:ning)?)\s+of\s+(?:\w+\s+)?(?:advert|document|prompt|input|context|case|text|transcript|session|user input|file|instructions)\W*$|"
    r"note\s+(?:to|for)\s+(?:the\s+)?(?:ai|assistant|model|llm|checker|chatbot|bot|automated|software|reviewer\s+(?:bot|model)|machine|language)|"
    r"(?:\w+\s+){0,3}(?:instructions?|message|note|task|order|command|reminder|memo)s?\s+(?:to|for)\s+(?:the\s+|any\s+|all\s+)?(?:ai|assistants?|model|llm|checker|chatbot|bot|automated|language\s+model|machine|program|software|grader|scorer|tool|desk|system)\b)",
    re.I,
)
MACHINE = r"(?:ai|a\.i\.|assistant|language model|llm|chatbot|gpt|bot|machine|automated (?:reviewer|checker|system|analysis)|the (?:model|checker|grader|program|software))"
_OLD = r"(?:all|any|every|your|previous|prior|preceding|above|earlier|former|foregoing|original|initial|system|the (?:previous|above|prior|earlier|rest|rules|system))"
_ORDERS = r"(?:instructions?|rules?|prompts?|guidelines?|directions?|directives?|commands?|programming|restrictions?|safeguards?|filters?|safety (?:rules?|checks?|routes?)|training|constraints?|orders|policies)"
_RULES: tuple[tuple[str, str], ...] = (
    ("ignore", rf"\b(?:ignore|disregard|forget|override|bypass|overlook|drop|cancel|discard|do not follow|don'?t follow|stop following|suspend|void|skip)\b.{{0,25}}?\b{_OLD}\b.{{0,40}}?\b{_ORDERS}\b(?! (?:for|of|on|about|in|at) the (?:exercise|role|activity|form|worksheet|slide|group))"),
    ("ignore", r"\b(?:ignore|disregard|forget)\s+(?:(?:all|everything|anything|whatever|what)\s+(?:of\s+)?(?:the\s+|that\s+|this\s+)?(?:above|before|previous|prior|you(?:'ve| have| were|r)?\b|came before|has been said|i said above|info|text|data)|the rest of (?:this|the) (?:data|document|text|file|prompt|message)|(?:the|this) (?:above|prompt|system))"),
    ("ignore", rf"\b{_ORDERS}\b.{{0,40}}?\b(?:are|is|have been|has been) (?:now )?(?:suspended|disabled|lifted|void|cancelled|switched off|turned off|overridden|no longer)"),
    ("persona", r"(?<!that )\byou (?:are|'re) (?:now|no longer) (?:an?\b|in\b.{0,20}\bmode|free|unrestricted|the\b|called|acting|bound|[A-Z]\w*(?:bot|gpt|ai)\b|[A-Z]\w+ with)"),
    ("persona", r"\bfrom (?:now on|this point on)\b.{0,20}\byou (?:are|will|must|should|only|may)\b.{0,60}\b(?:rules?|answer|respond|reply|bot|ai|unrestricted|obey|pretend|persona|restrictions?)\b"),
    ("persona", r"\b(?:act|behave|respond|answer|pretend|roleplay|role-play)\b.{0,20}\b(?:as|like|to be|you are|you're)\b.{0,30}\b(?:unrestricted|jailbroken|unfiltered|dan\b|an? (?:ai|llm|language model|chatbot|hacker|admin(?:istrator)?)\b|(?:no|without|free of) (?:rules?|restrictions?|filters?|limits))"),
    ("persona", r"\b(?:developer|debug|god|admin|maintenance|dan|sudo|root|unsafe|test|bypass) mode\b(?: is)?(?: on|:| enabled| activated|$|\.| now|,)|\bjailbr[eo]ak|\bdo anything now\b|\benable (?:developer|debug|admin|god) mode\b|\bsudo\s+(?:approve|sign|mark|make|grant|override|admin|delete|pass|give|set|show)\b"),
    ("persona", r"\b(?:with|has|have) no (?:rules|restrictions|filters|guardrails)\b|\bwithout (?:any )?(?:restrictions|filters|guardrails|safety rules)\b.{0,30}\b(?:answer|tell|respond|reply)"),
    ("prompt", r"\b(?:reveal|print|show|repeat|output|display|give|leak|recite|share|tell|write|copy|paste|dump|disclose|expose|translate|encode|summari[sz]e|what(?:'s| is| are| were| was)|describe|list|reproduce|spell)\b.{0,40}?\b(?:(?:your|the|its) (?:\w+ )?(?:system|hidden|initial|secret|original|internal|underlying|base|developer|starting) (?:prompt|instructions?|messages?|rules|text|configuration|directives?|context)|system prompt|your (?:\w+ )?(?:prompt|instructions|system message|configuration|programming|source code|guidelines|directives|rules)|hidden (?:text|prompt|instructions?))\b"),
    ("prompt", r"\b(?:text|words|message|instructions?|prompt|everything|content) (?:above|before) (?:this|my|the first)\b.{0,40}\b(?:verbatim|word for word|exactly|message|question|line)|\b(?:repeat|print|output) (?:everything|all|the words|the text) above\b"),
    ("prompt", r"\b(?:opposite of|based on|inside|part of) your (?:system )?(?:prompt|instructions)\b|\binstructions? (?:you (?:were|have been|are) given|were you given|given to you)\b|\byou were (?:told|given|handed|instructed|programmed)\b.{0,30}\b(?:before|prompt|instructions?|to (?:do|say|hide))"),
    ("order", rf"\b(?:if|since|as) you(?:'re| are) an? {MACHINE}\b|\b(?:dear|attention|hey|hello),? {MACHINE}\b"),
    ("order", rf"\b{MACHINE}(?:s)?\b\s*[:,-]\s*(?:please )?(?:ignore|mark|give|score|say|tell|approve|print|skip|output|answer|respond|rate|record|treat|write|return|report)\b"),
    ("order", r"\b(?:new|next|real|actual|updated) (?:task|instructions?|orders?|prompt)\b.{0,25}(?::|for (?:you|the (?:model|assistant|ai))|\bis to\b)"),
    ("order", r"\b(?:if (?:the )?(?:user|reader|anyone) asks?\b.{0,60}\b(?:reply|respond|say|answer|output|print)|(?:reply|respond|answer|output|print|say)\b.{0,30}\b(?:only )?(?:with|the following|exactly)\b.{0,40}\b(?:nothing else|only|and stop|and absolutely))"),
    ("order", r"\b(?:simply|just|only) (?:reply|respond|answer|output|print|say)\b.{0,15}\b(?:with\b|[\"“'])|\bdo(?: not|n'?t) (?:evaluate|assess|check|review|mention|reveal|tell|follow)\b.{0,40}\b(?:candidate|this (?:instruction|note|message)|the user|rules|prompt)\b"),
    ("order", r"\b(?:override|overrule) (?:manual|the|all|any|human|normal|automatic|previous) (?:scoring|scores?|checks?|review|rating|decision|gates?|approval)\b.{0,20}\b(?:and|:|output|print|with)\b|\bfocus (?:only|instead exclusively|exclusively) on the (?:following )?information\b"),
    ("order", r"\bmore document snippets\b|\bchain of thought (?:result|output)\b|\bvisible to (?:llm|ai|bots?|machine)|\binvisible to humans\b|\bpre-?verified by\b|\bcould you repeat <|\bautomated (?:analysis|screening) (?:software|system)"),
    ("order", r"^\W*(?:please )?(?:add|include|insert|modify|change|replace|translate|display|encode|embed|integrate|enhance|incorporate|append|weave|infuse|rewrite|transform|introduce|respond|supplement|enrich|present)\b.{0,120}\b(?:in|to|into|of|with|by|from)? ?your (?:reply|response|answer|output|code|solution|explanation|program)\b|^\W*(?:modify|change|replace|translate|display|encode|enhance|rewrite|transform|end|start|begin|use)\b.{0,60}\byour (?:reply|response|answer|output|code|solution)\b"),
    ("prompt", r"\b(?:i was|you are not|you're not|you were) (?:instructed|supposed|told|allowed) to\b.{0,20}(?:tell|say|reveal|['\"]|$)|\b(?:repeat|print) (?:this|the|our) (?:entire|whole|full) (?:conversation|chat|prompt)|\b(?:need|want|see|get) .{0,20}system prompt|\btext you were given\b"),
    ("order", r"\bignore all (?:negative|other|contrary|previous)\b.{0,60}\b(?:text|document|case|above|below)\b|\bthis prompt has been\b"),
    ("ignore", r"^\W*(?:please |now |then |and |so )*(?:ignore|disregard|forget|bypass|skip|drop)\b.{0,15}\b(?:the|this|that|your|ur|all|any) (?:\w+ )?(?:manual|edition|cards?|guidance|safeguards?|confidentiality|protocols?|checks?|policy)\b"),
    ("ignore", r"\b(?:overrides?|overrules?|replaces?|supersedes?|trumps?|cancels?) (?:all |any )?(?:of )?(?:your|ur|the (?:assistant|system|model|desk|tool|program)(?:'s)?) (?:\w+ )?(?:guidance|rules?|instructions?|manual|settings?|safety|limits?|prompts?|directions?|guidelines?)\b"),
    ("ignore", r"^\W*(?:please |now |and )*(?:pretend|imagine|assume|suppose|act as if|behave as if|act as though|make believe)\b.{0,20}\b(?:the|your|ur|there(?: is|'s| are)|no|all|any|these|those)\b.{0,30}\b(?:cards?|rules?|routes?|limits?|safety|manual|confidentiality|guidance|restrictions?|checks?)\b.{0,20}\b(?:not|n'?t|never|no longer|gone|off|cancelled|removed|lifted|exist|apply)\b"),
    ("ignore", r"\b(?:oubliez|oublie|ignorez|ignore[zr]|olvida|olvide|olviden|ignora|ignorate|dimentica|vergiss|vergessen sie|ignoriere|ignorieren sie|zapomnij|zignoruj|anwybyddwch|anwybydda|esqueça|ignora[rt]i|negeer|vergeet)\b.{0,60}"),
    ("order", r"\b(?:do|follow|obey|carry out|act on|execute|perform|apply) (?:exactly )?(?:what|whatever|everything) (?:it|this|that|the (?:line|text|note|message|comment|sentence|quote)) (?:says?|tells?|asks?|orders?|instructs?)\b|\b(?:follow|obey|execute|carry out) (?:the|these|those|its|any|all) (?:embedded |hidden |quoted |pasted )?(?:instructions?|orders?|commands?) (?:in|inside|within|below|above|there|it)\b"),
    ("order", rf"\b(?:any|every|an?|the|to|for|dear)? ?{MACHINE}s? (?:that |which |who |is |are )?(?:now )?(?:reads?|reading|process(?:es|ing)?|check(?:s|ing)|analys(?:es|ing)|scor(?:es|ing)|summaris(?:es|ing)|review(?:s|ing)) (?:this|it|these|the (?:text|document|case|above))\b"),
    ("order", rf"\b(?:hidden|secret|private|invisible|extra|special)? ?(?:text|words?|lines?|notes?|messages?|instructions?|memo|reminder|comment|information|info|notice) (?:meant |intended |only )*(?:for|to) (?:the |any |all |your )?(?:{MACHINE}|ai|assistants?|models?|tools?|software|bots?)(?:s)?\b(?! (?:users|training))"),
    ("order", r"\b(?:from now on|from here on|henceforth|going forward|from this (?:point|message)),? (?:you |always |only |please |never |do not |don'?t )*(?:answer|reply|respond|say|treat|give|mark|score|approve|speak|write|call|tell|act|behave|use)\b.{0,60}\b(?:every|all|any|each|always|only|never|with|as|in)\b"),
    ("persona", r"\b(?:answer|respond|reply|talk|speak|act|behave|work) (?:to me |me )?(?:as|like) (?:a |an )?(?:normal|ordinary|regular|unrestricted|general|uncensored|free|different|real|standard) (?:chat ?bot|ai|assistant|chat ?gpt|model|bot|llm|language model|search engine)\b"),
    ("persona", r"\bimmerse yourself into the role of\b|\banother ai model\b|\bas an ai (?:model|language)?"),
)  # fmt: skip
VOCATIVE = re.compile(
    rf"^\W{{0,20}}(?:important|attention|urgent|note|nb|n\.b\.|notice|warning|psst|read this)?\W{{0,6}}{MACHINE}s?\s{{0,4}}(?:,|:|-|–|—|\(|please\b|who\b|that\b|reading\b|processing\b|checking\b|analysing\b|summari[sz]ing\b|scoring\b|marking\b|reviewing\b)", re.I
)  # fmt: skip
"""A sentence that begins by calling a program by what it is."""
COMPILED = (*((why, re.compile(pattern, re.I)) for why, pattern in _RULES), ("order", VOCATIVE))
_VERDICT = re.compile(
    r"\b(?:mark|record|score|rate|treat|register|approve|set|give|list|count|log|report|tell|consider|grade|pass)\b.{0,30}?\b(?:this|the|every|all|each|that|it|them)\b.{0,40}?"
    r"\b(?:signed[ -]off|sined off|approved|full marks|top (?:marks|score)|as present|as passed|competent|as pass|maximum|100 ?%|complete|perfect|highly recommended)\b"
    r"|\b(?:facilitator|case|advert|plan|session|candidate|document|item)s? (?:is to be|are to be|must be|should be|has to be) (?:now )?(?:marked|recorded|scored|rated|treated|approved|signed|registered|counted) (?:as )?",
    re.I,
)
_SPOKEN_TO = re.compile(r"\b(?:assistant|ai|model|checker|system|bot|reader|grader|program|ignore|instructions?|prompt|skip|output|print|mark|score|approve|respond|reply|answer|say|tell|reveal)\b", re.I)  # fmt: skip
_PASTED = re.compile(r"\b(?:past(?:ed|ing)|case text|transcript|the following|heres?|here'?s|summari[sz]e|check this|review (?:this|the)|document|attached|email says|feedback form|looked at)\b", re.I)  # fmt: skip
_GOES_ON = re.compile(
    r"\W*(?:as [A-Z]\w+,|As [A-Z]\w+,|[Cc]onfirm\b|(?:then|now|next|and|instead),? (?:tell|print|say|give|show|mark|email|send|output|write|answer|do)\b)"
)
_INLINE_ROLE = re.compile(r"(?:^|[.!?>\]\"“'‘\n]\s*|>>>\s*)(?P<tag>(?:\[\s*)?(?:SYSTEM|ADMIN|DEVELOPER|ASSISTANT)\s*(?:\]|:))(?=\s*\S)")


def find(text: str) -> tuple[Span, ...]:
    """The instructions in a text, in reading order, not overlapping; ``()`` when there are none. Never raises."""
    spans = sorted(_comments(text) + _marks(text) + list(_units(text)))
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = merged[-1]._replace(end=max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def without(text: str) -> str:
    """The text with its instructions cut out and the gaps closed: what is legitimate in it (may be empty)."""
    kept, position = [], 0
    for span in find(text):
        kept.append(text[position : span.start])
        position = span.end
    if not kept:
        return text
    kept.append(text[position:])
    rest = re.sub(r"[\[<{(\"“'‘]\s*[\]>})\"”'’]|<<<|>>>|\[\[|\]\]", " ", " ".join(kept))
    rest = re.sub(r"[ \t]+", " ", rest).strip(" \t\n-–—:")
    return rest if re.search(r"[^\W_]{2}", re.sub(r"\(?pasted[^)]*\)?", "", rest, flags=re.I)) else ""


def _comments(text: str) -> list[Span]:
    """Comments that speak to a program. A plain note such as ``<!-- FILE: x.md -->`` is left."""
    found = [Span(m.start(), m.end(), "comment") for m in _MD_COMMENT.finditer(text) if _SPOKEN_TO.search(m.group(1))]
    start = text.find("<!--")
    while start >= 0:
        close = text.find("-->", start)
        end = close + 3 if close >= 0 else len(text)
        if _SPOKEN_TO.search(text, start, end):
            found.append(Span(start, end, "comment"))
        start = text.find("<!--", end)
    return found


def _marks(text: str) -> list[Span]:
    found = [Span(m.start(), m.end(), "hidden") for m in _HIDDEN.finditer(text)]
    found += [Span(m.start(), m.end(), "picture") for m in _PICTURE.finditer(text)]
    found += [Span(m.start(), m.end(), "token") for m in _TOKEN.finditer(text)]
    found += [Span(m.start(), m.end(), "encoded") for m in _ENCODED.finditer(text) if decodes(m.group())]
    return found


def decodes(block: str) -> bool:
    """Whether a run of base64 letters holds readable words: a long word or a digest does not."""
    try:
        raw = base64.b64decode(block + "=" * (-len(block) % 4), validate=True)[:400]
    except (binascii.Error, ValueError):
        return False
    letters = sum(chr(b).isalpha() or b in b" .,:'\n" for b in raw)
    return letters >= 0.9 * len(raw) and b" " in raw


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Sentences and bracketed or quoted pieces as spans, in reading order."""
    return (m.span() for m in _UNIT.finditer(text))


def _units(text: str) -> Iterator[Span]:
    """Sentences and bracketed or quoted pieces that give an order; a bare role tag takes the piece after it along."""
    pasted = bool(_PASTED.search(text[:400])) or "\n\n" in text
    role_pending = follows = False
    for match in _UNIT.finditer(text):
        start, end = match.span()
        unit = match.group()
        if not unit.strip():
            continue
        before = text[max(0, start - 1) : start]
        role = _ROLE.match(unit) and (
            unit.lstrip()[:6].isupper()
            or not text[max(0, start - 3) : start].rstrip(" ").endswith((".", ";", "?", "!"))
            or "to" in unit[:40]
        )
        tag = re.fullmatch(r"\W*(?:\w+\s+){0,2}\w+\W*", unit) is not None and bool(role)
        why = "role" if role else next((w for w, rule in COMPILED if rule.search(unit)), "")
        if not why and (role_pending or (follows and _GOES_ON.match(unit))):
            why = "role"
        if not why and (pasted or (before in '[{<"“' and before)) and _VERDICT.search(unit):
            why = "verdict"
        role_pending, follows = tag, bool(why)
        if why:
            yield Span(start, end, why)
    for match in _INLINE_ROLE.finditer(text):
        stop = re.search(r"[\n\"”\]]|<<<|(?<=[.!?])\s", text[match.end() : match.end() + 600].lstrip(" ]") + "\n")
        yield Span(match.start("tag"), min(len(text), match.end() + (stop.start() if stop else 0) + 1), "role")
