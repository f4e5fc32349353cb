"""What the asker's own distress sounds like, as phrases of `safety_patterns`."""

from __future__ import annotations

SELF: dict[str, str] = {
    "i_state": """
        i|^ cannot stop .. thinking about what_i|what_happened|it|the_baby|her|him|that
        ^ cannot stop .. thinking .. i did|done|should|missed
        cannot eat|sleep|function cannot eat|sleep|stop|think|function
        i .. not|never .. been|felt|feel|feeling right|myself|the_same|well|ok|good since|after
        i just|only|always|sit_and|still cry|cried|sob|shake !laughing|with_laughter
        i feel|get|been .. sick|ill|panic|dread .. every|each|when|thinking|at_the_thought|in_case
        i .. cannot|not look|face .. kids|husband|wife|partner|people|anyone|colleagues|mirror|patients|family
        i .. so ashamed|guilty|low|sad|anxious|frightened .. of|i|that|about|cannot|all
        i .. cannot live like_this|with_it
        i .. burst|bursting|broke|break into|down .. tears|crying|in|at|when|on|after|$
        i .. know .. wrong with me
        i am|feel .. hollow|lost_and|worn_down|ground_down|a_shell|not_right|not_me|dead_inside|finished|done !with_the|for
        i keep|kept|cannot_stop .. hearing|seeing|reliving .. her|his|it|the|him
        i .. switch_off .. voice|night|crying|sleep|hear
        i am|have_been|m .. not .. doing|feeling|coping|managing|great|good|brilliant|right|well .. great|good|well|brilliant|ok|okay|right|since|after|at_all|so_good !with_the|about_the
        i .. <is> crying|cried|sobbing|sobbed|weeping .. so|too|much|all|every|hard|because|since|about
        i .. nearly|almost crashed|walked_out|quit|broke_down|lost_it
        i need|want help myself|for_myself
        i cannot|not .. stop worrying|crying|shaking|thinking|obsessing|blaming
        i .. exhausted|drained|shattered|wrecked|spent .. and .. cannot|not|crying|dread|hopeless|tearful|done
        i keep|kept|cannot_stop .. thinking about it|that|the|her|him .. death|died|all_the_time|night|cannot|baby|patient|$
        i .. sit|sat|been .. car|toilet|toilets|shower|cupboard .. cry|crying|cried|sob|sobbing
        i .. do not know|see how|if .. much|longer|keep|carry|cope|get|can .. go|going|longer|through|this|doing|more|on
        every time i close|shut my eyes
        i .. lie|lying|lay awake .. every|night|going|replaying|seeing|it|cannot
        i .. scared|frightened|terrified|afraid|dread|dreading .. to_go|going_back|of_going|going_to_work|going_in|of_making|to_work|of_hurting|of_harming|i_will_make
        i .. do not|cannot .. trust myself|my_own
        i .. lost|losing .. appetite|weight|hair|sleep|my_mind|my_temper|interest|confidence_in|all_my_confidence|joy
        i .. snapping|snap|shouting|taking .. kids|children|husband|wife|partner|everyone|family|it_out
        i .. walk|walking|quit|quitting|jack|resign|pack|give .. job|nursing|midwifery|medicine|profession|it_all_in .. $|because|since|after|cannot
        i .. should have|could|ve .. saved
        it .. <is> .. my fault .. died|dead|death|harmed|she|he|baby|patient|cannot
        because of me
        i am|feel not|no? .. coping|strong|good_enough|fit_to_be_a|safe_to|well_enough
        i .. need|needed|want|have .. time_off|a_break_from_this|to_go_home|out_of_here|to_get_out
        i .. feel|am|felt|have .. sick|shaky|wobbly|teary|flat|detached|dead_inside|nothing|numb|unreal|panicky|jumpy|lost|scared|low|alone|isolated|broken|drained .. since|after|all_the_time|every|about_what|most|inside|because|whenever|at_night
        i .. wake|waking|woke .. sweating|sweat|crying|screaming|3am|4am|panic|shaking
        who .. help|supports|talk|look_after .. me|facilitator_like_me
        <is> me i|that|who .. not|struggling|falling|need|crying
        i just|really|still|also|honestly|simply|am|literally|do? cannot|not|unable|struggling|struggle .. cope|coping|sleep|sleeping|eat|eating|function|hold_it_together|get_out_of_bed|face_going|face_work|face_it|face_another_shift|stop_crying|stop_shaking|stop_thinking|stop_replaying|stop_seeing|carry_this|go_back|get_it_out|get_over|get_past|shake_it|deal_with_this|deal_with_it|handle_this|handle_it|forgive_myself|stop_blaming|think_straight|concentrate|keep_it_together
        ^ .. not coping|ok|okay|sleeping|doing_well|alright|all_right !with_the|to_the|with_this
        i am|feel|have_been|m .. not ok|okay|alright|all_right|coping|doing_well|doing_so_well|well|in_a_good|sleeping|eating|fine|myself|right_in|good|safe|strong_enough !with_the|to_run|to_rate
        i|am|me|feel|feeling .. <wrecked>
        ^ <wrecked> since|after|and|at|today|this|with_it|$
        ^ cannot sleep|cope|eat|stop .. since|after|any|crying|$
        i am|feel|have_been|been .. struggling !to|with
        i am|feel .. struggling .. since|after|today|at_the_moment|lately|badly|myself|mentally|emotionally|to_cope|to_sleep|to_get_out|to_function|with_what|with_my_own|with_guilt|with_it_all|with_everything|with_my_mental
        i feel|am|have_been|been|felt|feeling .. awful|terrible|dreadful|ashamed|guilty|numb|worthless|hopeless|so_low|very_low|really_low|low_since|sick_with|sick_about|like_a_failure|complete_failure|total_failure|a_failure|like_crying|like_giving_up|like_quitting|unsafe|empty|depressed|tearful|terrified|suicidal|horrible|rubbish_since|alone_with|so_alone|very_anxious|so_anxious|really_anxious|wretched|a_fraud_since|overwhelmed|upset|exhausted_and|so_bad|really_bad|panicky|dread !about_the|by_the|by_how|at_the|about_my_first|about_running|about_delivering|about_timing|with_the
        i keep|kept|am|have_been|cannot|started|have|having|get|getting|wake|woke|been|having_been .. crying|reliving|replaying|seeing_it|seeing_her|seeing_his|having_nightmares|having_flashbacks|waking_up_at|thinking_about_the_baby|thinking_about_it|thinking_about_that|nightmares|flashbacks|panic_attacks|panic_attack|in_tears|bursting_into_tears|palpitations|being_sick|up_crying|up_at|dreaming_about|picturing|hearing_her|ruminating !exercise
        i|am .. having|had|think_i .. breakdown|panic_attack|panic_attacks|meltdown
        i need|want|could_do|could_use|have_no_one|have_nobody|have_no|need_some .. talk|someone|help|support|speak .. to|talk|me|today|now|for_me|for_myself|$ !find|the|with_the|with_a|run|rate|with_item|plan|write
        i need help $
        i|^ .. hate|hating|despise|loathe myself|my_job|my_life|what_i_did|who_i_am !for_running|for_the_timing
        i am|have_been|keep|started|been|m drinking .. to_cope|to_sleep|every_night|more|too_much|a_lot|heavily|to_get|to_forget|alone|again
        i .. drink .. to_cope|to_sleep|to_get_to_sleep|to_forget
        i have|ve|s|just|not? .. had_enough|not_slept|been_crying|been_off|been_signed_off|been_in_tears|hit_a_wall|lost_it|reached_my_limit|nothing_left|given_up|hit_rock_bottom !of_the|of_role
        i .. not slept|sleeping|eaten|eating|slept !properly_because
        too|so much for_me|to_bear|for_me_now
        all|everything .. too|getting much|on_top_of_me
        it s|is all? too much
        i|we cannot|not .. do|take|handle|bear|face|stand .. this|it|any .. any more|longer|work|going_in|back|ward|more !role|training|participants
        i .. do not think i can .. do|carry_on|cope|face|go_back|take .. any|this|$
        my|me head|mind .. all_over_the|spinning|will_not_stop|a_mess|in_a_mess|in_bits|in_pieces|s_gone|wrecked
        i cannot|not .. stop .. crying|shaking|thinking|blaming|seeing|replaying|worrying_about_what|going_over
        really|so|has|badly|s? got|hit|shook|upset|affected|triggered|broke|broken|destroyed|traumatised|haunts|haunting|haunted|rattled|floored me .. since|so|badly|hard|ever|i|last|today|too|and|very|really|$
        really got|gotten|getting to me
        i cried|wept|sobbed|broke_down
        i am|m crying|sobbing|shaking|in_tears|weeping
        dread|dreading .. coming_in|going_in|work|every_shift|each_shift|going_to_work
        who looks|will_look after me
        i lost|losing|have_lost .. confidence_completely|all_confidence|faith_in_myself
        i|^ cannot cope !with_the|with_a|with_her|with_his|with_so_many
        ^ struggling !to_keep|with|to_find|to_open .. cope|since|after|today|badly|$
        ^ feeling|feel .. low|awful|rubbish|terrible|guilty|numb|worthless|ashamed|overwhelmed|suicidal|broken .. since|after|about_what|today|$
        help me i
    """,
    "reported_i": """
        says|said|thinks|thinking|saying|say|writes|thought|thoughts|belief|beliefs|writing|write|wrote|put|asks|such_as|like|phrase|statement|sentence|words that|is|of? i|my|me
    """,
    "i_task": """
        timing|slide|slides|item|items|paperwork|projector|spreadsheet|checklist|kappa|software|forms|exercise|exercises|agenda|role_play|technology|tech|zoom|login|password|booking|venue|printer|template|statistics|ratings|handouts|first_workshop|theory_part|strengths
    """,
}
