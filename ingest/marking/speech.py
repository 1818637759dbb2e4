"""How minutes word what is around an exclusion, a vote, a condition, a reason: patterns in lower case (pure)."""

import re

NOT_OUT = re.compile(
    r"\b(?:not|never|n't)(?: (?!only\b)\w+){0,3}? (?:exclu\w+|leav\w+|withdraw\w*|asked|required to|mov\w+|go|gone"
    r"|pass|enter\w*|in private|vacate)\b"
    r"|\b(?:no|without) (?:\w+ ){0,2}(?:need|reason|requirement|resolution|motion|proposal|case|grounds?|call|wish"
    r"|necessity)\b(?! \w+ (?:in|to) (?:publicity|disclos))|\bno (?:\w+ ){0,2}(?:items?|matters?|business|reports?"
    r"|part)\b"
    r"|\b(?:not|un|in)[- ]?(?:necessary|required|needed|appropriate|justified)\b"
    r"|\b(?:decided|agreed|resolved|voted|chose|elected|opted|preferred|determined) not\b|\bdeclin\w+|\brefus\w+"
    r"|\b(?:decided|ruled|voted|resolved) against\b(?! \d)|\binstead of exclu|\brather than (?:exclu|go|mov)"
    r"|\bwithout (?:exclu|going into|moving into)|\bdid (?:not|n't)\b|\bnone of (?:the )?(?:items|matters|business)"
    r"|\bdispens\w+ with|(?<!\d )(?<!\d: )\bagainst (?:the )?(?:exclu|going in|moving in)|\binsufficient (?:support"
    r"|votes)"
)
_UNDONE = (
    r"(?:lost|defeated|rejected|negatived|lapsed|not (?:carried|agreed|seconded|supported|put|approved|passed|accepted"
    r"|pursued|moved|met|made out|satisfied)|voted down|turned down|thrown out|fell\b(?! to)|failed(?=\W*$| (?:by"
    r"|for|on|to (?:find|gain|win|get|secure)) )|falls)\b"
)
LOST = re.compile(
    r"\b(?P<vote>motion|proposal|resolution|proposition|vote|recommendation|exclusion|grounds)\b[^.;]{0,60}?"
    rf"\b(?:{_UNDONE}|(?:was|were|had been|then) withdrawn(?= (?:by|and|as|following)\b|\s*(?:[.,;]|$)))"
    r"|\b(?:it|this|that|which|and|but|item)\b (?:(?:was|were|is|being|had|been|then|also|but|declared|duly) ){0,3}"
    rf"{_UNDONE}|^{_UNDONE}|- {_UNDONE}"
    r"|\b(?P<seconder>no|not|without|lack\w*|want|find|found|for a) (?:\w+ ){0,3}(?:seconder|seconded)\b"
    r"|\b(?:rejected|defeated|opposed|lost|turned down|threw out|voted down|negatived|refused) (?P<motion>(?:the|a"
    r"|this|that)"
    r" (?:motion|proposal|resolution|recommendation)\b)|\bdid not (?:move|put|pass|agree|support|proceed|pursue"
    r"|adopt)\b"
    r"|(?P<mover>\bwithdrew|\bwithdrawal of|\bwithdrawing) (?:the|his|her|their|its) (?:motion|proposal|resolution)\b"
    r"|\bcasting vote (?:\w+ ){0,3}against\b"
)
_IT = (
    r"^(?:\W|(?:it|this|that|they|which|item|the|resolution|exclusion|of|press|and|public|motion|was|were|is|there"
    r"|being|had|be|to|therefore|been|as|decided|agreed|considered|felt|noted|resolved|members|committee|deemed)\b)*"
)
UNUSED = re.compile(
    rf"{_IT}(?:not (?:\w+ )?(?:necessary|required|needed|applicable|used|exercised|invoked|relevant)|unnecessary)\b"
    r"(?=\W*$|,? (?:on|at|as|because|since|for(?! [^.;]*\bto\b)|in|to exclude|to pass)\b)"
    r"|\b(?:exclusion|resolution|motion) (?:\w+ ){0,3}?not (?:be |been )?(?:necessary|needed|required)\b"
)
NOTHING = re.compile(
    rf"{_IT}(?:none|nil|n/a|n\.a\.?|nothing)(?=\W*$| (?:did|moved|so moved|wished)\b| to (?:report|discuss|consider"
    rf"|transact|note)\b"
    r"| (?:on|at) this| this (?:month|time)| (?:was|were|had been) (?:\w+ )?(?:listed|identified|required|needed"
    r"|received|submitted|notified))"
    r"|\b(?:no|none of the|not any|nothing) (?:\w+ ){0,3}?(?:exempt|confidential|private|closed|part (?:2|ii|two)|such"
    r"|restricted)(?: or \w+)? (?:items?|business|matters?|information|papers?|reports?|session|part|discussions?)\b"
    r"|\bno (?:items?|matters|reports|business)\b(?= (?:\w+ )?(?:for|to|on|under|in|listed|which|that|requiring)\b"
    r"|\W*$)"
)
# The way to a verb leads over one of these: then it is only spoken of.
IF = re.compile(
    r"\b(?:if(?! (?:the |any )?(?:members? of the |public|press)|,? (?:any|present)(?=\W*,| be\b| are\b| were\b))"
    r"|whether|how (?:often|many)|in the event (?:of|that)|in case|unless|whenever"
    r"|should (?:members?|any|the (?:committee|board|panel|council|cabinet|meeting|sub)|it|there|they|councillors)"
    r"|(?:ask|quer|question|wonder|wish)\w* (?:\w+ ){0,4}?why"
    r"|(?:to|will|would) (?:determine|identify|agree|consider|confirm|decide|note|resolve) (?:\w+ ){0,4}?(?:any|which"
    r"|what) (?:of the )?(?:items?|matters?|parts?|business|reports?|agenda|circumstances)"
    r"|(?:to|will) consider (?:passing|exclu\w+|a resolution|a motion|moving|any|the (?:exclusion|following resolution"
    r"|passing|need))|(?:has|have|had) (?:the |a )?(?:right|power) to|procedures? for|to note)\b"
)
MAY = re.compile(
    r"\b(?:may|might|can|could|would (?:have|need|be (?:necessary|required)|only|then have)|entitled|able to"
    r"|(?:is|are|be) (?:normally|usually|generally|ordinarily|sometimes)|reserves?)\b"
)
# What has happened is no matter of may or might.
WENT = re.compile(
    r"\b(?:left|withdrew|(?:was|were|being) (?:\w+ )?(?:excluded|asked|requested|invited|required|told|instructed)|went"
    r"|moved|entered|retired|vacated)\b"
)
IF_AFTER = re.compile(
    r"\bif (?:need be|necessary|required|needed|so|any|they|it is|there|appropriate|members (?:wish|want|need)"
    r"|councillors (?:wish|want|need))\b|\b(?:where|when|as) (?:necessary|appropriate|required)\b|\bin the event\b"
    r"|\bshould (?:it be|this be|the need|there be|members|the committee)\b"
    r"|\bat (?:the|its|a) (?:next|future|forthcoming) (?:\w+ )?meeting\b|\bwhere(?:ver)? (?:exempt|confidential)\b"
    r"|\bby the end of (?:the )?(?:year|month|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b"
)
ELSEWHEN = re.compile(
    r"^[^.;]{0,20}(?: (?:from|at|during))? (?:the |its |our |a )?(?:previous|last|earlier) (?:\w+ )?meetings?\b"
)
# Whoever presides orders what he asks.
ASKED_WHY = re.compile(
    r"(?<!chair )(?<!chairman )(?<!chairperson )(?<!mayor )(?<!convener )(?<!speaker )\b(?:ask|quer|question"
    r"|wonder|complain|object|concern|comment)\w*[^.;]{0,80}\b(?:that|about|to)\b"
)
DECIDED = re.compile(
    r"(?<!to )(?<!to be )\b(?:resolved|agreed|decided|carried|approved|accepted|voted|passed|determined|concurred"
    r"|unanimous\w*|invoked|did so|done|adopted)\b"
)
PROPOSED = re.compile(
    r"\b(?:propos\w+|mov(?:ed|es)\b(?! (?:back|in|into|out|on|to (?:an? |the )?(?:open|public|closed|private"
    r"|confidential|exempt|part)))|seconded|motion|recommend\w+|suggest\w+|to (?:resolve|agree|pass|exclude|move))\b"
)
CARRIED_AFTER = re.compile(r"\b(?:carried|it was (?:then )?(?:resolved|agreed)|resolved (?:to|that))\b")
# A vote and who moved it: nothing is left of such a sentence without these words.
MOVER = re.compile(
    r"\b(?:proposed|moved|seconded|proposer|seconder)(?: by)?:? (?:the )?(?:(?:cllrs?|councillors?|mrs?|ms|miss|dr"
    r"|chair\w*|vice[- ]chair\w*|alderman|mayor)\b\.? ?)?(?:[a-z'-]+ ?){0,2}(?=[,.;]|$|\band\b)"
)
VOTE = re.compile(
    r"\b(?:it|this|that|these|was|were|is|so|do|accordingly|recommended|the|motion|proposal|proposed|moved|seconded"
    r"|resolution|recommendation"
    r"|vote|votes|voting|and|all|on|being|put|to|an?|members|councillors|members'|committee|council|cabinet|panel|board"
    r"|in|favour|of|duly|by|for|against|abst\w+|none|nil|no|unanim\w+|majority|show|hands|with|having|been|noted"
    r"|decision|then|one|two|three|minutes?|agree|present)\b|[\d\W]+"
)
# A tally: "for 7, against 2".
TALLY = re.compile(
    r"\b(?:for|in favour)\b:?\W*(?P<for>\d+)\W+(?:votes? )?against\b:?\W*(?P<against>\d+|none|nil)"
    r"|\b(?P<ayes>\d+) (?:votes? |members )?(?:voted )?(?:for|in favour)\W+(?:and )?(?P<noes>\d+|none"
    r"|nil) (?:votes? )?against"
)
CARRIED = re.compile(r"\b(?:resolved|agreed|carried|approved|passed|accepted|adopted|unanim\w+|in favour)\b")
REASON = re.compile(
    r"^\W*(?:reasons?:? |\w{1,3}\) |\(?paragraph \d+\)?:? )*(?:information relating to (?:the )?(?:any|financial"
    r"|business|an? individual|individuals|particular|consult|labour|legal|action)|information which|paragraphs? \d"
    r"|categor\w+ \d|section 100|schedule 12)(?!.*£)"
)
# What was done once the public had gone, in the sentence that tells of its going.
TOLD_ON = re.compile(
    r"£|\d,\d{3}|(?:\band\b|,) (?:it was|(?:the )?(?:committee|council|board|panel|cabinet|members|sub-committee)|then)"
    r" (?:then |also )?(?:resolved|agreed|decided|approved|considered|discussed|heard|received|noted|voted)"
)
# Such words name the vote and tell nothing of it.
CAPTION = re.compile(
    r"(?:\b(?:motion|resolution|to|of|for|the|exclusion|exclude|excluding|press|and|public|media|members|from|meeting"
    r"|part|ii|items?|procedural)\b|[\W\d])+"
)
