"""How a text speaks: of a real person now, or of what to do *if* (procedure); and the idioms that only sound dangerous.

`FRAMES` and `IDIOMS` are phrases of `safety_patterns`; `safety_procedure` weighs them.
"""

from __future__ import annotations

FRAME_CLASSES = {
    "generic": "someone somebody anyone anybody everyone participant participants people person facilitator facilitators member members trainee "
    "trainees staff student students delegate delegates attendee attendees nobody individual colleague colleagues nurse midwife doctor child "
    "adult caller group they manager hr lead patient patients paramedic midwives nurses co_facilitator one_of_them commissioner employer "
    "police learner clinician bosses boss pharmacist journalist",
    "article": "a an any some every one all the another",
    "cond": "if when whenever whether suppose supposing imagine unless once case",
    "handle": "respond handle deal support help talk react reply answer manage approach ask raise explain recognise spot know report discuss "
    "address bring tell phrase word introduce open prepare record practise rehearse teach cover do say treat close look behave speak act keep "
    "make get start involve include describe mention encourage escalate refer signpost contact teach find identify",
}

FRAMES: dict[str, str] = {
    "hypo": """
        <cond> <article>? !she|he <generic>
        <cond> <article>|one <generic>|of .. <generic>
        <cond> .. one|any|some of the|your .. <generic>
        <cond> <article>? distressed|upset|vulnerable|drunk|intoxicated|suicidal|new|real|single|student <generic>
        <cond> i|we|you|facilitators suspect|suspects|learn|hear|see|notice|am_told|are_told|become_aware|think_a|think_someone|think_that_a|think_that_someone|worry_that_a|believe_a|believe_someone|discover|find_out|witness|come_across
        <cond> there is|s|are|were a|an|any|no|evidence|immediate|suspected
        <cond> <generic>
        what happens|happen if|when|after
        should <article>? <generic> .. disclose|say|tell|mention|become|collapse|report|threaten|express|reveal|be
        how|what|should|can|where|which|when ... <handle> to|with|for|about? someone|somebody|anyone|anybody|people|participants who|that|saying|with|disclosing|expressing|having|talking|is
        how|what|should|can|where|which|when ... <handle> to|with|for|about? a|any|an suicidal|intoxicated|drunk|distressed|vulnerable|impaired? participant|person|facilitator|member|delegate|trainee|caller|student|colleague who|that|saying|disclosing|having|expressing|with
        manual|chapter|protocol|policy|guidance|procedure|steps|what|do about|for|on|when|with|to a|an|any suicidal|intoxicated|drunk|distressed|vulnerable|impaired? participant|person|facilitator|member|delegate|trainee|caller|student|colleague who|that|with
        would|do|can|should|might|must|could i|we|you .. an|a intoxicated|drunk|suicidal|impaired|vulnerable|distressed participant|colleague|person|member|facilitator
        in the event of|that|a
    """,
    "pretend": """
        hypothetical|hypothetically|in_theory|theoretically
        knowledge check|question|quiz
        for|in the|a|my|our safety? drill|drills|exam|quiz|assessment|rehearsal
        safety drill|drills
        drill
        pretend|imagine|imaginary|fictional|fictitious|made_up_example|invented
    """,
    "author": """
        write|draft|create|make|design|invent|compose|prepare|develop|review|generate|build|give|suggest|need|want|use|show|find|list me|us|a|an|the|one|my|our|some|new|short|another? .. case|cases|scenario|scenarios|vignette|story|example|examples|role_play|script|slide|poster|exercise|advert|invitation|case_study
        in the|this|our|my|a|one|that|which|starter|example|paramedic|midwifery|first .. case|scenario|vignette|story|script|example|case_study|role_play|film|video|exercise !upset|today|yesterday|a_participant|one_of|someone
        case|cases|scenario|vignette|story|example|case_study|stories study? about|where|in_which|with|of|on|involving|says|has|include|includes|included|mention|mentions|contain|describes|features
        case studies
        can|may|should|could a|the|our|my|one case|scenario|story|vignette|role_play|example|slide|poster
        character|fictional
    """,
    "real": """
        told|texted|messaged|rang|phoned|emailed me|us
        participant|one|delegate|member|of_them|someone|colleague .. said|says|told|has_just|just|started|became
        really|actually|for_real|real_life
        now|right_now|just_now
    """,
    "ask": """
        what|where|which|how .. manual|chapter|guide|protocol|policy|guidance|handbook|procedure|checklist|document|nice|evidence|study|book .. say|says|tell|advise|about|on|for|mean|recommend|suggest|cover|state|want|expect
        does|do|is|are|did the|this manual|chapter|guide|protocol|policy|handbook|programme|card|workshop
        what|where|which|is|the|show|me|a|find|read|need|^ .. protocol|procedure|policy|guidance|section|chapter|page|steps|route|script|wording|drill|rule|rules|signs|sign|process|pathway|flowchart|definition|meaning|levels|level|checklist|example|examples|training|card|contact|contacts|limits|advice .. for|of|on|about|when|to|after|is|in|where
        what|where|which|whats is|are|s|counts|happens|qualifies|does|do|should|makes|kind|sort|must|comes|was|drill|level|part|section !happening|wrong|the_hell
        how do|should|can|would|might|must|could|to|does|did|are|is|soon|quickly|often|much|long i|we|you|facilitators|facilitator|one|a|it|the|to|someone|people|an|there|<handle>? .. <handle>
        how .. <handle>
        should|must|may|can|could|would|am|are|do|does i|we|you|facilitators|facilitator|a|anyone|it|asking|participants|the_group|every|case
        ^ is|are|was it|there|this|asking|a|the|self|suicide
        ^ does|do|did|has|have|will|would
        ^|please|can_you|could_you explain|define|describe|summarise|list|remind|show|read|quote|find
        what if|happens|about
        bring|bringing|brings up
        ask|asking|asks|raise|raising|mention|mentioning about|whether|if|directly
        words|wording|phrase|script for|to|when|about
        tell|remind me|us about|what|how|the
        ^ why|who|whom|whose|and_why
        when|where do|should|must|can|may i|we|you|facilitators
        difference between
        script|wording for
        ^ when|where should|do|does|must|can|is|are
    """,
    "past": """
        told|texted|messaged|rang|phoned|emailed|disclosed|admitted|confided|confessed|revealed|let_slip|said|mentioned|found_out|heard|noticed|saw|smelt|smelled|turned_up|arrived|came
        tells me|us
        yesterday|tonight|today|last_night|this_morning|this_afternoon|this_evening|earlier|ago|last_week|overnight|last_weekend|last_month|on_monday|on_tuesday|on_wednesday|on_thursday|on_friday
        has|s|have|had just|been|never|now
        just told|said|disclosed|admitted|texted|rang|found|taken|had|happened
    """,
    "long_ago": """
        last year|summer|winter|spring
        years|year|decades ago|back|before
        as a child|kid|teenager|student
        when she|he|i was|were .. child|young|little|student|kid|younger
        in the past
        historic|historical|previous|former
    """,
    "rightnow": """
        right|just now
        as we speak
        this minute|second|moment
        on the phone|line|fone|call now|with
        on the phone|line
        in front of|next to me|us
        on hold
        in her|his hand
        urgent|urgently|help_me|quick|quickly_please|emergency_now
        happening|here|it now
        now $
        with me now
        ^ help
        help $
        minutes|mins|an_hour ago
        has|s|have just said|told|texted|taken|rung|phoned|collapsed|walked
    """,
    "definite": """
        she|he|her|him|his|hers
        my|our|this|that|these|one_of_my|one_of_our|one_of_the|one_of <generic>|participant|friend|team|manager|husband|wife|partner|sister|brother|mum|dad|son|daughter|boss|client|coachee|mine|people|mates|staff|group|them|us
        one of my|our|them|the|us
        someone|somebody in my|on|told|has|just|here|is
        told me|us
        ^ participant|colleague|nurse|midwife|doctor|paramedic|student|registrar|consultant|pharmacist
        a|an|the|one|some|another <generic>|<person> is|has|s|was|wants|says|said|took|takes|swallowed|tried|told|keeps|started|thinks|feels|hit|hits|tells|just|collapsed|hung|wrote|texted|smells|smelled|smelt|gave|made|missed|admits|discloses|hints|confesses|reveals|mentions|overdosed|cut|had
        a|the|one <generic> .. told|just|has|is|was|said|texted|rang|came|turned|arrived|collapsed|disclosed|admitted|now|smelt
        the|a <person> i|on|who_told|who_just|in_my|from_my
    """,
    "generic_first": """
        <cond> <article>? <generic>
        <article> <generic>
        someone|somebody|anyone|anybody|people|participants|staff|facilitators|nobody
        role_play|drill|case|scenario|caller
    """,
    "what_do_i_say": """
        what|how .. do|should|can|could|would|might|must|may|to|shall|did i|we|you|facilitator|facilitators|a_facilitator|one? .. say|do|tell|answer|respond|reply|handle|deal|react|offer|explain|refuse|decline|manage
        how to respond|answer|reply|say|refuse|handle
        what is|s|would|whats the|my|a? right|best|good? answer|response|reply|wording|words
        what now
    """,
    "generic_plural": """
        people|participants|staff|facilitators|nobody|units|teams|hospitals|nurses|midwives|doctors|everyone|professionals|clinicians
    """,
}

IDIOMS = """
    kill|kills|killed|killing off? the|that|this|a|our .. idea|plan|exercise|role_play|roleplay|project|activity|session|discussion|proposal
    not|never .. told|tell|telling her|his|their|my husband|wife|partner|mum|mother|dad|boyfriend|girlfriend|parents|kids|friends|friend
    dying|die|died to know|see|hear|get|try|ask|meet|find|learn|start|go|read|tell|use|hear_about
    to die for
    dying on its|their feet|wheels
    kill|killed|killing|kills some|the|a|bit_of|an_hour|more? time|an_hour|afternoon|minutes|ten_minutes|mood|momentum|vibe|energy|discussion|conversation|buzz|birds
    time|hours|minutes to kill
    kill|killing two|both birds
    i|would|d|could kill|murder for|a
    killing it
    feet|back|head|legs|knees|eyes|shoes|deadline|heat|workload|suspense|commute|printer|wifi|projector|paperwork|stairs .. killing|kills|kill me|us|you
    killing me|us with the|slides|slowly
    killer question|opening|line|slide|point|opener|app|blow|punchline|instinct
    dead quiet|silent|silence|end|line|easy|simple|wood|time|air|battery|keen|on|good|slow|right|zone|heat|ringer|flat|weight|ahead|set|serious
    drop dead gorgeous
    over my dead body
    bored|scared|frightened|worried|tickled|sick|done|worked|stretched|thrilled|flogged|analysed to death
    to death by the|slides|powerpoint
    death by powerpoint|slides|slide|acronym|meeting
    conversation|discussion|session|energy|momentum|battery|projector|laptop|phone|computer|slides|link|zoom|line|screen|talk|wifi|mood|exercise|connection|microphone|tablet .. died|dead|dies|die|dying|crashed|collapsed|collapses|failed
    died|die a|down|out|on_the_vine|a_death|of_embarrassment|of_boredom|laughing
    die of|from embarrassment|boredom|shame|laughter
    nearly|almost died|die laughing|of|when
    killing|killed|peeing|wetting themselves|myself|herself|himself laughing|with_laughter
    overdose of|on slides|theory|biscuits|coffee|acronyms|information|jargon|powerpoint|role_play|sugar|chocolate|videos|text|content
    jump|jumping|jumps|hop|hopping off|on|onto|in|into this|the|a|that|our|my? call|zoom|meeting|topic|conversation|session|conclusions|deep_end|discussion|teams|line|chat|next
    jump|jumping straight|ahead|around|around_the_agenda|through_hoops|for_joy|out_at_me
    hang|hanging on|around|out|about|fire|in_there|together
    shoot|shooting|fire you|me|us|over|them an|a|the? email|message|question|line|over|note
    shoot|shooting for|the_messenger|from_the_hip|the_breeze|down
    take|have|took|taking a stab
    stab at|in_the_dark|in_the_back
    hit|hits|hitting the|a|our|its|my|her|his ground|nail|nerve|target|mark|limit|wall|road|buffers|roof|brakes|pause_button|minimum|peak|numbers|jackpot|right_note|spot|deck
    hit|hits|hitting home|hard|hardest|on|by_how|by_the|by_a_wave
    nerve|wall|note
    hit|hits .. with by how|delays|complaints|shortages|cuts|covid
    being|be|was|is|are|were|get|gets|got hit|beaten|battered|crushed hardest|hard|by_how|by_delays|by_complaints|by_the_news|by_shortages|by_cuts|by_a_wave|with|by_covid|by_emotion|by_guilt
    beat|beats|beating me|her|him|us|about to_it|around|the_bush|the_clock
    beat|beats|beating <self> up
    beating <self>
    cut|cuts|cutting herself|himself|themselves|yourself short|off|some_slack
    cutting edge|corners|exercise|exercises|the
    bleeding|bloody edge|obvious|heart|typical|projector|slides
    drowning|swamped|buried|going_under|sinking .. paperwork|emails|forms|admin|slides|data|acronyms|marking
    choked up|when
    choke|choking|choked up|on_her_words|on_his_words|on_my_words|back
    fit|fits|fitting in|into|with|the|well|together|for
    having|have|had|throw a fit about|if|over|when
    have|has|having|had kittens
    heart attack when|at
    nearly|almost|practically having|had|gave_me|have .. heart_attack|stroke|fit
    heart|hearts bleeds|sank|sinks|bleed
    off a|the cliff after|at|when|by
    off the cliff
    cliff edge|hanger
    bridge|bridges|bridging the|between|from|to|that? gap|gap|sessions|workshop|work|theory|call|modules
    ticking time? bomb
    time bomb
    drunk on|with success|power|joy|happiness
    coffee|tea|water .. drunk|drink|drinks|drinking
    tea|coffee|soft|hot|cold|free drink|drinks
    drink|drinks|drinking water|tea|coffee|provided|in_the_break|at_the_break|allowed|break|breaks|machine
    high score|scores|fidelity|level|levels|quality|standard|standards|bar|risk|adherence|time|street|turnover|volume|demand|stakes|pressure|five|point|horse
    touch|touched|touches|touching on|upon|base|a_nerve|wood|by|at|point
    abuse of|abused the score|scores|system|rating|ratings|template|form|checklist|trust|power|position|statistics|software|privilege
    neglect|neglected|neglecting the|this|that|my|our|its strengths|exercise|exercises|item|items|part|step|agenda|checklist|section|manual|break|theory|slides|coaching|call|second|planning|paperwork|feedback
    left|leaving alone|out
    wrist|knife|razor sharp|edge
    double|two edged sword
    under the knife
    roof over|terrace|garden
    through|hit|hits|raise|raising the roof
    on the fence|edge_of_my_seat|edge_of_their_seats|same_page|agenda|table
    pain point|points|in_the_neck|in_the_backside
    wants|want|wanting to disappear from|off
    want|wants|wanted|wish|wishes the|that_the ground|floor
    suicide mission|squeeze|slide|by_powerpoint|bomber_vest
    career|professional|political|commercial suicide
    attacked|attacking by the|the problem|question|issue|policy|new|exercise|theory|agenda
    feel|feels|felt|feeling attacked !physically by
    attack|attacked the problem|exercise|question
    panic buying|button
    can't|cannot go|carry on forever
    fire alarm|drill|exit|exits|door|safety|regulations|warden|questions
    crash course|barrier|test|landing
    system|systems|category|categories|rows|row|columns|column|sections|panel|menu|items|score|scores|table|structure|market|chair|tent|flipchart .. collapsed|collapse|collapses|collapsing
    collapse|collapsed|collapsing the|our|your|these|those|all|two|some category|categories|rows|items|sections|levels|menu|panel|scores|groups|roles|two
    breathing space|room|exercise|exercises|technique|techniques|practice|script
    breathe|breath easy|of_fresh|of_air|life_into
    under fire|attack|pressure|way
    threat level|to_validity|to_fidelity|appraisal|system|to_the_evidence
    blow|blows|blew my|their|your|her|his|our mind|minds
    in|at|of the deep|far end
    end|ends|ending the|this|that|our|your|my session|workshop|call|meeting|exercise|day|discussion|programme|group|course
    end|ending it early|earlier|there|here|on_time|well|after|at|by|with|on_a|politely|nicely
    dead|late line
    screaming|crying out|shame|wolf
    crying over|shame
    over the limit of|for|by
"""
