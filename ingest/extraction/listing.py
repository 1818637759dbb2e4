"""List entries as papers print them: bullets of any font, "(a)", "ii.", "1)"."""

import re
from collections.abc import Iterable

BULLET = "·"
_BULLETS = re.compile("(?:[·•∙▪▫●○◦■□§➢►\u2043\uf02d\uf06c\uf06e\uf06f\uf071\uf076\uf0a7\uf0b7\uf0d8]\\s*|[–-]\\s+)")
_COUNT = re.compile(r"(?:\((?:\d{1,2}|[a-z]{1,2}|[ivxl]{1,6})\)|(?:\d{1,2}|[a-z]|[ivxl]{1,6})[.)])\s", re.I)


def entry(words: str) -> str | None:
    """The words as a list entry, their bullet made the plain one; None where they are none."""
    bullet = _BULLETS.match(words)
    if bullet and words[bullet.end() :]:
        return f"{BULLET} {words[bullet.end() :]}"
    return words if _COUNT.match(words) else None


def is_bullet(words: str) -> bool:
    """Whether the words are a bullet and nothing else."""
    return bool(_BULLETS.fullmatch(f"{words} "))


def paragraphs(lines: Iterable[str]) -> list[str]:
    """Lines that a forced break parts, as paragraphs: one that goes on in small letters belongs to the one before."""
    found: list[str] = []
    is_open = False
    for line in lines:
        if line and is_open and line[0].islower():
            found[-1] = f"{found[-1]} {line}"
        elif line:
            found.append(line)
        is_open = bool(line)
    return found
