"""Identifiers that have a form: numbers, dates, addresses, places. Names are in `names`.

Every pattern is bounded, so that the time stays linear; a pattern that would take ordinary words needs a word beside it that says what it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rag.masking.places import places

Span = tuple[int, int, str]
KINDS = (
    "name", "NHS number", "health number", "NI number", "record number", "phone", "email", "date", "time", "age", "postcode", "place",
    "address", "registration", "incident number", "device", "url", "handle", "IP address", "vehicle",
)  # fmt: skip


@dataclass(frozen=True)
class Rule:
    """``pattern``'s group ``it`` (or the whole) is an identifier of ``kind`` when ``holds`` agrees."""

    kind: str
    pattern: re.Pattern[str]
    holds: Callable[[re.Match[str]], bool] = lambda _: True


def _rule(kind: str, pattern: str, holds: Callable[[re.Match[str]], bool] = lambda _: True, *, exact: bool = False) -> Rule:
    return Rule(kind, re.compile(pattern, 0 if exact else re.IGNORECASE), holds)


def modulus_11(number: str) -> bool:
    """The check of NHS, CHI and H&C numbers: weights 10 to 2 over nine digits; 11 minus the sum modulo 11 is the tenth (11 → 0; 10 → invalid)."""
    digits = [int(c) for c in number if c.isdecimal()]
    if len(digits) != 10 or len(set(digits)) == 1:
        return False
    check = (11 - sum(d * w for d, w in zip(digits[:9], range(10, 1, -1), strict=True)) % 11) % 11
    return check == digits[9]


def _has_digits(least: int) -> Callable[[re.Match[str]], bool]:
    return lambda m: sum(c.isdecimal() for c in m["it"]) >= least


def _phone_digits(match: re.Match[str]) -> bool:
    return 10 <= sum(c.isdecimal() for c in match[0]) <= 11


def _not_a_year(match: re.Match[str]) -> bool:
    bare_year = re.fullmatch(r"(?:19|20)\d\d", match["it"])
    return bool(match["said"]) or not bare_year


def _ip4(match: re.Match[str]) -> bool:
    octets = [int(part) for part in match["it"].split(".")]
    return all(o <= 255 for o in octets) and (bool(match["said"]) or octets[0] >= 10 or max(octets) >= 100)


_IS = r"\s{0,3}(?:is|was|:|=|#|-|–)?\s{0,3}"
_NO = r"(?:numbers?|num|nos?\b\.?|ids?|identifier|ref(?:erence)?\b\.?|code|report|form|entry|case|log|pin|#)"
_QUALIFIED = rf"(?P<said>(?:\s{{0,2}}{_NO}){{0,3}}){_IS}"
_CODE = r"(?P<it>[A-Z]{0,6}[-/]?(?:\d{4}[-/])?\d[\dA-Z]{0,12}(?:[-/][\dA-Z]{1,10}){0,3})(?![\w%]|[.,:]\d)"
_AREAS = (
    "AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|"
    "HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|"
    "SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE"
)
_MONTH = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_TH = r"(?P<th>\s?(?:st|nd|rd|th)\b)"
_YEAR = r"(?P<year>,?\s{1,2}(?:(?:19|20)\d\d|['’]\d\d)\b)"
_ORDINALS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|"
    "eighteenth|nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first"
)
_DATE_CUE = re.compile(r"\b(?:on|of|from|since|by|until|till|before|after|last|this|next|for|dated|and|the|to|was|day|,)\s{1,2}$", re.I)
_DATE_TAIL = re.compile(r"\s{0,2}(?:$|[.,;:!?)\n]|at\b|last\b|this\b|in\b)", re.I)


def _month_is_meant(match: re.Match[str]) -> bool:
    """“4 may join” and “May 4 people share” are no dates: beside a number, “may” needs a 4th, a year, or words that go with dates."""
    month, sure = match["month"], match["th"] or match["year"] or (not match[0][0].isdigit() and not match[0].startswith(match["month"]))
    if month.lower() not in {"may", "march", "mar", "sep", "dec", "jan"} or sure:
        return True
    if month[0].isupper() and (month.lower() != "may" and match[0][0].isdigit()):
        return True
    if month.lower() == "may" and not month[0].isupper():
        return False
    before = match.string[max(match.start() - 12, 0) : match.start()]
    return bool(_DATE_CUE.search(before) or _DATE_TAIL.match(match.string, match.end()))


def _numeric_date(match: re.Match[str]) -> bool:
    first, second, year = int(match["a"]), int(match["b"]), match["y"]
    if match["sep"] == "." and len(year) == 2:  # 3.4.24 is a section as likely as a day
        return False
    return 1 <= min(first, second) <= 12 and 1 <= max(first, second) <= 31


RULES = (
    _rule("url", r"(?<!\w)(?:https?://|www\.)[^\s<>\"\[\]]{0,1000}[^\s<>\"\[\].,;:!?)'’]"),
    _rule("email", r"(?<![\w.+'’-])[\w.+'’-]{1,200}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"),
    _rule("email", r"(?<![\w.-])[\w.-]{1,64}\s?[\[(]?\bat\b[\])]?\s?[\w-]{1,63}(?:\s?[\[(]?\bdot\b[\])]?\s?|\.)(?:net|com|co|uk|org|nhs)\b"
          r"(?:(?:\s?dot\s?|\.)(?:net|uk))?(?![\w])"),
    _rule("url", r"(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,4}(?:uk|com|org|net|info|ie|eu)\b(?:/[^\s<>\"\[\]]{0,500}[^\s<>\"\[\].,;:!?)'’])?(?!\.\w)"),
    _rule("handle", r"(?<![\w@.])@[a-z_][\w.]{1,29}\w"),
    _rule("IP address", r"(?P<said>\bIP(?:v[46])?(?: address)?" + _IS + r")?(?<![\w.§])(?<!section )(?<!version )(?<!item )"
          r"(?P<it>\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w]|\.\d)", _ip4),
    _rule("IP address", r"(?<![\w:])(?:[0-9a-f]{1,4}:){5,7}[0-9a-f]{1,4}(?![\w:])|(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])"),
    # health and other numbers
    _rule("NHS number", r"\bNHS\s{0,2}" + _NO + r"{1,2}" + _IS + r"(?P<it>\d(?:[ -]?\d){8,10})(?!\d)"),
    _rule("health number", r"\bCHI\b(?:\s{0,2}" + _NO + r")?" + _IS + r"(?P<it>\d{6}[ -]?\d{3,4})(?!\d)"),
    _rule("health number", r"\b(?:H\s?&\s?C|HCN|health (?:and|&) care)\b(?:\s{0,2}" + _NO + r")?" + _IS + r"(?P<it>\d(?:[ -]?\d){8,9})(?!\d)"),
    _rule("NHS number", r"(?<![\w.+-])\d{3}[ -]{0,2}\d{3}[ -]{0,2}\d{4}(?![\w-])", lambda m: modulus_11(m[0])),
    _rule("health number", r"(?<![\w.+-])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d[ -]\d{4}(?![\w-])"),
    _rule("NI number", r"(?<!\w)[A-Z]{2}[ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[A-D](?!\w)"),
    _rule("record number", r"\b(?:(?:hospital|patient|unit|medical record|case ?note|casenote|accession|PAS|district|study|image)\s{0,2}" + _NO +
          r"|MRN(?:\s{0,2}" + _NO + r")?)" + _IS + _CODE, _has_digits(4)),
    # registrations and incidents
    _rule("registration", r"(?<!\w)\d\d[A-L]\d{4}[A-Z](?!\w)"),
    _rule("registration", r"(?<!\w)(?:PA|RA|ODP|PH|OT|BS|CH|CS|DT|HAD|OR|PO|PYL|SL|SW)\d{4,6}(?!\w)", exact=True),
    _rule("registration", r"\b(?:GMC|NMC|HCPC|GPhC|GDC|GOC|registration|registrant|PIN)\b" + _QUALIFIED + _CODE, _has_digits(5)),
    _rule("incident number", r"\b(?:Datix|InPhase|Ulysses|Radar|LFPSE|StEIS|MNSI|HSIB|HSSIB|PSII|NRLS|RIDDOR)\b" + _QUALIFIED + _CODE,
          lambda m: _has_digits(3)(m) and _not_a_year(m)),
    _rule("incident number", r"\b(?:incident|complaint|claim|inquest|safeguarding|investigation|SI)\b(?P<said>(?:\s{0,2}" + _NO + r"){1,3})"
          + _IS + _CODE, _has_digits(3)),
    _rule("incident number", r"(?<!\w)(?:MI-\d{4,8}|WEB\d{4,8}|INC-?\d{4,10}|SI[ -]?(?:19|20)\d\d[/-]\d{2,6})(?!\w)"),
    _rule("device", r"\b(?:serial|s/n|lot|batch|device|asset)\b" + _QUALIFIED + _CODE, _has_digits(3)),
    _rule("vehicle", r"(?<!\w)[A-Z]{2}\d\d\s?[A-Z]{3}(?!\w)", exact=True),
    _rule("vehicle", r"\b(?:call ?sign|number plate|plate|reg(?:istration)?)\b" + _IS + r"(?P<it>(?=[A-Z]{0,4} ?\d)[A-Z0-9]{1,5} ?[A-Z0-9]{2,5})\b(?<!\b\d)",
          lambda m: any(c.isdecimal() for c in m["it"]) and any(c.isalpha() for c in m["it"])),
    # telephones: 01, 02, 05, 07. 03 and 08 are lines of organisations
    _rule("phone", r"(?<![\w+])(?:\+|00(?=[1-9]))\d{1,3}[ .-]?(?:\(0\)[ .-]?)?\d(?:[ .()-]{0,2}\d){6,12}(?!\w)"),
    _rule("phone", r"(?<![\w/.-])\(?0[1257]\d{1,4}\)?(?:[ .-]{0,2}\d{2,8}){1,4}(?!\w)", _phone_digits),
    _rule("phone", r"\b(?:bleep|pager|page|ext|extension|bip|vocera)\b(?<!page)\.?(?:\s{0,2}" + _NO + r")?" + _IS + r"(?P<it>\d{3,6})(?!\w)"),
    # dates
    _rule("date", r"\b(?:D\.?O\.?B\.?|date of birth|born(?: on)?)" + _IS + r"(?P<it>\d{1,2}[/. -]\d{1,2}[/. -]\d{2,4}|\d{6}|\d{8})(?!\w)"),
    _rule("date", r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d|\d\d)(?![\w%]|[/.-]\d)", _numeric_date),
    _rule("date", r"(?<![\d/.-])(?:19|20)\d\d(?P<sep>[-/.])(?:0[1-9]|1[0-2])(?P=sep)(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?Z?)?(?!\d)"),
    _rule("date", r"(?<![\w/.:%-])(?:0[1-9]|[12]\d|3[01])/(?:0[1-9])(?![\w/%]|\.\d)"),
    _rule("date", rf"(?<![\w.:/-])(?:{_WEEKDAY},?\s{{1,2}}(?:the\s)?)?{_DAY}{_TH}?[\s-]{{1,2}}(?:of\s)?{_MONTH}(?![\w]){_YEAR}?", _month_is_meant),
    _rule("date", rf"\b{_MONTH}\s{{1,2}}(?:the\s)?{_DAY}{_TH}?(?![\w%:]|[.-]\d){_YEAR}?", _month_is_meant),
    _rule("date", rf"\b{_MONTH},?\s{{1,2}}(?:of\s)?(?:19|20)\d\d(?!\w)"),
    _rule("date", rf"\b{_WEEKDAY},?\s{{1,2}}(?:the\s)?{_DAY}\s?(?:st|nd|rd|th)\b"),
    _rule("date", rf"\b(?:{_ORDINALS})\s(?:of\s)?{_MONTH}(?!\w){_YEAR}?"),
    _rule("date", r"\bthe\s(?P<it>\d{1,2}(?:st|nd|rd|th)\sof\s(?:this|last|next|that)\smonth)\b"),
    _rule("date", rf"\b(?:Christmas (?:Day|Eve)|Boxing Day|New Year['’]?s (?:Day|Eve)|Easter (?:Sunday|Monday)|Good Friday){_YEAR}?"),
    _rule("age", r"(?<![\w.])(?P<it>(?:9\d|1[01]\d)[- ]?(?:years?|yrs?)[- ]?(?:old|of age))\b"),
    _rule("age", r"\b(?:aged?|age of)\s(?P<it>9\d|1[01]\d)(?![\w%]|\s?(?:to|-|–)\s?\d)"),
    # where
    _rule("postcode", rf"(?<!\w)(?:{_AREAS})\d[A-Z\d]?\s{{0,2}}\d[ABD-HJLNP-UW-Z]{{2}}(?!\w)(?<!\d(?:st|nd|rd|th))"),
    _rule("postcode", rf"\bpost ?code{_IS}(?P<it>(?:{_AREAS})\d[A-Z\d]?)(?!\w)"),
    _rule("place", r"\bODS\b(?:\s{0,2}" + _NO + r")?" + _IS + r"(?P<it>[A-Z0-9]{3,6})(?!\w)", _has_digits(1)),
)  # fmt: skip

_CLOCK = re.compile(
    r"(?<![\w.:/-])(?:(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?(?:am|pm|a\.m\.|p\.m\.|hrs|hours)\b)?|(?:1[0-2]|0?[1-9])\s?(?:am|pm)\b|"
    r"(?:[01]\d|2[0-3])[0-5]\d\s?(?:hrs|hours|h)\b)(?![\w%]|[.:]\d)",
    re.I,
)
_NEAR = 60


def patterns(text: str, dates: list[tuple[int, int]]) -> Iterator[Span]:
    """Spans in order of rank. ``dates`` are labels that stand for dates already taken out: a clock time beside one is taken out too."""
    dated = list(dates)
    for rule in RULES:
        for match in rule.pattern.finditer(text):
            if not rule.holds(match):
                continue
            start, end = match.span("it") if "it" in rule.pattern.groupindex else match.span()
            if rule.kind == "date":
                dated.append((start, end))
            yield start, end, rule.kind
    yield from places(text)
    yield from _times(text, sorted(dated))


def _times(text: str, dated: list[tuple[int, int]]) -> Iterator[Span]:
    """Clock times that stand by a date, on the same line. Alone they are part of a timetable."""
    starts = [start for start, _ in dated]
    for match in _CLOCK.finditer(text):
        at = bisect_left(starts, match.start())
        before = at > 0 and _close(text, dated[at - 1][1], match.start())
        after = at < len(dated) and _close(text, match.end(), dated[at][0])
        if before or after:
            yield match.start(), match.end(), "time"


def _close(text: str, start: int, end: int) -> bool:
    return end - start <= _NEAR and "\n" not in text[start:end] and ". " not in text[start:end]
