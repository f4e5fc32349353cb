"""What a child or adult at risk and an impaired colleague sound like, as phrases of `safety_patterns`."""

from __future__ import annotations

PEOPLE: dict[str, str] = {
    "hurts": """
        tie|ties|tied|tying|strap|straps|strapped|strapping .. <victim>|him|her|them .. to|down|in|into .. chair|bed|chairs|beds|wheelchair|rails|toilet|commode
        child|children|kids|kid|baby|babies|toddler|toddlers|daughter|son|twins ... left|leaves|leaving|home|house|being ... alone|own|overnight|unattended|themselves|unsupervised
        left|leaves|leaving <poss>? child|children|kids|kid|baby|toddler|daughter|son|twins ... alone|own|overnight|unattended|unsupervised
        pushed|knocked|slapped|bossed|chucked|kicked|shoved about|around by .. girlfriend|boyfriend|partner|husband|wife|her|his|ex|dad|mum
        lock|locks|locked|locking|shut|shutting|shuts|trap|traps .. resident|residents|patient|patients|child|kid|kids|her|him|gran|mum|wife .. in|inside|away|out
        pinch|pinches|pinched|yanks|yanked|grabs|drags|shoves|hits|slaps|smacks|pokes|flicks|kicks|forces|restrains|ties|drugs|starves|teases|taunts|bullies .. dementia|elderly|old|confused|resident|residents|patient|patients|vulnerable|disabled
        come|comes|came|coming|creep|crept into|in her|my|his|their bedroom|room|bed !and_sat|for_the
        hand|hands|fingers up|down|under|inside|in her|his|my|their skirt|top|trousers|pants|blouse|knickers|dress|leg|thigh|bra
        groped|grope|forced_himself|forced_herself|exposed_himself|flashed|spiked
        shouting|screaming|yelling|swearing at|to her|him|them .. background|home|house|husband|partner|kids
        pay for it|that later|when|tonight|at_home
        broken finger|nose|arm|wrist|rib|ribs|jaw .. <kin>|girlfriend|he|she|fell
        <kin>|<carer>|he|she|they .. pushed|pushes|pushing|shoved|threw|throws|kicked|dragged|burnt|burned|scalded|spat|pinned|choked|throttled|battered|forced|forces her|him|me|them|us .. down|against|into|out|stairs|wall|floor|to|face|at|arm|head|across|with|$
        does|did|doing|do things|stuff|something .. to her|him|them|me|kids|girls !together
        <kin>|uncle|teacher|coach|neighbour|priest|tutor .. things|stuff to her|him|them|me
        being|been|is|was|are|s robbed|scammed|conned|fleeced|stalked|blackmailed|threatened|followed|harassed|drugged|locked_up|kept_prisoner|smacked !by_the_policy
        stalking|stalks|stalked|stalker .. her|him|me|them|participant|nurse|$
        harassing|harasses|blackmailing|blackmails|threatens|threatening|threatened her|him|me|them
        hurting|harming|killing|poisoning|abusing|assaulting .. patients|residents|babies|children|people|patient|resident
        smacks|smacked|spanked|slapped|walloped|whacked|leathered|belted .. son|daughter|child|kid|kids|toddler|baby|boy|girl|hard|marks|bruise
        sexual|sexually|indecent .. assault|assaulted|assaulting|abuse|abused|harassed|harassment|touching|contact|exploited|exploitation|messages|images|advances
        touched|touches|touching|fondled|groped|kissed|flashed .. her|my|his|their|the|a .. daughter|son|child|sister|niece|nephew|girl|boy|grandchild|granddaughter|patient|student|breast|bottom|thigh
        hits|hit|beats|hurts|smacks|punches|kicks|slaps|thumps her|his|their|the|my own? .. kids|children|wife|partner|girlfriend|boyfriend|husband|son|daughter|mum|dad|mother|father|gran|baby|toddler
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
        watches|watching|films|filming|filmed|photographs|photographing|spies|peeks .. child|boy|girl|son|daughter|kids|children .. bath|shower|undress|sleep|toilet|changing|naked
        made|makes|making|forced to? work .. nothing|free|no_pay|without_pay|all_hours
        makes|made|making|asks|asked|wants|gets|getting <she>|<victim> .. send|sends|pose|undress|strip|watch .. photos|pictures|videos|photo|pics|naked|porn|things
        because of|scared_of|afraid_of|frightened_of|dreads what he|she|they|husband|partner|dad|her_husband does|might_do|will_do|did|could_do
        he|husband|partner|boyfriend|dad|stepdad .. been_drinking|had_a_drink|drunk|gets_angry|in_a_temper|loses_it .. scared|hides|car|leaves|frightened|hits|locks|sleeps
        sleeps|sleeping|hides|hiding .. car|shed|bathroom|mates .. because|from|he|husband|partner
        loses <poss> temper .. hits|hit|kids|children|wife
        older|grown|adult .. man|bloke|boyfriend|guy|men ... buys|buying|gives|gifts|picks_her|meets|meeting|things|phone|trainers|hotel|vapes|drugs
        teenager|teen|child|girl|boy|schoolgirl|pupil|kid|daughter|son|student .. with .. older|grown
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
        help|helps|helped|helping <self> .. drug|drugs|cd|medicine|controlled|stock|morphine|fentanyl|trolley|cabinet|cupboard .. cupboard|cabinet|trolley|store|stock|drugs|$
        pinch|pinches|pinched|pinching|lift|lifts|lifted|nick|nicks|nicked|swipe|swiped|pocket|pocketed|pockets .. <dope>|tablets|ampoules|vials|pills|medication
        <colleague> ... forgetful|confused|muddled|forgetting|forgets|disoriented|losing_the_plot|losing_his_marbles|losing_her_marbles|dementia ... patient|patients|unsafe|safe|dangerous|fear|work|working|operating|prescribing|gp|doctor|occupational_health
        fear|fears|afraid|worried|scared|frightened for|about <poss>|the? patients ... <colleague>|confused|forgetful|forgets|unsafe|unwell|drinking|shaking
        <colleague> .. not|never safe .. with|around|near|to .. patients|be_near|be_around|be_with
        tiny|pinpoint|huge|dilated|pinprick|pin_prick|blown|massive pupils
        morphine|cd|drug|fentanyl|controlled|opioid|stock count .. out|wrong|short|off|missing|not_right
        count .. out|wrong|short .. morphine|cds|fentanyl|controlled|drugs
        drink|drinks|drank|drinking|swig|tipple|dram|vodka|whisky|glass ... before|during|between ... extraction|extractions|operation|operations|procedure|procedures|patient|patients|case|cases|surgery|list|clinic|scan|scans|delivery|shift|theatre
        doze|dozes|dozed|dozing|nods|drifts|falls|fell off|asleep .. while|during|at|on|in .. monitoring|patient|patients|driving|procedure|duty|nights|watch|theatre|handover|shift
        cannot|not stand|walk .. straight|up
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
        two|three|four|five|six|seven|eight|several|few|couple|#|down|sink|sinking|downed|sank .. pints|pint|glasses|shots|beers|drinks|cans|wines|gins|vodkas
        on no|<dope>|diazepam|sleeping|painkillers|tranquillisers sleep|and|during|while|tablets|$
        been drinking|using
        drink|drinking|drinks|drank heavily|again|too_much|a_lot|all_night|until|in_the|vodka|wine
        <intox>
        had|has|s|have|after .. few|drink|drinks|pints|pint|wine|beers|glasses|bottle|joint|line|lines
        bottle|bottles|glasses|pints|cans of wine|vodka|gin|beer|lager|whisky|cider
        on drugs|coke|cocaine|ketamine|cannabis|weed|speed
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
    "intox_hard": """
        <smell> .. <booze> .. on|off|from
        inject|injects|injecting|injected|snorting|snorts|pops|popping .. <dope>|leftover|leftovers
        hungover|hung_over|intoxicated|inebriated|stoned|sozzled|legless|off_his_face|off_her_face|coked_up|under_the_influence|over_the_limit|worse_for_wear|paralytic|drunk !on|tea|coffee
        eyes|pupils like|were|are|was .. saucers|pin|pinned|huge|pinpoint|dilated|rolling
        <smell> .. of|like <booze>
        drink|drinks|drinking|drank|smokes|smoking|snorts|uses|taking|takes|vapes .. before|during|on|at|between .. shift|shifts|work|duty|breaks|break|call|clinic|theatre|nights|list|driving|sessions !water|tea|coffee
        hands .. shake|shakes|shaking|tremor ... drink|drinks|drank
        self prescribing|prescribes|prescribed|medicating|medicates|injecting|administering
        taking|takes|took|nicking|stealing|nicked|pinching|steals|pocketing|helping ... pills|tablets|drugs|medication|<dope> ... from|out_of|off ... trolley|cupboard|ward|pharmacy|work|cabinet|bag|store|patients|patient|stock|round|theatre
        fell|falls|falling|nodding|nodded|dropping|dozing|dozed asleep|off ... while|whilst|mid|during|in|at|on ... <work>|intubating|driving|operating|scanning|patient|wheel|cannulating|delivering|suturing|handover|round|procedure
        addicted|hooked|dependent|alcoholic|addict|addiction|rehab|sober !to|on_the_workshop
        still drunk|pissed|high|over|stoned|wrecked
        drink|drug problem|habit|dependency
        <is> drunk|high|stoned|pissed|wasted|hammered|steaming|wrecked|plastered ... on|at|in|for|to ... <work>
        <is>|s manic|psychotic|delusional|paranoid|hallucinating|unwell|confused|suicidal ... and|but|while still? prescribing|working|treating|operating|on_shift|on_duty|seeing_patients|driving
        not|un safe|fit to .. work|be_at_work|practise|operate|drive|be_on|be_working|be_here|prescribe
        talking nonsense|rubbish|gibberish .. ward|round|work|shift|handover
        cannabis|weed|cocaine|coke|ketamine|heroin|mdma|spice|crack .. <work>|break|breaks
        spliff|joint|line_of_coke|lines_of_coke .. <work>|break|breaks
    """,
}
