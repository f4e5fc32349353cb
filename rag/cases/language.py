"""Rule 11: American words and spellings, and the words that a discipline's pack says to avoid."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rag.cases.finding import Finding
from rag.cases.looking import PARTICIPANTS, Seen, seen, words
from rag.cases.packs import DisciplinePack
from rag.cases.study import CaseStudy

_AFTER_ROLE = r"(?= (?:physician|doctor|surgeon|obstetrician|anesthesiologist|radiologist|pediatrician|consultant|came|said|asked|was|is|had|told|looked|wanted|rang|called|would|who|and|on)\b|[.,;:!?'\"]|$)"
_RESIDENT = words(
    r"(?:a|an|the|her|his|our|their|my|each|every|another|no|one|two|some) (?:[\w-]+ )?(?P<it>residents?)(?! doctor| of| anaesth| in | at |'s| living| who lives)"
)
_CARE_HOME = re.compile(r"\b(?:care|nursing|residential|retirement) homes?|sheltered|supported living", re.I)
_TERMS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<![\w-])OR(?=\s(?!\d)[a-z]|[.,;:!?'\"]|$)(?<!\bAND/OR)|(?<![\w-])ORs(?!\w)"), "theatre"),
    (re.compile(r"(?<![\w-])ER(?!\w|[ -]?(?:positive|negative|status|receptor|\+|-))"), "emergency department"),
    (re.compile(r"(?<![\w-])L ?& ?D(?!\w)"), "labour ward"),
    (re.compile(r"(?<![\w-])EMT-?P(?!\w)|(?<![\w-])EMTs?-?Paramedics?(?!\w)"), "paramedic"),
    (re.compile(r"(?<![\w-])(?:OB[-/ ]?GYN|OBs?|L&D nurse)(?!\w)|(?<!\w)ob-?gyn(?!\w)"), "obstetrician"),
    (re.compile(r"(?<![\w-])(?:LPNs?|CNAs?|PCPs?|PA-C|CRNAs?|MICU|SICU|RNs?|M\.D\.|MDs?(?=[ ,.]))(?!\w)"), "the role's name in the UK"),
    (re.compile(r"(?<!\w)911(?!\w)"), "999"),
    (words(r"operating rooms?|operating suite"), "theatre"),
    (words(r"emergency rooms?|trauma bay|ER doctor"), "emergency department"),
    (words(r"(?:the|an|her|his|their|our|my|your|another|each|every|new|senior) (?P<it>attendings?)" + _AFTER_ROLE, r"(?P<it2>attending (?:physician|doctor|surgeon|obstetrician|radiologist)s?)"), "consultant"),
    (words(r"(?P<it>(?:chief|surgical|medical|senior|junior|first-year|second-year|third-year|pediatric|radiology|obstetrics|emergency) residents?)(?! doctor| of| anaesthe)", r"(?:a|the|her|his|our|night|year|new) (?P<it2>residents?)(?= (?:physician|on call|on duty|looked|came|said|wrote|ordered|called|who|and the attending|examined|rang|prescribed|had written)\b)"), "resident doctor, or registrar"),
    (_RESIDENT, "resident doctor, or registrar"), (words(r"attendings"), "consultants"), (words(r"residency(?: program(?:me)?)?|internships?|interns?(?! al)|med students?(?= on| who| and|[.,])"), "foundation training, or foundation doctor"),
    (words(r"chart(?:ing)(?!(?: a| the| its| her own| his own| progress)\b)|chart(?:ed|s) (?:her|his|the) (?:vitals|notes)"), "writing the notes"),
    (words(r"(?:ultrasound|sonography|sono|scan(?:ning)?|imaging|echo) tech(?:nician|nologist|s)?s?|sonography technologist"), "sonographer"),
    (words(r"(?:x-ray|rad|radiology|ct|mri|mammo|mammography|radiologic) tech(?:nician|nologist|s)?s?|technologists?"), "radiographer, or mammographer"),
    (words(r"scrub tech(?:nician|s)?s?|surgical tech(?:nician|nologist|s)?s?|anesthesia tech\w*"), "operating department practitioner"),
    (words(r"pharmacy tech(?!n)s?"), "pharmacy technician"), (words(r"sonograms?"), "scan"),
    (words(r"nurse anesthetists?"), "anaesthetist"), (words(r"charge nurses?(?= on the floor)|floor nurses?|nurses' station clerk|unit clerks?|shift supervisors?"), "nurse in charge"),
    (words(r"epinephrine"), "adrenaline"), (words(r"acetaminophen|tylenol"), "paracetamol"), (words(r"albuterol"), "salbutamol"), (words(r"pitocin"), "an oxytocin infusion"),
    (words(r"demerol|meperidine"), "pethidine"), (words(r"norepinephrine"), "noradrenaline"),
    (words(r"c-?sections?"), "caesarean section"), (words(r"code blue|(?:he|she|patient|woman|man|baby) coded|crash cart"), "cardiac arrest call, or resuscitation trolley"), (words(r"med pass(?:es)?"), "medicines round"),
    (words(r"IV push(?:es)?|stat order"), "an injection into the vein"), (words(r"gurneys?"), "trolley"), (words(r"paged|pagers?|beepers?"), "bleeped, or bleep"),
    (words(r"labor and delivery|delivery room"), "labour ward"), (words(r"labor(?:ed|ing|s)?"), "labour"),
    (words(r"p(?:e)diatric(?:s|ian|ians)?"), "paediatric"), (words(r"anesth\w+"), "anaesth…"), (words(r"gynecolog\w+"), "gynaecology"), (words(r"hemorrhag\w+"), "haemorrhage"),
    (words(r"hem(?:o(?!ck)[a-z]{3,}|at[a-z]{3,})"), "haem…"), (words(r"edema\w*"), "oedema"), (words(r"an(?:e)mi(?:a|c)"), "anaemia"), (words(r"isch(?:e)mi(?:a|c)"), "ischaemia"),
    (words(r"leukemia"), "leukaemia"), (words(r"diarrhea"), "diarrhoea"), (words(r"esophag\w+"), "oesophag…"), (words(r"estrogen\w*"), "oestrogen"), (words(r"orthopedic\w*"), "orthopaedic"),
    (words(r"c(?:e)sareans?|cesarians?"), "caesarean"), (words(r"feces|fecal"), "faeces"), (words(r"hypoglycemi\w+|hyperglycemi\w+"), "hypoglycaemia"), (words(r"hypox(?:e)mi\w+|sept?icemi\w+|tox(?:e)mi\w+|acidemi\w+|bacteremi\w+"), "the spelling with ae"),
    (words(r"tumors?"), "tumour"), (words(r"colors?(?:ed|ful)?"), "colour"), (words(r"behaviors?(?:al)?"), "behaviour"), (words(r"neighbor(?:s|hood|ing)?"), "neighbour"), (words(r"favor(?:s|ed|ite|able)?"), "favour"),
    (words(r"honor(?:s|ed|able)?"), "honour"), (words(r"humor"), "humour"), (words(r"odors?"), "odour"), (words(r"rumors?"), "rumour"), (words(r"vapors?"), "vapour"), (words(r"centers?(?:ed)?"), "centre"),
    (words(r"theaters?"), "theatre"), (words(r"(?:milli|centi|kilo)?liters?|(?:milli|centi|kilo)meters"), "litre, or metre"), (words(r"fibers?"), "fibre"), (words(r"gray(?:ish)?"), "grey"), (words(r"maneuver\w*"), "manoeuvre"),
    (words(r"analyz\w+|paralyz\w+|catalyz\w+"), "the spelling with yse"), (words(r"cancel(?:ed|ing)|travel(?:ed|ing|er)|label(?:ed|ing)|counsel(?:ed|ing|or|ors)|signal(?:ed|ing)|model(?:ed|ing)|fuel(?:ed|ing)|total(?:ed|ing)"), "two l's"),
    (words(r"defense|offense|pretense"), "the spelling with ce"), (words(r"skeptic\w*"), "sceptical"), (words(r"enrollment|fulfillment|skillful"), "one l"), (words(r"pajamas"), "pyjamas"), (words(r"jewelry"), "jewellery"),
    (words(r"moms?|mommy"), "mum"), (words(r"diapers?"), "nappy"), (words(r"pacifiers?"), "dummy"), (words(r"vacations?"), "holiday"), (words(r"elevators?"), "lift"), (words(r"sidewalks?"), "pavement"), (words(r"cell ?phones?"), "mobile"),
    (words(r"gotten"), "got"), (words(r"hospitalists?"), "consultant in acute medicine"), (words(r"band-aids?"), "plaster"), (words(r"drugstores?"), "chemist"), (words(r"flashlights?"), "torch"), (words(r"(?:a|the|her|his|our|lab|ct|night) techs?(?= (?:called|came|said|looked|asked|took|had|went|told|who|was|rang)\b)"), "the role's name in the UK"), (words(r"parking lots?"), "car park"), (words(r"trash(?:can)?|garbage"), "bin"), (words(r"zip codes?"), "postcode"), (words(r"fahrenheit"), "Celsius"), (words(r"restrooms?|bathroom break"), "toilet"),
    (words(r"(?:training|residency|degree|graduate|wellness) program"), "programme"), (words(r"physician assistant certified"), "physician associate"), (words(r"respiratory therapists?"), "physiotherapist"),
    (words(r"vitals"), "observations"), (words(r"copay|co-pay|insurance company|health insurance"), "nothing: care is free at the point of use"), (words(r"discharge planner|case manager"), "discharge coordinator"), (words(r"rounding (?:on|at)|on rounds with the attending"), "on the ward round"),
)  # fmt: skip
_GENERAL = (
    (
        words(r"second victims?"),
        "a member of staff affected by a patient safety incident",
        "families of harmed patients ask for other words",
    ),
)
_SEVERAL_SENSES = frozenset({"attending", "charting", "resident", "intern", "er", "or", "technician"})
"""Words of a pack's list that are UK words in another sense; the patterns above know which is meant."""
_TECHNICIAN = words(r"technicians?|techs?")
_FIT = {"sonographers": "sonographer", "mammographers": "mammographer", "radiographers": "radiographer"}
_ENGINEERS = re.compile(r"^(?:\s\w+){0,2}?\s(?:from|in|of) (?:medical|clinical|estates|it|pharmacy|engineering)", re.I)


def language(study: CaseStudy, packs: Iterable[DisciplinePack] = ()) -> Iterator[Finding]:
    """Findings of rule 11. Packs of other disciplines are left aside."""
    own = [pack for pack in packs if pack.id == study.document.discipline]
    avoid = [(term, _avoided(term)) for pack in own for term in pack.avoid if term.lower() not in _SEVERAL_SENSES]
    for view in seen(study):
        taken: list[tuple[int, int]] = []
        for one in _american(view):
            if not any(a < one.end and one.start < b for a, b in taken):
                taken.append((one.start, one.end))
                yield one
        for pattern, instead, why in _GENERAL:
            for match, start, end in view.find(pattern):
                taken.append((start, end))
                yield view.found("D3-11", start, end, f"“{match[0]}”: {why}", kind="term", suggestion=f"Say {instead}.")
        if view.part.field in (*PARTICIPANTS, "right"):
            yield from _of_pack(view, avoid, taken)


def _american(view: Seen) -> Iterator[Finding]:
    for pattern, instead in _TERMS:
        for match in pattern.finditer(view.text):
            name = next((g for g in ("it", "it2") if g in pattern.groupindex and match[g]), 0)
            if pattern is _RESIDENT and _CARE_HOME.search(f"{view.study.story} {view.study.field('setting')}"):
                continue
            if _in_a_list(view.text, *match.span(name)):
                continue
            start, end = view.folded.span(*match.span(name))
            yield view.found("D3-11", start, end, f"“{match[name]}” is not said in the UK", kind="US term", suggestion=f"Say “{instead}”.")
    title = _FIT.get(view.study.document.discipline)
    if title:
        for match, start, end in view.find(_TECHNICIAN):
            if not _ENGINEERS.match(view.text[match.end() :][:40]):
                yield view.found(
                    "D3-11",
                    start,
                    end,
                    f"“{match[0]}” is no title of this profession",
                    kind="US term",
                    suggestion=f"Say “{title}” or the role's own name.",
                )


def _in_a_list(text: str, start: int, end: int) -> bool:
    """OR in a line of capitals is the word “or”."""
    said = text[start:end]
    around = [c for c in text[max(start - 25, 0) : end + 25] if c.isalpha()]
    return said.isupper() and len(around) > 12 and sum(c.isupper() for c in around) > 0.8 * len(around)


def _avoided(term: str) -> re.Pattern[str]:
    """A pack's own word, in any number, case and line."""
    parts = [re.escape(word) for word in re.split(r"[ -]", term)]
    last = parts[-1] + (r"(?:s|es)?" if parts[-1][-1:].isalpha() else "")
    return re.compile(rf"(?<![\w-]){'[ -]'.join([*parts[:-1], last])}(?!\w)", 0 if term.isupper() and len(term) < 4 else re.I)


def _of_pack(view: Seen, avoid: list[tuple[str, re.Pattern[str]]], taken: list[tuple[int, int]]) -> Iterator[Finding]:
    for term, pattern in avoid:
        for match, start, end in view.find(pattern):
            if any(a < end and start < b for a, b in taken) or view.is_thought(start, end, match):
                continue
            taken.append((start, end))
            yield view.found(
                "D3-11",
                start,
                end,
                f"the discipline's pack says to avoid “{term}”",
                kind="word to avoid",
                suggestion="Use the pack's own vocabulary.",
            )
