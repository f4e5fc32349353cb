"""What an error kept quiet, a child or adult at risk, and an impaired colleague sound like, as phrases of `safety_patterns`."""

from __future__ import annotations

HARM: dict[str, str] = {
    "err_act": """
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
        falsified|falsify|falsifying|doctored|forged|backdated|faked|fabricated|fiddled|made_up|altered|tippexed|rewrote|tampered_with .. obs|observations|notes|chart|charts|patient|patients|drug|fluid|entry|entries|times|documentation|checks|prescription|ctg|report
    """,
    "unreported_word": """
        unreported|undisclosed|unrecorded|hidden|undocumented|unacknowledged error|errors|incident|incidents|mistake|mistakes|near_miss|near_misses|harm
        disclose|discloses|disclosing|disclosed|disclosure|disclosures|reveal|reveals|admits|admit|confesses|confess|hints|hint|hinted .. error|errors|incident|mistake|mistakes|near_miss
        error|errors|mistake|incident disclosure|disclosures
        duty|duties to report
    """,
    "patient_at_risk": """
        patient|patients|baby|babies|mother|resident|someone|woman|child .. may|might|could|still|is|are .. at_risk|in_danger|harmed|affected|unsafe|on_the_wrong|wearing_the_wrong|getting_the_wrong|come_to_harm|getting_it|receiving
        still at|in risk|danger
        still giving|getting|receiving|on|taking|running the? wrong
    """,
    "not_clinical": """
        score|scores|scored|scoring|rating|ratings|rated|slide|slides|handout|handouts|checklist|spreadsheet|plan|poster|kappa|timing|invitation|profile|email|facilitator_error|typo
        delivery|session|workshop|fidelity|attendance log|record|length|form|plan|report|score|minutes|item
        study|paper|authors|trial|manual|chapter|guide|source|literature|research|article did|does|do|not|never|has|have not|report|reported|say|mention|state|record
        deviation|deviations|item|items|minutes|exercise|section|agenda
        in the workshop|session|rating|scoring|log|plan|manual|slides
        machine|model|software|app|tool
    """,
    "hurts": """
        <kin>|<carer>|<she>|i .. hit|hits|hitting|beat|beats|beating|punch|punches|punched|punching|kick|kicks|kicked|kicking|slap|slaps|slapped|slapping|choke|chokes|choked|choking|strangle|strangles|strangled|strangling|rape|rapes|raped|molests|molested|molesting|grope|gropes|groped|abuse|abuses|abused|abusing|burn|burns|burned|burnt|threatens|starves|starved|shook|shakes|shaking|shoves|shoved|bites|bit|drags|dragged|grabs|grabbed|mistreats|mistreating|neglects|locks|whips|smacks|smacked|thumps|thumped|batters|battered|headbutted|drugged|exploits|grooming|stalks|stalking|stalked|raping|thrashes|whacks|whacked|roughs .. her|him|them|me|us|<victim>|kids|wife|husband|partner|girlfriend|boyfriend|mum|mother|gran|up
        <kin>|ex .. hit|hits|beats|beat|hurt|hurts|hitting|beating|hurting|violent|abusive|abuses|punches|slaps|kicks|controls|controlling|rapes|threatened|attacks|attacked
        hit|hits|hitting|beat|beats|beating|slap|slaps|slapped|slapping|hurt|hurts|hurting|punch|punching|punched|kicking|kicked|shouts|shouting|swears|rough|shoving|shook|shaking|shakes|smacking|smacks|abusing|abused|abuses|neglecting|neglected|mistreating|mistreats|mistreated|restraining|drugging|dragging|raping|raped|molesting|molested|touching|touched|touches|exploiting|burning|starving|threatening|manhandling|pinching|grooming|groomed|sedating|humiliating at|with|up? a|the|his|her|their|an|my|another|old|elderly|vulnerable|confused|little|young|frail|disabled|own? a|the|his|her|their|an|my|another|old|elderly|vulnerable|confused|little|young|frail|disabled|own? <victim>|inappropriately
        being|been|is|are|was|were|gets|get|getting|be|s hit|beaten|punched|kicked|slapped|raped|molested|groomed|trafficked|exploited|abused|mistreated|assaulted|starved|manhandled|battered|burned|restrained|sexually_abused|sexually_assaulted|strangled|hurt|neglected by|at|in|every|again|when|over|if|and|or|$? .. <kin>|<carer>|home|house|her|his|night|flat|work
        being|been|is|are|was|were|gets|get|getting|s beaten|raped|molested|groomed|trafficked|abused|mistreated|sexually_abused|assaulted|sexually_assaulted|exploited|strangled !by_the_policy
        <victim> ... being|been|is|are|was|were|gets|getting|be|s? hit|hurt|beaten|punched|slapped|neglected|starved|locked|abused|mistreated|touched|assaulted|exploited|raped|burned|restrained|shouted_at|left_in|smacked|drugged
        <victim> .. tied to|up
        rape|raped|molested|sexual_abuse|sexual_assault|sexually_assaulted|sexually_abused|child_abuse|incest|fgm|forced_marriage|trafficked|trafficking|modern_slavery|honour_based|upskirting|sexually_touched|sexual_touching
        touch|touches|touched|touching .. inappropriately|down_there|private|privates|breasts|at_night|in_a_way|where_he|sexually|body|bottom|him_there|her_there|genitals
        dad|daddy|uncle|stepdad|father|stepfather|brother|grandad|he|teacher|coach touches|touched|hurts|touching me|her|him|them|at|my|their|there
        inappropriate|unwanted|wrongly touching|touch|touched
        bad|nasty|sexual things to? to her|him|the|a|<victim>
        forcing|forced|force|forces|making .. marry|marriage|sex|into_marriage|sleep_with
        taken abroad to|and .. marry|married|cut
    """,
    "signs": """
        no|any|without food|heating|electric|electricity|medication in|at|for_days|for_a_week|or_heating .. house|home|fridge|cupboards|days|had|flat|in|old
        <victim>|her|his|gran|mum|<kin> .. bank_card|bank_book|pin|pin_number|pension|savings|benefits|purse|wages
        <kin>|neighbour|carer|he|she|they .. got|has|have|s|took|keeps|holds|uses|using <poss> bank_card|card|pin|pension|benefits|money|phone|passport|savings|wages|purse
        living|lives|found .. squalor|filth|own_faeces|own_urine|faeces
        not|never .. fed|washed|changed|eaten|seen_a_doctor|been_to_school|bathed .. <victim>|for_days|for_weeks|in_days|days|weeks
        <victim> .. not|never .. fed|washed|changed|eaten|been_to_school|bathed|spoken
        call|nurse bell|bells|buzzer out_of_reach|unplugged|taken|ignored
        sedating|sedated|drugging|overmedicating .. quiet|asleep|manageable|residents|them|him|her
        made|makes|making|forced|has_to .. sleep|eat|sit|stand .. floor|garage|shed|outside|cold|alone|own
        older|grown|adult man|bloke|boyfriend|guy|men .. fourteen|fifteen|thirteen|twelve|#|girl|daughter|school|online|pictures|child
        #|twelve|thirteen|fourteen|fifteen|sixteen|five|six|seven|eight|nine|ten year|yr|y|yo|years old|o|? .. pregnant|alone|sleeping_with|sex|older|pictures|hit|hurt|hurts|scared|frightened|bruise|bruises|burns|looking_after|caring|touched|abused|locked|beaten|hungry|wetting
        sends|sending|sent|asked_for|asking_for .. nude|nudes|naked|indecent|intimate .. pictures|photos|pics|child|daughter|girl|boy|pupil
        follows|following|tracks|tracking|stalking|stalks|monitors|checks .. her|him|me|phone|everywhere|every_move|location
        <kin> .. found_out|will_kill|hurt|angry|temper|loses_it|rages|drinks_and|violent|isolat
        frightened|scared|afraid|terrified|wary|petrified of her|his|the|their|my husband|partner|dad|son|carer|carers|boyfriend|ex|father|stepdad|stepfather|mum|mother|daughter|uncle|brother|boss|staff|nurses|teacher|coach
        walking on eggshells .. home|husband|partner|him
        black eye|eyes
        injuries|injury|marks|burns|cuts|bruise|fracture|fractures|story .. not|does|did|doesn't .. add_up|match|fit|explain|explained|right|make_sense|consistent
        baby|child|toddler|infant|kid|kids .. shaken|shook|screaming|dropped|left|unsafe|neglected|underweight|thin|dirty|hungry
        staff|carers|nurses|they .. rough|cruel|laughing|mocking|shouting|swearing|slapping|dragging|horrible|nasty .. residents|resident|patients|patient|dementia|elderly|old
        residents|resident|patients|dementia|elderly|old .. shouted|rough|roughly|mocked|humiliated|laughed|dragged|left_in|ignored|tied|strapped|force_fed|slapped
        extremist|radicalised|terrorist .. <victim>|views|group|plan
        self neglect|neglecting
        hoarding|squalor
        family|relative|son|daughter|neighbour|grandson|nephew .. taking|takes|took|spending|spends|emptied|emptying|drained|controls|control .. money|account|pension|savings|benefits|house
        <she>|i|participant|person|child|patient|resident|<victim>|<kin>|on|has|have|s|with|got|had|covered|her|his ... bruise|bruises|bruising|bruised|black_eye|burn_marks|cigarette_burns|cigarette_burn|finger_marks|fingermarks|bite_marks|hand_marks|handprint|welts|unexplained_injuries|split_lip|broken_rib|burns !ego|confidence|pride
        <victim> ... bruise|bruises|bruising|cigarette_burns|burns|finger_marks|underweight|malnourished|pressure_sores|filthy|unwashed|soiled|hungry|flinches|flinching
        cigarette burn|burns
        scared|afraid|frightened|terrified|fear|fears|petrified .. go|going|be|being|of|at? home !visit|visits|working
        scared|afraid|frightened|terrified|petrified|fears|fear of <poss> <kin>
        <is> scared|afraid|frightened|terrified|petrified of him|her $
        not|un safe at|in|going|to_go? home|her_own_home|house !working
        unsafe at home
        domestic violence|abuse|abuser
        violent|abusive|controlling|coercive <kin>|relationship|marriage|home|man|control|family|household
        <kin>|he|she|they .. will|would|does|do|did|? not|never let|lets|allow .. leave|out|see|have|use|go|money|phone|friends|eat
        <kin> .. controls|checks|takes|tracks .. money|phone|her|him|wages|everything
        leave|leaves|left|leaving ... child|children|kids|baby|toddler|daughter|son|twins ... alone|on_their_own|unattended|by_themselves|in_the_car|on_her_own|on_his_own|home
        child|children|kids|baby|toddler|daughter|son|twins .. home? alone|unattended|locked_in|left_alone
        stealing|steals|stole|taking|took|takes|taken|nicking|helping ... money|bank_card|pension|cash|savings|belongings ... from|of|off|resident|patient|gran|mum|dad|father|mother|him|her|elderly
        steal|steals|stealing|stole|nicking|taking|takes <poss> money|pension|savings|bank_card
        victim|survivor|experiencing|suffering|subjected .. of|to? domestic|sexual|abuse|violence|trafficking
        at risk from|of <poss>|harm_from|abuse|significant
        child|children|kids|baby|adult|adults|resident|family|son|daughter|sibling|siblings .. <is>|be|in|may|might|could .. at_risk|danger|unsafe|harm
        safeguarding concern|concerns|issue|issues|disclosure|worry|matter|problem|alert|incident
        child protection concern|concerns|issue
        slave|slavery|held_captive|passport_taken|not_allowed_to_leave
        locked|locks|shut|shuts .. her|him|them|<victim> .. in .. room|cupboard|house|bedroom
        <victim> .. locked in
        he|husband|partner|boyfriend|dad did|does it|this|that|those to|to_her|$
        photos|pictures|images|videos of .. child|children|kids|girls|boys|underage|indecent
        indecent images|assault|exposure
        underage .. sex|sexual|relationship
        relationship|sleeping|sex with a|the|an|her|his? patient|pupil|child|resident|underage|minor
        not feeding|feed|fed|washing|changing .. <victim>
        flinches|cowers|flinched|cowering .. <kin>|<carer>|when
        groomed|grooming !dog|standards .. <victim>|online|teenager|student
        deliberately|intentionally|purpose .. harming|harmed|hurting|hurt|killing|poisoning .. <victim>
        harming|poisoning|sedating patients|residents|babies on_purpose|deliberately|to_keep
    """,
    "risk_word": """
        safeguarding !training
        child|children|adult|adults|person|vulnerable .. at risk
        domestic abuse|violence
        abuse !of_the
    """,
    "impaired_strong": """
        pupils .. pin|pinpoint|pin_pricks|dilated|huge|like|tiny|saucers|blown
        glassy|glazed|bloodshot|rolling eyed|eyes
        <is> on|taking|using something|summat|drugs|gear !important|else|new|similar|the_list|useful
        missing .. controlled|cds|keys|ampoules|vials|morphine|fentanyl|drugs .. nurse|sister|colleague|he|she|him|her|shift|doctor
        controlled drugs|drug|drug_keys|drug_cupboard .. missing|discrepancy|gone|not_adding|wrong|short
        empty|empties|empty_bottles|miniatures|cans|hip_flask|flask|bottle|bottles .. locker|car|bag|drawer|office|changing_room|desk|pocket|uniform|rucksack|handbag|mess_room|rig
        hip flask
        swig|swigs|swigging|swigged|sip|sips|sipping|nips|topping .. from|out|flask|bottle|coffee|vodka|of
        mints .. cover|mask|hide|breath|smell
        <has> a skinful
        smell|smells|smelt|stinks|reeks like|of a? brewery|pub|distillery|ashtray_and
        breathalysed|breathalyser|failed_a_drug_test|failed_drug_test
        on|after|with no|little|without|zero|two_hours|hardly_any|three_hours sleep .. shift|shifts|operating|driving|diazepam|patients|procedure|theatre|nights|work
        doing|working|does|works|did|covering|running .. shift|shifts|nights|clinics|on_calls|lists .. on no_sleep|diazepam|codeine|tramadol|speed|drugs|painkillers|tablets|pills|coke|cocaine|tranquillisers|vodka
        nod|nodding|nodded|dropping|dropped|drifting|dozed|dozing off .. mid|during|in|at|while|with|over|on .. procedure|operation|patient|scan|theatre|shift|wheel|driving|surgery|handover|ward|list|delivery|duty|intubation
        fell|falls|falling asleep .. mid|during|while|at|on|in .. procedure|operation|scan|patient|theatre|shift|wheel|driving|surgery|duty|case|list|ward
        taking|takes|took|pops|popping|needs|relies .. to_stay_awake|to_get_through|to_keep_going|to_function|to_calm .. shift|nights|work|list|day|her|his|nerves|duty|clinic|$
        hands|hand .. shake|shaking|shakes|tremor .. until|drink|without_a
        sleeping|slept it off
        using|injects|injecting|shooting again|up .. work|toilet|toilets|sluice|night|nights|theatre
        needle|needles|syringe|tourniquet .. toilet|staff_toilet|his_bag|her_bag|locker|arm
        track marks
        staggering|swaying|stumbling|wobbling|unsteady|falling .. ward|work|shift|theatre|corridor|station|handover|about|around|on_his_feet|on_her_feet
        seeing|treats|treating|prescribing|operating .. patients? .. drunk|high|manic|psychotic|confused|hallucinating|stoned|unwell|delusional
        <smell> .. of|like <booze>
        <booze>|drink on <poss> breath
        whiff|stench|smell|stink .. of .. <booze>
        <booze> in <poss> locker|bag|flask|bottle|water_bottle|coffee|drawer|desk|car|tea|handbag|rucksack|pocket
        keeps|keep|hides|hiding|hidden|has|sipping|swigging|sips|swigs|drinks|drinking .. vodka|gin|whisky|spirits|booze|alcohol|wine|beer|bottle .. <work>|locker|bag|flask|toilet|toilets|car_park
        <is>|turned|turns|came|arrived|arrives|comes|shows|showed|still|coming|turning|being|gets|rocks|rolled|get up|in|to_work|to_shift|for_work? drunk|intoxicated|inebriated|hungover|hung_over|stoned|plastered|hammered|wasted|legless|pissed|tipsy|worse_for_wear|under_the_influence|sloshed|off_his|off_her !off|of|score|on_success|<gradings>|at_the
        slurring|slurs|slurred <poss>|words|speech? .. <work>|words|speech|call|morning
        under the influence
        stealing|steals|stole|stolen|nicking|nicks|nicked|pinching|pinches|pinched|diverting|diverts|diverted|taking|takes|took|helping|pocketing|pockets|pocketed|using|uses|swiping|swiped|siphoning|skimming|injecting|injects|popping|snorting|snorts|taken <self>? to? .. <dope>|drugs|medication|ampoules|vials|leftovers .. from|at|on|off|out_of|before|during|to_get|while|between|in .. <work>|cupboard|trolley|stock|cabinet|supply|patient|patients|him|her
        stealing|steals|stole|nicking|nicks|nicked|diverting|diverts|diverted|pinching|pinched|injecting|injects|snorting|snorts|swiping|hooked_on|addicted_to|abusing|misusing <dope>|controlled_drugs
        drug|drugs|controlled|fentanyl|morphine|opioids|cd .. going missing|walkabout
        unfit|not_fit|not_safe|unsafe|not_in_a_fit_state|no_state|no_fit_state|in_no_state|not_well_enough to be? work|working|practise|practising|treat|operate|drive|shift|on_shift|at_work|care|be_here|be_seeing
        not|un|no .. fit|state|condition to|for be? work|working|practise|operate|duty|shift|at_work|on_shift|treat|care|prescribe
        drinking|drinks|drank|drink|smoking|smokes|smoked|snorting ... on|at|before|during|while|between|in|into <poss>|the|a? shift|shifts|duty|work|working|theatre|call|ward|nights|clinic|job|surgery
        under_the_influence|drunk|drinking|intoxicated|stoned|coke|cocaine|cannabis ... on|at|before|during|for|to|starts|start|due <poss>|a|the? <work>
        fell|falling|falls|fallen|nodding|nodded|nods|asleep|dozing asleep|off .. in_theatre|at_work|on_shift|on_duty|at_the_wheel|driving|at_the_controls|operating|ward|resus
        not slept .. operating|on_shift|driving|on_duty|prescribing
        off his|her|their face|head|trolley
        drink|drug|alcohol|drinking problem|addiction|dependency|habit .. <work>
        <colleague> .. alcoholic|addict|relapsed|using_again|drinking_again
        not sober|safe_to_work
        functioning alcoholic
        <work> .. drunk|intoxicated|stoned|hungover|inebriated
    """,
    "intox_weak": """
        on no|<dope>|diazepam|sleeping|painkillers|tranquillisers sleep|and|during|while|tablets|$
        been drinking|using
        drink|drinking|drinks|drank heavily|again|too_much|a_lot|all_night|until|in_the|vodka|wine
        <intox>
        had|has|s|have|after .. few|drink|drinks|pints|pint|wine|beers|glasses|bottle|joint|line|lines
        bottle|bottles|glasses|pints|cans of wine|vodka|gin|beer|lager|whisky|cider
        on drugs|coke|something|cocaine|ketamine|cannabis|weed|speed
        high !score|scores|fidelity|level|risk|adherence|rating|ratings|standard|marks|numbers
        slurring|slurs|slurred|unsteady|swaying|stumbling|staggering
        using|uses|takes|taking|took|snorting|smoking|injecting <dope>
        still drunk|over_the_limit
        over the limit
        manic|psychotic|hallucinating|paranoid
        spliff|joint|cocaine|coke|ketamine|mdma
    """,
    "at_work": """
        on|at|for|to|before|during|in|after|from|off|due|into|next|start|starts|starting|goes|of <poss>|the|a|her_next|our|an_early|early|late|night|nights|on? shift|shifts|duty|work|ward|theatre|unit|clinic|surgery|list|call|nights|handover|theatres|labour_ward|resus|a&e|department|hospital|placement|station
        operating|operates|operate|prescribing|treating|working|works|seeing_patients|with_patients|dispensing|intubating|scanning|delivering_babies|looking_after
        due in|on|back|to_start|to_operate|at_work
        starts|start|works|starting|working|back at|in|work|tonight|tomorrow|on
        <work>
    """,
    "colleague_named": """
        <colleague>
    """,
}
