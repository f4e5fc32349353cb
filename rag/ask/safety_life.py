"""What danger to life sounds like, as phrases of `safety_patterns`: wishes, plans, means, medical emergencies, violence."""

from __future__ import annotations

DANGER: dict[str, str] = {
    "suicide": """
        <is>|she|he|i|ringing|calling|rang|texting|phoning|calls|standing|sat|sitting|gone|going|drove|parked .. from|on|at|by|off|near|to|up|onto the|a|top_of_a|top_of_the|that|some|edge_of_the|edge_of_a? bridge|roof|rooftop|ledge|cliff|parapet|overpass|flyover|tracks|railway|viaduct|cliffs|weir|level_crossing|train_tracks|beachy_head
        time|when you|they|everyone|u read|get|hear|see|find|finds .. gone|dead|over|this
        will|ll|soon be|all_be gone !by_the_time_the|for|from_the|on_leave|on_holiday|home $
        will not hear|see|have .. me|from_me|her|him again|much|any_longer|any_more|around
        will not be .. problem|burden|bother|trouble any|much|to_anyone|for_much
        will not need|be_needing .. where|any_more
        last time we|you|i|they .. talk|speak|see|hear
        tell my|his|her kids|children|family|mum|wife|husband|boys|girls|daughter|son .. love|loved|sorry
        look after my|his|her kids|children|dog|cat|boys|girls .. gone|for_me|when|after
        letter|letters|note|notes|cards to|for his|her|my|their|the kids|children|wife|husband|family|parents|mum|boys|girls|daughter|son
        sorting|sorted|put|putting|getting <poss> affairs in_order|out|straight
        easier|simpler|happier|better|best .. if i|she|he .. not|never|gone|dead|were_not|did_not !use|had|run|facilitator
        if i|she|he was|were|am|is not here|around|alive any|no|they|everyone|people|it
        wish|wishes|wished|hope|hopes|hoping .. not woken|wake|wakes|survive|alive|up
        not mind|care .. not_waking|dying|died|dies|dead|lives_or_dies|live_or_die|hit_by|wake
        hope|hopes|wish|wishes .. bus|car|truck|lorry|cancer|accident hit|hits|takes|kills|would|finish
        made <poss> peace
        at peace with dying|ending|it_now|her_decision|his_decision
        not|cannot|can't .. safe with|by|on|to_be <self>|her_own|his_own|my_own|left|alone !work
        cannot|not .. trust|keep <self> .. safe|alone|tonight|around|with|not
        scared|afraid|frightened|worried of|about what .. might|will|could|may|would do .. to|tonight|if|$|when|next
        what <she>|i might|may|could|will do to <self>
        might|may|could|going_to|will do something .. to|tonight|$ <self>|$
        <she>|i .. going|gonna|about|ready to do|finish it tonight|now|this_time|properly|today|soon|when|after|$
        this time .. properly|will_work|for_good|make_sure|do_it
        get|getting rid of <self>
        rather die|be_dead|not_be_here|not_be_alive
        check|checking out of|for_good life|this_world|for_good
        medicine|medication|bathroom cupboard|cabinet .. cleaned|emptied|cleared|out_on|empty
        cleaned|emptied|cleared|raided out? the|her|his|my medicine|medication|bathroom cupboard|cabinet
        <pill> in|out|laid|lined|sitting|spread .. in_front|beside|next|on_the_table|on_the_bed|on_my_lap
        got|has|have|with <poss>|the|a|all|some? <pill> .. in_front|beside|next_to|ready|here|laid
        hard shoulder
        deserve|deserves to die|be_dead|not_be_alive
        no good|use to anyone|anybody alive
        <want> it|this|everything|them|thoughts|noise|life all? to? stop|end|over|finish !early|on_time|well|soon_so
        nothing|none of_it matters .. any|now
        cannot be here any|no longer|more
        can|could|will|would not be here|around any
        want|wants|wanted|wanting peace|oblivion .. forever|finally|end|now|die
        said|says|told|left|sounded|sounding .. like|as goodbye
        sounded like|as_if .. goodbye|last
        kill|kills|killing|hang|hangs|hanging|hung|harm|harms|harming|harmed|stab|stabbing|stabbed|poison|poisoning|drown|drowning|shoot|shooting|burn|burning|slash|slashing|starving|gas <self>
        hurt|hurts|hurting|cut|cuts|cutting <self> !short|off|on|with|moving|lifting
        top|topping|toping|offing|off <self>
        do|doing|did <self> in|harm
        do|doing|make|making|done away with <self>
        finish|finishing|finished <self> off
        might|will|going|about|could|gonna|would|she'll|may .. do|doing something|anything stupid|silly|daft|drastic|reckless|permanent
        something|anything stupid|silly|drastic to|with <self>|hurt|end
        end|ends|ending|ended|take|takes|taking|finish|finishing <poss>|his own? life|lives
        taken|took <poss> own life
        end|ends|ending|finish|finishing it|everything|things all
        <want> .. end|ending|finish it|things|everything !early|earlier|there|at|on|with|by|sooner|here|after|before|when|well|in|politely|nicely|now|positively
        to|and end|ending it $
        <want> to? just? die|dying !of|for|to
        ready to die
        <want> .. be|being|am|was|were dead
        dead !on|quiet|silent|silence|end|line|easy|simple|wood|time|air|battery|phone .. than|inside and
        better off dead
        better off .. dead|gone|without me|him|her|them
        better off without me|him|her|them|us
        better off if|when i|she|he|they
        better|happier without me|him|her|them in|around|here|being
        world|family|team|kids|everyone|everybody better|happier .. without
        <want> .. never been born
        never been born
        <want> <she>|i had|was|were|is not|never here|born|alive|around|existed|exist
        not|never .. want|wants|wanted|wanting|like .. alive|exist|existing
        not|never .. want|wants|wanted|wanting to live !in|near|with|at|here|on|off|through|like
        not|never .. want|wants|wanted|wanting .. be here|around|about any more|any longer|tomorrow|on_this
        not|never .. want|wants|wanted .. wake|waking
        not|never .. wake|waking up again|tomorrow
        <want> .. sleep|asleep .. not|never|forever|good
        never wake|waking up
        not .. see|seeing tomorrow|christmas|another|the_morning|the_weekend !patient|group|participant|session
        <say> .. will not be here|around any|tomorrow|next|much|for_much|by|in_the|when|soon|long
        will not be here|around much|any|for_much longer|more
        will not be around $
        no|any|without reason|point|purpose .. live|living|alive|going_on|carrying_on|go_on|carry_on|in_anything|being_here|anything_any
        what|whats is|s? the? point of|in living|life|being|going|carrying|anything|it_all
        what|whats is? the? point any
        nothing .. live|living for
        nothing left to? live|for|to_live
        not worth .. living|live
        life|living .. not worth
        life .. is|s|has|feels no|not|pointless|meaningless|over|worth .. living|meaning|over|purpose|any_more
        worth living
        my|his|her|their life is|s over|finished
        tired|sick|weary|fed_up of|with living|life|being_alive|existing|it_all|everything
        done with life|living|it_all|everything|this_life|this_world
        enough of life|living|being_alive|it_all
        no will to live
        lost|losing|lose <poss> will to live
        lost all? the? will to live !in|during|with|when|by|listening|after
        given|giving|gave|give up on life|living|everything|himself|herself
        way|want|wants|wanted out of this? life|living
        not|cannot|no|never .. see|seeing|imagine|picture a|any|no? future|tomorrow
        not|cannot|no|never .. see|seeing|find|sees a|any|the|another|other? way|light|end out|forward|through|at|other|of_the
        only|one|easy way out
        no other? way out
        no way out $
        cannot|could_not|not_able_to|not_sure_i_can|not_sure_she_can|not_sure_he_can|not_know_how_to|not_want_to|not_bear_to|does_not_want_to|unable_to .. go|going|carry|carrying|keep_going on !the|a|an|with_the|with_a|with_this|with_her|with_his|with_my|with_our|to|leave|holiday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|until|without|at|my|our|your|their|his|break|course|placement|call|today|annual|shift|time|long|over|about|past|in|much|for_more|week|next|that_day|running
        cannot keep going $
        cannot|not live with <self>|what|the_guilt|it|this|myself
        <she> .. cannot|could_not|not .. do|take|takes|face|bear|stand|handle|cope|go_on .. any more|longer !role|exercises|training|of|questions|feedback|slides|time
        <person> .. cannot|could_not take|do|face|bear it|this|life|things any more|longer
        cannot|not face|facing another day|tomorrow|waking|living|life|the_day|the_world
        take|taking|took <poss> own? life
        <say> .. goodbye|goodbyes|good_bye|farewell|byes to|everyone|everybody|all|for
        saying|said|says|say <poss>? goodbye|goodbyes|farewell|farewells !to_the_group|at|and_thank|to_a_group
        goodbye|farewell|final|suicide note|notes|message|messages|letter|letters|text|texts|video|post|voicemail|email
        her|his|their last words|message|post|text|letter
        left|leaving|wrote|written|writing|leave a|notes|letters note|letter|notes|letters? .. sorry|goodbye|kids|family|husband|wife|children|parents|mum|bye|her|his
        giving|given|gave|give .. things|possessions|belongings|stuff|dog|cat|pets|jewellery|everything away
        giving|given|gave|give away .. things|possessions|belongings|stuff|dog|cat|pets|jewellery|everything
        tonight is|s the|her|his|my night|last
        will|ll|would .. over|finished soon|by|tonight|tomorrow|anyway
        it will|ll all be? over
        make|making|want|wants|wanted|end|stop|stopping .. the|her|his|my pain stop|to_stop|end|away|go|all
        end|stop the|her|his|my|this pain|suffering|misery
        <want> .. disappear|vanish|fade_away !from_the|off|into
        be|being|is|join|joining|rejoin|see with|<poss> ... heaven|afterlife
        join|joining|with <poss> late|dead
        jump|jumping|jumped|jumps|throw|throwing|threw|hurl|leap|leaping <self>? off|from|in_front|under|out .. <drop>|<traffic>|platform
        on|onto|off|over the|a|top edge|wrong_side|side of the|a? <drop>
        stood|standing|sat|sitting|climbed|climbing|is|s|are|am|up|out|gone|off|walking|walked|near|perched .. on|onto|to|by|at|off|over the|a top_of_the|edge_of_the? bridge|roof|rooftop|ledge|cliff|parapet|overpass|flyover|tracks|railway|viaduct|edge|balcony
        step|stepping|walk|walking|walked|run|lie|lying|drive|driving|drove|steer|steering|crash|crashing|swerve|swerving <poss>|it? car? in_front_of|under|into|off|onto .. <traffic>|bridge|cliff|tracks
        wrap|wrapping .. car .. tree|lamp|wall
        crash|crashing <poss> car on_purpose|deliberately
        noose|ligature !point|training|audit
        rope|cord|belt|scarf|flex .. neck
        bought|got|has|s|have|buying|tied|tying|with a|the|some? rope
        stockpile|stockpiles|stockpiled|stockpiling|hoard|hoarded|hoarding|stashed|stashing|saving|saved|collecting|collected|counting|counted|hiding|lined|lining up|out? .. <pill>
        turned|turn|left|put .. gas on
        turned|turning|put on the gas
        cut|cuts|cutting|slit|slashed|slitting|slashing|sliced <poss>|own wrist|wrists|arm|arms|throat|thighs|legs|veins
        cuts|scars|cutting all_over|on|up? .. wrist|wrists|arms|thighs
        cutting again
        self harm|harms|harming|harmed|injuring|injured !section|policy|protocol
        drink|drinking|drank|drunk|swallow|swallowed|injected|inject|injecting bleach|antifreeze|acid|poison|insulin
        no|nobody|no_one|any|anyone|who .. miss|notice|care|cry|bother .. me|she|he|they|him|her|if_i|if_she|if_he|if_they
        be|is|are|feel|feels|felt|feeling|s .. burden to|on everyone|everybody|family|us|anyone|them|others|him|her|the_world|the_team|people|kids|children
        feel|feels|felt|feeling like|such|that|as .. burden
        feel|feels|felt|feeling .. worthless|trapped|hopeless !about|with|in_the_exercise|about_the
        make|makes|planned|has|s|have|got a|his|her|my plan to|for|and_the|and_a|in_place_to end|die|kill|do_it|tonight|means|rope|suicide
        has|have|s|made|got a|his|her plan $
        kill|kills me|someone|yourself|you|him|her|a_person .. tablets|pills|paracetamol|overdose|insulin
        how many|much .. <pill> ... kill|die|fatal|lethal|overdose|end|me|yourself|too_many
        lethal|fatal dose|amount|overdose .. me|myself|take|taking
        painless|quickest|easiest|best|quick way|ways to? die|end|kill|go|do_it
        put|putting <self> out_of
        made|making|written|changed|sorting <poss> will .. goodbye|funeral|tonight
        planning|planned <poss> own funeral
        meet|meeting <poss> maker
        <want> to? go|be to_sleep_and|gone|no_more|no_longer_here
        be gone by|tonight|tomorrow|soon|forever
        <want> .. ending <poss> pain|suffering
        no longer want|wants|wanted|wish|wishes to live|be_here|be_alive|exist|go_on
        no hope left|any_more
        <she>|i .. <has>|feels|feel|sees|see no|any hope left|for_the_future|for_tomorrow
        it is|s? all? over for me|him|her
    """,
    "suicide_word": """
        suicide|suicidal|suicidality
        ending|end their|your|someone|somebody|one own? life
        die|dying by suicide
        self harm|harming|injury section|policy|protocol
        suicides
        crisis line|team
    """,
    "overdose": """
        <person>|i|has|s|have|just|gone|going|might|trying|threatening|says|about <is>|to|and|just|? overdosed|overdosing|overdose !of_slides|on_theory|by|<clinical>
        take|takes|took|taken|taking|had|did|done|threatening|attempted|risk|planning|deliberate|intentional an|a|another|deliberate|massive|small|of? overdose|overdosed !of_slides|of_theory
        <she>|i|my <colleague> .. <has> overdosed|overdosing
        <she>|i|<person> <is>|has|s overdosing|overdosed
        <person> overdosed|overdosing|overdose $
        has|s|have|just|says|think|thinks overdosed
        ^ overdose|overdosed|overdosing $
        overdose|overdosed .. what|help|now|on_the_phone|at_home|tonight
    """,
    "took": """
        <she>|i|person|participant .. taken|took|swallowed|necked|had|take all|every|whole|the of|last|box|packet|bottle|lot|them|one !exercises|items|cards
        <she>|i|she s|he s taken|took|swallowed|necked|downed|had .. the_lot|all_of_them|everything_in_the|whole_box|whole_packet|whole_bottle|too_many|loads_of_them|a_load|something_and
        take|takes|took|taken|taking|swallow|swallowed|swallowing|necked|downed|popped|had|munched|eaten|got_through|gulped .. all|lot|lots|load|loads|bunch|handful|handfuls|box|boxes|bottle|packet|packets|pack|packs|whole|entire|many|several|few|strip|strips|dozens|dozen|too|#|ten|twenty|thirty|forty|fifty|sixteen|twelve|hundred|some|bottles|pile|everything .. <pill>
        take|takes|took|taken|taking|swallowed|necked|downed|popped .. <pill> .. all_of_them|the_lot|whole_box|whole_bottle|end
        swallow|swallowed|necked|overdosed_on <poss>|some|a|all|of? <pill>
        take|takes|took|taken|swallowed|drunk|injected something $
        take|takes|took|taken|swallowed|drunk something to|and end|die|kill|stop|go_to_sleep_for|is_drowsy|drowsy|passed|collapsed
        took|taken|swallowed|taking too|so many|much
        bottle|box|packet|handful|stash|pile of <pill> in|next|beside|at|on|with|and|ready
        <pill> in|next_to|in_front_of <poss> hand|hands|lap|her|him|me
        staring|looking at <poss>|a|the? bottle|box|pile|packet? of? <pill>
        not|cannot promise|say .. not|safe .. take|harm
    """,
    "means": """
        <pill>|<weapon>|stash|means at|in <poss>|the? home|house|flat|hand|room|drawer|bag|bathroom|car|pocket|locker
        <has>|holding|got|with|bought|keeps|found|carrying|clutching .. <pill>|<weapon>|the_means
    """,
    "despair": """
        cannot|not go|carry|keep on|going
        cannot|not .. cope
        given up
        had enough
        hopeless|despair|desperate|worthless
        crying|sobbing|distraught|hysterical
        <want> to? die
        no point
        end it
        cannot|not .. any more
        locked <self>
    """,
    "armed": """
        <has>|holding|with|got|carrying|carries|pulled|pulling|pulls|waving|waves|brought|brings|grabbed|produced|drew|brandishing|wielding a|an|his|her|the|some|out|out_a|dad s|big|kitchen|carving|loaded? knife|knives|gun|guns|shotgun|rifle|pistol|machete|axe|weapon|weapons|crossbow|hammer|razor|blade|razor_blade|bottle_of_acid|noose
        <has>|holding|with|gone|got|out|took|taken .. knife|gun|shotgun|machete|rifle|weapon !for|in_the_case
        knife|gun|weapon in|at|to|on <poss>|the|a? hand|hands|bag|throat|reception|group|room|workshop|person|him|her|me|wrist|wrists|neck
        gunman|shooter|hostage
        been|being|got|getting stabbed|shot
        there is|s .. man|someone|woman|person|bloke .. knife|gun|weapon|machete
    """,
    "violence": """
        is|s|are|started|starts|guy|bloke|man|someone|participant|patient|relative|he|she .. kicking off !the|our|with|by|meeting|session|at|on
        swinging|swung|throwing|threw|chucking|hurling|launched|throws .. chair|chairs|table|tables|furniture|punches|punch|things|stuff|bottles|glass|bricks !party
        smashing|smashed|trashing|punching up|the|things|windows|furniture|walls|wall|doors|door|everything|room|place !it
        squaring|squared up
        lunged|lunging|swung|swings|swinging at
        lashing|lashed|lashes out
        grabbed|grabs|has|holding|got .. by the? throat|neck|hair
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
        going|will|ll|wants|want|wanted|about|plans|planning|gonna|says|said|ready|fantasises|thinking .. kill|killing|stab|stabbing|shoot|shooting|murder|murdering|strangle|strangling|attack|attacking him|her|them|everyone|everybody|someone|somebody|his|us|people|another|a|an|all|wife|husband|boss|manager|consultant|matron|colleague|you !time|birds|two
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
        gone|going|went|turned|looks|is|s|goes .. grey|clammy|floppy|limp|sweaty_and|pale_and|white_and|cold_and !area|the
        throat|tongue|lips|face|airway .. closing|closed|swelling|swollen|swelled|tight|puffing|up
        epipen|epi_pen|defib|defibrillator|anaphylactic !training|trained|course|certificate
        doing|giving|need|needs|started|start|starting cpr
        stung|sting|nut|nuts|peanut .. swelling|breathe|breathing|throat|swollen|collapsed|reaction|wheezing
        face|mouth .. dropped|droops|droopy|slipped|lopsided
        arm|leg|side|speech .. gone|went|is|s numb|weak|dead|slurred|limp|funny|garbled
        cannot speak|feel|move|swallow|see .. side|arm|legs|face|properly|now|suddenly|$
        talking gibberish|nonsense
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
    "silent_after": """
        hung|hangs|hanging up|phone_down
        gone|went|goes|is quiet|silent|dead|offline|missing
        stopped|not answering|replying|responding|speaking|talking|picking
        not answering|replying|picking
        line|phone gone|went dead|silent
        walked|stormed|run|ran out|off
        will not answer|reply|come_out|open
        locked|barricaded|shut <self> in
        drowsy|sleepy|slurring|slurred|woozy
    """,
    "ominous": """
        <say> .. sorry|goodbye|bye|love_you|loves|end|die|could_not_live
        <pill>|razor|blade|knife|rope|overdose|bleach
        taken something
        not .. live|alive|any more
        suicidal|kill
    """,
    "locked_in": """
        locked|barricaded|shut <self> .. in|toilet|bathroom|loo|office|store|room|car|cubicle
    """,
    "drunk": """
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
        driving|drive|drives|drove|drove_off
        behind the wheel
        car|van|bike keys
        got|getting|gets|get in|into|behind <poss> car|van|ambulance
        picked|picking|take|taking .. keys|wheel
        drive home
    """,
    "past_death": """
        died|dying|dies|death|deaths by|from|of|through suicide|overdose
        lost .. to suicide
        after|following|since|about .. suicide|suicides of|last|in|at|on|that|death
        <kin>|friend|colleague|mate|patient|nurse|doctor s suicide
        killed|hanged|hung himself|herself|themselves !and_now|again
        killed|hanged|hung himself|herself|themselves in|last|years|when|and|that|ago|at
        took|taken his|her|their own? life|lives
        suicide|suicides of|in a|our|their|the|his|her|last colleague|consultant|nurse|doctor|student|midwife|patient|friend|mum|dad|brother|sister|year|department|trust|team|month
        case|cases|rate|rates|risk|statistics|prevention|awareness|assessment|training of|in|and|among? suicide
        suicide prevention|rate|rates|statistics|awareness|training|risk_assessment|screening|assessment|policy|protocol|contract
    """,
}
