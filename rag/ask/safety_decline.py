"""What the requests we turn down sound like, as phrases of `safety_patterns`: debrief, diagnosis, advice, confidences, records."""

from __future__ import annotations

DECLINE: dict[str, str] = {
    "event": """
        death|deaths|died|stillbirth|arrest|never_event|serious_incident|critical_incident|major_incident|fatal|fatality|stabbing|suicide|crash|maternal_death|sudden_death|untoward_incident|neonatal_death|haemorrhage|catastrophe|tragedy|tragic|crisis|trauma|traumatic|resus|resuscitation|shooting|assault|sui|incident|disaster|collapse|explosion|bad_outcome|awful_shift|terrible_shift|horrible_shift|terrible_night|awful_night|bereavement
        lost a|the|our|two patient|patients|baby|mother|child|colleague
        killed himself|herself|themselves
        incident|error|event|mistake|near_miss .. <recent>
        <recent> .. incident|error|mistake|near_miss
        what happened
    """,
    "recent": """
        <recent>
        just had|lost|happened
        we|they|my_team|the_team|our_team|unit|ward|crew|department have|had|has|just|ve|s|d
    """,
    "use_workshop": """
        <use> .. <event_form>
        <event_form> .. be used|run|held|delivered|put_on|brought_forward|done
        <event_form> .. to|for <work_through>
        <event_form> .. straight_away|now|today|tomorrow|this_afternoon|this_evening|tonight|immediately|this_week|asap
    """,
    "debrief_as": """
        not a debrief|debriefing
        as a|an|the|our|their|some|part_of|? .. debrief|debriefing|debriefs
        <use> .. debrief|debriefing !role|exercise|my|after_each|after_every|with_my_supervisor|for_myself|the_role|the_exercise|the_activity
        debrief|debriefing the|my|our|her|his|a|this|that|them|everyone|all|staff|a_team team|staff|crew|unit|ward|midwives|nurses|doctors|department|after|about|on|following|straight|colleagues|involved|who
        debrief|debriefing them|everyone|us|staff|people|colleagues|about|over|after|following|for .. <recent>|event|incident|death|arrest|stabbing|error|resus|crash|suicide
        turn|change|convert|make|adapt .. into|as .. debrief|debriefing
        hot|cold|critical_incident|psychological|post_incident|cisd debrief|debriefing|stress_debriefing
        need|needs|want|wants|asked_for|asking_for|request|requested|requesting|do|run|hold|offer|arrange|organise|book a|an|another|some|to|? .. debrief|debriefing !after_the_role|of_my|after_a_session|with|myself|role|exercise
    """,
    "process_event": """
        <work_through> .. <event_form>
        <event_form> .. <work_through>
        support|help|helping|supporting .. team|staff|crew|them|those|people|unit|ward|colleagues|everyone .. involved|affected|after|process|recover|cope|through
        process|talk_through|go_over|get_over|come_to_terms|unpack|make_sense|offload|work_through|deal_with
        for the|those|staff|people|crew|team|everyone|a .. who|involved|affected
    """,
    "debrief_ask": """
        is|was|isn't|what|whats|difference|versus|vs|mean|means|call|called|define .. debrief|debriefing !instead
        why .. debrief|debriefing
        do|will|can|should|must i|we|facilitators get|have|need a|my .. debrief
        debrief|debriefing .. <exercise>|role_play
        my|own|facilitator|facilitators|supervisor|supervision .. debrief|debriefing
        debrief|debriefing .. co_facilitator|facilitator|facilitators|together|observer|myself|supervisor
        nice|evidence|guideline|research|cochrane|guidance|study .. debrief|debriefing
        not a debrief
        still|postpone|postponed|cancel|delay|go_ahead|reschedule .. workshop|session|hold|run|it|go
        long|soon|weeks|days|when .. after|wait|leave|before .. incident|event|death|workshop|error
    """,
    "screen": """
        screening|diagnostic|psychiatric|psychometric|depression|mental_health|psychological|psychology questionnaire|questionnaires|tool|test|tests|scale|scales|instrument|assessment|assessments|form|interview|profile|grounds|evaluation
        exclude|filter|weed|reject .. psychiatric|mental|unstable|vulnerable|depressed|unsuitable|history
        who|which|how .. mentally|psychologically .. unfit|unwell|ill|unstable|fit
        phq|phq9|phq_9|gad|gad7|gad_7|ies_r|pcl|pcl_5|hads|k10|wsas|core_10|core_om|mbi|maslach|tsq|dass|beck|epds|audit_c|dsm|icd
        screen|screening|test|testing|assess|assessing|evaluate|check|rate|measure|questionnaire|scale|tool|inventory|assessment .. for .. depression|anxiety|ptsd|burnout|trauma|traumatised|stress_disorder|post_traumatic|mental_illness|mental_health|disorder|autism|adhd|depressed|suicidality|risk_of_suicide|adjustment|psychological_problems|psychological_harm
        screen my|the|our|all|these|participants|them|everyone|staff|her|him !for_the_call|share|time
        depression|anxiety|ptsd|burnout|trauma|mental_health questionnaire|scale|screen|screening|test|tool|inventory|checklist|score|scores
        which|who|how_many .. participants|participant|them|nurses|midwives|people|staff|facilitators|doctors|students|group|of|is|are .. depressed|ptsd|traumatised|anxious|burnt_out|burned_out|suicidal|bipolar|mentally_ill|unstable|disorder|depression|burnout
        tell|say|show|list|identify|flag|predict .. who|which .. depressed|ptsd|traumatised|at_risk_of|burnt_out|burned_out|bipolar|struggling_mentally|unstable|disorder
    """,
    "has_condition": """
        does|do|has|have|could|might|would|is|are|s|did|think|reckon|suspect|sounds|seems|believe|sure|definitely .. <she>|participant|colleague|midwife|nurse|someone|patient|facilitator|it|this|that|doctor|student .. ptsd|post_traumatic|depression|bipolar|adhd|autism|autistic|personality_disorder|clinical_depression|anxiety_disorder|ocd|burnout|depressed|psychosis|schizophrenia|adjustment_disorder|burnt_out|burned_out|clinically_depressed|eating_disorder|trauma|disorder|mental_illness
        <is>|be <she>|participant|colleague|this|it .. depressed|bipolar|traumatised|clinically_depressed|autistic|burnt_out|burned_out|psychotic|mentally_ill
        sounds|looks|seems|is|s like|to_me|a_case|this|it .. ptsd|depression|bipolar|burnout|anxiety_disorder|adhd
        what|which .. mental_health_condition|mental_illness|disorder|condition|diagnosis .. <she>|participant|is|has|fits|this
        symptoms|signs .. mean|suggest|point_to|amount_to|meet|criteria .. ptsd|depression|diagnosis|disorder
        meet|meets|fit|fits .. criteria|threshold
        formulate|formulation .. her|his|him|their|this_participant
        <she> .. got ptsd|bipolar|depression|adhd
    """,
    "diagnose": """
        tell|say|know|see|judge|work_out|decide|assess .. from|by|based_on|whether|if ... clinically|clinical|depressed|depression|anxious|anxiety|burnt_out|burnout|ptsd|trauma|bipolar|autistic|adhd|disorder
        what|which|wot .. mental|psychiatric|psychological .. health? condition|illness|disorder|problem|diagnosis .. has|have|does|do|is|dose
        want|wants|asks|asking|ask|asked|need|needs .. diagnosis
        diagnose|diagnosing .. <she>|my|this|the|participant|what|with|whats|me|us|someone|a|colleague|wrong
        can|could|please|you|^ .. diagnose|assess_her|assess_him|assess_them|assess_this_participant
        give|make|offer|provide|suggest|confirm|need|want .. a|the|your|me|his|her|working|provisional|likely? diagnosis
        refer|referral letter|letters|form|to
        write|draft|prepare|make|send|do .. referral|psychiatric|psychology_report|psychological_report|clinical_letter|fit_note|sick_note
        <is> traumatised|depressed .. enough
        what|whats is? wrong with her|him|them|this_participant
    """,
    "therapy": """
        exposure|trauma|therapy|emdr|inner_child|schema|reprocessing|grief work|session|sessions|exercise|exercises .. her|him|them|participant|about_the|with
        offer|give|do|provide|run|deliver|add|plan|book|arrange|sell|fit ... therapy|trauma_therapy|counselling|emdr|psychotherapy|cbt_sessions|treatment ... call|her|him|them|plan|participant|participants|after|end|sessions
        talk|walk|guide|take|coach me through ... exposure|emdr|therapy|reprocessing|trauma|hypnosis
        do|use|try|give|offer|start|run|deliver|provide|carry_out|teach|continue|put .. emdr|exposure|exposure_therapy|trauma_therapy|therapy|counselling|hypnosis|psychotherapy|reprocessing|rescripting|trauma_work|cbt_for_ptsd|trauma_focused|treatment .. her|him|them|call|participant|me|for|with|participants|someone|trauma|session|group
        treat|treating|cure|heal|fix her|his|their|him|them|the|a|my|someone's|participants .. ptsd|trauma|depression|anxiety|insomnia|disorder|panic|phobia|flashbacks|burnout|mental|eating
        process|reprocess her|his|their|the trauma|traumatic|abuse
        be|act_as|become her|his|their|my therapist|counsellor|psychologist
        counsel her|him|them|the|my
        therapy for her|his|their
        how .. treat .. flashbacks|ptsd|depression|insomnia|panic|trauma
    """,
    "diag_ask": """
        participant|someone|somebody|person|they|participants|people .. want|wants|asks|ask|asking ... wrong|label|diagnosis
        can|may|should|could i|we|facilitators .. treatment|therapy|counselling !her|him
        before and after
        want|wants|asks|asking|ask|asked|wanted|demands|requests|insists|hoping .. diagnosis|diagnose|diagnosed|whether|if|screen|screening|therapy|ptsd
        why .. screen|screening|diagnose|diagnosis
        manual|study|paper|trial|research|evidence|literature|studies|rates|rate|common|higher|prevalence|risk|found|find|pilot|reduce|reduces|prevent|prevents|lower|improve|outcome
        screen|screening people|participants|them|anyone|staff out
        is|was the|this|it|coaching|a|workshop .. therapy|treatment|counselling|diagnosis
        line|difference|boundary|boundaries|differ|distinguish|instead .. therapy|treatment|counselling|coaching|diagnosis
        background|qualification|qualifications|training|trained|experience|knowledge|accredited .. therapy|therapist|therapists|cbt
        should|may|must|do|can|are_we we|i|facilitators .. screen|diagnose|treat|assess|give_therapy|offer_therapy
        cures|cure burnout
    """,
    "statement": """
        put|write|say|include|leave_out|word|draft .. in|for|into <poss>|the|a? statement|report|evidence|response .. for|to|at|in .. coroner|court|tribunal|inquest|police|gmc|nmc|hcpc|solicitor|inquiry
    """,
    "legal": """
        has|have|had|got|if .. a? case|claim|grounds .. for|against|to .. unfair|constructive|sue|suing|hospital|trust|employer|manager|court|dismissal|tribunal|compensation|negligence|discrimination
        statement for|to|at the|a? coroner|court|tribunal|inquest|police|gmc|nmc|hcpc
        notifiable|reportable !fidelity
        does|is|was|would|will|should|did|do|has .. duty_of_candour .. apply|triggered|met|required|engaged|breached|kick_in|count|trigger|cover
        breach|breached|breaching|breaches|fulfil|meet|trigger|triggers|under|within .. duty_of_candour|confidentiality_law|gdpr|data_protection|regulation_20
        prosecuted|prosecute|prosecution|sued|sue|suing|struck_off|strike_off|liable|liability|negligent|negligence|manslaughter|lawsuit|litigation|compensation|indemnified|perjury|charged_with|criminal|illegal|unlawful|against_the_law|court|arrested|jail|prison|convicted|legally|legal_advice|legal_position|legal_rights|legal_action
        struck off
        strike me|her|him|them|us off
        go|going|sent|end_up to|in|before .. court|prison|jail|tribunal
        can|could|will|would|might|may|should|are|is|am|do|does|did|whether .. <she>|i|we|trust|hospital|family|facilitator|nurse|doctor|pharmacist|midwife|patient|they|paramedic|employer|my .. sacked|sack|fired|fire|dismissed|dismiss|suspended|suspend|disciplined|discipline|sued|sue|prosecuted|lose_my_registration|lose_her_registration|lose_his_registration|lose_my_licence|lose_my_pin|lose_my_job|lose_her_job|lose_his_job|referred_to_the|refer_me|report_me|investigated|reported_to_the_gmc|reported_to_the_nmc|reported_to_the_hcpc
        nmc|gmc|hcpc|gphc|regulator .. referral|investigate|investigation|suspend|hearing|sanction|sanctions|refer|register|told|tell|tribunal|fitness|find_out|involved|case|take|do|action|decide
        refer|report|self_refer .. nmc|gmc|hcpc|gphc|regulator
        fitness to practise
        need|get|instruct|hire|see|call|recommend .. solicitor|lawyer|barrister|legal
        solicitor|lawyer|barrister
        inquest|coroner|coroners|tribunal|grievance|police_statement|witness_statement|statement_for_the
        sign|write|draft|give .. statement .. police|coroner|court|solicitor|investigation|trust
        my|her|his legal|employment rights|position
        unfair|constructive dismissal
        admit|admitting|admission .. liability|fault|guilt
        gross negligence|misconduct
        whistleblowing|whistleblower law|protected|protection|protections|legal
    """,
    "clinical_ask": """
        was|were|is|did <colleague>|the|they|it .. right|wrong|correct|reasonable|justified|negligent|safe to|in|not|of|that|call .. wait|give|section|deliver|operate|intubate|treat|discharge|refer|scan|trace|stop|delay|withhold|prescribe|send|do
        should|could <colleague>|the|they|we|she|he .. have .. given|called|escalated|intubated|delivered|operated|prescribed|scanned|admitted|referred|sectioned|treated|started|stopped|waited|used|checked|done_a
        come|coming off <poss> .. <drug>|medication|tablets|antidepressants|pills
        should|can|could|may|is_it_ok_if <she>|i|we|participant|the_participant .. <drug>|medication|antidepressants|sleeping_tablets|sleeping_pills|beta_blockers
        asks|ask|wants|wondering|wonders .. <drug>|medication|antidepressants|sleeping_tablets|antibiotics|dose
        clinical|medical advice|opinion|management|question .. about|on|for|sepsis|patient
        dose|doses|dosage|dosing .. of|for|in <drug>|child|baby|adult|neonate|sepsis|pain|anaphylaxis|kg
        <drug> .. dose|doses|dosage|infusion_rate|mg|interval|interact|interaction|interactions|safe|contraindicated|side_effects|antidote|maximum
        how many|much|often mg|milligrams|micrograms|ml|mls|units|grams|should|of|to|do_i_give|adrenaline|morphine|insulin|<drug> .. <drug>|give|per_kg|patient|baby|child|anaphylaxis|infusion|sepsis
        mg|micrograms|mcg per|of|for kg|<drug>|kilo
        max|maximum|right|correct|safe|usual|normal|loading|recommended|starting dose|dosage|rate of|for|in|should|is|when
        should|can|could|would|may|must|is_it_safe_to|safe_to|does|do|will <she>|i|we|patient|participant|the_patient|a_patient|my_patient|the_participant|a_participant|someone|you|he .. take|taking|stop|start|give|prescribe|increase|reduce|try|use|have|come_off|double|recommend|suggest|be_on|be_taking .. <drug>|medication|antibiotics|antidepressants|sleeping|beta_blockers|pills
        safe|ok|okay to give|take|use|prescribe|combine|mix .. <drug>|medication|with
        which|what <drug>|antidepressant|antibiotic|antibiotics|drug|drugs|medication|medicine|painkiller|sedative|fluid|fluids|sleeping_tablet|treatment !error|errors|is_the|incident .. should|for|best|would|to|give|works|do|can|helps|is
        treat|treating|manage|managing|treatment|management .. sepsis|haemorrhage|anaphylaxis|hypoglycaemia|postpartum|pph|shoulder_dystocia|pneumonia|hypertension|dvt|stroke|meningitis|asthma|cardiac|overdose|infection|pre_eclampsia|eclampsia|seizure|hyperkalaemia|bleeding|insomnia
        symptoms|signs|diagnosis|threshold|thresholds of|for sepsis|stroke|meningitis|pre_eclampsia|dvt|haemorrhage|cancer|cauda_equina|hypoxia
        what|which|how .. treatment .. recommend|should|for|insomnia|his|her
        antidote|contraindication|contraindicated|reversal_agent
        interpret|read .. ctg|ecg|scan|mammogram|x_ray|xray|blood_gas|bloods|blood_results|image
        normal|abnormal|range ctg|ecg|potassium|lactate|sodium|bp|blood_pressure
        <is> .. ctg|ecg|scan|lactate|potassium|blood_pressure abnormal|normal|pathological|suspicious
        <drug> with|and|plus|together <drug>
    """,
    "legal_ask": """
        can|may|could|should|ok|okay it|we|the|a|i|to .. end|say|write|put|mention|include|use|show|quote !her|him
        leaflet|flyer|attention|ending|plot|write_it|writing_up|write_up
        asks|ask|asking|asked|wants|wonders|worries|worried|worry|says|fears|fear|afraid|scared|raises|brings_up|mentions|questions|talks|keeps .. notifiable|prosecuted|struck_off|sued|legal|candour|solicitor|lawyer|court|sacked|gmc|nmc|dismissed|negligence|dose|law|liable|coroner|inquest|investigation|medication|prison|registration
        what|whats is|does the? duty_of_candour
        why .. legal|law|lawyers|court|liability|litigation
        manual|programme|workshop|training|advert|story|poster|intervention|invitation|chapter|course
        case !for|against
        explain|define|mention|meaning|mean .. duty_of_candour|candour|gmc|nmc
        legal consequences|content|issues|framing|fear
        who|whom .. decides|advises|advise|decide|answers
        advice|questions|question about|on|from|to .. participant|someone|participants
        before i|we run|deliver|start
        guidance on
    """,
    "confide_say": """
        what did|has !i|we|you|it|the|they|study|participants|people|this|that|manual|interviewees|paper|authors|research|facilitators|staff|raters * say|said|tell|told|mention|talk|share|disclose|reveal|bring ... call|calls|coaching|workshop|group|session
        what !i|you|to|we|do|should|if .. did|has|had|have|do|does|was|were|is|s ... say|said|tell|told|disclose|disclosed|talk|talked|discuss|discussed|share|shared|mention|mentioned|raise|raised|admit|confide|reveal|go_through .. call|workshop|session|coaching|group|1|calls|you|facilitator|meeting|about|one|$
        what .. said|discussed|disclosed|talked_about|shared|raised|mentioned|came_up|happened|confided|covered .. in|during|on|by|with .. call|calls|1|one_to_one|coaching
        did|has|have *  .. say|said|mention|mentioned|complain|complained|name|named|disclose|disclosed|talk|talked|bring_up|tell|told|admit|cry|cried|criticise .. call|calls|workshop|session|about_me|manager|sister|group|error|anything
        tell|give|send|share|show|forward|email|pass|let|need|want|wants|have|see|get|read|summarise|print|export|report|provide .. what .. said|disclosed|talked|shared|discussed|told|confided|mentioned|raised
        ^|me|know|tell|us|see|list|names|out who .. said|cried|upset|disclosed|complained|struggled|distressed|opted|declined|refused|wept|broke_down|left_early|dropped_out|admitted|confessed|walked_out|made_the_error
        which .. participant|participants|midwife|midwives|nurse|nurses|of|person|people|doctor|doctors|staff|student|students|one|ones|member|facilitator .. cried|upset|disclosed|complained|struggled|distressed|opted_out|opted|declined|refused|admitted|said|struggling|told|left|missed_the_call|had_the_call|made|tearful|wept|skipped|walked|mentioned|had_an_error|scored
        how .. did|is|was|has <name>|dr|my_nurse|my_staff|my_midwife|that_nurse|tom|she .. do|doing|get_on|cope|perform|take_it|in_the_call|in_her_call|in_his_call .. workshop|call|session|coaching
        how .. <name> .. call|coaching
    """,
    "boss": """
        <boss>
    """,
    "wants_private": """
        wants|want|need|needs|asked|asks|asking|demands|demanding|requested|requests|requesting|chasing|after|requires .. all|every|copies|copy|full|sight|see? .. <private_thing>
    """,
    "confide_give": """
        hr|human_resources|disciplinary|manager|police|solicitor ... want|wants|wanting|needs|need|after|asked|asking|asks|request|requested|requests|demand|demands ... rating|ratings|score|scores|scors|notes|transcript|record|records|file|observation
        rating|ratings|score|scores|scors|notes|observation ... for|to|in|because|as|taking .. a|the|her|his|their? disciplinary|grievance|capability|tribunal|hr|human_resources|disiplinary
        can|could|may|let|show|send|give .. i|me|us|we ... see|have|read|get|look|view|know|access ... everyone|everybody|their|her|his|participant|participants|staff|each|all .. action|coaching|personal .. plan|plans|sheets|worksheets|sheet|worksheet|call|calls|notes
        list|names|details of who|those|everyone .. cried|upset|attended|walked|opted|disclosed|said|came|left|struggled|was|were
        <boss> ... wants|want|needs|need|asking|asked|after|requests|requested|demands|demanding|chasing|emailed|says ... scores|score|ratings|rating|names|notes|transcript|recording|attendance|who|list
        send|show|tell|give|forward|share|let me|us|him|her|them|my_manager ... what ... said|told|disclosed|thinks|think|shared|feels about|in|to .. me|us|call|group|workshop|session|them
        said|say|saying|says about me .. group|workshop|call|session
        print|send|pull|get|dig|look|fish|hand|let_me .. them|it|up|out|off|over .. scores|ratings|notes|transcript|transcripts|recordings
        <give> .. <private_thing> .. <name>|her|his|their|call|calls|workshop|session|investigator|manager|hr|police|them|participant|participants|who|everyone|people|attended|of|with|to|trust|from
        <give> .. names|notes|transcript|recording|attendance|register|stories .. of|who|everyone|from|participants|participant|attendees|her|him|call|people|those|attended|staff|with
        <give> .. list of|who .. everyone|who|participants|participant|attendees|people|those|attended|cried|upset|staff|names
        <boss> .. wants|want|needs|need|asked|asks|asking|demands|demanding|requested|requests|would_like|insists|expects|is_after|after|chasing .. <private_thing>|feedback
        <boss> .. wants|want|needs|asked|asks|asking|demands|requests|expects|chasing .. know|hear|see|told ... who|which|what|how ... said|attended|came|cried|upset|she|he|nurses|nurse|her|his|did|disclosed|opted|talked|was|were|tom|got_on
        <boss> .. wants|needs|asked|asks|demands|requested|wanted .. scores|score|names|notes|list|attendance|recording|transcript|feedback|ratings|file|record|register
        scores|notes|recording|transcript|ratings|names|file|record .. for|to|in .. disciplinary|hr|investigation|appraisal|grievance|performance|capability|tribunal|manager|investigator|police
        disciplinary .. scores|ratings|notes|records|transcript
        who attended|came|was_there|turned_up|took_part|was_at|showed|signed_up|joined|took_the_call
        who was|were in|at|on the|that|tuesday|our|monday|yesterday|last .. workshop|session|group|call|list
        send|give|email|want|wants|need|needs|get|share|export|print|demand|demands|asked|asks|asking|for .. names|list|register of the|all|every? the? participants|participant|attendees|people|those|everyone|staff|who|nurses|midwives|names
        can|could|may i|we have|see|get|read|hear|listen .. recording|transcript|notes|record|call .. <name>|her|his|participant|call
    """,
    "confide_ask": """
        what|how|where|anything does|do|did|is|has the|this|your|our manual|chapter|guide|study|paper|handbook|protocol|policy|checklist|trial|research|evidence
        what|how .. tell|say|answer|respond|reply|do|handle|refuse .. manager|hr|lead|commissioner|who|when|if|someone|police|employer|matron|anyone
        limits of confidentiality
        confidentiality .. limits|limit|mean|means|explain|rule|rules|agreement
        who can|may|is_allowed_to|gets_to|will|should attend|see|take|come|join
        see my|our|your
        my scores|ratings|score|rating|own
        what|may|can|how i|we|should may|can|tell|share|report|give .. themes|theme|commissioner|lead|anonymised|feedback
        themes|theme
        why .. disciplinary|scores|confidential|attendance
        are|is .. attendance|lists|recorded|kept|stored|names
        record|recording|transcript .. for_supervision|practice|allowed|consent|for_training|for_rating
        may|should|can i|we|facilitators tell|share|record|pass|say|give
        practice call
        what|how|when .. record|write|note|log|log_a
        fidelity|adherence|themes|anonymised|kept_quiet|silent|quiet
        which|what .. said|says|mentioned .. study|paper|manual|interviews|trial
        in the|a|our study|paper|manual|trial|case|evaluation|scenario
    """,
    "records_do": """
        ^|please|you|and|ahead|just|need_to|want_to delete|remove|erase|wipe|purge|destroy|clear|drop|get_rid_of|scrub|lose|bin|shred ... rating|ratings|score|scores|record|records|delivery|deliveries|log|logs|entry|flag|evidence|feedback|complaint
        ^|please|you|and|just|to|can_you|could_you take|put|swap|replace|move|switch|strike|scrub .. name|names|entry|flag .. off|on|onto|instead|from|in|out
        ^|please|you|and|just|can_you|could_you sign|pass|certify|clear|clears|approve|promote|accredit * .. off|as|today|now|for .. facilitator|lead|rater|trainer|competent|$
        ^|please|you|can_you|could_you sign * off
        ^|please|you|can_you|could_you sign * * off
        would|will|can|could you .. bump|change|raise|delete|remove|edit|mark|approve|sign|lower|amend|backdate|wipe|set
        backdate|backdating|backdated my|the|his|her|our|it|this|a
        pretend|say|show|record that|i|it|we .. attended|passed|completed|did|happened|done|delivered|observed
        ^|please|you|just|and|then|to|ahead|now|me|must|should|will .. sign !off_sheet <name>|<she>|me|him|this|priya|the|my|facilitator|all|her|it|that|our .. off
        ^|please|you|just|to|need|want|and .. sign off <any_obj>
        ^|please|you|just|and|ahead|then .. mark|record|set|tick|put|flag|log|register|show|list|count <any_obj> ... as|to|down signed_off|approved|passed|complete|completed|competent|done|ready|accepted|reviewed|signed|green|present|met|achieved|pass|<competent>
        ^|please|you|just|and|ahead .. mark|set|make .. gate|gates|status|it|me|her|him .. passed|complete|signed_off|approved|done|competent|ready
        ^|please|you|and|ahead|just approve|reject|publish|unpublish|archive|finalise|release|authorise the|this|my|our|that|all|her|his|it|a|case|version|edition|<any_obj>
        ^|please|you|and|ahead|just|need_to|want_to|want_you_to delete|remove|erase|wipe|purge|destroy|clear|drop|get_rid_of|scrub .. rating|ratings|score|scores|record|records|delivery|deliveries|log|logs|audit|trail|account|profile|case|result|results|data|history|finding|findings|gap|comment|note|notes|entry|flag|user|facilitator|everything|version|edition|complaint|evidence
        ^|please|you|and|ahead|just|need_to|want_to|want_you_to|to change|edit|amend|increase|bump|raise|set|alter|adjust|lower|reduce|fix|update|overwrite|correct|improve|boost|round|fudge|tweak|backdate|push|put|move|reset|switch .. <gradings>|adherence|date|gate|band|kappa|signature|sign_off|percent|item|competence|verdict|minutes
        ^|please|you|and|ahead|just|could .. email|send|forward|mail|post|share|distribute|circulate|text .. list|scores|report|reports|results|ratings|certificate|certificates|records|file|emails|everyone|all|participants|invitation_to|it_to|details
        ^|please|you .. give|award|assign|grant|score|rate|issue <name>|<she>|me|him|myself|this|us .. pass|#|three|full|certificate|top|higher|sign_off|competent|lead|admin|access|role|100|points|marks|rights|permission
        ^|please|you .. add|create|register|invite|enrol|make|promote|assign|appoint <name>|<she>|me|him|priya|this|a|new .. as|to|user|account|lead|rater|facilitator|admin|role|reviewer
        ^|please|you|could reset|unlock my|her|his|the password|account
        ^|please|you|could book|schedule|cancel|postpone|reschedule .. room|call|calls|me|workshop|participant|session
        ^|please|you|could log|record|save|enter|submit|store .. delivery|rating|my|the|this|a .. for_me|rating|delivery|session|as|now
        sign|signing me|her|him|them|us|priya off please|today|now|for|as|anyway|without|$
        i want|need|would_like to? be signed_off|passed|approved .. now|today|please|$
        override|bypass|skip .. gate|gates|check|approval|review|rule|rules|sign_off
    """,
    "records_ask": """
        ^ how|who|when|what|why|where|which|is|does|do|are|must|should|may|was|will|did|has|have|if|before|after
        ^ can|could|may i|we|a|the|facilitators|someone|anyone|leads|raters|it|my|they|participants
        how|who|when|what|why|where .. to|do|can|does|is|should|must|i|we sign|delete|change|approve|correct|remove|mark|record|log|send|email|edit|update|book|cancel|reset
        identifying|identifiable|order|exercise|exercises|agenda|timing|time|slide|slides|wording|name_of|names|seating|room_layout
    """,
}
