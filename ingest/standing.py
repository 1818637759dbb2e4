"""Items that stand on every agenda, by which a title is known where nothing marks it (pure)."""

import re

_STANDING = re.compile(
    r"(?:apologies(?: for absence)?(?: and (?:substitutions?|declarations? of interests?))?|(?:to receive )?declarations? of (?:\w+ )?interests?"
    r"|disclosures? of (?:\w+ )?interests?|minutes(?: of (?:the )?(?:previous|last) meetings?| of (?:the )?meetings? held on .{4,40})?"
    r"|notes? of (?:the )?(?:previous|last) meeting|any other (?:urgent )?business(?: .{0,30})?|urgent (?:business|items)(?: .{0,30})?"
    r"|(?:public |members['’]? )?questions?(?: (?:from|by) .{3,40})?|public (?:participation|speaking|question time)|petitions|deputations|exclusion of (?:the )?(?:press and )?public(?: .{0,30})?"
    r"|date (?:and time )?of (?:the )?next meeting|dates? of (?:future|next) meetings?|(?:select committee |committee )?(?:forward |future )?work(?:ing)? (?:programme|plan)"
    r"|chair['’]?(?:man)?(?:['’]?s)? (?:announcements|communications|update)|matters arising|welcome(?: and (?:introductions|apologies))?|appointment of (?:chair|vice).{0,30}"
    r"|election of (?:chair|vice).{0,40}|substitutions?|referrals to .{3,40}|responses to referrals .{3,40}|appeals|terms of reference|ymddiheuriadau.{0,40}|cofnodion.{0,40}|datgan.{0,40})"
    r"[\s\xa0]*(?:\(.{1,40}\))?[.:]?$",
    re.I,
)


def is_standing(title: str) -> bool:
    """Whether a line is the title of an item that stands on every agenda: "Apologies for absence"."""
    return bool(_STANDING.match(title.strip()))
