"""Function words of the support check: set phrases, negators, modals, quantifiers, conditions. General English, no words of one manual."""

from __future__ import annotations

PHRASES: dict[str, str] = {
    phrase: short
    for short, phrases in {
        "individual": "one to one|one on one|1 to 1",
        "in-person": "face to face|in person|in the flesh",
        "at-least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|at a minimum",
        "at-most": "at most|no more than|not more than|up to|a maximum of|at the most|no longer than|not exceeding",
        "more-than": "or more than|or longer than|more than|greater than|longer than|in excess of|upwards of",
        "less-than": "or less than|or fewer than|or shorter than|less than|fewer than|shorter than|lower than",
        "or-more": "or more|or longer|or above|or over",
        "or-less": "or less|or fewer|or below|or under",
        "must": "have to|has to|had to|need to|needs to|is to|are to|be required to|is required to|are required to",
        "should": "ought to|is supposed to|are supposed to|is advised to|are advised to",
        "can": "able to|is able to|are able to",
        "cannot": "can not|unable to|is unable to|are unable to",
        "optional": "need not|needn't|not obliged|don't have to|does not have to|do not have to|doesn't have to|not have to|do not need to|does not need to|don't need to|not need to",
        "allowed": "is allowed|are allowed|is permitted|are permitted|is free to|are free to",
        "ensure": "make sure|makes sure|see to it",
        "contact": "get in touch|gets in touch|get hold",
        "discover": "find out|finds out|found out",
        "nobody": "no one|no person|not anybody|not anyone",
        "someone": "some one",
        "summarise": "sum up|sums up|summed up|summing up",
        "without": "from being",
        "at-all": "at all",
        "perform": "carry out|carries out|carried out|carrying out",
        "write": "write down|writes down|written down|wrote down|note down|put down|jot down",
        "beforehand": "in advance|ahead of time|before the event",
        "immediate": "straight away|right away|at once|without delay|right now|as soon as possible",
        "begin": "set out|kick off|get going",
        "arrange": "set up|sets up",
        "continue": "go on|goes on|carry on|carries on|keep going|going on",
        "postpone": "put off|puts off",
        "end": "come to an end|wind up|bring to a close",
        "halfway": "half way|mid way",
        "explain": "set out why|spell out|spells out",
        "because": "because of|owing to|due to|as a result of|on account of",
        "instead": "instead of|rather than|in place of",
        "except": "except for|apart from|other than|with the exception of",
        "provided": "provided that|on condition that|as long as|so long as|providing that|on condition",
        "whether": "whether or not",
        "usually": "as a rule|in general|most of the time|for the most part|by and large",
        "always": "every time|at all times|in every case|in all cases|without exception",
        "sometimes": "at times|now and then|from time to time|in some cases|on occasion",
        "alone": "on your own|on their own|by yourself|by themselves|on its own|by itself|on his own|on her own",
        "several": "a few|a number of|a handful of",
        "many": "a lot of|lots of|plenty of|a great many|a large number of",
        "half": "one half|fifty percent",
        "percent": "per cent",
    }.items()
    for phrase in phrases.split("|")
}

SUBORDINATORS = frozenset(
    """
    because but although though whereas while if unless until till when whenever where wherever before after since so which who whose
    whom that than as provided except whether once
    """.split()
)

CONDITIONS: dict[str, str] = {
    "if": "if", "unless": "unless", "until": "until", "till": "until", "provided": "if", "except": "unless", "when": "when",
    "whenever": "when", "once": "after", "before": "before", "after": "after", "while": "while", "where": "where",
}  # fmt: skip
"""Words that open a condition, and the kind of it. The first five of them limit what is said."""

STRICT_CONDITIONS = frozenset({"if", "unless", "until"})
OPPOSED_CONDITIONS = frozenset({frozenset(p) for p in (("if", "unless"), ("before", "after"), ("until", "after"), ("unless", "when"))})

NEGATORS = frozenset(
    """
    not no never none nobody nothing neither nor without cannot can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't
    shouldn't couldn't mustn't haven't hasn't hadn't mightn't cant dont doesnt didnt isnt wont shouldnt avoid avoids avoided avoiding
    refrain refrains forbid forbids forbidden prohibit prohibits prohibited hardly instead fail fails failed refuse refuses refused ban banned
    """.split()
)
DETERMINERS = frozenset("no none nobody nothing without neither nor".split())
"""Negators that take in the whole of what follows, not one verb."""

MODALS: dict[str, str] = {
    **dict.fromkeys("must shall require requires required mandatory obligatory compulsory essential necessary mustn't".split(), "must"),
    **dict.fromkeys("should recommended advised advisable shouldn't recommend".split(), "should"),
    **dict.fromkeys("may might optional allowed permitted discretionary voluntary optionally mightn't".split(), "may"),
    **dict.fromkeys("can could cannot can't couldn't possibly perhaps possible".split(), "can"),
}

PREDICATIVE = frozenset(
    "possible optional allowed permitted required mandatory compulsory obligatory essential necessary recommended advisable voluntary".split()
)
"""Modals that come after what they govern ("taking part is optional")."""

QUANTIFIERS: dict[str, str] = {
    **dict.fromkeys("almost nearly practically".split(), "almost"),
    **dict.fromkeys("all every each always everyone everybody everything entire entirely whole invariably completely fully".split(), "all"),
    **dict.fromkeys(
        "most usually often many mostly generally typically frequently commonly normally mainly largely chiefly primarily".split(), "most"
    ),
    **dict.fromkeys("some sometimes several occasionally partly partially certain".split(), "some"),
    **dict.fromkeys("few rarely seldom hardly scarcely".split(), "few"),
    **dict.fromkeys("only solely exclusively merely purely".split(), "only"),
    **dict.fromkeys("never none nobody".split(), "none"),
}

LIGHT = frozenset(
    """
    also too use make give take have get thing people do go put way keep need want include involve well may might must shall could would
    part kind sort lot one ones someone somebody anyone anybody person something anything say tell be new good other another already
    still then even ever yet however therefore thus hence per etc e.g i.e eg ie like around within upon onto every many much less least
    at-least at-most more-than less-than or-more or-less instead without cannot never none nobody nothing always usually often sometimes
    rarely allowed optional required
    """.split()
)
"""Content words that say little by themselves: half weight in coverage."""

PERSONS_REVERSED = frozenset("by from".split())
"""Prepositions that put the doer after the deed."""

IRREGULAR: dict[str, str] = {
    form: word
    for group in """
    arise arose arisen|become became|begin began begun|bend bent|bite bit bitten|blow blew blown|break broke broken|bring brought|build built|buy bought|catch caught|
    choose chose chosen|come came|deal dealt|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|
    find found|fly flew flown|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|
    hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|learn learnt|leave left|lend lent|lose lost|make made|mean meant|
    meet met|pay paid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shoot shot|
    show shown|sing sang sung|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent|stand stood|steal stole stolen|stick stuck|strike struck stricken|
    swear swore sworn|swim swam swum|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|understand understood|undergo underwent undergone|
    wake woke woken|wear wore worn|weep wept|win won|withdraw withdrew withdrawn|write wrote written|person people|man men|woman women|child children|foot feet|tooth teeth|
    mouse mice|life lives|half halves|wife wives|leaf leaves|analysis analyses|crisis crises|criterion criteria|phenomenon phenomena|bad worse worst|good better best
    """.replace("\n", " ").split("|")
    for word, *forms in [group.split()]
    for form in forms
}
"""Forms that no stemmer joins to their word."""
