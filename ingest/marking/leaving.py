"""How minutes word it that the public goes out: patterns over a sentence in lower case (pure)."""

import re

# A time; "8.40 pm" is read as "8:40 pm", that no sentence ends at its dot.
CLOCK = r"\d{1,4}(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?|\s?(?:hours|hrs|o'clock)\b)?(?!\w)"
CLOCK_DOT = re.compile(
    r"(?<=\d)\.(?=\d{2} ?(?:[ap]\.?m\b|hours|hrs))|(?<=\bat \d)\.(?=\d{2}\b)|(?<=\bat \d\d)\.(?=\d{2}\b)"
)
# A sentence's beginning: a time, who resolved, and no subject yet.
BEGIN = (
    r"^\W*+(?:(?:at|from|by|on|it|was|were|that|then|and|now|thereafter|resolved|agreed|unanimously|decided|carried"
    rf"|proposed|to|the|its|this|having|following|after|when|once|as)\b\W*+|{CLOCK}\W*+)*+"
)
_OTHER_PUBLIC = (
    r"health|transport|sector|interest|realm|consultations?|questions?|spaces?|houses?|rights?|highways?|inquiry"
    r"|hearings?|protection|librar\w+|toilets?|participation|speak\w+|services?|bod(?:y|ies)|accounts|forum|sessions?"
    r"|works|funds?|money|art|safety|conveniences|paths?|footpaths?|bridleways?|orders?|notices?|opinion|meetings?|law"
    r"|buildings?|land|car|parks?|open|access|domain|use|byways?|baths?|places?|areas?|squares?|streets?|events?"
    r"|holidays?|limited|loans?|expenditure|release|officers?"
    r"|statements?|office|coverage|reports?|articles?|ahead"
)
WHO = rf"\b(?:public|press|media|observers|strangers|electors|non-(?:members|councillors))\b(?! (?:{_OTHER_PUBLIC})\b)"
# Who else may be asked out; that one of these only leaves tells nothing.
_ANYBODY = (
    r"\b(?:residents?|parishioners|reporters?|journalists?|visitors|non-members|attendees|spectators|audience|guests"
    r"|others|gallery|everyone|everybody|persons|people|those (?:present|attending|in attendance))\b"
)
THE_PUBLIC = rf"(?:the )?(?:members of the )?{WHO}(?:(?: and | or |/)(?:the )?{WHO})?"
# What may stand between those who go and the verb.
AUX = (
    r"(?:[\s,]+(?:and|or|the|press|public|media|members?|representatives|of|who|were|was|is|are|be|being|been|had|have"
    r"|has|having|must|should|shall|then|now|all|both|also|again|therefore|accordingly|consequently|subsequently|duly"
    r"|first|present|reporters?|observers|residents|visitors|still|waiting|outside|foyer|lobby|in"
    r"|attendance|attending|remaining|left|to|do|did|at|this|that|point|stage|time|\w+ly|(?:would|will) now|have to"
    r"|thanked(?: for (?:coming|attending|their \w+))?|\d[\d.:]*|[ap]\.?m\.?|hours|hrs)\b\.?){0,16}?[\s,]+"
)
_AWAY = (
    r"(?:leaves?|leaving|left|withdrew|withdraw(?:s|ing)?|(?<=having )withdrawn|(?<=had )withdrawn"
    r"|(?<=have )withdrawn|(?<=had )gone(?: home)?|(?<=have )gone(?: home)?|(?<=having )gone(?: home)?|vacated?"
    r"|departed?|retired?|exited|excused|dismissed|removed|barred"
    r"|shut out|sent out|ushered out|turned away|went out|(?:shown|escorted|led|seen) out)\b(?=\s*(?:[.,;:)]|$)"
    r"| (?:the |this )?(?:meeting|room|chamber|hall"
    r"|call|session|council|committee|proceedings|gallery)\b(?! after)| (?:at|for|while|whilst|during"
    r"|before|as|prior|because|to (?:allow|enable)|so|when|and|in order|from|until|owing|due|under|having|pursuant"
    r"|by|on|\d[\d:]*|accordingly|then|now|together)\b)"
)
_TO_GO = (
    r"to (?:leave|withdraw|vacate|depart|retire|exit|go|step (?:out|outside|away)|wait (?:outside|in the (?:foyer"
    r"|lobby|corridor|hallway|anteroom))|disconnect|clear(?= the (?:room|chamber|gallery|hall)|\s*(?:[.,;]|$)))\b"
    r"(?! (?:comments?|feedback|their|a)\b)"
)
_ASK = r"\b(?:ask|request|require|invit|instruct|direct|told|order|oblig|requir)\w*"
_CLOSED = (
    r"(?:members[- ]only|closed|private|confidential|exempt|executive|secret|restricted|non-public|part (?:2|ii|two|b))"
)
# Trade and places, of which "private business" and "closed part" are said as well.
_NO_TRADE = (
    r"(?! (?:parks?|premises|rates?|units?|cent(?:re|er)s?|improvement|grants?|support|owners?|cases?|plans?|sector"
    r"|tenants?|community|leaders?|of (?!(?:\w+ )?(?:agenda|meeting|evening|session)\b)))"
)
SHUT = (
    rf"(?:{_CLOSED}(?:(?: and |/| or )(?:closed|private|confidential|exempt))?"
    rf" (?:session|part|section|meeting|business|sitting|discussions?|matters|items?|deliberations?)\b{_NO_TRADE}"
    r"|private(?=\s*(?:[.,;:)]|$|(?:as|because|due|owing|under|for|at|on|and|without|after|following|session)"
    r"\b))|camera\b|(?:private|closed) committee\b|(?<=into )committee\b(?! rooms?)|part (?:2|ii|two"
    r"|b)\b(?! of (?!(?:\w+ )?(?:agenda|meeting)\b)))"
)
_MEET = (
    r"\b(?:go(?:es|ing)?|went|gone|mov(?:e[sd]?|ing)|enter(?:ed|s|ing)?|retire[ds]?|adjourn(?:ed)?|proceed(?:ed)?"
    r"|pass(?:ed)?|turn(?:ed)?|changed?|resolve[sd]?|reconvened?|continued?|sit|sat|meet|met|convened?|hold|held"
    r"|taken?|took|consider(?:ed)?|discuss(?:ed)?|deal|dealt|debated?|deliberat\w+|conduct(?:ed)?|transact(?:ed)?"
    r"|heard?|start(?:ed)?|began|switch(?:ed)?|transferr?(?:ed)?|determined?|concluded?)"
)
_MEETING = (
    r"meeting|room|chamber|session|proceedings|discussions?|debate|consideration|remainder|rest|items?|part|agenda"
    r"|hall|deliberations?|business|committee|council|hearing|minute"
)
_NOT_FROM_ELSEWHERE = (
    rf"(?! from (?!(?:\w+ ){{0,2}}?(?:{_MEETING})\b|(?:this|it|any|all|here|the (?:following|next|remaining"
    rf"|further))\b))"
)
_GATHERING = r"(?:meeting|session|sitting|proceedings|hearing)"
_STOP = r"(?=\s*(?:[.,;:)]|$)| (?:at|and|while|whilst|during|in order)\b| for (?:this|the|these)\b)"
_ROOM = r"(?:room|chamber|hall|meeting)"
_INSIDERS = r"(?:members?|councillors?|officers?|clerk|directors?|trustees?|commissioners?)"
# Nobody else stayed: "with only members and officers in the room".
_ALONE = (
    rf"\bonly (?:the )?(?:(?!one\b|two\b|three\b|four\b|five\b|six\b|few\b)[a-z]+ )?{_INSIDERS}"
    rf"(?:,? (?:and|the|of|its|town|parish|committee|council|board|{_INSIDERS}"
    r"|monitoring|legal|advisers?))* (?:(?:were |being )?(?:stayed|remained|remaining|present)(?: behind)?(?: in the"
    rf" {_ROOM})?|(?:were )?(?:left )?in the {_ROOM}){_STOP}"
)
_ALL_OTHERS = (
    r"\b(?:everyone|everybody|all|those|persons) (?:\w+ ){0,3}?(?:not on the (?:council|committee|board|panel)"
    rf"|(?:not(?: being)?|other than|except(?:ing)?|but|apart from|save(?: for)?|who (?:was|were) not) (?:an? "
    rf"|the )?(?:\w+ )?{_INSIDERS})\b"
)
# Others go, and it is told that it was for the talk to be among members.
_FOR_TALK = (
    rf"{_ANYBODY}{AUX}(?:left|withdrew|departed|retired|stepped out)(?: the (?:meeting|room|chamber|hall))?,?"
    r" (?:(?:so that|in order (?:that|to)|to (?:allow|enable|let)|while|whilst)\b[^.;]{0,60}?"
    r"\b(?:discuss|consider|deliberat|debat|deal|confidential|privat)\w*"
    r"|(?:at|on) the (?:(?:request|invitation|direction) of the (?:chair|mayor|convener)|(?:chair|mayor"
    r"|convener)\w*'s? (?:request|invitation|direction)))"
)
_WATCHING = (
    r"\b(?:those|people|persons|anyone|everyone|viewers|members of the public) (?:(?:who )?(?:was |were )?(?:watching"
    r"|following|viewing|listening|online)\b)?(?: online| remotely| (?:on )?the (?:webcast|stream|livestream|broadcast"
    r"|meeting|call))* (?:(?:was|were|had|been|being|then) )*(?:disconnected|cut off|logged out)\b"
)
# A private meeting with somebody is none of the sitting.
_SHUT_SESSION = (
    r"(?:\b(?:private|closed|executive|confidential|exempt) (?:session|sitting|meeting) (?:(?:was|were|then|now|had"
    r"|been) "
    r")*(?:held|begun|began|started|commenced|convened|opened|called|followed|ensued)\b(?! (?:with|between|in)\b)"
    r"|\b(?:meeting|committee|council|panel|board|cabinet|trustees|members|we) (?:\w+ ){0,2}?(?:held|convened|began"
    r"|opened"
    r"|started|called|entered) (?:an? |its |their )?(?:private|closed|executive|confidential|exempt) (?:session|sitting"
    r"|meeting)\b(?! (?:with|between)\b))"
)
LOBBY = r"the (?:virtual )?(?:waiting room|lobby|foyer)\b"
_OFF_AIR = (
    r"(?:web ?cast|live ?stream(?:ing)?|stream|broadcast|recording|live feed) (?:(?:was|were|then) )*(?:ended|stopped"
    r"|paused|ceased|suspended|switched off|turned off)\b"
)
_UNHEARD = r"\b(?:exempt|confidential|private|closed)\b"
_TWO_BEGINS = (
    r"\bpart (?:1|i|one|a) (?:of the )?(?:meeting|agenda|business|items|session|matters)\b[^.;]{0,60}\bpart (?:2|ii|two"
    r"|b) (?:was |were |then )*(?:commenced|began|started|opened)\b"
    r"|\bpart (?:2|ii|two|b) of the (?:meeting|agenda) (?:was |then )*(?:commenced|began|started|opened)\b"
)
OUT = re.compile(
    rf"{WHO}[^.;]{{0,140}}?\b(?:excluded{_NOT_FROM_ELSEWHERE}|exclusion\b)"
    rf"|\bexclu(?:des?|ding|ded|sion of)\b\W+(?:(?:members|representatives) of |(?!from\b|of\b)\w+\W+){{0,8}}?{WHO}"
    r"|\bexclu(?:de|ding|ded|sion of) (?:all )?(?:other )?(?:everyone|everybody|others|persons|non-members"
    r"|other than|but)\b"
    rf"|(?P<away>{WHO}(?:,[^,.;]{{0,80}},)?{AUX}{_AWAY})"
    rf"|(?P<gone>{WHO}[^.;,]{{0,60}}? (?:left|leav(?:e|ing)|withdr[ae]w(?:ing)?|vacat\w+|exited) (?:from )?(?:the "
    rf"|this )"
    r"(?:meeting|room|chamber|hall|session|council chamber)\b(?! after))"
    rf"|(?P<absent>{WHO}[^.;,]{{0,60}}? (?:were|was|been|being)(?: \w+ly)? (?:(?:removed|disconnected|sent|asked"
    rf"|put|kept)"
    r" )?(?:(?:out of|outside|away from)|(?<=removed )from|(?<=disconnected )from) (?:the |this )(?:meeting|room"
    r"|chamber|hall|session|call|stream)\b)"
    rf"|\b(?:after|behind|without) {THE_PUBLIC}(?=\s*(?:[.,;]|$)| (?:to|and|at|for|in order)\b)"
    r"|\b(?:consider|discuss|transact|deal|dealt|took|turn|proceed|mov)\w* (?:\w+ ){0,3}?(?:(?:confidential|exempt)"
    rf" (?:business|items?|matters?)|(?:confidential|exempt|private|closed) session)\b{_NO_TRADE}"
    rf"|{_ASK}\b[^.;]{{0,60}}(?:{WHO}|{_ANYBODY})[^.;]{{0,40}}?{_TO_GO}"
    rf"|(?:{WHO}|{_ANYBODY})[^.;]{{0,80}}?{_ASK},? (?:\w+,? ){{0,2}}(?:{_TO_GO}|to [^.;,]{{0,50}}? and (?:leave"
    rf"|withdraw|go)\b{_STOP})|\bgallery (?:\w+ ){{0,3}}(?:cleared|(?:emptied|vacated){_STOP})"
    r"|\bclear(?:ed|ing)? the (?:public )?(?:gallery|room|chamber)"
    rf"|\b(?:cleared|emptied) of {THE_PUBLIC}|\b(?:room|chamber|hall) (?:was|were|be|being) cleared"
    rf"|{_MEET}\b[^.;]{{0,90}}?\b(?:in|into|to|under|as)(?: an?| the| its| their)? {SHUT}"
    rf"|\benter(?:ed|s|ing)? (?:into )?(?:an? |the )?{SHUT}"
    r"|\b(?:committee|council|panel|board|cabinet|members|trustees|councillors|meeting|we)\b[^.;]{0,60}? (?:meet"
    r"|met|sit|sat"
    r"|continued?|deliberated?|confer(?:red)?|proceed(?:ed)?|resumed?) (?:privately|in confidence|confidentially)\b"
    r"|\b(?:go|went|mov|turn|pass|proceed)\w* (?:on )?to (?:consider )?(?:the )?(?:private|exempt|confidential|closed"
    r"|part (?:2|ii|two|b)) (?:reports?|papers|agenda)\b"
    rf"|\bin the absence of {THE_PUBLIC}|\bbehind closed doors|\bwithout {THE_PUBLIC} (?:being )?present"
    r"|\b(?:meeting|session|item|remainder|proceedings|rest|business|discussion)\b[^.;]{0,40}?\bclosed to"
    rf" {THE_PUBLIC}"
    rf"|\b(?:clos(?:ed|es|ing)|(?<=to )close|shut(?:ting)?) (?:the |this )?(?:(?:rest|remainder) of the )?{_GATHERING}"
    rf" to {THE_PUBLIC}|\bwith {THE_PUBLIC} (?:being )?(?:absent|out of the {_ROOM}|outside"
    r"|not (?:being )?present|having (?:left|withdrawn|gone))\b"
    rf"|{THE_PUBLIC} (?:was|were|being) not (?:to be )?present (?:for|during) (?:the (?:following|next|remain\w+"
    r"|rest|confidential|exempt)|this|these|items?|consideration|discussion)\b"
    r"|\b(?:met|sat|deliberated|considered|discussed|continued|heard|conferred|resumed)\b[^.;]{0,60} with (?:the |its"
    r" |their )?doors (?:closed|shut|locked)\b"
    rf"|{_ALONE}|{_ALL_OTHERS}[^.;]{{0,50}}? {_AWAY}|{_FOR_TALK}|{_WATCHING}|{_TWO_BEGINS}"
    rf"|{_SHUT_SESSION}|\b(?:agreed|resolved|decided|ruled) that [^.;]{{0,60}}?\b(?:items?|business|matters?"
    rf"|remainder|rest|discussion|meeting) (?:be|is|was|were|would be) (?:private|closed|confidential){_STOP}"
    rf"|\b(?:ceased|no longer|stopped) (?:to be |being )?open to {THE_PUBLIC}"
    rf"|\b{_GATHERING}\b[^.;]{{0,30}} closed to (?:all|everyone|everybody|anyone)\b(?: \w+)? (?:but|except"
    rf"|other than|save)\b"
    r"|\b(?:turn|mov|pass|went|proceed)\w* (?:on )?to (?:the )?pink (?:pages|papers|sheets|items|part)\b"
    rf"|\b(?:council|court|house) in(?:to)? committee{_STOP}"
    rf"|\b(?:public|press) (?:seats?|seating|bench(?:es)?|table|area)\b[^.;]{{0,30}}? (?:cleared|emptied"
    rf"|vacated){_STOP}"
    rf"|^{_CLOSED} (?:session|meeting):?(?: from| at)? {CLOCK}\W*$"
    rf"|{_UNHEARD}[^.;]{{0,60}}\b{_OFF_AIR}|\b{_OFF_AIR}[^.;]{{0,60}}{_UNHEARD}"
    rf"|{WHO}[^.;,]{{0,40}}? (?:placed|put|moved|sent|kept) (?:in|into|to) {LOBBY}"
    r"|\bpublicity would be prejudicial\b"
    r"|\bexclusion (?:resolution|motion)\b|\b(?:resolution|motion)\b(?: \w+){0,4} exclu\w+"
    r"|\badmission to meetings\)? act\b|\bsection 100 ?\(?a\)?|\bs\.? ?100 ?\(?a\)?"
)
# Of those present a few go home: "Two members of the public left", not "the two members".
SOME = re.compile(
    r"(?<!the )(?<!all )(?<!both )(?<!other )(?<!remaining )\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|some|several|many|most|few|another)\b(?: \w+)? (?:members?|representatives?) of the (?:public|press|media)"
)
# Where the public part of a meeting ends, what follows is closed; of a public forum before it this says nothing.
_OPEN_PART = r"(?:public|open) (?:part of the (?:meeting|agenda)|session|meeting|sitting)"
_ENDING = r"(?:closed|concluded|ended|finished|over|came to an end|adjourned|suspended)"
ENDED = re.compile(
    rf"\b(?:public|open) part of the (?:meeting|agenda)\b(?: \w+){{0,3}}? {_ENDING}\b"
    rf"|{BEGIN}{_OPEN_PART} (?:(?:was|were|is|had|now|then|been|having|being) ){{0,3}}{_ENDING}(?=\W*$"
    rf"|\W* (?:at )?{CLOCK}"
    r"|[,;]| and\b)"
    r"|\b(?:closed|concluded|ended|close|end|conclude) the (?:public|open) part of the (?:meeting|agenda)\b"
    rf"|\b(?:suspend|adjourn)(?:ed|s|ing)? the {_OPEN_PART}(?=\s*(?:[.,;]|$)| (?:and|while)\b)"
)
