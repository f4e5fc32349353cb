"""General English, one group a line: words that may stand for each other (`ALIKE`), opposites (`OPPOSED`), closed sets (`EXCLUSIVE`)."""

from __future__ import annotations

ALIKE = """
begin start commence open launch
end finish close conclude stop complete cease
stop halt cease pause discontinue interrupt
allow permit let enable authorise authorize
allowed permitted may fine acceptable
forbid prohibit ban disallow
choose select pick opt decide
ask question inquire enquire request query
answer reply respond response
say tell state mention inform announce declare
explain describe clarify outline
show demonstrate reveal indicate display present
help assist support aid
help assistance support aid
need require necessitate
necessary required essential needed mandatory
get obtain receive acquire gain
give provide supply offer hand deliver
send forward pass transmit dispatch
keep retain hold maintain preserve store
use employ utilise utilize apply
make create produce build form generate
change alter modify adapt adjust amend vary
change alteration modification adaptation adjustment amendment variation
shorten cut reduce trim abbreviate curtail
reduce decrease lower lessen diminish decline drop fall suppress inhibit attenuate
increase raise rise grow growth elevate boost enhance expand
improve better enhance strengthen
lengthen extend prolong
check verify confirm examine inspect review
record log note write document register
write note jot record
discuss talk conversation discussion chat speak speech
call telephone phone ring
call conversation phone-call
contact reach
message email text
meet meeting session gathering
session workshop class
speak talk converse
teach train instruct educate coach
trainer facilitator instructor tutor
participant attendee attender delegate member
person individual
someone somebody anyone anybody person
people persons individuals staff folk
worker employee staff
colleague coworker peer workmate
leader lead head
manager boss supervisor
supervisor supervise supervision
doctor physician medic clinician
patient client
child children kid
error mistake slip
fault blame
blame accuse fault
mistaken wrong incorrect erroneous
right correct accurate
harm hurt injury damage injure
danger risk hazard peril
dangerous risky hazardous unsafe
safe secure
worry concern anxiety
worried concerned anxious uneasy
upset distressed distress tearful
fear afraid scared frightened
calm settle relaxed
sad unhappy low
happy glad pleased
quick fast rapid swift
quickly fast rapidly swiftly soon promptly
slow gradual
slowly gradually
immediate instant prompt
immediately instantly promptly now straightaway immediate
big large great huge substantial considerable
small little minor slight tiny
long lengthy
short brief
brief short concise
important vital key crucial essential critical significant
main chief principal primary central key
whole entire full complete
total overall whole
part portion section piece bit
each every
all every everyone everybody everything
several some various
many numerous
most majority
about approximately roughly around nearly almost circa
often frequently regularly commonly
usually normally generally typically mostly
sometimes occasionally
rarely seldom
always invariably
never
again repeat repeatedly
beforehand advance prior before earlier
before prior earlier ahead
after following afterwards later once
afterwards later subsequently
during throughout while
until till
because since
therefore so thus hence
although though
if provided when
halfway middle midpoint mid
goal aim purpose objective target
reason cause why
cause lead trigger induce produce result
result outcome consequence effect
affect influence impact
plan scheme schedule
prepare preparation ready
agree consent accept
agreement consent
consent permission approval
approve approval authorise accept endorse
disagree object
refuse decline reject
quit leave depart withdraw
leave depart exit
absent missing away
attend join participate
join enter
arrive come
late delayed tardy
postpone delay defer reschedule rebook
cancel call-off
happen occur take-place arise
event incident occurrence
report notify notification disclose disclosure
secret confidential confidentiality private
private privately confidential discreet
public open
hide conceal
find discover locate identify detect
search seek look
look see watch observe view
observer watcher
notice spot see
hear listen
understand grasp comprehend
know aware
think believe consider
thought belief
feel feeling emotion sense
remember recall
forget overlook
learn study
lesson learning
exercise activity task practice
practise practice rehearse
role part
rule regulation requirement
guide guidance guideline
law legal
step stage phase
level grade tier
score rating mark
rate score assess evaluate judge
assess evaluate assessment evaluation appraise measure
measure gauge
test trial try pilot
study trial research investigation
research study
evidence proof
paper article publication
published released
author writer researcher
finding result
number figure amount count
count tally
quantity amount
cost price expense fee
free gratis
pay payment
money fund budget funding
buy purchase
job work post employment
workplace work
hospital clinic
illness disease sickness disorder
ill sick unwell
death die mortality dead
kill
alive living
drug medication medicine
treat therapy treatment
nurse nursing
midwife midwives midwifery
paramedic ambulance
student trainee learner
novice beginner
expert specialist
skill ability competence
able capable
ability capacity capability
try attempt
attempt effort
succeed success achieve
fail failure
problem difficulty issue trouble
difficult hard challenging tough
easy simple straightforward
clear plain obvious evident
plainly clearly openly
unclear vague
usual normal ordinary typical standard
unusual rare odd abnormal
different other distinct
same identical equal
similar alike comparable
compare contrast
separate apart split divide
split divide separate break
combine merge join mix
mixed combined mixture
together jointly
alone single individual solo
pair two couple
group team set
team crew
list enumerate
choice option alternative
offer propose suggest
suggest advise recommend propose
advice guidance recommendation
encourage urge prompt
warn caution
remind prompt
thank thankful
welcome greet
introduce introduction
close closing end
break pause rest interval
rest relax
room place venue space
place location site spot
online remote virtual internet web video
remote distance
document file paper
form sheet
text wording words
word wording term
sentence phrase
script wording
sign signature
name title
date day
current present existing
present existing
past previous former earlier
previous prior earlier
next following subsequent
last final
first initial
initially first
new novel recent
old former
recent latest
add include
include contain comprise
remove delete drop omit exclude
omit skip leave
skip omit miss
exclude omit
replace substitute
exchange swap
move shift
bring carry
put place
follow obey adhere comply
comply adherence adhere
fidelity adherence faithfulness
protect guard
avoid evade
prevent avert stop
lack lacking absence absent without deficient deficiency missing knockout null depleted depletion
solve resolve fix
fix repair mend
deal handle manage cope
cope manage handle
control manage
responsible accountable
responsibility duty accountability
duty obligation
owner holder
own possess
share split
tell inform say
promise guarantee assure pledge
guarantee assure ensure
ensure guarantee
expect anticipate
hope wish
want wish desire
wish want
like enjoy
hate dislike
love
value appreciate prize
appreciate value
praise compliment
criticise criticize criticism
story account narrative tale
case example instance scenario
example instance
real genuine actual true
fictional invented imaginary made-up fictitious
invent make-up fabricate
true correct
false untrue wrong
fact detail
detail particular
specific particular precise
exact precise
precisely exactly
enough sufficient adequate
insufficient inadequate
extra additional further more
additional extra further
more extra further
less fewer
maximum limit ceiling cap
minimum
limit restrict cap
restricted limited
range span
length duration
duration length last
last continue run endure
time duration
minute
regular routine
weekly
yearly annual annually
monthly
daily
deliver run conduct hold
run conduct operate lead
conduct perform run
hold run host
perform execute conduct
act behave behaviour action
action act step
behaviour conduct
tired fatigued exhausted
sleep
drink alcohol
talk discuss
argue dispute debate
debate discussion
judge judgement
fair just
honest truthful candid frank
honestly truthfully frankly
kind gentle
kindly gently
polite courteous
rude impolite
direct straightforward
directly straight
silent quiet
silence quiet
loud noisy
visible seen
empty vacant
full
near close nearby
far distant
inside within
outside beyond
above over
below under
over exceed more-than
exceed over surpass
under below
approach method way technique
method approach technique way procedure
technique method tool
procedure process protocol
process procedure
programme program scheme course
course programme
organisation organization institution employer
company firm business
commissioner funder sponsor
sponsor funder backer
advert advertisement invitation
invite invitation
apply application
recruit hire
select choose
deviation departure divergence
depart deviate
version edition
format form layout
layout format
structure format
content material
material content
element component part
component element part
feature characteristic
quality standard
standard norm
aim intend
intend mean plan
meaning sense
mean signify
refer send signpost
signpost direct refer
direct refer point
link connection connect
connect link attach
related linked associated connected
association link relationship correlation
associate link correlate
separate distinct
support backing
withdraw leave
return come-back
recover recovery
reflect reflection consider
consider weigh contemplate
decide determine resolve
decision determination ruling choice
settle resolve
open begin
crisis emergency
emergency urgent
urgent pressing
suicide suicidal
cry tearful weep
angry anger furious
shame ashamed embarrassed embarrassment
guilt guilty
pride proud
confident confidence
doubt uncertain uncertainty unsure
certain sure definite
sure certain
likely probable
possible potential
possibly perhaps maybe
impossible
train training
staff employee personnel
visit
travel journey
drive driving
home house
car vehicle
road street
city town
country nation
world globe
film movie
song track
music
book
hold contain include have
fit suit match
draw make produce
claim say assert maintain
attend attendance presence
brief briefing
expire lapse run-out
cut interrupt drop
look examine consider
go proceed continue
own personal
seem appear look
true honest
hurry rush
wrong mistaken amiss
hang keep hold
lack shortage
choose choice
copy duplicate
store keep save
weigh consider
bar forbid ban
halt end
tenth percent
sort kind type
issue problem topic
topic theme subject
theme subject
worth value
ground reason
near close around
rush hurry
turn become
whole all
vital needed
sum total
raise lift
beat rhythm
sit stay
stay remain keep
remain stay
heal recover
trust rely confidence
rely depend
depend rely
assist aid
fetch bring
speed pace
pace speed
pressure stress strain
stress strain pressure
burden load
load burden
win victory
defeat beat
elect election
president
born birth
wed marry marriage
mother mum mom
father dad
male man men
female woman women
young youth
elderly old aged
"""

OPPOSED = """
increase/decrease increase/reduce rise/fall raise/lower higher/lower high/low more/less more/fewer grow/shrink up/down upregulate/downregulate
promote/inhibit activate/inhibit activate/deactivate activate/suppress enhance/impair improve/worsen better/worse best/worst strengthen/weaken
strong/weak gain/lose gain/loss win/lose begin/end start/finish start/stop start/end open/close first/last early/late earlier/later before/after
long/short longer/shorter big/small large/small major/minor maximum/minimum most/least many/few same/different similar/different include/exclude
accept/reject accept/refuse agree/disagree approve/reject allow/forbid allow/prevent permit/prohibit permit/forbid require/forbid present/absent
public/private open/secret inside/outside internal/external always/never everyone/nobody all/none safe/unsafe safe/dangerous easy/difficult
easy/hard simple/complex quick/slow fast/slow fast/gradual right/wrong correct/incorrect true/false success/failure succeed/fail pass/fail
keep/discard keep/remove add/remove add/delete together/apart together/alone group/individual positive/negative protect/harm help/hinder help/harm
sufficient/insufficient enough/insufficient able/unable likely/unlikely possible/impossible known/unknown voluntary/compulsory
optional/mandatory optional/required optional/compulsory core/adaptable remember/forget encourage/discourage full/empty paid/unpaid cheap/expensive
near/far light/heavy hot/cold young/old new/old alive/dead male/female man/woman men/women mother/father son/daughter brother/sister
north/south east/west left/right day/night morning/evening morning/afternoon winter/summer give/receive
arrive/leave arrive/depart join/leave hire/dismiss speaker/listener win/defeat
victory/defeat formal/informal direct/indirect written/oral written/spoken written/verbal actual/planned real/fictional real/imaginary
specific/general temporary/permanent single/multiple single/married benefit/harm advantage/disadvantage upper/lower acute/chronic benign/malignant
resistant/sensitive sensitive/insensitive dependent/independent deficient/sufficient healthy/ill calm/upset quiet/loud over/under above/below
online/in-person remote/in-person remote/local virtual/in-person lengthen/shorten extend/shorten praise/criticise support/oppose oppose/favour
trust/distrust prevent/cause prevent/allow prevent/promote prevent/induce suppress/promote suppress/induce inhibit/induce suppress/increase inhibit/increase reduce/promote impair/improve sufficient/dispensable required/dispensable necessary/dispensable same/separate united/separate separate/joint honest/dishonest clear/vague visible/hidden show/hide reveal/conceal slow/rapid
"""

EXCLUSIVE = """
monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december
spring summer autumn winter
red amber green yellow blue black white purple orange
telephone phone video email letter in-person text post
morning afternoon evening night
second minute hour day week fortnight month year decade
daily weekly monthly yearly annual quarterly hourly
doctor nurse midwife paramedic pharmacist physiotherapist dentist surgeon dietitian psychologist radiographer optometrist
facilitator participant supervisor rater lead commissioner sponsor manager patient observer trainer trainee tutor student teacher assessor adviser union researcher
english french german spanish italian dutch welsh irish scottish chinese japanese indian american canadian australian russian
england scotland wales ireland france germany spain italy china japan india canada australia russia america
mother father brother sister son daughter wife husband uncle aunt
university school college hospital
north south east west
gold silver bronze
low moderate high
primary secondary tertiary
physics chemistry biology mathematics
heart lung liver kidney brain
mouse rat rabbit monkey
bachelor master doctorate
silver gold platinum
football basketball baseball cricket rugby tennis hockey
guitar piano drums violin bass
novel film album song play
"""
