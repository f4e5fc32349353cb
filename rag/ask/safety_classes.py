"""Classes of words the safety phrases are composed of: who, acts, states, things. ``_`` joins words of one item."""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "is": "is s are was were am been being be seems sounds looks appears",
    "has": "has s have had got",
    "neg": "not never nobody no_one nothing without hardly",
    "she": "she he they him her them",
    "poss": "her his their my your the our someone's its",
    "self": "himself herself themselves myself ourselves yourself itself themself",
    "say": "says said say saying told tells telling texted texting texts messaged messages posted posting wrote writes written emailed mentioned "
    "disclosed admitted confided confessed revealed shared reckons thinks thought believes feels felt insists keeps kept announced rang phoned "
    "claims hinted",
    "told": "told texted messaged emailed rang phoned disclosed admitted confided confessed revealed mentioned said",
    "want": "want wants wanted wanting wish wishes wished wishing rather hope hopes hoping like planning plans plan planned intends intending "
    "thinking thought think thinks thoughts threatening threatened threatens going ready decided considering tried trying try attempting "
    "attempted need needs contemplating dreaming talking talks talked tempted urge urges ideas about",
    "kin": "husband wife partner boyfriend girlfriend ex dad father stepdad stepfather mum mother stepmum stepmother uncle aunt brother sister "
    "grandad grandfather son stepson bloke fella fiance spouse missus parents family relative relatives",
    "carer": "carer carers nurse nurses doctor doctors worker assistant teacher coach consultant physio staff colleague porter midwife manager "
    "man someone somebody guy registrar therapist",
    "victim": "child children kid kids baby babies toddler toddlers son daughter boy boys girl girls teenager teen niece nephew grandson "
    "granddaughter stepdaughter stepson stepchild pupil minor infant newborn schoolgirl schoolboy resident residents patient patients elderly "
    "gran nan grandmother grandma grandad grandfather pensioner lady client clients user users vulnerable disabled disabilities dementia "
    "sister brother mum mother wife",
    "person": "she he they someone somebody participant participants person colleague nurse midwife doctor paramedic student trainee consultant "
    "registrar pharmacist radiographer sonographer man woman lady bloke guy one member delegate attendee facilitator friend partner husband "
    "wife mum dad brother sister physio hca people anaesthetist surgeon manager girl boy mate caller worker",
    "colleague": "colleague colleagues nurse midwife doctor paramedic student trainee consultant registrar pharmacist radiographer sonographer "
    "facilitator anaesthetist surgeon manager physio sister matron dentist gp hca assistant crew porter technician co_facilitator partner "
    "participant someone he she they mate houseman f1 f2 sho mammographer locum doc prescriber practitioner charge member rater lead trainer "
    "him her i one",
    "pill": "pills pill tablets tablet medication paracetamol ibuprofen aspirin insulin diazepam valium codeine co_codamol morphine oramorph "
    "antidepressants antidepressant sertraline amitriptyline zopiclone propranolol sleepers capsules drugs benzos tramadol temazepam fentanyl "
    "digoxin potassium bleach antifreeze poison",
    "weapon": "knife knives gun guns shotgun rifle pistol machete axe weapon weapons blade razor razors scalpel hammer crossbow acid petrol "
    "screwdriver bat noose rope scissors",
    "drop": "bridge roof rooftop ledge cliff parapet overpass flyover tracks railway tower balcony multi_storey window building car_park "
    "viaduct rail",
    "traffic": "train trains bus lorry lorries traffic tree wall river sea car cars tube truck motorway road lake canal",
    "now": "now tonight today currently",
    "errnoun": "error errors mistake mistakes incident blunder slip_up cock_up cocked_up messed_up screwed_up mucked_up fucked_up botched "
    "near_miss near_misses adverse_event bungled mishap misdosed misprescribed",
    "err": "error errors mistake mistakes incident misread miscalculated mislabelled misdiagnosed mixed_up swapped blunder slip_up cock_up "
    "cocked_up messed_up screwed_up mucked_up fucked_up botched overlooked near_miss near_misses adverse_event bungled forgot wrong missed "
    "misprescribed misdosed misheard mishap miscounted",
    "clinical": "drug drugs dose doses patient patients medication blood med injection infusion rate label swab swabs sample samples site side "
    "limb leg eye tooth specimen prescription strength insulin heparin morphine potassium adrenaline opioid chemo chart obs scan scans xray "
    "x_ray mammogram ecg fracture bleed sepsis diagnosis deterioration results result allergy antibiotic antibiotics baby tablet tablets drip "
    "line catheter transfusion vaccine anaesthetic fall falls needle tube notes instrument unit units mg ctg fetal pump child mother lead "
    "script cannula oxygen fluid fluids biopsy cancer referral monitor handover pressure_sore",
    "report": "report reported reporting datix datixed tell told telling recorded documented disclosed escalated raised logged flagged mentioned "
    "declared admitted admit come_forward informed inform form owned_up own_up incident_form written_up went_in passed_on write_up "
    "speak_up disclose record document escalate flag mention raise owning_up put_in filled_in writing write spoken",
    "intox": "drunk intoxicated inebriated hungover hung_over slurring slurred stoned tipsy plastered high_on under_the_influence "
    "worse_for_wear coked_up off_his_face off_her_face pissed hammered wasted legless sloshed smashed tanked_up steaming sozzled impaired spaced_out",
    "booze": "alcohol booze drink beer wine vodka gin whisky whiskey spirits rum cider lager weed cannabis drinking pub brewery sherry brandy",
    "smell": "smell smells smelt smelled smelling stank stinks stinking reeks reeked reeking stench whiff waft stink",
    "dope": "fentanyl morphine opioids opiates codeine diazepam ketamine cocaine coke midazolam nitrous propofol heroin oramorph speed mdma "
    "cannabis weed tramadol drugs controlled_drugs cds benzos oxycodone gas_and_air amphetamines pethidine opiate opioid lorazepam sedatives "
    "medication stock spice",
    "work": "shift shifts duty work working ward theatre unit clinic surgery list on_call rota handover job nights night_shift operating patients "
    "hospital placement department practice treating prescribing workshop session operates ambulance resus labour_ward theatres a&e today "
    "tomorrow cover station pharmacy visits",
    "gradings": "score scores rating ratings mark marks record records result results status",
    "recent": "yesterday today tonight this_morning this_afternoon this_week last_night last_week yesterday's monday tuesday wednesday thursday "
    "friday saturday sunday just straight_away immediately earlier tomorrow weekend overnight asap hours_ago days_ago recent recently",
    "use": "run use using hold do deliver offer put book set organise arrange give bring have turn provide get running used host schedule want "
    "need needs wants lay facilitate",
    "event_form": "workshop session training it programme course call intervention sessions workshops coaching slot",
    "work_through": "debrief process talk_through talk_it_through talk_about go_over get_over come_to_terms unpack make_sense offload "
    "work_through deal_with support help vent",
    "exercise": "exercise exercises activity activities role_play roleplay practice game",
    "drug": "morphine adrenaline insulin heparin paracetamol ibuprofen oxytocin syntocinon gentamicin vancomycin amoxicillin penicillin "
    "propranolol salbutamol sertraline fluoxetine citalopram mirtazapine amitriptyline zopiclone diazepam lorazepam midazolam fentanyl ketamine "
    "warfarin digoxin methotrexate potassium magnesium naloxone atropine amiodarone antidepressants antidepressant antibiotics antibiotic "
    "beta_blockers aspirin steroids prednisolone labetalol ssri ssris drug melatonin codeine tramadol metformin apixaban oxygen saline opioids opioid",
    "name": "anna sarah tom priya john mary emma james david jane ahmed mohammed fatima helen susan sam alex chris kate lucy dr mr mrs ms miss "
    "nurse_smith laura paul mark_s peter claire rachel steve mike dave karen julie sophie amy lisa anita raj joe ben dan "
    "my_nurse my_nurses my_midwife my_staff the_student",
    "give": "give send share show forward email pass print export provide hand release tell supply disclose text download copy read pull",
    "private_thing": "scores score names notes transcript recording recordings ratings attendance register feedback records record file answers "
    "responses disclosures confidences contact_details",
    "boss": "hr manager bosses managers boss employer lead leads commissioner commissioners matron sister investigator police trust director head "
    "supervisor solicitor lawyer union insurer board coroner regulator researcher journalist consultant university tutor gmc nmc "
    "human_resources chief_executive ceo clinical_director team_leader",
    "any_obj": "me her him them this that it the my our all every everyone priya anna sarah tom dr facilitator trainee gate case gates item "
    "status version delivery rating john us their his",
    "competent": "fit qualified certified perfect high excellent",
    "wrecked": "falling_apart breaking_down going_under at_breaking_point breaking_point end_of_my_tether end_of_my_rope rock_bottom burnt_out "
    "burned_out burning_out in_bits in_pieces a_mess a_wreck broken devastated traumatised at_my_limit at_my_wits losing_it "
    "losing_my_mind losing_my_grip cracking_up going_mad going_crazy haunted distraught inconsolable spiralling drowning unravelling "
    "shattered_and_tearful on_the_edge on_edge_all in_a_dark_place in_a_bad_place in_a_really_bad at_rock in_crisis in_distress "
    "having_a_breakdown having_a_wobble on_my_knees done_in running_on_empty heading_for_a_breakdown in_a_bad_way in_shock petrified",
}
