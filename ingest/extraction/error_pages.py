"""Pages that a web server sends in place of a paper: errors, challenges, sign-in forms, shells for a script."""

import re

from selectolax.lexbor import LexborHTMLParser

from ingest.extraction.draft import one_line

ERROR = "This is a web server's error page saved in place of the paper ({}): fetch the paper again."
SIGN_IN = "This is a sign-in page saved in place of the paper: fetch the paper again after signing in."
SCRIPTED = (
    "This page holds no text until JavaScript fills it: open it in a browser, print it to PDF and add that, "
    "or fetch the paper itself."
)
# More words than these are no error page, save the trace that a broken server prints under its own heading.
_LONGEST = 2500
_LONGEST_TRACE = 60_000
_SHORT = 700
_LONGEST_SHELL = 60
# Where ModernGov puts a meeting's items and what was said on them.
_OF_A_PAPER = ".mgItemTable, .mgWordPara, .mgAiTitleTxt"
_PARTS = re.compile(r"\s+[-–—|»:·]\s+|:\s+|[|»]")
_CODE = r"(?:4(?:0[0-9]|1[0-8]|2[0-9]|51)|50[0-9]|52\d|530)"
_NAMED = re.compile(
    rf"(?:(?:http|status|error|code|fatal)\s*)*{_CODE}(?:\.\d+)?\.?"
    rf"|(?:(?:http|status|error|code)\s*)*{_CODE}(?:\.\d+)?\s*[-–:]?\s*(?:error|not found|forbidden|unauthori[sz]ed"
    r"|bad request|bad gateway|gateway time-?out|service (?:temporarily )?unavailable|internal server error"
    r"|too many requests|gone)"
    r"|(?:(?:page|file|document|resource|url|object|item) )?not found|(?:the )?page (?:cannot|could not) be found"
    r"|forbidden|unauthori[sz]ed|bad request|bad gateway|gateway time-?out|internal server error"
    r"|service (?:temporarily )?unavailable|too many requests|server error|runtime error|application error"
    r"|access (?:is )?denied|request (?:rejected|unsuccessful|blocked|timed out)|session (?:has )?(?:expired|timed out)"
    r"|just a moment|attention required!?|one moment,? please|pardon our interruption|checking your browser"
    r"|(?:please )?verify (?:that )?you are (?:a )?human|security check|are you a robot\??|sorry, you have been blocked"
    r"|(?:an )?error(?: has)? occurred|(?:sorry, )?something went wrong|error(?: page)?|oops!?",
    re.I,
)
_TRACE = re.compile(r"server error in '.*' application|(?:http )?error 50\d", re.I)
_SAYS = re.compile(
    r"\b(?:page|file|document|meeting|item|resource|address|url)\b[^.]{0,60}"
    r"\b(?:(?:can ?not|can't|could not|couldn't) be (?:found|displayed|located|opened)|(?:was|were) not found"
    r"|(?:does not|doesn't|no longer) exists?|(?:is|was) (?:not|no longer) available)"
    r"|\bnot authori[sz]ed to\b|\bdo(?:es)?(?: not|n't) have permission\b|\berror (?:has )?occurred\b"
    r"|\brequested url was (?:rejected|not found)|\bsupport id\b|\bincident id\b|\bray id\b"
    r"|\benable (?:javascript|cookies)\b|\bunusual traffic\b|\bweb application firewall\b",
    re.I,
)
_SIGN_IN = re.compile(r"(?:please )?(?:sign|log)[ -]?in\b.*|login\b.*|authentication required|single sign-on", re.I)


def refusal(tree: LexborHTMLParser, title: str | None, text: str) -> str | None:
    """Why the page is no paper, as one sentence; None where it may be one. `text` is what was read of it."""
    if tree.css_first(_OF_A_PAPER) is not None:
        return None
    names = _names(tree, title)
    named = next((name for name in names if _NAMED.fullmatch(name)), None)
    if named and len(text) < _LONGEST:
        return ERROR.format(f"“{named}”")
    trace = next((name for name in names if _TRACE.match(name)), None)
    if trace and len(text) < _LONGEST_TRACE:
        return ERROR.format(f"“{trace}”")
    if _signs_in(tree, names, text):
        return SIGN_IN
    if _is_shell(tree, text):
        return SCRIPTED
    said = _SAYS.search(one_line(text)) if len(text) < _SHORT else None
    return ERROR.format(f"“{said[0]}”") if said else None


def _names(tree: LexborHTMLParser, title: str | None) -> list[str]:
    """What the page calls itself: its title and first headings, and the parts of each."""
    headings = [one_line(node.text(deep=True)) for node in tree.css("h1, h2")[:3]]
    whole = [name for name in (title or "", *headings) if name]
    parts = [part for name in whole for part in _PARTS.split(name)]
    return [name.strip(" .…!") for name in (*whole, *parts) if len(name) < 120]


def _signs_in(tree: LexborHTMLParser, names: list[str], text: str) -> bool:
    if tree.css_first("input[type=password]") is None or len(text) > _LONGEST:
        return False
    return len(text) < _SHORT or any(_SIGN_IN.fullmatch(name) for name in names)


def _is_shell(tree: LexborHTMLParser, text: str) -> bool:
    return len(text) < _LONGEST_SHELL and tree.css_first("script") is not None and tree.css_first("h1, h2, p") is None
