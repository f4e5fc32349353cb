"""What an emergency of body or violence sounds like, as phrases of `safety_patterns`."""

from __future__ import annotations

EMERGENCY: dict[str, str] = {
    "armed": """
        holding|has|with|got|drawn_up|drew_up .. syringe|ampoule|needle|cannula .. <dope>|of|to|in|arm|vein|himself|herself
        <has>|holding|with|got|carrying|carries|pulled|pulling|pulls|waving|waves|brought|brings|grabbed|produced|drew|brandishing|wielding a|an|his|her|the|some|out|out_a|dad s|big|kitchen|carving|loaded? knife|knives|gun|guns|shotgun|rifle|pistol|machete|axe|weapon|weapons|crossbow|hammer|razor|blade|razor_blade|bottle_of_acid|noose
        <has>|holding|with|gone|got|out|took|taken .. knife|gun|shotgun|machete|rifle|weapon !for|in_the_case
        knife|gun|weapon in|at|to|on <poss>|the|a? hand|hands|bag|throat|reception|group|room|workshop|person|him|her|me|wrist|wrists|neck
        gunman|shooter|hostage
        been|being|got|getting stabbed|shot
        there is|s .. man|someone|woman|person|bloke .. knife|gun|weapon|machete
    """,
    "violence": """
        hear|hearing|see|seeing|watching .. hitting|beating|slapping|punching|kicking|strangling|throttling|attacking|hurting .. her|him|them|the|a|someone|wife|child
        <kin>|he|man ... burst|bursts|bursting|broke|broken|forced|barged in|into|through|the
        hear|hearing .. screaming|screams|shots|gunshot|gunshots|glass_breaking|her_scream|him_scream
        will|ll|going|gonna|threatening|threatens .. knife|stab|shoot|glass|bottle|burn|lamp the|anyone|anybody|whoever|next|first|every
        <kin>|he ... hit|hits|hurt|beat|beats|attacked|strangled|punched ... outside|coming|downstairs|banging|looking_for|here_now|at_the_door|following|waiting
        locked|hiding in .. loo|toilet|bathroom|room|cupboard|car|office .. he|outside|husband|partner|ex|knife|coming
        nothing left? to lose
        make|making them|him|her|everyone|you|us pay !attention|for_parking
        get|getting <poss> own back .. tonight|way|ward|knife
        god|devil|satan|voices|angels|spirits|aliens|mi5|radio|tv|television|demons|jesus .. wants|telling|tells|told|says|said|talking|sending|commanding|chosen|speaking .. him|her|me|them|to
        thinks|believes|says|convinced .. being_watched|being_followed|poisoned|bugged|chosen_one|the_messiah|out_to_get|conspiracy|reading_his|reading_her
        stopped|off taking? <poss>? medication and|he|she|now .. thinks|voices|seeing|says|talking
        fire|flames|smoke in|inside|coming|from|filling the|our|this|a? building|room|kitchen|ward|corridor|venue|house|flat|office|out
        trapped|stuck inside|in .. fire|smoke|lift_with
        <kin>|stalker|intruder|relative|patient|visitor|man|bloke|someone ... shouting|screaming|banging|kicking|hammering|smashing|threatening ... door|window|reception|outside|gate
        <say>|will|ll|going|wants|want|plans|threatening|threatens to? burn|torch|blow|bomb|smash ... down|up|ward|building|place|house|hospital|unit
        grabbed|grabbing|grabs|pinned|pinning|dragged|dragging ... by|against|to the wall|throat|neck|floor|ground|hair
        is|s|are|started|starts|guy|bloke|man|someone|participant|patient|relative|he|she .. kicking off !the|our|with|by|meeting|session|at|on
        swinging|swung|throwing|threw|chucking|hurling|launched|throws .. chair|chairs|table|tables|furniture|punches|punch|things|stuff|bottles|glass|bricks !party
        smashing|smashed|trashing|punching up|the|things|windows|furniture|walls|wall|doors|door|everything|room|place !it
        squaring|squared up
        lunged|lunging|swung|swings|swinging at
        lashing|lashed|lashes out
        grabbed|grabs|has|holding|got him|her|me|them|another|someone .. by the? throat|neck|hair
        hands .. round|around .. neck|throat
        fight|brawl|punch_up|scuffle broken|breaking|broke|kicked|going .. out|off|on|in
        fighting|fight in|outside|now .. room|workshop|group|corridor|car_park|reception|now
        going|will|ll|wants|want|threatening|threatens|gonna|about|swears ... batter|deck|thump|lamp|glass|smack|slap|beat|punch .. him|her|them|consultant|manager|boss|someone|everyone|colleague|matron|registrar|sister|his|ex|partner|nurse
        <kin>|man|he|stalker|bloke .. outside|here|downstairs|at_the_door|turned_up|followed|found_her|waiting|banging|broken_in|breaking_in .. scared|terrified|frightened|banging|shouting|threatening|knife|angry|screaming|drunk|kill|hiding|wont_leave|not_leave|trying_to_get_in
        hiding from|in .. husband|partner|ex|boyfriend|him|bathroom|cupboard|wardrobe
        block|blocked|blocking|barred .. door|exit .. us|let|leave|out
        will not let us|them|everyone|anyone|me leave|out|go
        smoke|flames|gas coming|filling|everywhere|leak|in_the
        gas leak
        caught fire
        bomb threat|scare|in
        armed_man
        an intruder in|is|has
        being followed|chased|threatened
        being held hostage|captive|against
        threatening|threatened|threatens|threat|threats|vowed|vowing|vows|swears|swearing .. kill|hurt|harm|stab|shoot|attack|hit|beat|smash|murder|burn|strangle|bomb|punch|get|violence|life|rape
        going|will|ll|d|had|would|wants|want|wanted|about|plans|planning|gonna|says|said|ready|fantasises|thinking .. kill|killing|stab|stabbing|shoot|shooting|murder|murdering|strangle|strangling|attack|attacking him|her|them|everyone|everybody|someone|somebody|his|us|people|another|a|an|the|that|my|this|our|all|wife|husband|boss|manager|consultant|matron|colleague|you|half !time|birds|two|workshop|session|call|project|idea|exercise|deadline|problem
        going|will|ll|wants|about|plans|planning|gonna to? hurt|harm him|her|them|everyone|everybody|someone|somebody|his_wife|his_manager|us|people|another|his|the_baby|a
        says|said|threatening|threatens|swore .. kill me|us
        being|is|was|get|getting|got attacked|strangled|stabbed|beaten_up|held_hostage|held_against|shot
        attacking|strangling|stabbing|punching|assaulting me|him|her|them|us|a|another|the|someone|people !problem|question|issue|theory
        voices .. telling|tell|tells|told|saying|say|says .. <she>|me|to
        hearing|hears|heard|hear voices
        psychotic|hallucinating|delusional
        psychosis|hallucinations .. <is>|having|has
        having hallucinations
        lost|losing touch|contact|grip with|on reality
        seeing things that
        fears|fear|afraid|scared|worried|terrified for|of <poss>|losing? life|dying
        in fear|danger for|of <poss> life
        life|lives in danger !who|number|call
        bomb|arson|set .. fire|building
        building|room|house|kitchen|flat|place is on fire
    """,
    "medical": """
        side .. mouth|face|body .. hanging|drooping|drooped|fallen|numb|weak|down|droopy
        mouth|face .. hanging|drooping|drooped|droopy|lopsided .. one|side|words|speech
        words|speech .. jumbled|garbled|slurred|muddled|mangled|not_making
        shaking|jerking|twitching|convulsing all over|uncontrollably|violently
        swallowed|swallowing|bitten|biting <poss> tongue
        lips|tongue|throat|face|eyes .. swelling|swollen|swelled|puffing|puffed|itching_and
        foaming|frothing at
        not|cannot feel|move <poss> legs|arms|left|right|face|side
        been|was run_over|electrocuted|hit_by_a|knocked_down
        gone|going|went|turned|looks|is|s|goes .. grey|clammy|floppy|limp|sweaty_and|pale_and|white_and|cold_and !area|the
        throat|tongue|lips|face|airway .. closing|closed|swelling|swollen|swelled|tight|puffing|up
        epipen|epi_pen|defib|defibrillator|anaphylactic !training|trained|course|certificate
        doing|giving|need|needs|started|start|starting cpr
        stung|sting|nut|nuts|peanut .. swelling|breathe|breathing|throat|swollen|collapsed|reaction|wheezing
        face|mouth .. dropped|droops|droopy|slipped|lopsided
        arm|leg|side|speech .. gone|went|is|s numb|weak|dead|slurred|limp|funny|garbled
        cannot speak|feel|move|swallow .. side|arm|legs|face|properly|suddenly
        not making sense
        lost|losing|loss|lose of? consciousness
        heart has|s|is|was? stopped
        lying on the|her|his floor|side .. not|will|cannot|unresponsive|bleeding|shaking|twitching
        on the floor .. not|will|cannot|shaking|twitching|unresponsive|clutching|blood|breathing
        hit|banged|cracked|bashed her|his|their head .. and|not|bleeding|floor|unconscious|vomiting|confused
        fallen|fell|tumbled .. down|off|from .. stairs|ladder|roof|steps|window|stage
        water|waters broken|broke|gone
        in labour
        contractions
        blood everywhere|all_over|pouring|gushing|spurting|on_the_floor|pumping
        haemorrhaging|hemorrhaging
        bleeding .. not|will|pregnant|weeks|wont|stop|arm|leg|head|wrist
        gasping|wheezing|struggling for breath|air|badly
        shallow|agonal|stopped breathing
        not moving|stirring !on|to_the|things|forward|the
        severe|crushing|terrible|sudden|worst .. pain|headache .. chest|head|arm|ever|stomach|jaw
        hypo|low_blood_sugar .. not|unresponsive|shaking|confused|will|collapsed
        heart .. racing|pounding .. chest|pass_out|faint|collapse
        not|stopped|stop|barely|hardly|cannot|struggling|trouble|difficulty|struggles|can't|without .. breathing|breathe|breath !exercise|technique|exercises
        <is>|gone|found|lying|has|now|gone_totally unconscious|unresponsive|lifeless
        ^ unconscious|unresponsive
        passed|passing|passes|blacked|blacking out !handouts|leaflets|the|copies|cards|sheets|forms
        <person>|just|has|s|suddenly .. collapsed|fainted|faints|fainting|keeled_over|dropped_to_the
        <is>|s collapsed|collapsing|fitting|convulsing|choking|unwell_and_grey|seizing
        ^ .. collapsed|choking|convulsing !category|categories|rows|system|sections|items
        fitting|convulsing on|in|and|now|for
        having|has|have|into|in_the_middle_of .. seizure|seizures|fit|stroke|heart_attack|cardiac_arrest|asthma_attack|anaphylactic|allergic_reaction|anaphylaxis|convulsion|miscarriage !of|for
        think|thinks|looks|could|might .. having|is|be .. stroke|heart_attack|anaphylaxis|seizure|cardiac_arrest
        chest pain|pains !case|scenario|protocol|pathway
        clutching|holding|gripping|grabbing <poss> chest|throat|heart
        crushing|tight pain
        crushing|tight|tightness .. chest .. cannot|now|pain|arm|jaw|sweating|help|ambulance
        pain in|down <poss> chest|left|jaw
        bleeding heavily|badly|lots|out|everywhere|a_lot|profusely|from_the|and|to
        bleeding !edge|obvious|heart $
        lots|so_much|loads|pool|covered|losing of|in|a_lot_of|lots_of? blood !tests|results|pressure|samples|forms|products
        no|not pulse
        cannot find a? pulse
        turning|turned|gone|going|went|goes blue|grey|purple !sheet|form|area
        lips .. blue
        blue lips
        cannot|not|will_not .. wake|rouse|wake_up|be_woken|come_round
        will not wake|come_round
        cannot wake|rouse
        not waking|responding|conscious|coming_round !to_the|to_my|to_email|to_emails|to_messages|to_invitations|to_feedback|to_the_survey
        face .. drooped|drooping|fallen_on_one
        need|needs|call|ring|phone|get|calling|dial an? ambulance|paramedics_now|crash_team
        should|shall|do|must i call|ring|dial|phone 999|ambulance|an_ambulance|the_police|police !when|if
        having|in labour|contractions right|now|on_the
        anaphylactic|anaphylaxis now|reaction|shock
        is|s|think|thinks <she>|is|s? dying !to|for|of_boredom|patient|trade
        electrocuted|drowning|impaled
        unconscious .. floor|toilet|call|phone|room
    """,
    "drunk": """
        cannot|not|hardly|barely|can|could string|put .. sentence|words together|$
        cannot|not|hardly|barely|can|could .. stand|walk|see_straight|keep_his_eyes|keep_her_eyes|keep_their_eyes
        smoking|smoked|smokes|vaping|taking|taken|took|sniffing|snorting|injecting|injected something|summat|weed|stuff|drugs|cannabis|spice|gear|pills
        off his|her|their face|head|box|trolley
        out of his|her|their tree|head|skull|box
        paralytic|wasted|stoned|blotto|staggering|slurring
        <intox>
        been drinking
        had|has|s|have ... drink|drinks|pints|pint|wine|beers|beer|vodka|shots|gin|whisky|much_to_drink
        over the limit
        <smell> .. of|like? <booze>
        high on|as|right_now
        on drugs|coke|something|cocaine|ketamine
        bottle|bottles|glasses|pints of wine|vodka|gin|beer|lager|whisky
        under the influence
    """,
    "driving": """
        about|going|due|supposed|needs|off|starts|starting|wants|insists .. drive|operate|intubate|anaesthetise|deliver|do_a_section|give_anaesthetics|fly
        due|scheduled|on|back|starts|starting|wanted|needed|called .. in|at|to? .. theatre|theatres|resus|labour_ward|delivery_suite|shift|a_list ... minutes|minute|now|any_minute|shortly|half_an_hour|an_hour
        got|has|holding|with .. car|van|bike|ambulance keys
        driving|drive|drives|drove|drove_off
        behind the wheel
        car|van|bike keys
        got|getting|gets|get in|into|behind <poss> car|van|ambulance
        picked|picking|take|taking .. keys|wheel
        drive home
    """,
}
