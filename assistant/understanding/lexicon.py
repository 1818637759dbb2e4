"""How people say what papers write: everyday words beside those of committee papers (pure)."""

from functools import lru_cache

from assistant.understanding.words import stem, words

# Each line: words that councillors type = words that papers use for the same. General English of councils only.
_LINES = """
kid kids youngster youngsters = child children young people
school kids = pupils
cash money = funding budget cost
boss head lead leading leads charge = director manager lead responsible
uni = university
govt = government
dept = department
yr yrs = year years
info = information
folk folks = people residents
jump rise rises rose up = increase increased
drop drops fell down = decrease reduction reduced fall fallen
signed sign okayed passed cleared = approved agreed endorsed
turned turn refused = rejected declined
backed = supported endorsed
put forward = suggested proposed recommended
held stalled stuck = paused delayed
delay delayed late = slipped delayed deadline
shut = closed close
start startup = initial
worried worry worries = concern concerns concerned
happy pleased = satisfied welcomed pleased
joined up = coordinated multi-agency
set up = established formed created
look into looking = investigate explore review examine
ditch ditched scrap scrapped axe axed = removed ceased discontinued
worth = value estimated
spend spending spent = expenditure cost funding
pay paid paying = cost funding
speak spoke talk talked = presentation presented introduced
present presenting = introduced presented
told = informed advised
checking check = monitor monitored monitoring
rules rule = policy procedure
job = role post title
ages old = aged age
fix fixed = resolve resolved improved
better = improved improvement
worse = declined deteriorated
new = revised updated
meet met = meeting
teen teens teenager teenagers youth youths = young people
reply replies replied respond responded = response responses
mum mums dad dads = parent parents
oap oaps pensioner pensioners = older residents
builder builders = contractor tenderer
jab jabs jabbed = vaccination vaccinated
dentist dentists = dental dentistry
bin bins rubbish = waste refuse
tip dump = recycling waste
pothole potholes = highway carriageway
pavement pavements = footway
pub pubs = premises licensed
booze = alcohol
finish finished = complete completed
settle settled plumped opted = agreed resolved
send sent = circulate submitted referred referral referrals
empty unfilled = vacant
vacancy vacancies = vacant
sack sacked = dismissed
hire hired = appointed recruited
moan moaned complain = complaint complaints
banned ban = prohibited
kick kicked launch launched = commenced
answer answers answered answering = response responses responded replied
strings = conditions
flat flats house houses = homes dwellings properties
lights lamp lamps = lighting
rent rented = lease
deaths died die dying = deaths died mortality
holdup hitch snag snags = delay delayed problem
postpone postponed shelved parked = deferred adjourned
threw throw thrown turfed knocked = refused rejected dismissed
price prices priced = cost charge fee
fine fines fined = penalty
tickets ticket = penalty notice notices
shortfall gap hole = deficit overspend pressure
leftover surplus underspent = underspend surplus
wait waits waiting queue queues = waiting wait backlog
trial trials trialled pilot piloted = pilot trial
checkup inspect inspected = inspection audit
doctor doctors = gp gps
hospital hospitals = trust
lorry lorries truck trucks = vehicles vehicle hgv
car cars = vehicles vehicle
bike bikes cycling = cycle cycles cycling
crash crashes = collision collisions casualties
flood flooded floods = flooding
old elderly = older
wages wage salary salaries = pay salary
volunteer volunteers = voluntary
charity charities = voluntary community
business businesses firms firm companies company = business businesses contractor supplier provider
deal deals = contract agreement
bidder bidders bids bid = tender tenders tenderers
sold sell selling = disposal sale
bought buy buying = purchase acquisition acquired
objectors objector = objection objections
survey surveys = survey consultation
promise promised promises pledge pledged = undertook undertaken commitment agreed
chair chairman chairwoman chaired = chair chairman chaired
quit resign resigned = resigned resignation
phone phones phoned ring rang = telephone telephoned
cllr = councillor
mins = minutes
"""


@lru_cache(maxsize=1)
def _alternatives() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in filter(None, _LINES.split("\n")):
        typed, written = line.split("=")
        stems = frozenset(stem(word) for word in words(written))
        for word in words(typed):
            table[stem(word)] = table.get(stem(word), frozenset()) | (stems - {stem(word)})
    return table


def alternatives(stemmed: str) -> frozenset[str]:
    """Stems that papers may use instead of a stem that was typed."""
    return _alternatives().get(stemmed, frozenset())
