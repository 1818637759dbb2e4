"""Lines for a terminal: what a file's name or a paper holds can neither end the line nor command the terminal."""

import unicodedata

# Control, format (which turn the direction of writing), surrogate, private and line-ending characters.
_UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


def harmless(line: str) -> str:
    """The line with each sign that would not show as itself written as its code: "\\x1b", "\\u202e"."""
    return "".join(_shown(sign) if unicodedata.category(sign) in _UNSHOWN else sign for sign in line)


def _shown(sign: str) -> str:
    return sign.encode("unicode_escape", "surrogatepass").decode("ascii")
