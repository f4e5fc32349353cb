"""Word lists for reading: contractions, textspeak, the words safety depends on (`SHARP`) and ordinary words that look like them."""

from __future__ import annotations


def _table(lines: str) -> dict[str, str]:
    return {key: value.strip() for line in lines.strip().splitlines() for keys, _, value in [line.partition("=")] for key in keys.split()}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CONTRACTIONS = _table("""
can't cant cannot can'not canny cnt carnt can`t = cannot
couldnt couldn't = could not
won't wont = will not
ain't aint = is not
don't dont dnt dunt = do not
doesn't doesnt dosent dosnt = does not
didn't didnt dint didn = did not
isn't isnt = is not
aren't arent = are not
wasn't wasnt = was not
weren't werent = were not
hasn't hasnt = has not
haven't havent havnt = have not
hadn't hadnt = had not
wouldn't wouldnt = would not
shouldn't shouldnt = should not
i'm im i`m = i am
i've ive = i have
shes = she s
hes = he s
theyre they're = they are
theyve they've = they have
youre you're = you are
theres there's = there s
whats what's = what is
wheres where's = where is
whos who's = who is
hows how's = how is
its it's = it s
thats that's = that is
y'all = you
let's lets = let us
""")

TEXTSPEAK = _table("""
u = you
goin = going
comin = coming
doin = doing
tryin = trying
thinkin = thinking
takin = taking
drinkin = drinking
tablits tablts = tablets
thier = their
sed sez = said
rong = wrong
wot wat = what
somthing sumthing smth sth = something
nuthin nothin nuffin = nothing
tuk tooken = took
luv = love
nite = night
mite = might
wen = when
giv = give
wiv wif = with
bin = been
fink finks = think
dat = that
da = the
dis = this
hav av = have
haz = has
shud = should
cud = could
wud = would
tht = that
thx = thanks
bk = back
abt = about
bout = about
nowt = nothing
owt = anything
summat = something
ur = your
r = are
y = why
b4 = before
2nite tonite 2night tonigt = tonight
2day tday = today
2moro 2morrow tmrw tmw tomorow tommorow tommorrow = tomorrow
l8r = later
gr8 = great
wanna wana = want to
wants2 = wants to
want2 = want to
gonna gunna gona = going to
gotta = got to
gimme = give me
dunno = do not know
lemme = let me
tryna = trying to
cos coz cuz bcos = because
plz pls = please
ppl = people
smone sum1 some1 sm1 = someone
any1 ne1 = anyone
no1 noone = no one
every1 evry1 = everyone
pt = patient
pts = patients
meds = medication
med = medication
fone ph = phone
kms kmself = kill myself
kys = kill yourself
unalive unaliving unalived = kill
kil kll kiil k1ll = kill
dei diee = die
dieing dyin = dying
od o/d = overdose
oded od'd od'ed o'd overdosd ods = overdosed
hapy = happy
pils pilz = pills
tabs = tablets
nife knif kinfe = knife
sh = self harm
selfharm = self harm
selfharming = self harming
sucide suside suacide = suicide
hrt = hurt
dv = domestic violence
bf = boyfriend
gf = girlfriend
hubby = husband
hcas = carers
hca = carer
paras = paracetamol
para = paracetamol
rlly = really
thru = through
w/ = with
wkd = weekend
yday yest yesturday = yesterday
anymore = any more
everytime = every time
offduty = off duty
alot = a lot
abit = a bit
colleage coleage collegue coleague colleauge = colleague
alchohol alchol alcahol = alcohol
themself = themselves
themselfs = themselves
herslf = herself
himslf = himself
myslef meself mesen = myself
""")

ORDINARY = _words("""
    a about after all am an and any are as at be because been but by can could day did do does down for from get go going got had has have
    he her here him his how i if in into is it just like me more my no not now of off on one or our out over own she should so some still
    than that the their them then there they this time to too told up us very want wants was we well were what when where which while who
    why will with would you your life die end kill help please someone anyone myself himself herself
""")

# Words that safety turns on; a near-misspelling is mended towards these. Longer than four letters, or left exact.
SHARP = _words("""
    machete antidepressants amitriptyline zopiclone propranolol shotgun petrol disappear disappearing vanish threaten threatens swallow depression stillbirth safeguarding handover prosecute unreported mistaken
    suicide suicidal overdose overdosed overdosing tablets tablet pills paracetamol ibuprofen insulin diazepam morphine fentanyl codeine
    ketamine cocaine sertraline knife knives razor blade noose ligature weapon breathing breathe unconscious unresponsive collapsed
    collapse fainted choking bleeding seizure fitting convulsing anaphylaxis anaphylactic kill killing himself herself themselves myself
    yourself hanging harming hurting cutting wrists strangled strangling stabbed stabbing threatening threatened shotgun bridge rooftop
    railway goodbye goodbyes burden worthless hopeless swallowed stockpiling stockpiled hoarding living alive everyone everybody alcohol
    vodka whisky drunk drinking intoxicated hungover slurring slurred smelt smelled smells reeks driving influence sober impaired bruises
    bruised bruising abused abuse abusing abusive assaulted raped molested groomed neglected domestic violence husband partner boyfriend
    girlfriend stepdad toddler children vulnerable elderly resident safeguarding inappropriately touches reported report reporting
    unreported mistake mistakes error errors medication prescribed prescription dispensed misread miscalculated incident covered
    confidence secret falsified altered confessed admitted disclosed discloses disclosure disclosing patient participant participants
    colleague midwife paramedic pharmacist consultant registrar anaesthetist struggling exhausted overwhelmed breakdown nightmares
    flashbacks haunted crying coping panicking ashamed debrief debriefing workshop diagnose diagnosis diagnosed depressed depression
    depressive anxiety traumatised questionnaire screening therapy notifiable candour prosecuted prosecution negligence manslaughter
    solicitor liable sacked dismissed suspended tribunal inquest transcript recording attended disciplinary approve approved signed delete
    competent rating shift yesterday tonight tomorrow phone emergency ambulance protocol manual attack attacked psychotic hallucinating
    nobody anybody someone
""")

# Ordinary words within one slip of a safety word: never mended. Made from a list of common English words.
LOOKALIKES = _words("""
    abuses alice alike aline amuse amused amusing andover arming assigned assumed attach attached attacker attacks attend attendee attuned
    awarding bade basing befitting befriend berating blake blame blaze blending borden braised breaching breath breeding bride bridget
    bridle browsing bruise brushed brushes brushing burdensome buren buries bushing caine calling candor chatting checking chewing
    chilling ching chong chucking cking coating cochin coding coking collage colleagues college coming condor confidences confused cooking
    copping copying coveted culling deplete deriving disclose disclosures dispersed diving drank drink dunk dye dyed dyeing echoing
    emergence errol fisting fittings footing grooved handing hangover hannover hanover hapless harding herding hiking hinted hocking
    homeless hooking hunted hunting hurling hurtling imbalance impatiens impatient incompetent influencer influenza inpatient invulnerable
    iphone kipling likable liking lining livable live loving manuel mediation meditation midlife mirror misheard mislead nagging
    nightmarish noise norse nose olive outpatient overdoing overdone overhanging overkill overkilled patent patients persecute persecuted
    persecution phoned phoney phony piles pill polls potent prescriber prone proscribed prove proved pulls quitting quoting raced racing
    rafting raged raging raked raking ramming ramped ranting rape rapes rapid rayed raping rapped rated ratings raving razed razors reaped
    recordings reeds reefs reels rees register registry reporter repost reposted reposting residents resort resorted resorting retort
    retorted roped saber sacred screwing sells shaft shallow shamed shelled shells shifts shifty shirt shit shogun sift sighed simeon
    simone singed sinned smacked smalls smell smiled sobre somber spelled spells spelt spurred stacked stepped stockpile stockpiles
    strangle sucked suicides suspend swelled swells swift table tabled tables tacked teaches tended terror terrors toddlers torches
    touched traumatized trifle trunk valence varnish wanted warming weapons whisk whiskey winging woking wording workshops
""")
