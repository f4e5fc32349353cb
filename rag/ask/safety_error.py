"""What an error that was kept quiet sounds like, as phrases of `safety_patterns`."""

from __future__ import annotations

ERROR: dict[str, str] = {
    "err_act": """
        x|xray|xrayed|x_rayed|scanned|imaged|irradiated|swabbed|vaccinated|bled|tested|called .. wrong
        <clinical> .. still .. wrong
        adult|wrong|double|triple|ten_times|tenfold|extra|second|higher dose|doses
        left .. clamp|tourniquet|catheter|drain|line|monitor|alarm|gas|oxygen|pump|heater|bed_rails|bedrails .. on|off|in|out|down|up
        got|had|given|received|ran too much|many|fast|little|late
        gave|given .. to .. wrong
        mix|mixed|mixing up|ups
        let a|the|her|his|my patient|resident|baby|child .. fall|fell|down|slip|go
        cut|cutting|removed|operated|incised|scanned|treated|took_out .. wrong
        left .. patient|baby|mother|child .. died|at_home|alone|unmonitored|worse|arrested
        patient|she|he|baby|mother reacted|arrested|deteriorated|bled|collapsed .. because|after|and
        sent|gave|handed|posted|issued|given .. wrong
        missed a|an|the|his|her|some? <clinical>|anomaly|lesion|tumour|abnormality|clot|haematoma|pneumothorax|sign|signs|lump|mass|cleft
        switched|transposed|muddled|mixed|swapped|confused|misfiled|mislaid|lost|sent|gave|put|posted .. results|samples|patients|notes|bloods|specimens|labels|scans|images|charts|babies|wristbands|letters|prescriptions|reports
        signed|sign|signs .. without|before|blind|unseen .. check|checking|look|looking|reading|seeing|counting|done|it|witness|half
        without checking|looking|consent|reading|washing|counting|scanning|examining|a_second_check|second_check|gloves|asking|seeing
        skipped|skips|skipping|missed|never_did|cut_corners|ignored|silenced|turned_off|switched_off .. check|checks|count|counts|obs|observations|alarm|alarms|buzzer|round|rounds|protocol|second_check|step|consent|id|test|tests|call_bell|monitor|swab|handwash
        expired|out_of_date|recalled|faulty|unsterile|dirty|reused|contaminated .. <clinical>|kit|equipment|vaccine|vaccines|blood|stock|scope
        never|not|forgot .. check|checked|chased|followed_up|acted_on|sent|referred|scanned|examined|escalated|washed|counted|turned|done|given|gave|accounted .. <clinical>|result|results|letter|patient|it|properly|for|round
        <clinical> .. never|not .. checked|chased|followed|acted|sent|referred|given|done|accounted|counted|seen
        unaccounted for
        discharged|sent home|wrong|too_early .. wrong|missed|died|back|without|and
        wrong .. way|bag|bottle|vial|syringe|bed|name|person|man|woman|notes|form|address|end|knee|hip|foot|hand|kidney|breast|side|tooth|vaccine|milk|channel|route|box
        needlestick|needle_stick
        cut|burned|scalded|nicked|perforated|punctured|tore a|the|her|his|an|into patient|bowel|artery|baby|vessel|bladder|nerve
        too much|many|fast|strong|high .. <clinical>|insulin|morphine
        put|hung|set|programmed|drew .. up|pump|infusion|drip|syringe|line .. wrong|fast|ten|too|double
        fell|fallen|nodded asleep|off .. patient|monitor|watch|shift|obs|duty
        got it|that wrong|badly_wrong
        done|did|made something|a|an wrong|terrible|awful|bad|error|stupid
        <is> my|her|his|their fault
        gave|give|given|gives|giving|administered|injected|hung|put_up|connected|transfused|prescribed|dispensed|drew|handed|ordered|infused .. wrong|double|twice|ten|10x|ten_times|too|extra|another|someone|overdose|duplicate|expired|an_overdose|triple|wrongly|incorrect
        <err> .. <clinical>
        <clinical> .. <err>
        <errnoun>
        misread|miscalculated|mislabelled|misdiagnosed|misheard|miscounted
        got|get|gone|went it|things|something|badly|horribly|very? wrong
        harmed|hurt|injured|damaged a|the|his|her|their|my|that? patient|baby|child|woman|man|mother|resident
        patient|baby|mother|child|resident|woman|man .. harmed|hurt|injured|deteriorated|died|fell|arrested|allergic|damaged|dropped|bled|suffered
        dropped a|the|her|his baby|patient|newborn|child
        left a|the|some .. swab|needle|instrument|cannula|tourniquet|guidewire|pack|in|inside
        swab|needle|instrument|pack|guidewire .. left|retained|never|not|missing|unaccounted|inside
        retained swab|object|instrument
        drug|medication|dosing|prescribing|dispensing|transfusion|labelling|insulin|surgical|clinical|documentation|serious error|errors|incident|mistake|slip|mishap
        small|big|massive|an|accidental|tenfold overdose of|to|by|on
        something went|go|had_gone|goes|has_gone .. wrong
        went .. wrong
        forgot|forgotten|failed|neglected|omitted to check|give|escalate|chart|act|hand|do|record|follow|repeat|read|refer|call|tell|write|turn
        did not check|escalate|act_on|hand_over|chart|spot|notice|follow_up|look
        fell|fall|falls|fallen .. ward|patient|watch|bed
        contaminated|lost|mislaid|mixed|unlabelled|switched|wrong .. sample|samples|specimen|specimens|blood|bloods|biopsy
        what|whatever|something|thing she|he|i did|has_done|had_done !not
        happened on <poss>|a|the? shift|ward|nights|watch|unit
        omitted|duplicated|delayed .. dose|doses|treatment
        <is> <poss> fault
    """,
    "err_first": """
        i|we .. gave|given|administered|injected|hung|prescribed|dispensed|transfused .. wrong|double|ten_times|too_much|another_patient|an_overdose|ten
        i|we .. missed|misread|miscalculated|mislabelled|swapped|overlooked|mixed_up|botched .. <clinical>
        i|we .. forgot|failed to .. give|check|escalate|chart|hand_over <clinical>|the|a|to
        i|we .. harmed|hurt|dropped|injured .. patient|baby|child
        i|we .. made|did|had .. drug|medication|dosing|prescribing|dispensing|clinical|serious error|mistake
    """,
    "conceal": """
        not|never told|tell|telling|telled|said a|any|single? soul|anyone|anybody|word
        fiddle|fiddled|fiddling|fudge|fudged|fudging|doctored|massaged|tidied|squared|altered|changed|faked .. paperwork|paper_work|forms|form|notes|record|records|log|sheet|chart|books|figures
        <boss>|boss|manager|consultant|supervisor|nobody|no_one|team|family|patient|parents|mum|mother .. <is>|do|does|did|has|have|had not|un|no .. know|knows|aware|idea|clue|told|informed|heard|realise|realised|noticed|suspect
        no idea|clue|inkling|knowledge .. happened|wrong|done|it|given
        kept|keeping|keep|keeps|stayed|staying|stay|kept_it .. quiet|shtum|schtum|mum|to_himself|to_herself|to_themselves|to_myself|under_wraps|under_his_hat|under_her_hat|hush_hush
        swept|brushed|sweep|brush .. under the? carpet|rug
        hoped|hoping|hopes|prayed|praying|prays nobody|no_one|it|they|the .. notices|noticed|notice|comes_out|come_out|find_out|finds_out|blow_over|blows_over|see|saw
        said|saying|says|done|did|reported|told nothing|no_one
        leave|left|keep|kept|leaving|keeping .. off|out|out_of .. notes|record|handover|chart|report|form|system|datix|books
        <neg> .. rung|rang|called|phoned|contacted|gone_back|spoken|emailed|let_on
        only one|person|ones|people .. know|knows|knew
        deleted|deleting|wiped|erased|removed|destroyed|binned|shredded|threw_away .. image|images|scan|record|entry|notes|footage|form|trace|sample|email|message|chart|evidence
        altered|alters|changed|rewrote|backdated|falsified the|her|his obs|notes|chart
        nobody|no_one|none_of_them|not_one|no one|? has|s|have|is|was|had|ever|else? .. noticed|known|knows|clocked|spotted|aware|said|asked|wiser|told|found|picked|realised|raised|mentioned|reported
        <neg> been|be|being|ever|even|yet|actually|really|formally? <report>
        left it at_that|there|out|off
        leave|left|kept|keep|missed it|that|this .. out|off .. notes|record|handover|chart|report|form|system
        not|never|nothing|isn't .. in|on .. notes|system|datix|record|chart|handover|file|paperwork|form
        no record of
        never come|came out|to_light|up
        nothing|not was|has|been|came|came_of|got .. done|said|reported|written|raised|recorded
        did nothing
        went|gone|goes|go no further
        no one|nobody s|is|was? the_wiser
        kept|keep|stay|stays|stayed|staying between
        wants|want|asked|begged|begging|pleading|made .. it|this|that|me|us .. kept|keep|secret|quiet|between|promise|swear
        sworn|swore .. secrecy
        still think|thinks|believe|believes|told|says .. was|something_else|natural|fine
        blames|blamed|let .. someone|another|else|the_student|agency|machine|equipment
        promised|swore .. not|never .. say|tell|anything
        does|do|did|has|have|is not|never .. know|realise|aware|told .. patient|family|yet|mum|it|about|that
        not .. gone|go through|on|in_as .. datix|system|incident|ulysses|radar
        tell|told|say|said anyone|anybody|a_soul|no_one|nobody
        on the quiet|sly
        passed|pass|passing it off as
        made|make|making out .. fine|did|done|never|not
        signed|sign for|it|off|as .. not|never|given|done|anyway
        <neg>|cannot|refuses|refused|refusing|scared|afraid|frightened|terrified|decided_against|avoid|avoided|reluctant|ashamed .. <report>|reports !me_how|me_whether|me_what|us_how
        <neg>|cannot|scared|afraid|frightened|too .. say|said|saying anything|so|a_word|to|it|$
        still|yet to|not .. be? report|reported|tell|told|datix
        unreported|undisclosed|undocumented|unrecorded|unlogged|unacknowledged
        cover|covered|covering|covers it|that|this|them|things|everything? up !page|with|letter|note|story|shift|for_the
        hid|hidden|hiding|hides|hide|conceal|concealed|concealing|buried|bury|hushed|hush !in_the_manual|in_the_menu
        swept|sweep|brushed|brush .. under|carpet|rug
        keep|kept|keeping|keeps|stay|stayed|staying .. quiet|secret|to_herself|to_himself|to_themselves|to_myself|between|mum|schtum|shtum|from_them|from_her|from_his|dark|hush|silent
        nobody|no_one|no|not|never one|a_soul|anyone|anybody|else knows|know|noticed|notice|found|aware|realised|realises|spotted|knew|suspects|clocked|picked_up|saw|caught
        nobody|no_one .. knows|know|noticed|found|aware|realised|spotted|knew|suspects|saw|caught
        no|not one|a_soul|anyone .. knows|know|noticed|found|aware|realised|spotted|knew|saw|been_told
        only|just i|me|she|he|you|us|we .. knows|know|aware
        got|get|getting away with
        turned|turning|turn a blind eye
        look|looked|looking the other way
        alter|altered|altering|changed|changing|falsified|falsify|falsifying|amended|rewrote|rewritten|rewriting|backdated|doctored|fiddled|fudged|faked|forged|tampered|deleted|removed|made_up|invented|tippexed .. notes|chart|charts|record|records|obs|documentation|time|times|entry|entries|report|observations|form|signature|log|label
        lied|lying|lies|lie about|to
        asked|asks|begged|wants|made|making|pleaded|told|telling|begging|promise|promised|swear|swore|asking|want ... not|never|secret|no_one|nobody to? <report>|say|repeat|share|secret|pass|anyone|else|breathe
        in confidence|strict_confidence
        off the record
        between us|you_and_me|ourselves|these_four
        secret|secretly
        promise|promised|swear .. not to? tell|say|repeat
        will not report|tell|datix|own|admit|come|be_reporting
        without telling|reporting|anyone|datixing|documenting|escalating
        patient|patients|family|relatives|parents|mother still? does|do|did|has|have|were|was not .. know|known|told|been|aware|informed
        never|not went|go|gone|come|came|been|get|got|made .. in_the|into_the|on_the|anywhere|further|out|system|datix|form|incident
        no datix|incident_form|incident_report|report|form|record|paperwork|documentation|duty_of_candour
        not a word
        let it|that go|lie|slide
        pretended|pretend|pretends|pretending|acted|act .. not|nothing|normal|fine|never|happen|happened
        blamed|blaming|blame it? on|someone|somebody|another
        not to report|tell|datix|record|document|mention|say|disclose|put
        never mentioned|spoken|came|come|surfaced|followed|looked
        <neg> .. owned|own|admitted|admit|came|come up|to|forward|clean|it
        told|advised|warned|instructed|pressured|pressurised|leaned .. not|keep|drop|leave|forget
    """,
    "falsify": """
        charted|recorded|wrote|signed|documented|entered|ticked|logged|writes|signs|charts|filled .. obs|observations|checks|check|dose|doses|readings|rounds|count|temperature|bp|fluids|consent .. never|not|had_not|without
        change|changing|alter|altering|amend|rewrite|falsify|backdate|doctor .. time|times|entry|entries|notes|chart|obs|record|documentation|timings ... notes|chart|record|after|crash|section|arrest|patient|obs|system
        agreed|agree|told|asked|pressured|made to say .. was|were|it|that|she|he|they
        get|got|getting|kept|keep|straight|same their|our|the story|stories straight|same
        stick|sticking|stuck to the|a|their|our story
        falsified|falsify|falsifying|doctored|forged|backdated|faked|fabricated|fiddled|made_up|altered|tippexed|rewrote|tampered_with .. obs|observations|notes|chart|charts|patient|patients|drug|fluid|entry|entries|times|documentation|checks|prescription|ctg|report
    """,
    "disclosure_word": """
        disclose|discloses|disclosing|disclosed|disclosure|disclosures|reveal|reveals|admits|admit|confesses|confess|hints|hint|hinted .. error|errors|incident|mistake|mistakes|near_miss
        error|errors|mistake|incident disclosure|disclosures
        duty|duties to report
    """,
    "unreported_word": """
        unreported|undisclosed|unrecorded|hidden|undocumented|unacknowledged error|errors|incident|incidents|mistake|mistakes|near_miss|near_misses|harm
    """,
    "patient_at_risk": """
        still .. has|have|having|wearing|on|taking|getting|given|gets|using|with .. wrong
        patient|patients|baby|babies|mother|resident|someone|woman|child .. may|might|could|still|is|are .. at_risk|in_danger|harmed|affected|unsafe|on_the_wrong|wearing_the_wrong|getting_the_wrong|come_to_harm|getting_it|receiving
        still at|in risk|danger
        still giving|getting|receiving|on|taking|running the? wrong
    """,
    "not_clinical": """
        score|scores|scored|scoring|rating|ratings|rated|slide|slides|handout|handouts|checklist|spreadsheet|plan|poster|kappa|timing|invitation|profile|email|facilitator_error|typo
        delivery|session|workshop|fidelity|attendance log|record|length|form|plan|report|score|minutes|item
        study|paper|authors|trial|manual|chapter|guide|source|literature|research|article did|does|do|not|never|has|have not|report|reported|say|mention|state|record
        deviation|deviations|item|items|minutes|exercise|agenda
        in the workshop|session|rating|scoring|log|plan|manual|slides
        machine|model|software|app|tool
    """,
    "hushed": """
        leave|left|keep|kept|leaving|keeping .. off|out_of .. notes|record|system|datix|report|handover|books
        deleted|wiped|erased|destroyed|binned|shredded .. image|images|scan|record|entry|notes|trace|sample|chart
        only one|person|ones who|that knows|know
        off the record
        to cover|hide|disguise it|this|that|herself|himself|themselves|tracks|her|his|their
        but not|never to|told her|his|their|the|any boss|manager|consultant|family|patient|team
        owned|admitted|told|confessed .. me|us .. but|only .. not|never
        not .. place|business|job to raise|say|report|tell
        sitting|sat on a|an|the mistake|error|incident|it
        still .. getting|taking|on|receiving|given the wrong
        mouth|mouths|lips|trap shut|sealed
        kept|keep|keeping|keeps|stay|stayed|told .. quiet|mum|schtum|secret|to_herself|to_himself|to_myself|between_us|hush_hush|under_wraps|under_his_hat|under_her_hat
        nobody|no_one|none_of_them|not_one|never|not .. noticed|been_told|told_anyone|tell_anyone|told_anybody|tell_anybody|reported|report_it|reported_it|datixed|datix|disclosed|documented|escalated|owned_up|own_up|come_clean|came_clean|raised_it|recorded_it|wrote_it|admitted_it|say_anything|said_anything|said_a_word|fill_in|filled_in|filled_out|fill_out|put_in_a|told_the|tell_the|told_her_manager|told_his_manager|told_the_family|told_the_patient
        nobody|no_one|only_i|only_she|only_he|just_me s|has|have|else? .. knows|knew|noticed|told|found_out|realised|aware|clocked|spotted
        never|not got|get|gets|was|been|be reported|recorded|datixed|raised|written_up|logged|disclosed|escalated|followed_up|documented
        hid|hidden|hiding|hide|hides|concealed|concealing|covered|covering|covers|buried it|up|that|this|the|a|an|her|his? up|error|mistake|incident|it|fact|wrong|missed
        lied|lying|lies|lie .. incident|datix|notes|family|patient|manager|consultant|form|report|record|obs|what_happened|statement
        asked|begged|begging|told|made|wants|want|pleaded|promise|promised|swore .. me|us|her|him|them .. not|keep|secret|quiet|never|promise
        let|lets|letting everyone|them|everybody|family|the_family|people|her|him think|believe
        scared|frightened|afraid|terrified|ashamed|reluctant|refuses|refusing|not_going|not_want|will_not|does_not_want|not_planning|not_intending .. to? .. report|tell|say|admit|ring|own|come_clean|call|datix|speak|disclose|raise|let_on|phone
        has|have|had not .. come_clean|owned_up|said|told|reported|admitted|let_on|filled|raised|mentioned|informed|confessed
        backdated|backdating|falsified|doctored|altered|rewrote|changed_the|fiddled|tampered|made_up .. obs|observations|notes|chart|record|records|times|entries|entry|documentation|form
        turned a blind eye
        swept|brushed under
    """,
    "clinical_thing": """
        patient|patients|transfusion|swab|needle|theatre|medication|drug|drugs|dose|doses|infusion|insulin|morphine|heparin|baby|babies|mother|scan|specimen|sample|samples|blood|bloods|allergy|anomaly|fracture|tumour|cancer|bleed|sepsis|overdose|prescription|tablets|tablet|injection|vaccine|obs|observations|chart|drip|catheter|cannula|surgery|operation|procedure|birth|labour|ctg|resus|discharge|diagnosis|fall|fell|pressure_sore|burn|lady|gentleman|resident|newborn|x_ray|biopsy|result|results|incident_form|datix|drug_chart|anaesthetic|pump|oxygen|monitor|alarm|wristband
        error|errors|mistake|mistakes|incident|near_miss|mix_up|slip|mess_up|cock_up|mishap|blunder
        wrong|missed|forgot|misread .. <clinical>|thing|one|person
    """,
}
