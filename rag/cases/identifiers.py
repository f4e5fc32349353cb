"""Rule 2: everything by which a person, a place or an event could be recognised.

The masker's patterns are used as they are; what is added here goes further than masking may, because a case study has no need of any proper name,
clock time or month. Marks of a person or a number are ``fixed``: nobody may let them stand. A single first name may be invented, and a word with a
capital may be harmless, so these can be dismissed with a reason by two people, like the quasi-identifiers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rag.cases.finding import Finding, Severity
from rag.cases.looking import Seen, seen
from rag.cases.places_known import TOWNS
from rag.cases.quasi import quasi
from rag.cases.study import CaseStudy
from rag.masking import mask
from rag.masking.text import words_of
from rag.masking.words import FIRST, PROTECTED, STOP

_NO = r"(?:\s?(?:numbers?|no\b\.?|nos\b\.?|num|id|ref(?:erence)?|code|tag|label|#))*"
_IS = r"\s?(?:is|was|:|=|#|-)?\s?"
_TENS = r"(?:ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine|ten))?)"
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|"
    r"nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first)"
)
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_CLOCK = r"(?:(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\b\.?)?|(?:1[0-2]|0?[1-9])\s?[ap]\.?m\b|(?:[01]\d|2[0-3])[0-5]\d\s?(?:hrs|hours|h)\b|(?:half past|quarter (?:past|to)|ten (?:past|to)|five (?:past|to)|twenty (?:past|to)) \w+)"


def _i(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


_RULES: tuple[tuple[str, re.Pattern[str], Severity], ...] = (
    ("date", _i(rf"(?<!\w){_DAY},? (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?|{_ORDINAL})(?![\w:]|\.\d|\s?[ap]m)(?! (?:patients?|women|beds?|minutes|hours|calls|times|people|of us))"), "fixed"),
    ("date", _i(rf"(?<!\w)(?:the )?(?P<it>{_ORDINAL} (?:of )?{_MONTH})(?!\w)"), "fixed"),
    ("date", _i(r"(?<!\w)(?:on|by|since|until|before|after|from) the (?P<it>\d{1,2}(?:st|nd|rd|th))(?!\w)(?! (?:floor|birthday|week|day|patient|call|time|bed|scan|attempt|hour|percentile|centile))"), "fixed"),
    ("date", _i(rf"(?<!\w){_MONTH},? (?:of )?(?:19|20)\d\d(?!\w)"), "fixed"),
    ("date", _i(r"(?<!\w)(?:christmas|boxing|new year'?s|bonfire|hogmanay) (?:eve|day|night)|easter (?:sunday|monday|weekend)|good friday|(?:may|august|spring) bank holiday|st (?:david|patrick|george|andrew)'?s day|valentine'?s day|mother'?s day"), "fixed"),
    ("date", _i(rf"(?<!\w){_DAY} (?:after|before|of) (?:easter|christmas|new year|the (?:bank|half-term|summer|easter|christmas) \w+)(?!\w)"), "fixed"),
    ("time", _i(rf"(?<!\w){_DAY},?(?: (?:at|about|around|just after|just before|morning|night|evening|afternoon))* {_CLOCK}|{_CLOCK}(?: (?:on|that|last|this|one|in|a|the|morning|afternoon))* {_DAY}(?!\w)"), "fixed"),
    ("age", _i(rf"(?<![\w£.])(?P<it>{_TENS}|9\d|1[01]\d)(?:[- ]years?[- ]?old\b| years of age|(?= and (?:sharp|frail|well|still|as|living|lives?|lived)\b))"), "fixed"),
    ("age", _i(rf"(?<!\w)(?:aged|age of|(?:she|he|who|woman|man|patient|mother|father|client|lady|gentleman|grand\w+|resident) (?:is|was|had turned|has turned|turned|,)(?: now| nearly| almost| just| only)?),? (?P<it>{_TENS}|9\d|1[01]\d)(?= and |[,.;!?\"')]|$| years| when| now| this)(?! (?:to|-|–) \d)"), "fixed"),
    ("age", _i(rf"(?<!\w)(?:woman|man|lady|gentleman|patient|mother|father|grand\w+|client|resident|person)(?: of|,| \() ?(?P<it>{_TENS}|9\d|1[01]\d)(?=[,.;)]| who| and| with| in)(?! in | hours)"), "fixed"),
    ("age", _i(rf"(?<!\w)(?:was|is|were|turned|turning|aged|nearly|almost) (?P<it>{_TENS})(?=[.,;!?]| and |$)"), "fixed"),
    ("age", _i(r"(?<!\w)(?P<it>(?:in )?(?:her|his|their) (?:early |mid[- ]?|late )?(?:nineties|hundreds)|centenarian|nonagenarian|oldest (?:patient|woman|man|resident))(?!\w)"), "fixed"),
    ("call sign", _i(rf"(?<!\w)call ?signs?{_IS}(?P<it>[a-z]{{0,8}}[ -]?\d{{1,5}}[a-z]?)(?!\w)"), "fixed"),
    ("call sign", _i(r"(?<!\w)(?P<it>(?:alpha|bravo|charlie|delta|echo|foxtrot|kilo|lima|mike|november|oscar|papa|romeo|sierra|tango|victor|whiskey|yankee|zulu|medic|helimed|hems|unit|rrv|dca) ?-?\d{2,5})(?!\w)"), "fixed"),
    ("vehicle", _i(r"(?<!\w)(?P<it>(?:vehicle|ambulance|crew|van|mobile(?: unit)?|truck|car|fleet|rig)(?: (?:number|no\.?))? ?(?:\d{1,5}[a-z]?|[a-z]{1,2}\d{2,4}))(?![\w:%]|\.\d)(?! (?:of|or|to|and \d|people|more|minutes|hours|miles|times|women|clients|patients))"), "fixed"),
    ("vehicle", re.compile(r"(?<!\w)[A-Z]\d{1,3} ?[A-Z]{3}(?!\w)|(?<!\w)[A-Z]{3} ?\d{1,3}[A-Z](?!\w)"), "fixed"),
    ("vehicle", _i(r"(?<!\w)(?:vin|chassis)" + _NO + _IS + r"(?P<it>[a-hj-npr-z0-9]{11,17})(?!\w)"), "fixed"),
    ("ODS code", _i(r"(?<!\w)(?:ods|organisation|trust|site|practice) codes?" + _IS + r"(?P<it>(?=[a-z]*\d|[a-z]{3}\b)[a-z0-9]{3,6})(?!\w)"), "fixed"),
    ("incident number", _i(r"(?<!\w)(?:datix|inphase|ulysses|radar|lfpse|steis|mnsi|hsib|hssib|psii|nrls|riddor|perinatal review|pmrt|incident|complaint|safeguarding|coroner|inquest)\b(?:[ ,]{1,2}(?:number|no\.?|ref(?:erence)?|form|report|case|under|as|id|code|entry)){0,3}" + _IS + r"(?P<it>(?=[a-z/-]{0,5}\d)[a-z0-9]{1,6}[a-z0-9/-]{2,14})(?!\w)"), "fixed"),
    ("incident number", re.compile(r"(?<!\w)[A-Z]{1,5}[-_]?\d{4,10}(?!\w)"), "fixed"),
    ("registration", _i(r"(?<!\w)(?:gmc|nmc|hcpc|gphc|gdc|registration|registrant|pin)\b" + _NO + _IS + r"(?P<it>(?:[a-z]{2,3} ?)?\d{5,8}[a-z]?)(?!\w)"), "fixed"),
    ("licence", _i(r"(?<!\w)(?:passport|driving licen[cs]e|licen[cs]e|certificate|visa|biometric residence permit|brp)" + _NO + _IS + r"(?P<it>(?=[a-z]*\d)[a-z0-9]{5,18})(?!\w)"), "fixed"),
    ("account", _i(r"(?<!\w)(?:account|sort code|policy|member(?:ship)?|health plan|insurance|payroll|staff|employee|assignment|loyalty card|credit card|bank card)" + _NO + r"(?: (?:number|no\.?|id))?" + _IS + r"(?P<it>\d[\d -]{4,18}\d)(?!\w)"), "fixed"),
    ("social security", re.compile(r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])"), "fixed"),
    ("device", _i(r"(?<!\w)(?:serial|lot|batch|asset|udi|model)" + _NO + _IS + r"(?P<it>(?=[a-z/-]{0,4}\d)[a-z0-9/-]{3,18})(?!\w)"), "fixed"),
    ("record number", _i(r"(?<!\w)(?:accession|specimen|sample|request|episode|booking|hospital|patient|case ?note|mrn|record|job|incident job|cad|epcr|prescription)(?: (?:number|no\b\.?|id|ref(?:erence)?))+" + _IS + r"(?P<it>(?=[a-z/-]{0,4}\d)[a-z0-9/-]{3,18})(?!\w)"), "fixed"),
    ("number", _i(r"(?<!\w)(?:number|no\.?|ref(?:erence)?)\s(?:is |was |: ?)?(?P<it>(?=[a-z/-]{0,4}\d{4})[a-z0-9/-]{5,18})(?!\w)|(?<![\w.,£/-])(?P<b>\d{6,12})(?![\w/-]|[.,]\d)"), "fixed"),
    ("handle", _i(r"(?<!\w)(?:twitter|instagram|tiktok|facebook|snapchat|whatsapp|youtube|reddit) (?:name|handle|account|user ?name|page)(?: is| was|:)? (?P<it>[\w.@]{3,30}\w)"), "fixed"),
    ("hospital", re.compile(r"(?<![\w-])(?:the|The) (?P<it>Royal|General|Infirmary|Queen'?s|Victoria|Queen Elizabeth|Princess Royal|Children's)(?! College| Society| Pharmaceutical| Medical Council| Family| Mail| Assembly| Statement| Practitioner)(?![\w-])"), "fixed"),
    ("biometric", _i(r"(?<!\w)(?P<it>(?:finger|thumb|palm|voice|foot)[- ]?prints?|(?:retina|retinal|iris|facial|face) (?:scan|recognition)s?|dna (?:sample|profile|test)|(?:her|his|their) tattoo of [\w ]{2,30})(?!\w)"), "fixed"),
    ("photograph", _i(r"(?<!\w)(?P<it>(?:photo(?:graph)?s?|pictures?|selfies?|videos?|recordings?|cctv|footage|screenshots?|images?) (?:of|showing) (?:her|his|the (?:patient|woman|man|child|baby|client|mother|father|family|ctg|trace|ecg|scan|x-ray|record))(?:'s)?(?: face| name| arm| scan)?)(?!\w)"), "fixed"),
    ("photograph", re.compile(r"(?P<it>!\[[^\]\n]{0,200}\]\([^)\n]{1,300}\))"), "fixed"),
    ("hospital", re.compile(r"(?<!\w)(?:GOSH|Addenbrooke'?s|UCLH|Papworth|Alder Hey|Great Ormond Street|Broadmoor|Jimmy'?s|St Thomas'?|King'?s College Hospital|Barts|Bart'?s|the Radcliffe|the Christie|the Marsden|Jessop'?s?|Ninewells|Ulster Hospital|Stoke Mandeville|Moorfields|[A-Z]{2,3}RI|LGI|QMC|QEH)(?!\w)"), "fixed"),
    ("organisation", re.compile(r"(?<!\w)(?:[A-Z][\w'-]{2,20} ){1,5}(?:Trust|Hospitals?|Infirmary|Hospice|Surgery|Practice|Pharmacy|Health Board|Ambulance Service|Ambulance Station|Station|Birth Centre|Birthing Centre|Maternity Unit|Care Home|Nursing Home|Medical Centre|Health Centre|Clinic|University|College|Court|House|Lodge)(?!\w)"), "fixed"),
    ("place", re.compile(r"(?<!\w)(?:[Ww]ard|[Bb]ay|[Bb]ed|[Tt]heatre|[Rr]oom|[Cc]ubicle|[Ll]evel|[Ff]loor|[Rr]esus|[Ss]ide [Rr]oom) (?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|[A-Z]\d{1,2}|\d{1,3}[A-Z]?|[A-H])(?![\w'])(?! (?:hours|minutes|times|women|patients|days))"), "fixed"),
    ("initial", re.compile(r"(?<!\w)(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Baby|Patient|Child|Nurse|Midwife|Mother|Woman|Client)\.? [A-Z](?![\w'])"), "fixed"),
    ("name", re.compile(r"(?<!\w)(?:[Nn]urse|[Mm]idwife|[Ss]ister|[Mm]atron|[Dd]octor|[Cc]onsultant|[Pp]aramedic|[Rr]egistrar|[Pp]harmacist|[Rr]adiographer|[Ss]onographer|[Ss]urgeon|[Tt]echnician|[Ss]tudent|[Bb]rother|[Cc]rewmate|[Cc]olleague|[Pp]artner|[Hh]usband|[Ww]ife|[Dd]aughter|[Ss]on|[Cc]oordinator|[Mm]anager) (?P<it>[A-Z][a-z'-]{2,20}(?: [A-Z][a-z'-]{2,20})?)(?![\w])"), "fixed"),
    ("name", re.compile(r"(?<!\w)(?P<it>[A-Z]\.(?: ?[A-Z]\.)? ?[A-Z][a-z'-]{2,20})(?!\w)"), "fixed"),
)  # fmt: skip
_ROLE_WORDS = frozenset(
    """band practitioner associate specialist consultant nurse midwife midwifery doctor advocate professional coordinator manager director officer lead registrar health
    ward labour theatre delivery unit team service clinic department emergency trust hospital royal college safety investigation report review bay bed part""".split()
)
_CAPITALS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter ramadan
    eid diwali english welsh scottish irish british european american polish urdu punjabi arabic romanian french german italian spanish portuguese chinese hindi bengali gujarati
    somali tamil turkish kurdish muslim hindu sikh christian jewish catholic nigerian ghanaian indian pakistani bangladeshi filipino african caribbean asian black white zoom teams
    datix england scotland wales ireland britain uk europe nhs doppler pinard sonicaid kiwi neville glasgow apgar socratic never event nat-ssips natssips locssips reSPECT respect
    band professional midwifery advocate duty candour freedom guardian mum dad mam nan gran grandma grandad god lord sir madam miss mrs mr dr ok okay covid caesarean doctor sister
    matron nurse midwife theatre resus triage majors minors reception pharmacy radiology maternity labour outpatients accident intensive scan flu wi-fi moslem bible koran quran halal kosher
    braille makaton velcro tannoy biro hoover thermos portakabin lego radio word excel outlook whatsapp facebook google instagram twitter tiktok situation thoughts feelings body behaviour
    notice normalise system alternative apply timing likely drift don't what when manual content part formulation note facilitators draw pause ask allow mark somebody someone people
    monday's friday's sunday's saturday's sunday socrates swab-count tto epma sbar news pews ctg""".lower().split()
)  # fmt: skip
_NEUTRAL = {
    "name": "Call people by their role.", "first name": "Call people by their role.", "place": "Say “a hospital nearby”.", "date": "Say “one night” or “in their second week”.",
    "time": "Say “nine hours into a night”.", "age": "Say “an older woman”.", "phone": "Leave the number out.",
}  # fmt: skip
_ALLOWED_LABELS = re.compile(r"^(?:M[123]|Part [12]|Version [\d.]+)$")


def identifiers(study: CaseStudy) -> Iterator[Finding]:
    """Findings of rule 2, in the order of the text. Where two patterns meet, the first to begin and then the longest is kept."""
    for view in seen(study):
        spans: list[tuple[int, int, str, Severity]] = list(_masked(view))
        for kind, pattern, severity in _RULES:
            for match in pattern.finditer(view.text):
                start, end = match.span(next((g for g in ("it", "b") if g in pattern.groupindex and match[g]), 0))
                if start < end and not _harmless(kind, view.text[start:end]):
                    spans.append((start, end, kind, severity))
        spans += [(start, end, kind, "core") for start, end, kind in _unexplained(view, spans)]
        for start, end, kind, severity in _apart(spans):
            a, b = view.folded.span(start, end)
            said = study.text[a:b]
            yield view.found(
                "D3-02", a, b, f"“{' '.join(said.split())}” looks like an identifier ({kind})", kind=kind, severity=severity,
                suggestion=_NEUTRAL.get(kind, "Leave it out."),
            )  # fmt: skip
        yield from quasi(view)


def _masked(view: Seen) -> Iterator[tuple[int, int, str, Severity]]:
    for one in mask(view.text).found:
        said = view.text[one.start : one.end]
        lone = one.kind == "name" and " " not in said and said.lower() in FIRST and not _titled(view.text, one.start)
        if _harmless(one.kind, said):
            continue
        if lone:
            yield one.start, one.end, "first name", "core"
        else:
            yield one.start, one.end, one.kind, "fixed"


def _titled(text: str, start: int) -> bool:
    return bool(re.search(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Nurse|Sister|Midwife|Doctor)\.? $", text[max(start - 10, 0) : start]))


def _harmless(kind: str, said: str) -> bool:
    if kind in ("name", "organisation"):
        inside = [word for word in re.split(r"[ .]+", said) if len(word) > 1]
        general = [word.lower() in _ROLE_WORDS or word.lower() in _CAPITALS or word.lower() in STOP for word in inside]
        return bool(inside) and all(general[:-1] if kind == "organisation" else general)
    if kind == "date" and said.endswith((" may", " march")):
        return True  # “the second may be late”
    return bool(_ALLOWED_LABELS.match(said))


def _unexplained(view: Seen, spans: list[tuple[int, int, str, Severity]]) -> Iterator[tuple[int, int, str]]:
    """Towns, and other words with a capital inside a sentence. A case has next to none, so each is a name of somebody or somewhere until explained."""
    taken = sorted((start, end) for start, end, _, _ in spans)
    for match in _towns().finditer(view.text):
        yield *match.span(), "place"
    at = 0
    for word in words_of(view.text, []):
        while at < len(taken) and taken[at][1] <= word.start:
            at += 1
        if at < len(taken) and taken[at][0] < word.end:
            continue
        if not word.namelike or word.opens or word.loud or word.text.isupper() or len(word.text) < 3 or word.text[1] == "-":
            continue
        plain = word.plain.removesuffix("'s")
        parts = set(plain.split("-"))
        if (
            plain in _CAPITALS
            or plain in PROTECTED
            or parts & _CAPITALS
            or parts & STOP
            or view.text[: word.start].rstrip(" ")[-1:] in "\"'("
        ):
            continue
        if word.text[0].isupper() and any(c.isupper() for c in word.text[1:]) and not re.match(r"(?:Ma?c|O')[A-Z]", word.text):
            continue  # ReSPECT, iPhone: a product
        yield word.start, word.end, "possible name"


@cache
def _towns() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(sorted(map(re.escape, TOWNS), key=len, reverse=True))})(?![\w'-])")


def _apart(spans: list[tuple[int, int, str, Severity]]) -> list[tuple[int, int, str, Severity]]:
    kept: list[tuple[int, int, str, Severity]] = []
    for span in sorted(spans, key=lambda s: (s[0], s[3] != "fixed", -s[1])):
        if kept and span[0] < kept[-1][1]:
            first = kept[-1]
            if span[1] > first[1]:
                kept[-1] = (first[0], span[1], first[2], first[3])
            continue
        kept.append(span)
    return kept
