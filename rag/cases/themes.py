"""Rule 13 and the template's limits on the story: content note and tags, the ending, graphic detail, patient and family, number of people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rag.cases.finding import Finding
from rag.cases.looking import Seen, missing, seen, words
from rag.cases.packs import DisciplinePack
from rag.cases.structure import CHARACTERS
from rag.cases.study import STORY, CaseStudy

_ILL = (
    r"(?:resuscitat\w*|breath\w*|unwell|sick|ill|injur\w*|hurt|harm\w*|cold(?= and|,| to the touch|\.)|blue|infusion|admitted|neonatal unit|cooled|cooling|sepsis|fever\w*|collaps\w*|seizure\w*|"
    r"intensive care|poorly|fractur\w*|burn\w*|bleed\w*|blue|floppy|drowsy|medicine|infection|antibiotic\w*|died|dies|dead|given|prescri\w*|dose)"
)
_CHILD = r"(?:bab(?:y|ies)|newborns?|infants?|toddlers?|child|children|boys?|girls?|(?:\w+|\d+)-(?:year|month|week|day)s?-old(?= (?:girl|boy|child|baby|who|with|on))|teenagers?|neonates?|twins|triplets)"
_THEMES: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("stillbirth", "death", "pregnancy-loss"), words(r"still-?born|still-?births?|born (?:dead|sleeping)|intrauterine death")),
    (("death", "stillbirth", "pregnancy-loss", "suicide"), words(r"(?:has |had )?(?:died|dies|dying)|death of|(?:his|her|their|the|a|patient's) deaths?(?! certificate| review)|found dead|was dead|passed away|(?:could not|couldn't) be (?:saved|revived|resuscitated|brought back)|did not survive|didn't survive|lost (?:her|his|its) life|slipped away|(?:his|her|their) last breath|certified dead|pronounced dead|life extinct")),
    (("self-harm", "suicide"), words(r"self-harm\w*|overdos(?:e|es|ed)|suicid\w*|(?:took|take|taken|taking|end|ended|ending) (?:her|his|their) (?:own )?(?:life|lives)|(?:cut|cutting|hurt|hurting|hang|hanged|hanging|harmed|harming) (?:herself|himself|themselves)|ligature")),
    (("violence", "assault", "abuse"), words(r"(?:punch|slap|kick|attack|assault|stab|strangl|headbutt|shov|bit|spat at|grabb)(?:ed|ing|led|ten)? (?:by |at |the |a |an |her |his |him |them |you |two |one |another )+(?:\w+ )?(?:nurse|midwife|doctor|registrar|porter|colleague|staff|paramedic|crew\w*|student|assistant|patient|partner|wife|woman|man|guard|visitor|throat|neck|arm|face)?", r"hit (?:by |the |a |her |his |him |you )(?:\w+ )?(?:nurse|midwife|doctor|registrar|porter|colleague|paramedic|crew\w*|student|assistant|patient|partner|wife|woman|man|in the face|face|across)", r"swung (?:a punch )?at|lash(?:ed|ing) out(?: at)?|threw (?:him|her)self at|pinned (?:him|her|you|them)|head-?butt\w*|by the throat", r"assaults?|violent|violence|stabb(?:ed|ing)|knife|domestic abuse|threw (?:a|the) (?:chair|punch|cup|tray) at|beaten")),
    (("child", "stillbirth", "pregnancy-loss", "death of a child"), re.compile(rf"(?<!\w){_CHILD}\b[^.!?\n]{{0,70}}?\b{_ILL}(?!\w)|(?<!\w){_ILL}\s[^.!?\n]{{0,30}}?\b(?:the |a |their |her |his ){_CHILD}(?!\w)|(?<!\w){_CHILD}\b[^.!?\n]{{0,60}}\. (?:He|She|It|They)\b[^.!?\n]{{0,40}}?\b{_ILL}(?!\w)", re.I)),
)  # fmt: skip
_NAMES = {
    "stillbirth": "stillbirth",
    "death": "death",
    "self-harm": "self-harm",
    "violence": "violence",
    "child": "a child who is a patient",
}
_NOT_CHILD = re.compile(
    r"\b(?:sick|ill|poorly|hurt|bleed\w*|medicine|given) (?:leave|day|note|pay)|rung in sick|ring in sick|sick with|feel sick|felt sick|feels sick|checked on time|both (?:were )?well|catches? (?:its|her|his) breath|took a breath|called? in sick",
    re.I,
)
_SPARED = re.compile(
    r"\b(?:nobody|no one|never|almost|nearly|could have|might have|as if|like|if|afraid of|fear(?:ed)? of|child|near)\b[^.]{0,20}$", re.I
)
SENSITIVE = {
    "death": r"death|die[sd]?\b|dying|dead|loss|lost|stillb|bereave|end of (?:her |his |their )?life",
    "child": r"child|bab(?:y|ies)|boy|girl|toddler|newborn|infant|teenager|pregnan|birth|year-old|twin",
    "stillbirth": r"stillb|born (?:dead|sleeping)|death|dies|died|loss",
    "self-harm": r"self-harm|harm|suicid|overdose|hurt|own life",
    "violence": r"violen|assault|attack|abus|aggress|hit|threat|fight|angry|punch|stab|injur",
}
_ALARMING = words(
    r"warning|trigger(?:ing)?|distressing|disturbing|graphic|traumatic|harrowing|shocking|horrific|horrifying|upsetting|devastating|tragic|heart-?breaking|brace yourself|beware|terrible|awful|gruesome|appalling|nightmare"
)
_ENDING = words(
    r"(?:dismissed|sacked)(?! (?:the|it|her worry|his worry|as|that))|(?:was|were|been|got|be) fired|fired (?:from|for)|lost (?:her|his|their|the) job|contract (?:was )?terminated|suicid(?:e|al)|(?:took|taken|ended|end) (?:her|his|their) (?:own )?life|killed (?:herself|himself|themselves)|hanged (?:herself|himself)|found hanged|(?:was|been|were) let go|they let (?:him|her|them) go|given notice|dismissal|(?:lost|lose|loses) (?:her|his|their) (?:job|post|place on the course)|expelled|escorted (?:off|from) the (?:premises|building|site)|asked to resign|forced to resign"
)
_GRAPHIC = words(
    r"blood (?:everywhere|all over|pour\w+|gush\w+|spurt\w+|sprayed|on the (?:walls?|ceiling|floor))|pools? of blood|soaked (?:in|with) blood|gush(?:ed|ing)|guts|innards|blood (?:and \w+ )?(?:was|were|ran|dripp\w+|splash\w+|spray\w+) (?:on|across|all|down|over|from|out)|spurt(?:ed|ing)|(?:blue|grey|white|pale) and (?:limp|lifeless|floppy)|lifeless(?: body)?|mangled|severed|disembowel\w*|mutilat\w*|gore|gory|brains?(?= on| matter)|entrails|flesh (?:hung|was)|scream(?:ed|ing|s)? (?:in agony|in pain|and screamed)|maggots|crushed skull|ribs? crack(?:ed|ing)|crack(?:ed|ing)? of (?:his|her|the) ribs|bloodied|blood-soaked"
)
PATIENTS = words(
    r"patients?|clients?|wom[ae]n|m[ae]n|bab(?:y|ies)|child(?:ren)?|boys?|girls?|mothers?|fathers?|mum|dad|parents?|famil(?:y|ies)|couples?|partners?|husbands?|wi(?:fe|ves)|daughters?|sons?|sisters?|brothers?|toddlers?|infants?|residents?|relatives?|carers?|grand\w+|lady|ladies|gentlem[ae]n|neighbours?|teenagers?|newborns?"
)
_OPEN = words(
    r"sorry|apolog\w+|candour|told (?:her|him|them|the|plainly|openly|what)|tells? (?:her|him|them|the)|explain\w*|rang (?:the|her|his|both|them)|r[ai]ngs? (?:the|her|his|both|them)|wrote to|writes? to|letter|sits? down with|sat down with|meet(?:s|ing)?|met (?:the|with)|spoke (?:to|with)|speaks? (?:to|with)|answer(?:ed|s)?|asked (?:her|him|them) what|visit\w*|card|thank\w*|follow-up"
)
_STAFF = (
    "midwife|coordinator|registrar|consultant|anaesthetist|paediatrician|obstetrician|surgeon|radiologist|pharmacist|physiotherapist|psychologist|manager|matron|sister|"
    "supervisor|mentor|trainer|tutor|educator|nurse|doctor|paramedic|crewmate|dispatcher|clinician|technician|dispenser|driver|porter|assistant|radiographer|sonographer|"
    "mammographer|reader|student|trainee|practitioner|advocate|receptionist|cleaner|social worker|specialist|team leader|lead|superintendent|referrer"
)
_STAFF_WORD = words(rf"(?:{_STAFF})")


def themes(study: CaseStudy, packs: Iterable[DisciplinePack] = ()) -> Iterator[Finding]:
    """Findings of rule 13 and of the template's limits on the story."""
    del packs
    yield from _content_note(study)
    yield from _untagged(study)
    for view in seen(study, STORY):
        for match, start, end in view.find(_GRAPHIC):
            yield view.found(
                "D2", start, end, f"“{match[0]}” is graphic", kind="graphic", suggestion="Say it in one plain clause, or leave it out."
            )
        for match, start, end in view.find(_ENDING):
            if not view.is_thought(start, end, match) and not _SPARED.search(view.text[: match.start()][-30:]):
                yield view.found(
                    "D2", start, end, f"“{match[0]}”: a case never ends in a dismissal, a suicide or a prosecution", kind="ending",
                    suggestion="Leave the end open: a meeting that is still to come, an offer that has not been answered.",
                )  # fmt: skip
    yield from _people(study)


def _tags(study: CaseStudy) -> set[str]:
    return {str(tag).strip().lower().replace(" ", "-") for tag in study.values("content_tags")}


def _content_note(study: CaseStudy) -> Iterator[Finding]:
    tags = _tags(study)
    body, front = study.parts.get("content_note"), study.front("content_note", study.field("content_note") or None)
    note = study.field("content_note") or study.said(body)
    if not note.strip():
        sensitive = sorted(tags & set(SENSITIVE))
        why = f", and the tags say {', '.join(sensitive)}" if sensitive else ""
        yield missing(
            study,
            "D3-13",
            "content_note",
            f"there is no content note{why}",
            kind="note missing",
            suggestion="One plain sentence: “This case includes …”",
        )
        return
    for tag in sorted(tags & set(SENSITIVE)):
        if not re.search(SENSITIVE[tag], note, re.I):
            at = body or front
            yield missing(
                study, "D3-13", "content_note" if at else "content_tags", f"the tags say “{tag}”, and the content note does not", kind="note silent",
                suggestion="Name the theme in plain words.",
            )  # fmt: skip
    for view in seen(study, ["content_note"]):
        for match, start, end in view.find(_ALARMING):
            yield view.found(
                "D3-13",
                start,
                end,
                f"“{match[0]}” alarms",
                kind="alarming note",
                suggestion="Say only what is in the case: “This case includes …”",
            )


def _untagged(study: CaseStudy) -> Iterator[Finding]:
    tags = _tags(study)
    for accepted, pattern in _THEMES:
        if tags & set(accepted):
            continue
        hit = next(
            (
                (view, *found)
                for view in seen(study, (*STORY, "content_note"))
                for found in view.find(pattern)
                if not _passing(view, found[0], accepted)
            ),
            None,
        )
        if hit is not None:
            view, match, start, end = hit
            name = accepted[0]
            yield view.found(
                "D3-13", start, end, f"the story speaks of {_NAMES[name]} (“{match[0]}”), and the tags do not say “{name}”", kind=f"tag missing: {name}",
                suggestion=f"Add “{name}” to content_tags, and name it in the content note.",
            )  # fmt: skip


def _passing(view: Seen, match: re.Match[str], accepted: tuple[str, ...]) -> bool:
    """A word in passing: a death that did not come, a child that somebody hears next door."""
    if accepted[0] == "child":
        return bool(_NOT_CHILD.search(view.sentence(*match.span())))
    return bool(_SPARED.search(view.text[: match.start()][-30:]))


def _people(study: CaseStudy) -> Iterator[Finding]:
    views = seen(study, STORY)
    if not views:
        return
    if not any(PATIENTS.search(view.text) for view in views):
        yield missing(study, "D2", "part_1", "no patient and no family is in the story: let them be there as people", kind="no patient")
    elif not any(_OPEN.search(view.text) for view in views):
        yield missing(study, "D2", "part_2", "nobody speaks with the patient or the family about what happened", kind="no openness")
    roles: dict[str, int] = {}
    for view in views:
        for match, _, _ in view.find(_STAFF_WORD):
            roles[match[0].lower()] = roles.get(match[0].lower(), 0) + 1
    acting = sorted(role for role, times in roles.items() if times > 1)
    if len(acting) > CHARACTERS:
        yield missing(
            study, "D2", "part_1", f"many people carry the story ({', '.join(acting)}); {CHARACTERS} at most can be kept apart by listening", kind="people",
            severity="advice",
        )  # fmt: skip
