"""How minutes word it that the public is back, or stays: patterns over a sentence in lower case (pure).

They are of the sitting or of the public itself: a library that opens, a report that comes back and a field that returns
to public use are others, and a public that returns to the buses comes back to no meeting.
"""

import re

from ingest.marking.leaving import AUX, BEGIN, CLOCK, LOBBY, SHUT, THE_PUBLIC, WHO

# Who sits. What follows must be of the verb: "the council house", "the meeting room" do not sit.
_SITTING = (
    r"\b(?:meeting|session|sitting|proceedings|committee|council|panel|board|cabinet|executive|authority|assembly"
    r"|forum|house|court|members|councillors|trustees|hearing|we|webcast|broadcast|livestream|live stream)\b"
)
_DOES = (
    r"(?:[\s,]+(?:(?:is|are|was|were|be|been|being|has|have|had|having|shall|should|and|then|now|again|once|more"
    r"|thereafter|thereupon|subsequently|therefore|accordingly|consequently|duly|formally|all|both|also|it|that"
    r"|this|at|point|stage|time|from|on|to|resolved|agreed|voted|decided|unanimously|declared|by (?:the )?chair\w*)\b"
    rf"|{CLOCK})){{0,12}}?[\s,]+"
)
_CLAUSE = rf"(?:{BEGIN}|[,;:] (?:and )?(?:the )?|\b(?:and|then|as|when) (?:the |its )?)"
# What ends the telling of a return.
_END = (
    r"(?=\s*(?:[.,;:()]|-|$)|\s+(?:then|again|once more|once again|as|when|while|whilst|having|following|once)\b"
    r"|\s+after (?:the |this |that )?(?:items?|discussion|vote|advice|confidential|exempt|private|closed|part)\b"
    r"|\s+\d{1,2}(?::\d\d|(?::\d\d)? ?[ap]\.?m)\b"
    r"|\s+at (?:this|that|\d|the (?:end|close|conclusion))|\s+from (?:this|\d|item)"
    r"|\s+and (?:the|it|its|their|all|both|took|resumed|were|was|then|informed|told|advised|heard|announced)\b"
    r"|\s+to (?:consider|continue|conclude|discuss|hear|receive|deal)\b"
    r"|\s+for (?:the (?:rest|remain\w+|next|following|final|last|public|open)|items?|this|these|all|agenda)\b)"
)
_AGAIN = r"(?:again|once more|once again)"
_OPEN = (
    r"(?:open|public) (?:session|sitting|meeting|forum|part|business|section|committee|council)\b"
    r"(?! in (?!the\b)| next\b| last\b| of (?!the (?:meeting|agenda)\b|business\b))"
)
_TO_OPEN = (
    rf"(?:(?:in|into|to|as|with) (?:an? |the |its |their )?{_OPEN}"
    rf"|(?:(?:in|into|to) (?:open|public)|in the open){_END}"
    r"|(?:in)?to (?:the )?part (?:1|i|one|a)\b(?! of (?!(?:\w+ )?(?:agenda|meeting)\b)| at (?!\d|this))"
    rf"|in the presence of {THE_PUBLIC}|with {THE_PUBLIC} (?:{_AGAIN} )?(?:present|in attendance))"
)
_GO = (
    r"(?:return(?:ed|s|ing)?|re-?start(?:ed|s|ing)?|revert(?:ed|s|ing)?|resum(?:ed?|es|ing)|re-?conven(?:ed?|es"
    r"|ing)|re-?open(?:ed|s|ing)?"
    r"|re-?commenc(?:ed?|es|ing)|re-?enter(?:ed|s|ing)?|continu(?:ed?|es|ing)|(?:go(?:es|ing)?|went|com(?:es?|ing)|came"
    rf"|mov(?:ed?|es|ing)|passed|switched|get|got) back|moved?|moves|went|came|back|{_AGAIN})"
)
_WAY = r"(?: (?!not\b|never\b|to\b)[\w:.']+){0,4}? "
_GONE_BACK = r"(?:returned|reverted|resumed|reconvened|(?:came|went|moved) back|back)"
_THEY = (
    rf"(?:{_SITTING}{_DOES}|{BEGIN}|\b(?:resolved|agreed|voted|decided|proposed|motion) (?:\w+ )??to "
    rf"|{_SITTING}[^.;]{{0,90}}?(?:\band|,) (?:then |so )?(?={_GONE_BACK} ))"
)
_MEETING = r"(?:meeting|session|sitting|proceedings|hearing)"
_THE_MEETING = (
    r"(?:(?:^|(?<=\bthe )|(?<=\bthis )|(?<=council )|(?<=committee )|(?<=board )|(?<=panel )|(?<=cabinet ))"
    r"(?:meeting|session|sitting|proceedings|council|committee|panel|board|cabinet)\b)"
)
# Private and closed business is trade as well.
_CLOSED_PART = (
    r"(?:(?:exempt|private|closed|confidential|executive|members[- ]only)"
    r"(?: and (?:exempt|confidential|private))? (?:session|sitting"
    r"|part of the (?:meeting|agenda)|meeting)|(?:exempt|confidential)(?: and (?:exempt|confidential))? business"
    r"|part (?:2|ii|two|b) of the (?:meeting|agenda)|non-public part of the meeting)"
)
_SEATED = r"(?:resum\w+|retook|took|regained) (?:their|its) (?:seats?|places?)\b"
_PLACE = (
    r"(?:the |their |this )?(?:(?:council|committee|public|virtual|open|zoom|teams) )*"
    rf"(?:(?:meeting|session|gallery|seats|places|proceedings|call)\b|(?:room|chamber|hall)\b{_END})"
)
# Where the public comes back to; nothing else is told of the way than a time.
_TO_MEETING = rf"(?= (?:in|into|to) {_PLACE}| from {LOBBY}|{_END})"
_LET = r"(?:asked|invited|allowed|permitted) to"
_BACK_VERB = (
    rf"(?:(?:re-?join(?:ed|ing)?|re-?enter(?:ed|ing)?|{_LET} re-?(?:enter|join))\b(?:(?= {_PLACE})|{_TO_MEETING})"
    r"|(?:re-?admitted|re-?admission|re-?invited|return(?:ed|ing)?|(?:invited|called|came|come|let|allowed|welcomed"
    rf"|brought|asked|shown|went|gone|admitted|fetched) (?:back(?: in)?|in {_AGAIN})|back(?: in)?|admitted {_AGAIN}"
    rf"|(?<=were )recalled|(?<=was )recalled|re-called|{_LET} (?:return|come (?:back(?: in)?|in))|come back)\b"
    rf"{_TO_MEETING}|{_SEATED})"
)
# Another who goes and comes: what he does says nothing of the public.
_NOBODY_ELSE = r"(?:(?!\b(?:cllrs?|councillors?|mrs?|ms|miss|dr|officers?|clerk|members (?!of)|chair\w*)\b)[^.;])"
# Who sat in the public's seats; residents may be parties who are heard.
_BYSTANDERS = (
    r"(?:everyone|everybody|reporters|journalists|visitors|parishioners|audience|spectators|attendees)\b"
    rf"{AUX}(?:re-?admitted|(?:invited|called|let|allowed|asked|brought) back(?: in)?){_TO_MEETING}"
)
# The public is back: what it does itself, and what is done with it.
_OF_PUBLIC = (
    rf"{WHO}{AUX}{_BACK_VERB}",
    rf"{WHO}{_NOBODY_ELSE}{{0,40}}?\b(?:could|may|might|can) now (?:return|re-?enter|re-?join|come (?:back|in))\b"
    rf"{_TO_MEETING}",
    r"\b(?:re-?admit(?:ted|ting)?|re-?admission of|return of|re-?invit(?:ed?|ing)|re-?entry of"
    rf"|(?:invited?|called|let|welcomed|brought|allowed) back)\b(?: in)?[\s,]+{THE_PUBLIC}{_TO_MEETING}",
    rf"\b(?:invit|ask|allow|permit|call|let|welcom|br[io]ng|brought)\w* (?:all )?{THE_PUBLIC} (?:to (?:return"
    rf"|re-?enter|re-?join|come (?:back|in))|back(?: in)?)\b{_TO_MEETING}",
    rf"\b(?:the|all) {_BYSTANDERS}|^{_BYSTANDERS}",
)
# The sitting returns to open session, or brings the meeting there.
_OF_SITTING = (
    rf"{_THEY}{_GO}{_WAY}{_TO_OPEN}",
    rf"\b(?:return|mov|bring|brought|took|tak|re-?conven|resum|re-?open|continu|declar)\w* (?:the )?{_SITTING}"
    rf"{_WAY}{_TO_OPEN}",
    rf"{_THEY}(?:(?:came|come|mov(?:ed|e)|went|go|passed) )?out of (?:the )?(?:camera|{SHUT})",
    rf"{_SITTING}{_DOES}(?:leave|left|end(?:ed)?|exit(?:ed)?|close[ds]?|concluded?) (?:the |its )?{_CLOSED_PART}{_END}",
    rf"{_SITTING}{_DOES}(?:went|became|turned) public{_END}",
    rf"{_SITTING}{_DOES}(?:returned|re-?convened|resumed) (?:and|to) (?:\w+ ){{1,4}}in (?:public|open session){_END}",
    rf"{_SITTING}{_DOES}(?:gave|announced|delivered|read(?: out)?) (?:its|the|their) (?:decision|determination"
    rf"|findings) in (?:public|open session){_END}",
)
# The meeting is open to the public again.
_OPENED = (
    rf"{_THE_MEETING}{_DOES}re-?open(?:ed|s|ing)?(?:,? (?:up|at|by|from|about|{CLOCK})){{0,3}}?"
    rf" (?:to|for) {THE_PUBLIC}",
    rf"{_THE_MEETING}{_DOES}(?:(?:thrown|became|becoming|made) )?open(?:ed)? (?:to {THE_PUBLIC} {_AGAIN}"
    rf"|{_AGAIN} to {THE_PUBLIC})",
    rf"{_THE_MEETING}(?: (?:was|is|were|being|then|now))* {_AGAIN} (?:thrown |declared )?open(?:ed)? to {THE_PUBLIC}",
    rf"(?:\b(?:then|now)|{CLOCK})[\s,]+(?:the )?{_MEETING} (?:was |is )?open(?:ed)? to (?:{THE_PUBLIC}|all"
    rf"|everyone){_END}",
    rf"{_THE_MEETING} (?:was |is )?(?:then|now) open(?:ed)? to (?:{THE_PUBLIC}|all|everyone){_END}",
    rf"\bre-?open(?:ed|ing)? (?:the )?{_MEETING} (?:up )?to {THE_PUBLIC}",
    rf"\b(?:declared|opened|threw|made) (?:the )?{_MEETING} (?:open )?(?:to {THE_PUBLIC} {_AGAIN}"
    rf"|{_AGAIN} (?:open )?to {THE_PUBLIC})",
    rf"\b(?:public|strangers') gallery (?:\w+ ){{0,2}}(?:re-?opened|open(?:ed)? {_AGAIN}){_END}",
)
# The open part begins again, what is left is taken openly, or the closed part or the exclusion ends.
_LIFTED = r"(?:lifted|ended|rescinded|revoked)"
_PARTS = (
    rf"{_CLAUSE}(?:{_OPEN}|part (?:1|i|one|a))(?: of the (?:meeting|agenda))?{_DOES}(?:resumed|re-?convened"
    rf"|re-?commenced|continued|restored|re-?opened|restarted){_END}",
    r"\b(?:resumed?|resumption of|re-?commenced|restored|re-?opened) (?:the |its )?"
    rf"{_OPEN}(?: of the (?:meeting|agenda))?{_END}",
    rf"{BEGIN}{_OPEN} (?:from |at )?{CLOCK}\W*$",
    r"\b(?:(?:remainder|rest|balance)(?: of (?:the |this )?\w+)?|(?:following|remaining|subsequent) (?:\w+ )?(?:items?"
    r"|business|matters?|reports?)) (?:(?:was|were|be|is|are|being|then|now|again) )*(?:held|taken|considered|heard"
    rf"|conducted|dealt with|transacted|continued){_WAY}{_TO_OPEN}",
    r"\b(?:next|following|remaining|rest|remainder) (?:\w+ ){0,2}?(?:items?|business|matters?|meeting|agenda)"
    rf" (?:be|is|are|was|were) (?:in |again )?(?:public|open){_END}",
    rf"{BEGIN}(?:end|close|conclusion) of (?:the )?{_CLOSED_PART}(?: of the (?:meeting|agenda))?{_END}",
    rf"{_CLAUSE}(?:(?:council|committee|board|panel|cabinet|trustees|members)(?:'s|') )?{_CLOSED_PART}{_DOES}"
    rf"(?:ended|closed|concluded|finished|came to an end|over){_END}",
    rf"\bexclu\w+ (?:of )?{THE_PUBLIC}(?: from the (?:meeting|room|chamber|hall|session))?(?: (?!from\b)\w+){{0,4}}?"
    rf" {_LIFTED}{_END}",
    rf"\b(?:lift|end|rescind|revok)(?:e|ed|s|ing)? the exclusion of {THE_PUBLIC}{_END}",
    rf"\bpublic(?:'s)? exclusion (?:\w+ ){{0,2}}{_LIFTED}{_END}",
    rf"{BEGIN}exclusion (?:\w+ ){{0,2}}?{_LIFTED} at {CLOCK}",
)
# It goes and comes in one sentence.
_COMES = (
    rf"{WHO}{_NOBODY_ELSE}{{0,120}}?\b(?P<comes>(?:and|when|then) (?:they )?(?:(?:were|all|then) )?(?:came back"
    rf"(?: in)?|re-?joined|re-?admitted|re-?entered|returned)\b{_TO_MEETING})",
)
BACK = re.compile("|".join((*_OF_PUBLIC, *_OF_SITTING, *_OPENED, *_PARTS, *_COMES)))
# It is not yet so, or was not.
HINDERED = re.compile(
    r"\b(?:would|will|shall|(?:may|might|could|can)(?! now)|if|until|before|unless|not|never|nor|whether"
    r"|once(?! more| again)|should|to be)\b"
)
# What somebody tells the meeting of the public is about some other place.
REPORTED = re.compile(
    r"(?<!chair )(?<!chairman )(?<!chairperson )(?<!mayor )(?<!convener )\b(?:said|told|heard|reported|claimed|hoped"
    r"|understood|suggested|learn\w+|complained|argued|believed|recalled|felt|knew|hear|explained|mentioned)\b"
    r"(?:(?: \w+){0,4}? (?:that|how|when|why)\b| (?=(?:the )?(?:members of the public|public|press|media)\b))"
)
_ITEM = (
    r"\b(?:items?(?: \d[\w/.()]*)?|matters?|business|report|debate|discussions?|meeting|session|proceedings"
    r"|remainder|rest|it|this|part|consideration|minute|both|all)\b"
)
_SAID_OPENLY = rf"in (?:the )?(?:public|open)(?: (?:session|meeting|part|forum)\b(?: of the meeting)?)?{_END}"
IN_PUBLIC = re.compile(
    rf"{_ITEM}{_DOES}(?:taken|considered|discussed|heard|dealt with|held|debated|determined|decided|remain(?:ed|s)?"
    rf"|stay(?:ed)?|kept|continued?|proceed(?:ed)?)(?: \w+){{0,2}}? {_SAID_OPENLY}"
    r"|\b(?:take|took|taking|consider(?:ed)?|hear|heard|hold|held|debated?|determined?|discuss(?:ed)?|deal with"
    rf"|dealt with|keep|kept) (?:the |this |that |its |all )?{_ITEM} {_SAID_OPENLY}"
    rf"|{_SITTING}{_DOES}(?:remain(?:ed|s)?|stay(?:ed)?|continued?|proceed(?:ed)?|sat|sit){_WAY}{_SAID_OPENLY}"
    rf"|{_ITEM}{_DOES}(?:taken|considered|discussed|heard|dealt with|held) with {THE_PUBLIC} (?:present|in attendance)"
    rf"|{WHO}{AUX}(?:remain(?:ed)?|stay(?:ed)?|allowed to (?:remain|stay))(?: (?:present|seated|in (?:attendance"
    rf"|{_PLACE})|throughout|during|until|for \w+ (?:items?|discussion|meeting|debate|report|business))\b|{_END})"
    rf"|{_THE_MEETING}{_DOES}(?:remain(?:ed)?|stay(?:ed)?|kept) open to {THE_PUBLIC}"
    rf"|\b(?:keep|kept) (?:the )?{_MEETING} open to {THE_PUBLIC}"
)
NOT_NOW = re.compile(r"\b(?:had been|would|will|may|next|future)\b")
