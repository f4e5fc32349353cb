"""Word lists for finding names: common first names and surnames of the United Kingdom's many origins, words that are names too, words that are not."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Names that are hardly ever another word: masked wherever they stand, in small letters too.
FIRST = _words(
    """aaliyah aaron abbie abby abdul abdullah abigail abimbola abiodun adam adebayo adele adeola aditi aditya adrian adunni agnes agnieszka ahmad ahmed
    aidan aiden aileen aimee aisha aishah aisling akash akua alan alana alastair albert alejandro aleksander alex alexa alexander alexandra alexei alfie
    alfred ali alice alicia alina alisha alison alistair allison alun alyssa amaka amandeep amanda amara amelia amina aminah amir amira amit amna amrit
    amy ana anastasia andre andrea andreea andrew andrzej andy aneeka aneesa angela angelina angharad angus anil anita anjali ann anna annabel anne annette
    annie anthea anthony antonia antonio anwen aoife apinya archie ariana arjun arnold arthur asha ashley ashok asif asma athena aubrey audrey ava avni
    ayaan ayesha ayo ayodele azra baljit balwinder barbara barnaby barry bartosz beatrice beata becca becky belinda benedict benjamin ben bernadette bernard
    bethan bethany beth betty bev beverley beverly bhavna bianca bilal blessing bogdan bonnie bradley brandon brenda brendan brian bridget bronagh bronwen bruce
    bryan bryony caitlin callum calum camilla cameron carl carla carlos carly carmen carole caroline carolyn cassandra catherine cathy catriona cecilia celia
    charlene charles charlie charlotte chantelle cherie cheryl chiara chidi chinedu chinwe chioma chloe chris christina christine christopher chukwuemeka
    ciara ciaran cillian cindy claire clara clare clarissa claudia cleo clive colette colin colleen connor conor constantin cora corinne cormac courtney craig
    cristina cynthia cyril daisy-may damian damien daniel daniela danielle dan danny daphne darren dave david deb debbie deborah declan deepa deepak deirdre delia
    delroy demi denise dennis derek dermot desmond devika dexter diana diane dianne diego dilys dimitri dinesh dmitri dominic dominik dominika donald donna
    doreen doris dorota dorothy douglas duncan dylan eamon ebony edith edmund eduardo edward edwin efua eileen eilidh eimear elaine eleanor elena eleri elias
    elijah elin eliot elisa elisabeth elise eliza elizabeth ella ellen ellie elliot elliott eloise elsa elsie elspeth elvis emeka emi emilia emily emine
    emma emmanuel enid eniola enrique eric erica erik erika erin ernest ernie esme esmeralda esra estelle esther ethan ethel eugene eugenia euan eva evan
    evangeline eve-marie evelyn ewa ewan fabian faiza faizal farah farhan farida fatema fatima fatimah fatma fatou federica felicity felipe femi ferdinand fergus
    fernando finlay finley fiona florin folake fraser francesca francesco frances francois freddie freda freddy freya funmi gabriel gabriela gabriella gagandeep
    gareth garfield gary gavin gaynor gemma geoff geoffrey george georgina gerald geraldine gerard gethin ghulam gillian gina giles giorgio giovanni giulia gladys
    glenda glenys gloria godfrey gordon govind graeme graham grainne grzegorz greg gregory greta guillermo gulsen gurdeep gurpreet gwen gwendolyn gwyneth habiba
    hadiza hafsa hamish hamza hannah hana hans hanna harish harpreet harriet harriett harry harsha hasan hassan hayden hayley hazel heidi helen helena henrietta
    henry hermione hilary hilda hiroshi hussain hussein hugh hugo huw ian ibrahim ibukun ifeoma ifeanyi igor ikram ilaria imogen imran inderjit ines ingrid ioana
    ioan iona irena irene irfan isaac isabel isabella isabelle isaiah ishaan isla ismail isobel istvan ivan iwona izabela jack jackie jacob jacqueline
    jacques jagdeep jaime jake jakub jamal jamie james jane janet janice janine jared jarek jasmin jasmine jaswinder jason javier jayden jayne jaya jean-paul
    jeanette jeff jeffrey jemima jenna jennie jennifer jenny jeremy jermaine jerome jerzy jess jesse jessica jessie jia jill jillian jim jimmy joan joanna
    joanne joao jocelyn jodie joe joel johan john johnny jon jonah jonathan jonathon jorge jose joseph josephine joshua josie josh joyce juan juanita judith judy
    julia julian juliana julie juliet juliette jun-ho justin justyna kamal kamila kamran karen karim karin karina karl karolina kasia katarzyna kate kateryna
    katharine katherine kathleen kathryn kathy katie katrina katya kavita kayleigh keeley keira keith kelechi kelly kelvin kenneth kenny kerry kevin keziah
    khadija khadijah khalid kieran kimberley kimberly kiran kirsten kirstin kirsty kofi kojo kristen kristina krystyna krzysztof kumar kwabena kwame kwasi kyle
    kylie lachlan lakshmi lara larry latoya laura lauren laurence lawrence layla leah leanne leila lena leo leon leona leonard leroy lesley leslie lewis lex
    liam libby lidia lilian lillian linda lindsay lindsey linus lisa liz lizzie lloyd logan lola lorenzo loretta lorna lorraine louis louisa louise luca lucas
    lucia lucinda lucy luis luisa lukas lukasz luke lydia lynda lynette lynn lynne lynsey mabel maciej madeleine madison magda magdalena maggie maheen mahmood
    mairead maisie malachy malcolm malgorzata malik mandeep mandy manfred manish manjit manoj manpreet manuel marcel marcia marcin marco marcus marek margaret
    margarita margot maria mariam mariama marian mariana marie marilyn marina mario marion marisa marius marjorie marlene marsha marta martha martin martina
    martyn marvin mary maryam mary-anne mateusz mathew matilda matt matteo matthew maureen maurice mavis maxine maxwell meera megan meghan mehmet mehwish mei
    melanie melissa meredith mia michael michaela michal michele michelle miguel mike mikhail mildred milena millie milo mina minh miranda miriam mirza mitchell
    mohamed mohammad mohammed mohsin moira mollie molly mona monica monika morag moses mourad muhammad mukesh murdo muriel mustafa myfanwy myra nadia nadine
    naheed naima nancy naomi nasreen nasrin natalia natalie natasha nathan nathaniel naveed neha neil nell nia niall niamh nichola nicholas nick nicky nicola
    nicolas nicole nigel nikhil nikita nikki nikolai nina nirmala nisha nita noah noel noelle noor nora noreen norma norman nuala nuno nusrat obinna octavia
    odette oisin oksana olabisi olamide olga oliver olivia olu olufemi oluwaseun oluwaseyi oluwatobi omar omolara oonagh orla orlaith oscar osman otis owain
    owen pablo padma padraig pamela paolo parminder parveen patricia patrick patrycja paul paula paulina pauline pavel pawel pedro peggy penelope peter petra
    phil philip philippa phillip phoebe phyllis pierre piotr polly pooja prakash pranav praveen preeti priscilla priti priya priyanka rabia rachael rachel
    radek rafael rafal raheem rahim rahul raj rajesh rajinder raju rakesh ralph ram ramesh ramona rana ranjit raphael rashid rashida raul ravi raymond rebecca
    rebekah reece reena reggie regina rehana reuben rhiannon rhian rhoda rhona rhys ricardo richard rita ritu roberta robert roberto robyn rochelle roddy roderick
    rodrigo rodney roger rohan rohit roisin roland romana ron ronald ronan ronnie rory rosa rosalind rosanna rosie ross roxanne roy rukhsana rupert
    russell ruth ruta ryan sabina sabrina sadia sadie saeed safa safiya saffron saima saira sakina salma salman sam samantha samina samir samira samson samuel
    sana sandeep sandra sangeeta sanjay santiago sara sarah sarita sasha satish saul saoirse scott sean sebastian selena selina seamus serena sergei sergio
    shabana shabnam shafiq shah shaheen shahid shaista shakira shamim shanice shannon sharon shaun shauna shawn sheena sheila shelley shereen sheryl shirin shirley
    shivani shobha shona shreya shruti sian sidney siddharth sigrid silvia simon simone sinead siobhan sofia sohail sonal sonia sonja sonya sophia sophie
    stacey stefan stefania stella stephanie stephen steve steven stewart stuart subhash suki sukhdeep sukhwinder sultana suman sunil sunita suresh surinder susan
    susanna susannah susie suzanne svetlana swati sylvia tabitha tadeusz tadhg tahir tahira tamara tamsin tania tanisha tanya tara tariq tatiana ted temitope teresa
    terence terry tess tessa thabo thandiwe thelma theo theodore theresa thomas tiago tiffany tim timothy tina titilayo tobias toby tom tomas tomasz tommy toni
    tony tracey tracy trevor tricia trish tristan trudy tunde uche uchenna udo umar una urszula ursula usha uzma valentina valerie vanessa varsha vasile vera
    veronica veronika vicky victor victoria vijay vikram vimal vincent viola viorel virginia vishal vivek vivian vivien vivienne vladimir wajid walter wanda waqas
    wayne wendy wesley wiktoria wilfred william williams winifred winston wojciech xavier xin yasmin yasmine yaw yetunde yolanda youssef yuki yuri yusuf yvette yvonne
    zachary zahid zahra zain zainab zak zara zeeshan zeinab zeynep zoe zofia zoltan zubair zuzanna anju ngozi babatunde lefebvre
    kieron kiera kerrin ricky brett ashleigh stanley clifford antony frederick leslie-ann lindsay-anne maya mohan sunil anjana archana arvind ashwin avinash bharat bhavesh chandra
    chirag darshan deepti devi dhruv divya gaurav geeta gita girish gopal hardeep hardik hetal hitesh indira jagjit jasmeet jaspreet jatin jitendra jyoti kajal kalpana
    kamal karthik kartik kavya ketan khushi komal krishna kuldeep kunal lalita lata madhav madhuri mahesh mahendra manisha mayur meenakshi megha mehul mihir milan mitesh
    mukul nalini namrata nandini naresh narinder neelam neeraj nikita nilesh nimisha nishant nitin paramjit paresh parul pinky piyush pradeep pramod prashant pratik
    pritam radha radhika rajan rajeev rajveer rashmi ratna reema rekha renu ritesh rohini roshni ruchi rupa sachin sahil sameer sandhya sanjeev sapna sarika satya seema
    shailesh shalini shankar sharmila shilpa shivam shyam smita sneha sonam srinivas subramaniam sudha sujata sukhjit sumit surjit sushila swapna tejal trupti
    tushar umesh usman vandana vasant veena venkat vidya vinay vinod vipul yogesh yash abida adeel afzal ameena amjad aneela anwar arooj arshad asad asifa atif ayub
    bashir bushra faisal farooq farzana fozia ghazala haleema hameed haroon hina humaira iftikhar iqra jabeen javed kashif kauser khalida khurram kiran mahira
    majid maria-louise mehmood mehreen misbah mubarak mumtaz munir nabeel nadeem nadia naeem nargis naveeda nazia nazir nida nighat noreen omer parvez qasim
    rafiq raheela razia rehman riaz rizwan rubina saba sabir sadaf sajid saleem salim samira sara-jane shafqat shagufta shahida shahnaz shahzad shakeel shazia sidra
    sobia sumaira tabassum tanveer tariq tayyaba tehmina waheed waseem yaqub yaseen younis zafar zaheer zahida zeba zoya zubaida adaeze adaobi ade adekunle adenike
    aderonke afolake akin akinola amarachi anuoluwapo ayomide ayotunde bukola chiamaka chibuzo chidinma chika chinonso chisom damilola dayo ebele ebuka efe ejike
    emeka enitan folasade funke gbenga idowu ikechukwu iniabasi jide kayode kehinde kemi kunle lanre lekan modupe mojisola morenike nkechi nkem nneka nnamdi obi
    obiageli obioma olajide olumide oluwakemi oluwadamilola omotola onyekachi remi rotimi sade segun sola somto taiwo tayo tobi tobechukwu tokunbo tolu
    toyin uju ugochi uzoma wale yemi yewande zainabu abena adwoa afua ama ebo esi ekow kwadwo kwaku kweku maame nana yaa tendai tatenda rudo farai chipo nomsa
    sipho thandi lindiwe wanjiru njeri wambui achieng kamau abebe tigist selam mulu amare abdi abdullahi ayan fartun hodan ifrah nasra nimo sahra warsame
    aleksandra alicja barbara-ann beata bozena czeslaw danuta dariusz ewelina franciszek gosia grazyna halina hubert ilona jacek janusz joanna jadwiga jolanta
    kacper kinga krystian lech leszek lucyna maja malgosia marzena mariusz marta mirela mieczyslaw miroslaw natasza olek pawel przemek przemyslaw renata roza ryszard
    slawomir stanislaw sylwia szymon teresa wieslaw witold wioletta zbigniew zdzislaw zuzia adina alin alina andra aurel bogdan camelia ciprian claudiu
    corina cosmin cristian cristi daciana doina dorin dragos florentina gabi gheorghe horia ionela ionut iulia iulian lavinia liviu loredana luminita marinela marius
    mihaela mihai mirela nicoleta oana ovidiu petru radu raluca razvan rodica roxana sorin stefania teodora tudor valentin vasilica violeta vlad ayse ahmet
    burak cem deniz ebru elif emre esra fatih gamze gul hakan hatice huseyin kemal leyla mert merve murat nur omer ozlem sena sevgi tugba volkan zehra
    alessandra alessandro alessia andreia antonella beatriz bruno caterina catarina claudio cristiano davide diogo domenico elisabetta eduarda enzo fabio federico
    fabrizio filipa filippo gabriele giacomo gianluca giuseppe guilherme henrique ignacio inaki iker joana joaquim leticia lorena luciana luigi mafalda manuela
    marcelo marcello margarida mariangela marta-sofia massimo mauricio micaela nuria pasquale patricio paulo pilar raquel renato rocio rodrigues
    salvatore serafina silvio simao soraya stefano susana tatiane teodoro tommaso vasco vincenzo vitor ximena yolande aurelie benoit cedric
    celine chantal christelle clement corentin delphine didier edouard elodie emilie etienne fabrice florian frederic genevieve gilles guillaume helene herve
    jean-claude jean-luc jerome julien laetitia laurent lionel ludovic luc lucie maelle marc marie-claire mathieu mathilde maud mireille monique nathalie noemie
    olivier pascal pascale philippe quentin regis renaud sandrine severine solene sylvain sylvie thierry thibault valerie virginie xavier yannick yves
    aine bridie brid caoimhe cathal ciaran colm daithi darragh donal eoghan eoin fiachra fionn fionnuala grainne maeve maire mairtin micheal muireann niall
    nollaig padraic proinsias roise ruairi sile sorcha siofra treasa ailsa alasdair catriona eilidh ewen fergus fionnlagh greer hamish iain innes kirstie
    lorna mairi mhairi morven rhona ruaridh struan aled alun carys catrin ceri ceridwen cerys dafydd dai eirlys emrys emyr ffion geraint gwenllian gwilym
    haf heledd hywel iestyn ieuan ifan ioan iwan llinos lowri mair mali manon mared megan meinir meirion menna mererid nerys nia non olwen rhodri sioned
    steffan tegan tomos angelito analyn arlene cherry-ann corazon divina editha emmanuelle evangelina fely gilbert imelda jhoanna jocelyn jomar josefina
    leilani liezl lourdes luzviminda marites maricel marivic marygrace merlita myrna nenita norma princess-ann rodel rosalie rowena rolando teresita
    alec alma-jean allan angie ashton bernice bertie betsy billy blanche bobby bradford-lee brad brianna bridie cal carrie cass cassie cecil celeste chad chantel cliff-john
    clint clarence codie corey danni darcy darcey darcie darrell darryl delilah dennis dina dolores dominique doug eddie ela elle ellis-jane elodie elton errol
    esmee estella ezra faye fay fearne felix finley frankie fred gabby gail-anne gaz georgie gilbert glynis glynn gracie gus gwyn hal hallie harriet hattie harley
    haydn hector henri herbert hetty hollie horace howard hubert humphrey imani indie isabell issy ivor ivy-rose jackson jaimie janette jan-marie jarrod jasper-lee jaxon
    jayda jeanne jed jemma jennifer jerry jilly joanie jodi jody jojo jolene joni jordana josephina josiah jools julianne june-marie kara karl kat kate kathie katelyn
    keegan keely keir kelsey kendra kenji kerri kerrie kez khloe kian kimmy kirsti kizzy kris krista kristi kristian kristin kylie lacey lana laney lara
    laurie leander leigh leighton lenny leonie leticia lettie lewis lila liana lillie lily-mae linzi livia lizzy lois lorcan lottie louie luella lyla lyra mabel maddie maddison
    mae maeve maia mandi marcie marianne maryanne maud max-john maya mckenzie mel-anne merle mercedes mick mikey miley millicent mimi minnie mitch mollie moya myles
    myra nadiya nanette natalya ned nella nellie nettie neve-marie nicki nicolle nikolas ninette noreen ollie olly oona orson ottilie ozzy pearl-anne penny-ann perry
    phoebe-mae philippa piers pippa quentin ralf ramsay randall raya reggie reid-lee rene renee rhea-anne rich-ard richie rika riley robbie-lee robson rodger rocco ronan ronnie
    roseanne rosemarie roslyn rowena roz ruben rudy sacha sally salome sammy sandie saskia savannah selma seren seth shane shani sharron shea sheldon
    shelly sherri shona sian-marie sidney sienna silas simona skyler sophia stacy stan stevie sue-ann suzanna suzie sybil tamsyn tanith tansy tarquin tegan teri
    thea thalia theodora tia tilda tina toby tod todd tonya tori tracie travis tricia tristram troy-lee una-mae ulrike uriah verity verna vernon vinnie violette vivianne
    wallace wanda warren wendell wilbur wilf wilfrid wilhelmina willow-rae winnie wyn xanthe yana yvonne zac zach zack zander zelda zena zina zora
"""
) - _words(
    "lefebvre williams shah ram lex rana mei una bradford-lee ama abebe obi efe nur gul mali non haf seven nida pinky satya milan kara mae reid nana esi ebo ade sola yaa mulu"
    " rocio-x rodrigues rupa indie dai elle merle jed cal gus gaz kat seth-x kris-x ela milan devi tobi-x komal-x taiwo-x alma"
)

#: Names that are words as well: a name when written with a capital inside a sentence, or beside a word that only goes with people.
SOMETIMES = _words(
    """una ama obi efe nur gul mali haf nida pinky satya milan kara mae reid nana ade sola indie dai elle merle jed cal gus gaz kat ela devi mark will grace hope bill rob pat frank joy faith sue bob rich nick jack drew gene jean carol robin jay ray guy grant lance holly ivy daisy lily
    violet poppy heather rosemary melody harmony patience prudence constance skye penny jo ed al di jan val ken kim lou mo les kit kay bea vi mel sal nat
    lex ram rana shah mei wei jun chi ming hong ling yan min li an ha sung finn clay cliff dale glen wade josh tony harry rex reed lee jordan chelsea georgia
    sydney florence paris charity mercy comfort precious gift favour goodness sunny lucky happy kitty sandy candy sherry buck duke earl page paige mason
    hunter carter cooper taylor tyler parker morgan francis martha lucky bella kirk beck blake brook brooke chase connie dean dean dot fern gail gay ginny
    hattie honey ike iris jasper jewel justice major max miles nan neve noble norm otto pearl percy pip prince rhea rick robbie roman rowan rusty sky star sterling
    storm teddy tilly trinity troy wren zen abi abs aled alma amber asa ash aster april august autumn crystal dawn destiny eden ellis eve flora forest gale ginger jade
    june may olive opal queenie rose ruby sage summer winter christian angel art ward lane king rain river"""
) - _words("ward rain abs an ha")

#: Of those, words so common with a capital that a person's deed, role or surname must stand beside them.
RARELY = _words(
    """may april june august summer winter autumn amber ruby jade rose pearl crystal dawn eve olive sage star sky forest christian angel art king page chase
    grant major justice trinity roman sterling prince noble ed al di vi mo les kit min li chi jun an max miles guy lane lance rich bill paris georgia florence
    sydney chelsea jordan iris flora destiny eden river gift favour comfort goodness mercy charity precious patience constance prudence harmony melody happy lucky
    sunny honey dean duke earl hunter cooper carter mason parker taylor gale ginger storm dot kim rex reed clay cliff dale glen brook lee ash hong ling yan opal"""
) - _words("dean kim lee")

#: Surnames that are hardly ever another word.
LAST = _words(
    """moore clark barton burton carr hammond gould saunders stevens bennett gibson graham holmes howard hudson humphreys jarvis lawson marsden marshall parsons payne
    pearce powell reynolds riley shaw slater spencer sykes talbot townsend turner vaughan wallace walters walton webb webster wheeler woodward yates abbott baldwin barnes barnett
    barrett bates baxter benson bowen brady burgess burke burrows charlton clements collins conway craig curtis daly daniels davey davidson davison duffy duncan dunn elliott
    farrell faulkner fleming foster gardiner gibbons goddard goodwin gough griffin griffith hancock harding hewitt hobbs holloway houghton howell howells humphries jennings
    johnston jordan-smith kemp kirby lambert leach lloyd-jones lowe manning mellor metcalfe middleton morgan-jones morris moss-smith naylor nicholls norris norton o'keefe oldham
    osborne parry patten pickering poole pugh quigley rowley rowe russell-smith schofield sheppard shepherd-smith simmons simms skinner stokes swift-smith tait thorpe tyrell
    underwood vickers wade-smith whitehouse whiteley willis winstanley wyatt davis allen evison adams phipps mehmood javed hamid hameed shafi aziz rafiq bashir akram aslam anwar
    bibi parveen sultana ansari rashid saleem yadav verma mishra pandey trivedi bhatt chauhan rajput solanki parmar thakur dutta ghosh nath pathak kulkarni naidu rajan raman
    subramanian venkatesh gill-singh dhillon sandhu sidhu grewal bains johal dhaliwal atwal virk smith jones williams davies evans thomas roberts johnson-smith hughes lewis edwards griffiths jenkins rees llewellyn pritchard probert wilson robinson thompson
    wright-jones walker-smith jackson harris clarke wright-smith harrison patel singh kaur khan hussain ahmed ali-khan begum akhtar mahmood chaudhry choudhury
    chowdhury miah uddin rahman islam-khan iqbal malik mirza qureshi siddiqui sheikh shaikh bhatti sharma gupta mehta desai joshi kapoor malhotra reddy rao nair
    menon pillai iyer krishnan banerjee mukherjee chatterjee bose das-gupta sen-gupta perera fernando silva santos ferreira pereira oliveira costa-silva rodrigues
    rodriguez gonzalez garcia martinez lopez hernandez fernandez perez sanchez romero torres rossi bianchi ricci esposito romano schmidt schneider
    muller fischer weber dubois lefebvre laurent moreau kowalski kowalska nowak wisniewski wojcik kaminski lewandowski zielinski szymanski dabrowski popescu
    ionescu popa ivanov petrov nguyen tran pham zhang chen huang zhao zhou okafor okonkwo adeyemi adebayo ogunleye oladipo adeleke okeke nwosu eze obi-okafor
    mensah owusu boateng asante appiah osei kamara sesay conteh mwangi otieno kariuki dlamini ndlovu moyo nkosi abebe tesfaye mohamud osman yusuf hassan-ali
    murphy kelly o'brien o'connor o'neill o'sullivan o'reilly o'donnell ryan byrne walsh mccarthy mcdonald macdonald mckenzie mackenzie mclean maclean mcgregor
    macgregor mcintosh mckay mackay mcleod macleod mclaughlin mcgrath doyle gallagher doherty kennedy lynch quinn mccann mcmahon sweeney callaghan brennan
    fitzgerald fitzpatrick donnelly maguire flanagan mitchell anderson stewart-smith morrison henderson robertson thomson sutherland sinclair buchanan cunningham
    ferguson johnstone paterson patterson richardson stevenson stephenson simpson watson dawson hodgson dixon wilkinson parkinson-smith atkinson jackson-smith
    hutchinson sanderson nicholson matthews phillips richards rogers-smith watkins wilkins perkins hawkins atkins dickinson bradley bentley hartley whitaker
    sutcliffe ackroyd oldroyd armitage hargreaves crowther haigh ramsden greenwood-smith barraclough braithwaite ogden schofield butterworth kershaw
    holroyd ingham ellsworth chapman coleman freeman-smith goodman-smith harper-smith hopkins tomlinson thornton whittaker whitehead-smith wainwright arkwright
    campbell cameron-smith ibrahim abdullah mohammed chukwu okoye adeniyi balogun bello danjuma ojo olawale afolabi bakare onyeka achebe kowalczyk"""
) - _words("roberts-smith kelly")

#: Surnames that are ordinary words: taken after a first name written in small letters.
LAST_TOO = LAST | _words(
    """brown green white black gray grey king young wood woods hall cook bell carter cooper ward baker butler hill wells bishop booth porter potter palmer hunt hunter fisher
    knight mason miller taylor walker cross day price rose stone west north fox wolf bird finch swan lamb short long little sharp swift frost snow rivers brook brooks banks
    field fields forest marsh lake pool parks parker page read reed webb gardener gardner chandler fletcher archer fowler tanner thatcher weaver barber carpenter
    chambers church abbey castle bridges gates lane ford street rice barker burns hart hardy harper harvey heath hicks holden holland howe hull hurst johnson jordan kelly
    lee lloyd love martin may morgan nash noble owen pearson power pratt ramsey reid rhodes rogers rose russell scott sharpe simon steele stewart thomas todd vincent
    waters watts weston wise wall fuller gould power sutton dyer glover james francis george henry ellis grant dean dennis gordon bradford cole coles cox"""
)

TITLES = _words("mr mrs ms mx miss dr prof professor doctor rev reverend sir dame lord lady")
ABBREVIATED = _words("mr mrs ms mx dr prof")
ROLES = _words(
    """midwife nurse doctor consultant registrar paramedic pharmacist physiotherapist radiographer sonographer mammographer technician anaesthetist surgeon
    obstetrician paediatrician psychologist psychiatrist therapist counsellor physician practitioner trainee student facilitator co-facilitator cofacilitator
    participant attendee delegate colleague friend mate manager boss supervisor mentor tutor lead teacher coordinator co-ordinator receptionist secretary matron
    sister brother nun vicar chaplain patient client woman man lady girl boy baby infant child kid mum mam mom mother dad father wife husband partner girlfriend boyfriend
    fiancee fiance son daughter aunt auntie uncle cousin nan gran grandma grandad grandmother grandfather niece nephew neighbour sho fy1 fy2 st1 st3 hca odp rater observer
    chair guardian officer clerk porter carer relative person someone somebody anyone anybody everyone lecturer professor solicitor coroner midwives nurses doctors
    consultants paramedics pharmacists trainees students facilitators participants colleagues friends parents twins sisters brothers lads girls women men"""
)
STATION = _words("sister matron")  # stand before a surname like a title
SAID = _words(
    """said says told tells asked asks cried cries felt feels thinks thought wants wanted phoned rang texted emailed messaged admitted confided disclosed
    forgot refused shouted apologised apologized laughed spoke complained whispered replied answered explained mentioned insisted worries worried
    sobbed fainted resigned didn't doesn't hasn't hadn't won't wouldn't couldn't misses missed walked interrupted arrived"""
)
STATE = _words(
    "upset crying tearful worried anxious angry distressed absent late sick ill pregnant exhausted drunk suicidal struggling off fine quiet"
)
SAID_TO = _words("told rang texted emailed phoned messaged")
ME = _words("me us")
#: Verbs whose object is a person.
TO_PERSON = _words(
    "ask asked tell told thank thanked text texted phone phoned email emailed rang messaged remind reminded comfort comforted congratulate invited invite persuade pair"
)
#: Before a subject inside a sentence, and behind it.
CLAUSE = _words(
    "think thinks thought if when because that whether since while until after before said says believe hope hoped feel heard know knew unless although though"
)
LINK = _words(
    "should is was has needs need can could would will might had wants does did must keeps seems seemed looks looked felt feels never always still just also and gets got"
)
SPEAK = _words("spoke speak talk talked speaking talking")
DOES = _words(
    "need have be do get attend join come bring miss know want still also really ever think feel work run deliver lead facilitate observe rate sign coming going"
    " allowed okay ok ready able upset ill"
)
ASKS = _words("can could should does did has is was would will")
#: What people have: behind a possessive, the word before is somebody.
BELONGING = _words(
    "case session call shift mum dad husband wife baby story error mistake supervisor manager performance absence sickness confidence feedback email phone number name"
    " behaviour reaction consent diagnosis notes house mother father son daughter partner"
)
GREETING = _words("hi hello dear thanks hey")

#: Public authors, eponyms and bodies that the product speaks of. A title before one still makes it a person.
PROTECTED = _words(
    """datix samaritans tidier carroll borrelli landis koch gwet krippendorff cohen fleiss likert socratic johnson janes bellg bandura seligman beck ellis kolb
    gibbs rogers schwartz balint apgar glasgow flesch delphi doppler pinard kappa maslach kirkpatrick kirkup ockenden francis berwick martha martha's calgary
    cambridge pearson spearman altman bland fisher bonferroni cronbach holm wilson agresti efron brennan prediger scott feinstein cicchetti altman proctor
    breitenstein wiltsey stirman baumann mihalic dusenbury durlak damschroder moullin seys scott wu reboot zoom moodle nvivo parkinson alzheimer crohn asperger tourette huntington hodgkin raynaud cushing addison leeds bradford yorkshire york radar ulysses inphase
    tuckman bloom maslow rosenberg brewin dekker reason vincent carayon mcgowan"""
) - _words("scott wu brennan vincent reason")

#: What follows a person's name that stands for a thing: Martha's Rule, the Francis Report.
THING = _words(
    """rule law report inquiry enquiry review score scale test index criteria criterion syndrome disease sign framework model cycle levels level kappa alpha
    coefficient statistic method hicks coma round rounds group groups act effect curve et charter standard standards scheme day trial study studies"""
)

#: Words that never begin or continue a name, whatever their capital.
STOP = _words(
    """a an the this that these those it its he she they we i you who what when where why how which whose my your his her our their me us him them
    and or but nor so if then else than as at by for from in into of off on onto out over to under up with without about after again all also am any are be been
    before being both can could did do does doing done down each every few further had has have here i'm i've i'd it's is isn't just may might more most must no not
    now once one only other own same shall should some such there they're through too two three four five six until very was we're were while will would yes
    ask tell call ring email give let see use make take keep set read run say show think try want need know like please sorry thanks thank dear hi hello
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today
    tomorrow yesterday christmas easter ramadan eid diwali mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
    workshop manual call case cases study session sessions module modules unit section chapter part step item items checklist edition version page slide slides
    plan plans handbook desk gate gates group groups team teams programme program course training education practice service services school university college
    hospital hospitals infirmary surgery hospice clinic ward wards trust trusts nhs health care medical centre center department emergency maternity labour
    delivery postnatal antenatal theatre theatres intensive radiology pharmacy safety incident response review report framework guardian duty candour rule
    freedom board royal general community mental human resources occupational people staff participants clinical director support systems system
    trainee facilitator facilitators lead leads rater raters manager supervisor colleague colleagues midwives nurses doctors paramedics everyone everybody someone somebody
    nobody anyone others none many several parents patients students friends england scotland wales ireland britain uk london leeds york english welsh scottish
    irish british european american african asian muslim christian jewish hindu sikh catholic bad good better well new old first second third last next best regards kind
    yours sincerely cheers socratic cbt question questions answer answers zoom teams word excel access powerpoint google microsoft facebook whatsapp instagram twitter
    youtube linkedin bnf nice who's covid facing failure resilience boundaries coping thinking thoughts error errors brave face led based practitioner specialist
    consultant associate assistant officer nurse midwife doctor sister matron patient student participant mr mrs ms mx miss dr prof professor duties station room"""
)
#: Words that follow a title or a cue in small letters and are no names.
SMALL = STOP | _words(
    """said says told asked called named led leave duty round rounds someone back later earlier early nearby never always often sometimes because during between left
    right still even really quite maybe perhaps google who missing removed hidden shown mentioned written visible known changed masked blank wrong correct spelt above
    below person contact role individual clinician reviewer staff only common everywhere something nothing everything fine okay ok safe confidential private anonymous"""
)
PARTICLES = _words("de da do dos van von der den bin ibn al el ní ni mac mc ó le la di")
