"""Items that stand on every agenda, by which a title is known where nothing marks it (pure)."""

import re

_TITLES = (
    r"apologies(?: for absence)?(?: and (?:substitut\w+|declarations? of interests?))?",
    r"(?:to receive )?(?:declarations?|disclosures?) of (?:\w+ )?interests?(?: and \w+)?",
    r"minutes(?: of (?:the )?(?:previous|last) meetings?| of (?:the )?meetings? held on \d{1,2}\w* \w+ \d{4})?",
    r"notes? of (?:the )?(?:previous|last) meeting",
    r"any other (?:urgent )?business",
    r"urgent (?:business|items)",
    r"(?:public|members['’]?) questions?|questions from (?:the public|members)|public (?:participation"
    r"|speaking|question time)",
    r"petitions|deputations|petitions and deputations|matters arising|terms of reference|substitut\w+",
    r"exclusion of (?:the )?(?:press and )?public",
    r"(?:date (?:and time )?of (?:the )?)?next meeting|dates? of (?:future|next) meetings?",
    r"(?:select committee |committee |scrutiny )?(?:forward |future )?work(?:ing)? (?:programme|plan)|forward plan",
    r"chair(?:man|person)?['’]?s? (?:announcements|communications|update)",
    r"welcome(?: and (?:introductions|apologies))?|membership",
    r"(?:election|appointment) of (?:the )?(?:chair|vice)(?:man|person)?(?:[- ]chair(?:man"
    r"|person)?)?(?: and vice[- ]chair)?",
    r"(?:responses to )?referrals to [\w ]{3,40}",
    r"ymddiheuriadau(?: am absenoldeb)?|datgan(?:iadau)? (?:o )?(?:fuddiant|buddiannau|ddiddordeb)|cofnodion",
)
_ANY = "|".join(_TITLES)
_WHOLE = re.compile(rf"(?:{_ANY})[\s\xa0]*(?:\([^)]{{1,60}}\))?[.:]?$", re.I)
_NEXT_WORD = re.compile(r"[\s\xa0]+[A-Z]")


def is_standing(title: str) -> bool:
    """Whether a line is the title of an item that stands on every agenda: "Apologies for absence"."""
    return bool(_WHOLE.match(title.strip()))


def standing_length(words: str) -> int:
    """How many characters at the beginning are such a title, followed by a sentence; 0 where there is none."""
    ends = [match.end() for title in _TITLES if (match := re.match(title, words, re.I))]
    end = max(ends, default=0)
    return end if end and end < len(words) and _NEXT_WORD.match(words[end:]) else 0
