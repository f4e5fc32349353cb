"""Details that are harmless alone and revealing together. Each is a finding for people to weigh, the way a motivated intruder would."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.cases.finding import Finding
from rag.cases.looking import Seen

INTRUDER = (
    "Could somebody who works in the same department name the event, the patient or a colleague?",
    "Could the patient or the family recognise themselves?",
    "Could a neighbour or a journalist find it with a search engine, a local paper or social media?",
    "Do role, unit and time of year together point to one person?",
    "Is there a detail that happens only once in a while: a rare condition, twins, an unusual age, a language, a belief?",
    "Does the order of events match a real one, step by step?",
    "Have at least four details that do not matter been changed?",
)
"""What a person asks who plays the motivated intruder; the machine does not answer these."""

_PEOPLE = (
    "midwife|midwives|nurse|nurses|doctor|doctors|registrar|consultant|surgeon|anaesthetist|paramedic|paramedics|pharmacist|pharmacists|technician|radiographer|radiographers|"
    "sonographer|sonographers|mammographer|mammographers|practitioner|practitioners|student|physician associate|physician associates|paediatrician|obstetrician|crew|trainee|manager|"
    "woman|man|family|couple|patient|person|member of staff"
)
_TRAIT = (
    r"male|female|black|white|asian|muslim|hindu|sikh|jewish|christian|catholic|deaf|blind|disabled|gay|lesbian|trans|transgender|welsh|scottish|irish|polish|romanian|nigerian|"
    r"filipin[oa]|indian|pakistani|somali|chinese|african|caribbean|pregnant|left-handed|red-haired|tattooed|wheelchair|part-time|older|youngest|oldest"
)
_WHERE = r"(?:in|on|at|of|for) (?:the|our|her|his|their|this|that|all) (?:\w+ )?(?:department|hospital|unit|trust|county|region|city|town|island|valley|country|service|station|team|network|village|district|area|north|south|east|west|school|year|world)"
_FAITH = (
    r"(?:muslim|hindu|sikh|jewish|jehovah'?s witness|mormon|buddhist|amish|catholic|orthodox|pentecostal|christian|traveller|gypsy|roma|\w+-speaking|polish|romanian|bulgarian|"
    r"lithuanian|latvian|ukrainian|russian|somali|eritrean|ethiopian|sudanese|nigerian|ghanaian|syrian|iraqi|iranian|afghan|kurdish|turkish|albanian|chinese|vietnamese|filipin[oa]|"
    r"bangladeshi|bengali|pakistani|punjabi|indian|tamil|nepalese|nepali|portuguese|spanish|italian|greek|welsh-speaking|gaelic-speaking|urdu|arabic|farsi|tigrinya|pashto|dari)"
)
_LOCALE = (
    r"(?:village|town|estate|street|tower block|island|valley|mosque|temple|church|gurdwara|synagogue|chapel|parish|caravan site|hostel|refuge|farm|market|high street|"
    r"neighbourhood|hamlet|harbour|suburb|camp|school|restaurant|shop)"
)
_MONTH = r"(?:January|February|March|April|June|July|August|September|October|November|December)"


def _i(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


_RULES: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("rare condition", _i(r"(?<!\w)(?P<it>(?:very |extremely |exceedingly )?rare (?:\w+ )?(?:conditions?|diseases?|syndromes?|disorders?|cancers?|tumours?|complications?|illness(?:es)?|allerg(?:y|ies)|blood|genetic|procedures?|operations?|variants?|infections?|reactions?|forms?|birth|metabolic|heart|inherited))(?!\w)"), "Choose a condition that every unit knows."),
    ("rare condition", _i(r"(?<!\w)(?P<it>one in (?:a|\d+) (?:million|hundred thousand)|one in (?:\d{2,3},?\d{3})|(?:only|just) (?:been )?(?:\w+ )?(?:cases|patients|people) (?:\w+ ){0,3}(?:in the (?:country|uk|world|region|county)|a year)|never been seen (?:here )?before|one of a handful (?:of|in)|first (?:case|operation|procedure|transplant) (?:of its kind|in the (?:country|uk|region))|conjoined|locked-in|amniotic fluid embolism|vasa praevia|necroti[sz]ing fasciitis|malignant hyperthermia|stevens-johnson|epidermolysis|ichthyosis|progeria|ehlers[- ]danlos|anencephal\w+|motor neurone|creutzfeldt|botulism|diphtheria|rabies|porphyria)(?!\w)"), "Choose a condition that every unit knows."),
    ("rare condition", re.compile(r"(?<!\w)(?P<it>(?!Down'?s?\b|Parkinson|Alzheimer|Crohn|Raynaud|Cushing|Type|The |This |That |A |Her |His )[A-Z][a-z]{3,}(?:-[A-Z][a-z]+)?(?:'s)? (?:syndrome|disease|disorder|dystrophy|anomaly|sequence|lymphoma))(?!\w)"), "Choose a condition that every unit knows."),
    ("multiple birth", _i(r"(?<![\w-])(?P<it>(?:identical |conjoined |second |first )?(?:twins?|triplets?|quadruplets|quads|quintuplets|multiple (?:birth|pregnancy)))(?![\w-])(?! (?:room|bed|bedded|theatre|pack|lumen|track|set|sinks?|screens?|beds))"), "Make it one baby."),
    ("unusual age", _i(r"(?<!\w)(?P<it>(?:a |an )?(?:ten|eleven|twelve|thirteen|fourteen|10|11|12|13|14)[- ]year[- ]old)(?=[^.\n]{0,40}\b(?:mother|mum|girl|pregnan|labour|birth|expecting)\b)|(?<!\w)(?:mother|mum) (?:was|is) (?:only |just |barely )?(?P<b>eleven|twelve|thirteen|fourteen|1[0-4])(?!\w)"), "Give no age, or a common one."),
    ("unusual age", _i(r"(?<!\w)(?:(?:woman|mother|she|client|who) (?:is|was|,)(?: now| nearly)?,?|aged) (?P<it>(?:4[89]|5\d|6\d|forty[- ](?:eight|nine)|fifty(?:[- ]\w+)?))(?=[^\n]{0,60}\b(?:first baby|pregnan\w+|labour|expecting|birth|induc\w+)\b)"), "Give no age, or a common one."),
    ("unusual age", _i(r"(?<!\w)(?P<it>(?:4[89]|5\d|6\d|forty[- ](?:eight|nine)|fifty(?:[- ]\w+)?)[- ]year[- ]old)(?=[^.\n]{0,50}\b(?:mother-to-be|pregnan\w+|in labour|expecting|first baby|birth)\b)"), "Give no age, or a common one."),
    ("religion or language, and place", _i(rf"(?<![\w-])(?P<it>{_FAITH})\b(?=[^.!?\n]{{0,70}}\b{_LOCALE}\b)"), "Leave out the group or the place."),
    ("religion or language, and place", _i(rf"(?<!\w){_LOCALE}\b[^.!?\n]{{0,60}}?(?<![\w-])(?P<it>{_FAITH}) (?:famil|couple|woman|man|mother|father|patient|communit|parents|boy|girl)"), "Leave out the group or the place."),
    ("the only one", _i(rf"(?<!\w)(?P<it>(?:the |our |their |its |her |his |\w+'s )(?:only|sole|first(?:-ever)?|one|youngest|oldest|last)(?: and only)? (?:(?:{_TRAIT})[ -])+(?:\w+ ){{0,2}}?(?:{_PEOPLE}))(?!\w)"), "Leave out what makes the person single."),
    ("the only one", _i(rf"(?<!\w)(?P<it>(?:the|our|their|its) (?:only|sole|first(?:-ever)?|youngest|oldest)(?: and only)? (?:\w+ ){{0,2}}?(?:{_PEOPLE})) (?:\w+ ){{0,4}}?{_WHERE}"), "Leave out what makes the person single."),
    ("the only one", _i(rf"(?<!\w)(?P<it>(?:trust|hospital|department|unit|county|region|country|town|service|team|island|city)'s (?:only|sole|first|one) (?:\w+ ){{0,3}}?(?:{_PEOPLE}))(?!\w)"), "Leave out what makes the person single."),
    ("the only one", _i(rf"(?<!\w)(?P<it>(?:she|he|they|you) (?:was|were|is|are) the only (?:{_TRAIT})(?: one| person| member)?)(?!\w)"), "Leave out what makes the person single."),
    ("press", _i(r"(?<!\w)(?P<it>(?:made|hit|reached|got into) (?:the )?(?:local |national |evening |regional |front )?(?:news|headlines?|papers?|press|pages?|front page|television))(?!\w)"), "Leave the press out."),
    ("press", _i(r"(?<!\w)(?P<it>(?:the |her |his |their |this |that |whole )?(?:case|story|event|incident|death|photograph|photo|family|name|inquest|it|unit|hospital)s? (?:\w+ ){0,2}?(?:was|were|is|had been|has been|is still|appeared|appears|ended up|featured|was all|came out)(?: \w+){0,2} (?:in|on|over|by) (?:all )?(?:the |a |local |national )*(?:news|newspapers?|papers?|press|headlines?|front pages?|television|radio|tv|bbc|social media|facebook))(?!\w)"), "Leave the press out."),
    ("press", _i(r"(?<!\w)(?P<it>(?:been|was|were|is|are|seen|shown|talked about) on (?:the )?(?:\w+ )?(?:television|tv|news|radio)(?: news)?)(?!\w)"), "Leave the press out."),
    ("time of year", _i(r"(?<!\w)(?P<it>(?:after|before|over|at|during|since|until|of|just) (?:christmas|easter|diwali|eid|ramadan|new year|hanukkah|halloween|bonfire night)|(?:christmas|easter|new year|bank holiday) (?:week|weekend|holidays?|shift|period|break))(?!\w)"), "Say “one winter” or nothing."),
    ("public event", _i(r"(?<!\w)(?P<it>(?:general |local )?election|coronation|jubilee|royal wedding|world cup|olympics|marathon|lockdown|first wave|second wave|pandemic|doctors' strikes?|nurses' strikes?|junior doctors' strikes?|grenfell|train crash|coach crash|bombing|terror attack|music festival|cup final|storm [A-Z]\w+)(?!\w)"), "Leave out what dates the story."),
    ("press", _i(r"(?<!\w)(?P<it>reporters?|journalists?|tv (?:crew|cameras)|film crews?|went viral|gone viral|documentary about|daily mail|the gazette|\w+ (?:evening )?(?:post|echo|gazette|chronicle|herald)(?= (?:ran|wrote|had|printed|reported)))(?!\w)"), "Leave the press out."),
    ("public inquiry", _i(r"(?<!\w)(?P<it>ockenden|kirkup|letby|thirlwall|bawa-?garba|morecambe bay|east kent|shrewsbury|mid[- ]staffs?|mid staffordshire|gosport|shipman|beverley allitt|allitt|countess of chester|bristol heart|alder hey|martha mills|francis (?:report|inquiry)|nottingham (?:review|maternity)|(?:public|national|independent) inquiry into|paterson (?:case|inquiry)|leng review case|infected blood inquiry)(?!\w)"), "Leave out anything that points to a public case."),
    ("clock time", _i(r"(?<![\w.:/£-])(?P<it>(?:[01]?\d|2[0-3]):(?!00|15|30|45)[0-5]\d(?:\s?[ap]\.?m\b)?|(?:[01]?\d|2[0-3])\.(?!00|15|30|45)[0-5]\d\s?[ap]\.?m\b|(?<=at )(?:[01]?\d|2[0-3])\.(?!00|15|30|45)[0-5]\d|(?:[01]\d|2[0-3])(?!00|15|30|45)[0-5]\d\s?(?:hrs|hours|h)\b|exactly (?:\d{1,2}|\w+) minutes (?:past|to) \w+)(?![\w%:]|\.\d| (?:per|out of|metres|miles|kg|cm|mm))"), "Say “in the small hours” or “near the end of the shift”."),
    ("month", re.compile(rf"(?<!\w)(?P<it>{_MONTH}|(?<=in )May|(?<=last )May|(?<=of )May|(?<=early )May|(?<=late )May)(?![\w'])(?! (?:the )?\d)"), "Say “one winter” or nothing."),
    ("small team", _i(r"(?<!\w)(?P<it>(?:a |our |their |her |his |the )?(?:small )?(?:team|staff|department|unit|practice|crew room|service|rota) of (?:only |just )?(?:two|three|four|five|six|[2-6])(?! (?:beds|rooms|bays|wards|hundred))|one of (?:only |just )?(?:two|three|four) (?:\w+ )?(?:" + _PEOPLE + r")s? (?:in|on|at|for|who cover)(?: the| our| this)?(?: \w+)?|the (?:other|only other) (?:" + _PEOPLE + r") (?:in|on|at) the (?:unit|island|department|trust|practice))(?!\w)"), "Leave the size of the team open."),
    ("family detail", _i(r"(?<!\w)(?P<it>(?:her|his|their) (?:seventh|eighth|ninth|tenth|eleventh|twelfth) (?:child|baby|pregnancy)|(?:mother|father) of (?:seven|eight|nine|ten|eleven|twelve)|(?:the|a) (?:consultant|manager|registrar|matron|midwife|nurse|doctor|surgeon|chief executive|vicar|headteacher)'s (?:wife|husband|son|daughter|mother|father|sister|brother|partner)|member of parliament|member of the royal family|(?:a |an )?(?:mp|msp|peer of the realm)|(?:footballer|mayor|councillor|celebrity|well-known (?:local )?\w+|local (?:mp|councillor|mayor|headteacher|vicar|imam|priest)|wife of the (?:\w+)|son of the (?:consultant|mayor|manager)))(?!\w)"), "Leave it out."),
)  # fmt: skip
_RECORD = _i(
    r"(?<!\w)(?P<it>(?:keeps? |kept )?(?:look(?:s|ed|ing)? (?:up|at|into)|check(?:s|ed|ing)?|open(?:s|ed|ing)?|read(?:s|ing)?|search(?:es|ed|ing)?(?: for| through)?|log(?:s|ged)? in(?:to)? to (?:see|read|check)) (?:up )?(?:her|his|their|the (?:woman|man|patient|baby|client|child|mother)'s|the patient) (?:\w+ )?(?:records?|notes|results|file|chart|scans?))"
    r"(?=[^.!?\n]{0,40}\b(?:again|every|each|repeatedly|night|home|times|daily|over and over|often|whenever|still)\b)|(?:every|each) (?:night|day|evening|morning|hour)[^.!?\n]{0,30}?(?P<c>(?:look(?:s|ed)? (?:up|at|into)|check(?:s|ed)?|open(?:s|ed)?|read(?:s)?|search(?:es|ed)?) (?:up )?(?:her|his|their|the (?:woman|man|patient|baby|client|child|mother)'s) (?:\w+ )?(?:records?|notes|results|file))"
)
_RECORD_NOTED = re.compile(r"\b(?:record|notes) (?:access|without|that|of a|out of)|access(?:ing)? (?:the|a|her|his|their)? ?(?:record|notes)|information governance|confidential|reason to (?:look|open)", re.I)  # fmt: skip


def quasi(view: Seen) -> Iterator[Finding]:
    """Findings of their own kinds under rule 2; the participants' own part of a question is not about the case."""
    if view.part.field in ("questions", "facilitator", "setting", "seniority"):
        return
    taken: list[tuple[int, int]] = []
    for kind, pattern, instead in _RULES:
        for match in pattern.finditer(view.text):
            name = next((g for g in ("it", "b") if g in pattern.groupindex and match[g]), 0)
            start, end = view.folded.span(*match.span(name))
            if any(a < end and start < b for a, b in taken):
                continue
            taken.append((start, end))
            yield view.found(
                "D3-02",
                start,
                end,
                f"“{match[name]}” may point to one person or event, together with other details",
                kind=kind,
                suggestion=instead,
            )
    if not _RECORD_NOTED.search(view.study.said(view.study.parts.get("facilitator"))):
        for match in _RECORD.finditer(view.text):
            name = next((g for g in ("it", "c") if match[g]), 0)
            start, end = view.folded.span(*match.span(name))
            yield view.found(
                "D3-02", start, end, f"“{match[name]}”: opening a record again out of worry is a breach of access in itself", kind="looking up the record",
                suggestion="Let the character go over it in the mind, or say in the facilitator notes that this is a breach.", severity="advice",
            )  # fmt: skip
