"""Rule 9: doses, weights for reckoning, thresholds and instructions. A case about coping needs none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.cases.finding import Finding, Severity
from rag.cases.looking import seen, words
from rag.cases.study import CaseStudy

REVIEWED = "clinical_detail_reviewed_by"
"""Front matter: the clinician who has checked the numbers. They stay a finding, which a second person may then let stand."""

_NUMBER = r"(?:\d(?:[\d,.]{0,8}\d)?|half an?|a quarter of an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a hundred|a thousand)"
_UNIT = (
    r"(?:mg|mcg|µg|μg|ug|ng|milligrams?|micrograms?|millilitres?|milliliters?|mls?|cc|iu|international units|mmols?|mol|millimoles?|joules?|kpa|mmhg|cmh2o|meq|"
    r"litres? (?:per|a) minute|litres? of oxygen|l ?/ ?min|gy|msv|mgy|units?)"
)
_PER = r"(?:\s?(?:/|per|an?|every|each)\s?(?:kg|kilo(?:gram)?|hr|hour|h|min|minute|day|l|litre|dl|m2|dose)){0,2}"
_DOSE = re.compile(rf"(?<![\w.-])(?P<it>{_NUMBER}(?:\s?(?:to|-|–)\s?{_NUMBER})?[\s-]?{_UNIT}{_PER})(?!\w)", re.I)
_UNIT_WORD = re.compile(r"\bunits?$", re.I)
_UNITS_GIVEN = re.compile(
    r"^[^.\n]{0,40}\b(?:insulin|blood|heparin|oxytocin|plasma|platelets|red cells?|penicillin|medicine|drug)\b|/|\bper\b", re.I
)
_ORDERED = re.compile(
    r"\b(?:written up|prescri\w+|given|gave|dose|order\w*|infus\w*|inject\w*|drew up|draw up|syringe|vial|ampoule|charted|intravenous)\b",
    re.I,
)
_JOULES = re.compile(r"(?<![\w.-])\d{1,3}\s?J(?!\w)")
_RATE = re.compile(r"(?<![\w.-])\d[\d.,]{0,6}\s?(?:mg|mcg|µg|units?|ml|g|mmol)\s?/\s?[a-z]{1,4}(?:/[a-z]{1,4})?", re.I)
_FLUID = r"(?:adrenaline|glucose|dextrose|saline|oxygen|lidocaine|lignocaine|bupivacaine|calcium|magnesium|solution)"
_VOLUME = re.compile(
    rf"(?<![\w.-])(?P<it>(?:a|another|{_NUMBER}) (?:litres?|bags?|units?|pints?)\b[^.\n]{{0,30}}? (?:over|in) (?:just |only |under |over )?{_NUMBER} (?:hours?|minutes?))(?!\w)",
    re.I,
)
_STRENGTH = re.compile(rf"(?<![\w.-])(?P<it>1 ?(?:in|:) ?1?0?,?000|\d[\d.]{{0,5}} ?%)(?=[ -]{_FLUID})", re.I)
_GRAMS = re.compile(rf"(?<![\w.-])(?P<it>{_NUMBER}\s?(?:g|grams?|kg|kilos?|kilograms?|stone|lb|lbs|pounds))(?!\w)", re.I)
_WEIGHS = re.compile(
    rf"(?<!\w)(?P<it>(?:weighed|weighs|weighing|weight (?:was|is|of)) (?:just |only |about |under |over )?{_NUMBER}[\s-]?(?:kg|kilos?|kilograms?|stone|pounds?|lbs?|g|grams?))(?!\w)"
    rf"|(?<![\w.])(?P<b>{_NUMBER}[\s-](?:kilos?|kilograms?|kg))(?!\w)",
    re.I,
)
_FORMS = "tablets?|capsules?|puffs?|drops|ampoules?|vials?|sachets?|boluses|bolus|suppositor(?:y|ies)|patches|squirts?|sprays?|spoonfuls?"
DRUGS = (
    "adrenaline|epinephrine|amiodarone|atropine|morphine|diamorphine|fentanyl|ketamine|oramorph|paracetamol|ibuprofen|aspirin|salbutamol|insulin|oxytocin|syntocinon|"
    "ergometrine|carboprost|tranexamic acid|heparin|enoxaparin|dalteparin|warfarin|apixaban|rivaroxaban|gentamicin|amoxicillin|co-amoxiclav|benzylpenicillin|penicillin|"
    "ceftriaxone|cefotaxime|vancomycin|flucloxacillin|metronidazole|naloxone|midazolam|diazepam|lorazepam|propofol|rocuronium|suxamethonium|magnesium(?: sulphate)?|potassium|"
    "calcium gluconate|glucose|dextrose|saline|hydrocortisone|dexamethasone|prednisolone|furosemide|digoxin|methotrexate|lithium|phenytoin|levetiracetam|terbutaline|"
    "nifedipine|labetalol|hydralazine|anti-d|contrast|buccal midazolam|chlorphenamine|ondansetron|cyclizine|amlodipine|ramipril|bisoprolol|metformin"
)
_TREATMENT = (
    rf"(?:{DRUGS}|oxygen|fluids?|(?:iv )?antibiotics?|antivirals?|steroids?|blood|platelets|plasma|(?:a |the )?(?:fluid )?bolus|(?:a |the )?(?:first |second )?(?:dose|shock)|"
    r"(?:a |the )?transfusion|sedation|pain relief|compressions|ventilation breaths|anticoagulants?|diuretics?|painkillers?)"
)
_QUANTITY = re.compile(rf"(?<!\w)(?P<it>{_NUMBER}\s(?:{_FORMS})(?:\sof\s(?:the\s)?(?:{DRUGS}|\w+(?:\s(?:medicine|tablet|inhaler|killer))?)|\s(?:twice|once|daily|every|a day|three times)))(?!\w)", re.I)  # fmt: skip
_MEASURE = (
    r"(?:heart rate|pulse|the rate|blood pressure|pressure|systolic|diastolic|temperature|sats|saturations?|oxygen levels?|lactates?|potassium|sodium|blood sugars?|sugars?|glucose|"
    r"haemoglobin|creatinine|inr|crp|white cells?|ph|score|news2?|pews|mews|gcs|bilirubin|hcg|respirations?|respiratory rate|breathing rate|urine output|platelets|egfr|"
    r"fetal heart|baseline|calcium|troponin|ketones|blood loss|estimated loss)"
)
_OVER = r"(?:above|below|over|under|more than|less than|greater than|lower than|higher than|at least|exceeds?|exceeding|reaches|falls? to|drops? to|of|is|was|>|<|≥|≤)"
_THRESHOLD = re.compile(
    rf"(?<!\w){_MEASURE}\b[^.\n]{{0,30}}?\s(?P<it>(?:above|below|over|under|more than|less than|greater than|lower than|higher than|at least|exceeds?|>|<|≥|≤)\s?{_NUMBER})(?![\w:]|\s(?:minutes?|hours?|days?|weeks?|times|people|women|men|patients))"
    rf"|(?<!\w){_MEASURE}\s(?:of|is|was|reaches|falls to|drops to)\s(?P<b>{_NUMBER}(?:\sor\s(?:more|less|above|below|higher|lower|over|under)))",
    re.I,
)
_WHEN = r"(?:if|when|whenever|unless|until|once|as soon as|within|in case)"
_GIVE = re.compile(
    rf"(?<!\w)(?P<it>(?:give|start|administer|inject|infuse|transfuse|prescribe|titrate|push|repeat|deliver|stop|withhold|increase|double|halve|begin)\s(?:some\s|more\s|the\s|iv\s|early\s|high-flow\s)?{_TREATMENT}\s(?:\w+\s){{0,4}}?{_WHEN})(?!\w)"
    rf"|(?<!\w)(?P<b>{_TREATMENT}\s(?:should|must|has to|have to|needs? to|is to|are to|ought to|can)\s(?:always\s|then\s)?be\s(?:given|started|stopped|repeated|prescribed|withheld|increased|doubled)(?:\s(?:\w+\s){{0,3}}?{_WHEN})?)(?!\w)"
    rf"|(?<!\w)(?P<c>{_TREATMENT}\s(?:is|are)\s(?:given|started|stopped|repeated|indicated|needed)\s(?:\w+\s){{0,3}}?{_WHEN})(?!\w)"
    rf"|(?<!\w)(?P<d>(?:defibrillate|intubate|ventilate|cardiovert|deliver the baby|call for a section)\s(?:\w+\s){{0,3}}?{_WHEN})(?!\w)",
    re.I,
)
_TARGET = words(
    r"target (?:saturation|pressure|range|inr|sats)s? (?:of|is|was)",
    r"maximum (?:daily )?dose (?:of|is)",
    r"loading dose of",
    r"dose (?:of|is|was) \d[\d.]*",
)
_PATTERNS = (
    ("dose", _DOSE), ("dose", _JOULES), ("dose", _STRENGTH), ("volume", _VOLUME), ("dose", _RATE), ("dose", _QUANTITY), ("weight", _WEIGHS), ("threshold", _THRESHOLD), ("instruction", _GIVE),
    ("threshold", _TARGET), ("dose", _GRAMS),
)  # fmt: skip
_SAYS = {
    "dose": "a dose or rate", "volume": "a volume with a time", "weight": "a weight to reckon with", "threshold": "a limit for treatment", "instruction": "an instruction to treat",
}  # fmt: skip
_INSTEAD = {
    "volume": "Say “an infusion”, with no number.", "dose": "Say “an infusion” or “the usual amount”, with no number.", "weight": "Leave the weight out.",
    "threshold": "Say “when the numbers changed” or “as the guideline expects”.", "instruction": "Say what the team did, and leave the rule to the guideline.",
}  # fmt: skip


def clinical(study: CaseStudy) -> Iterator[Finding]:
    """Findings of rule 9."""
    severity: Severity = "core" if study.field(REVIEWED) else "fixed"
    for view in seen(study):
        taken: list[tuple[int, int]] = []
        for kind, pattern in _PATTERNS:
            for match in pattern.finditer(view.text):
                name = next((g for g in ("it", "b", "c", "d") if g in pattern.groupindex and match[g]), 0)
                at, until = match.span(name)
                if any(a < until and at < b for a, b in taken) or not _is_dose(view.text, at, until, kind):
                    continue
                taken.append((at, until))
                start, end = view.folded.span(at, until)
                yield view.found(
                    "D3-09",
                    start,
                    end,
                    f"“{view.text[at:until]}” is {_SAYS[kind]}",
                    kind=kind,
                    suggestion=_INSTEAD[kind],
                    severity=severity,
                )


def _is_dose(text: str, start: int, end: int, kind: str) -> bool:
    """“two units” may be wards, and “a hundred grams” flour: such words need a medicine or a prescription beside them."""
    said = text[start:end]
    if kind != "dose":
        return True
    if _UNIT_WORD.search(said):
        return bool(_UNITS_GIVEN.search(text[end : end + 50]))
    if _GRAMS.fullmatch(said):
        return bool(
            re.match(rf"\s(?:of\s)?(?:{DRUGS}|the (?:drug|medicine))", text[end : end + 30], re.I)
            or _ORDERED.search(text[max(start - 40, 0) : start])
        )
    return True
