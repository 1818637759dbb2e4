"""A briefing as one web page without scripts and without anything from elsewhere; prints well."""

from pathlib import Path

from assistant.briefing.nouns import Briefing
from assistant.briefing.templating import rendered
from assistant.cleaning import clean

SUFFIX = ".html"


def write(briefing: Briefing, templates: Path | None) -> bytes:
    """The file."""
    return rendered(briefing, templates, "briefing.html.j2", {"clean": clean}, html=True).encode("utf-8")
