"""What suicide and self-harm sound like, as phrases of `safety_patterns`: wishes, plans, means, farewells, and deaths long past."""

from __future__ import annotations

LIFE: dict[str, str] = {
    "suicide": """
        waste of space|oxygen|air|skin
        world|nobody|no_one|they|family .. not .. need|want me|her|him|us !to|in
        head .. in|into .. oven|noose
        sorted|arranged|put everything|things|it_all|affairs .. out|in_order .. wife|husband|kids|children|family|her|him
        nearly|almost|going|go|gone|went|ready|thought|about .. through with it|killing|ending
        next time .. not|will fail|work|succeed|manage|make_sure|be_found|survive
        not see|make|reach xmas|christmas|new_year|easter|summer|her_birthday|his_birthday|my_birthday
        cannot|not .. be|trust|trusted|left|safe .. with|around|near .. <pill>|knives|blades|razors|pen|sharps
        climbed|climbing|gone|leaning|over|clambered over|onto|past|up the|a? rail|railing|railings|barrier|fence|parapet|wall|edge|balcony
        not deserve|deserves to .. here|live|alive|exist|breathe
        think|thinks|thinking|thought|thoughts|fantasise|fantasising|imagine|imagining|dream|tempted|urge|about .. crashing|driving|steering|swerving .. car|road|bridge|lorry|tree|off|wall|bike
        tied|put|wrapped|got|has .. round|around .. neck !stethoscope|scarf
        want|wants|wanted|wanting the|her|his|my|this|all pain|hurt|suffering|noise .. end|stop|over|go_away
        enough to make it stop|end
        go|going|went to? sleep|bed .. hope|hoping|hopes|pray|prays .. not|never wake
        life|it .. not|no .. worth .. any|to|living|it
        funeral .. planned|songs|music|picked|chosen|wants|plan|hymns
        on|at|over|near|by|from the|a wrong_side|ledge|edge|brink
        engine running|on .. garage|shut|closed|hose|windows
        garage .. engine|hose|exhaust|fumes
        hose .. exhaust
        not|cannot|no see|sees|seeing .. point .. carrying|living|going|being|anything|any_of_it|life|here
        nobody|no_one needs|wants|loves|would_miss me|him|her !to|in
        nothing .. get_up|wake_up|live|stay|carry_on|go_on for
        by tomorrow|tonight|then|friday|the_weekend .. not matter|be_here|be_a_problem|be_over
        will not matter any|by|soon|tomorrow|after_tonight|when
        train times .. not|travel|jump|station
        wish|wishes|wished|wishing .. <traffic>|he|it|they|fall|crash|overdose .. had hit|killed|finished|worked|done
        wish|wishes|wished .. had killed|finished|worked|died|ended
        dark|bad|black place ... no|not|cannot point|see|way|hope|go
        wrong side of .. barrier|railing|railings|rail|fence|bridge|wall
        not .. make|last|see|get it? through .. night|weekend|week|today|christmas !list|agenda|slides|exercise
        should|deserve|deserves|meant|supposed not .. alive|here_any_more|born|exist
        going|about|want|wants|threatening|ready|trying|tried to|too jump !in|on|onto|ahead|straight|into|off_the_call|off_this|at|to|through
        going|gonna to? jump $
        want|wants|wanted|wanna|ready|going too die
        <say> .. jump|jumping $
        dont|not know|think if|that|how|whether? i|she|he|they can|will|ll .. keep_going_on|go_on_living|survive|live
        want|wants|wanted it all|everything to be|end|just? over|gone|end
        want|wants|wanted|wishing|wish|wishes it|that|she|he|i was|were|could all? .. over|dead|gone_from
        everyone|everybody|they|world|you|kids|family .. better .. she|he|i|me|her|him|they not|dead|gone|was_not|were_not
        reach|reached|come_to|coming_to the end of .. road|line|everything !agenda
        ended|ending|end|take things|it_all|matters !well|early|on|at|there|with
        overdose|overdosing .. again|tonight|planning|thought|thinking
        hang|hanging .. from
        found .. hanging|hanged
        attempted|attempts|attempt|tried suicide|to_end|to_kill|to_die|overdose
        suicide attempt|plan|pact|threat|bid
        threatening|threatened|threatens|talking|talks|talked|talk|planning|plans|considering|contemplating|attempting|thinking|thinks|thought|mentioned|mentions|feeling|feels|felt|feel|is|am|was|actively|seems|seem|sounds|look|looks|acutely .. suicide|suicidal|killing
        <she>|i suicidal
        <is>|she|he|i|ringing|calling|rang|texting|phoning|calls|standing|sat|sitting|gone|going|drove|parked .. from|on|at|by|off|near|to|up|onto the|a|top_of_a|top_of_the|that|some|edge_of_the|edge_of_a? bridge|roof|rooftop|ledge|cliff|parapet|overpass|flyover|tracks|railway|viaduct|cliffs|weir|level_crossing|train_tracks|beachy_head
        time|when you|they|everyone|u read|get|hear|see|find|finds .. gone|dead
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
        better off if|when i|she|he .. not|dead|gone|was
        better|happier without me|him|her|them around|here|being
        world|family|team|kids|everyone|everybody better|happier .. without
        <want> .. never been born
        never been born
        <want> <she>|i had|was|were|is not|never here|born|alive|around|existed|exist
        not|never .. want|wants|wanted|wanting|like .. alive|exist|existing
        not|never .. want|wants|wanted|wanting to live !in|near|with|at|here|on|off|through|like
        not|never .. want|wants|wanted|wanting .. be here|around|about any_more|any_longer|tomorrow|on_this_earth
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
        not|cannot|no|never .. see|seeing|find|sees a|any|the|another|other? way|light out|forward|through|at|other|of_the
        not|cannot|no|never .. see|seeing|sees an|any|the end to|of_it|in_sight
        only|one|easy way out
        no other? way out
        no way out $
        cannot|could_not|not_able_to|not_sure_i_can|not_sure_she_can|not_sure_he_can|not_know_how_to|not_want_to|not_bear_to|does_not_want_to|unable_to .. go|going|carry|carrying|keep_going on !the|a|an|with_the|with_a|with_this|with_her|with_his|with_my|with_our|to|leave|holiday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|until|without|at|my|our|your|their|his|break|course|placement|call|today|annual|shift|time|long|over|about|past|in|much|for_more|week|next|that_day|running
        cannot keep going $
        cannot|not live with <self>|what|the_guilt|it|this|myself !outcome
        <she> .. cannot|could_not|not .. do|take|face|bear|stand|handle|cope|go_on with? it|this|life|things|anything|everything? any more|longer !role|exercises|training|of|questions|feedback|slides|time
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
        make|makes|planned|has|s|have|got a|his|her|my plan to|for|and_the|and_a|in_place_to end|die|kill|do_it|tonight|means|rope|suicide
        has|have|s|made|got a|his|her plan $
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
        vodka|wine|alcohol|drink|whisky|gin|drunk|drinking|bottle|beer .. with|and|on_top .. <pill>|sleeping_pills|sleeping_tablets
        <pill>|sleeping_pills|sleeping_tablets and|with|on_top .. vodka|wine|alcohol|whisky|gin|bottle|drink
        take|taken|took|taking|swallow|swallowed them|it|the all|lot
        <is>|s|got|has|with|had|next a|the|load|pile|handful|bottle|box|stash .. <pill> .. laid|lined|spread|out|in_front|ready|beside|on_the_bed|next_to
        photo|picture|pic|video|snap .. <pill>|noose|rope|blade
        load|loads|pile|piles|handful|handfuls|stash|fistful|mountain of <pill>
        knows how to use|do .. it|them
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
        crying|sobbing|weeping|screaming|distraught|hysterical|inconsolable|tears
        dark|bad place
        rock bottom
        hopeless|despair|despairing|worthless|desperate|trapped
        so low
        cannot|not see the? point
        will not|not say|tell why|where|us
        not want to .. talk|live|come_back|go_home
    """,
    "silent_after": """
        phone s|is|now|has|went|gone? off|dead|switched_off|ringing_out
        switched|turned <poss> phone off
        blocked my|everyone's|our number|numbers
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
        sorry for everything
        thanked me|us|everyone
        thank you for everything
        loved|loves|love me|us|them|you|everyone|her|his
        had enough
        no point
        not .. cope
        end it|everything
        take them|it all
        <say> .. sorry|goodbye|bye|love_you|loves|end|die|could_not_live
        <pill>|razor|blade|knife|rope|overdose|bleach
        taken something
        not .. live|alive|any_more
        suicidal|kill
    """,
    "locked_in": """
        locked|barricaded|shut <self> .. in|toilet|bathroom|loo|office|store|room|car|cubicle
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
    "place": """
        station|railway|train|tube|underground platform|tracks|track|line|bridge
        bridge|roof|rooftop|ledge|cliff|cliffs|multi_storey|car_park_roof|parapet|viaduct|motorway|river|quarry|canal
        edge of the platform|roof|bridge|cliff|water
        top|roof of the .. car_park|multi_storey|building|hospital
    """,
    "method": """
        car|garage|van ... hose|hosepipe|exhaust|engine_running
        hose|hosepipe|tube|pipe ... car|garage|exhaust|van
        how much|many .. <pill> .. it_takes|it_would_take|takes_to|would_it_take|does_it_take|is_enough|would_be_enough|do_i_need|to_end
        die|dies|kill|kills|killed|fatal|lethal|survive|survives|dead|deadly .. from|of|with|on|by|off .. #|<pill>|bleach
        die|kill|fatal|lethal ... <pill>
        overdose|tablets|pills|rope .. asking for a friend
        least|most|less painful|painless way|ways|method|methods
        painless|quick|quickest|easy|easiest|best|surest|peaceful way|ways|method|methods to .. go|die|end|kill|do_it|overdose
        looking|looked|googling|googled|searching|searched|researching|researched|reading|read|asking|asked .. ways|way|how|methods .. end|die|overdose|kill|suicide|hang|painless
        <pill> ... enough|sufficient to|for .. die|kill|overdose|end|do|finish|me|stop
        enough|sufficient <pill> .. to|for
        kill|kills me|someone|yourself|you|him|her|a_person .. tablets|pills|paracetamol|overdose|insulin
        how many|much .. <pill> ... kill|die|fatal|lethal|overdose|end|me|yourself|too_many
        lethal|fatal dose|amount|overdose .. me|myself|take|taking
        painless|quickest|easiest|best|quick way|ways to? die|end|kill|go|do_it
    """,
}
