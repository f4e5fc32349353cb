"""Hospitals, wards, streets and towns: places that have a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: What kind of place follows its name. A name must stand before it: "the hospital" is no identifier, "Airedale Hospital" is.
_FACILITY = (
    r"(?:NHS\s(?:Foundation\s)?Trust|Foundation\sTrust|Hospitals?(?:\sTrust)?|Infirmary|Surgery|Hospice|(?:Medical|Health|Birth|Birthing|Treatment)\sCentre|"
    r"(?:Medical|Health|Group)\sPractice|(?:Care|Nursing)\sHome|Ambulance\s(?:Service|Station|Trust)|Health\sBoard|(?:Maternity|Birth)\sUnit|"
    r"Clinic|Pharmacy|Ward)"
)
_NAMED = re.compile(
    r"(?<![\w'’])(?P<name>(?:(?:[A-Z][\w'’.&-]{0,30}|of|and|the|&|upon|le)\s){1,7})"
    rf"(?P<what>{_FACILITY})(?:\sNHS\s(?:Foundation\s)?Trust)?(?:\s(?:of|for)\s[A-Z][a-z]{{2,20}})?(?!\w)"
)
_GENERIC = frozenset(
    """the a an our your my their his her its this that these those each every any some no all most many which what whose another other one two
    at in from to for on and or of & le upon with by near when while after before since until is are was were does do did can could should would will
    if but as so we i they she he you who why how not than then there here it ask see call ring tell visit leave contact
    nhs foundation general acute teaching district local university community children's childrens hospital hospitals health care medical maternity
    mental emergency gp private public regional specialist county integrated primary day women's women national clinical training good safe busy
    new old big small large labour delivery postnatal antenatal surgical paediatric neonatal stroke cardiac heart general orthopaedic plastic breast
    vascular dental oral eye brain major minor elective robotic keyhole bariatric cosmetic outpatient inpatient walk-in drop-in fracture pain memory
    isolation assessment admissions high-risk low-risk independent urgent virtual home base host partner participating sponsor standard same
    trust trusts staff sister charge charity ambulance air rural urban city town village uk english british scottish welsh irish""".split()
)
_SAINT = re.compile(
    r"(?<!\w)(?:St\.?|Saint)\s(?!George['’]?s\sDay|Patrick['’]?s\sDay|David['’]?s\sDay|Andrew['’]?s\sDay|John\sAmb)[A-Z][a-z]{2,20}(?:['’]s|s['’])(?!\w)"
)
_LOWER = re.compile(
    r"(?<![\w'’])(?:st\.?\s[a-z]{3,15}(?:['’]?s)?|(?P<name>[a-z]{4,20}(?:['’]s)?)\s(?:royal|general|district))\s(?:hospital|hospice|infirmary)(?!\w)"
)
_MID = re.compile(
    r"(?<=[a-z,]\s)(?P<name>[A-Z][a-z'’-]{2,20})\s(?:hospital|hospice|infirmary|ward|medical\scentre|health\scentre|birth\scentre)(?!\w)"
)
_NUMBERED = re.compile(
    r"(?<![\w-])(?:ward|bay|bed|theatre|cubicle|side\sroom|delivery\sroom)\s(?:no\.?\s|number\s)?(?:\d{1,3}[a-z]?|[b-hj-z]\d{1,3})(?![\w%]|[.:,]\d)"
    r"(?!\s?(?:hours?|hrs?|minutes?|mins?|times|days|weeks|beds|people|patients|staff|or|to|and|-|–)\b)",
    re.I,
)
_TOWN = re.compile(
    r"\b(?:lives?|lived|living|born|grew\sup|based|moved)\s(?:in|at|to|near)\s(?P<it>[A-Z][a-z]{2,20}(?:[- ](?:[A-Z][a-z]{2,20}|upon|on|le|under))?(?:[- ][A-Z][a-z]{2,20})?)"
    r"(?!\w)"
)
_COUNTRY = frozenset("england scotland wales ireland britain uk the europe it this that april may june".split())
_STREET = (
    r"(?:Street|Road|Rd|Avenue|Ave|Lane|Close|Drive|Crescent|Court|Place|Terrace|Way|Gardens|Grove|Hill|Square|Walk|View|Mews|Park|Row|Rise|Croft|Estate|Fields|Mount|"
    r"Bank|Wharf|Quay|Vale|Meadows?|St)"
)
_ADDRESS = re.compile(
    rf"(?<![\w.])(?:(?:Flat|Apartment|Apt|Unit|Studio)\s\d{{1,4}}[a-zA-Z]?,?\s)?\d{{1,4}}[a-zA-Z]?,?\s(?:[A-Z][a-z'’-]{{1,20}}\s){{1,3}}{_STREET}(?!\w)"
)
_ADDRESS_LOWER = re.compile(
    r"(?<![\w.])\d{1,4}[a-z]?\s(?!way|long|lane|main|side|busy|quiet)[a-z]{3,20}\s(?:street|road|avenue|crescent|terrace|grove)(?!\w)"
)


def places(text: str) -> Iterator[tuple[int, int, str]]:
    for pattern in (_ADDRESS, _ADDRESS_LOWER):
        yield from ((*m.span(), "address") for m in pattern.finditer(text))
    for match in _NAMED.finditer(text):
        start = _name_start(match)
        if start is not None:
            yield start, match.end(), "place"
    for pattern in (_LOWER, _MID):
        for match in pattern.finditer(text):
            if (match["name"] or "x").lower() not in _GENERIC:
                yield (*match.span(), "place")
    for pattern in (_SAINT, _NUMBERED):
        yield from ((*m.span(), "place") for m in pattern.finditer(text))
    for match in _TOWN.finditer(text):
        if match["it"].split()[0].lower() not in _COUNTRY:
            yield (*match.span("it"), "place")


def _name_start(match: re.Match[str]) -> int | None:
    """Where the name begins once words such as “The” are taken off; None when only general words stand there."""
    words = [(word.group().lower().strip(".").replace("’", "'"), word.start()) for word in re.finditer(r"\S+", match["name"])]
    part = {"university", "general", "children's"}  # of a name, when a name follows
    if all(word in _GENERIC for word, _ in words):
        return None
    for word, at in words:
        if word not in _GENERIC or word in part:
            return match.start("name") + at
    return None
