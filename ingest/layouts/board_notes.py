"""Notes of a board: items as on a meeting's page, closed by "Decision" and "Action" as headings of their own."""

import re

from ingest.layouts import minutes_page
from ingest.papers import Extract, Paper
from ingest.structure import meeting_page, wording
from ingest.structure.dividing import divided
from ingest.structure.runs import runs
from ingest.structure.wording import Label

_BARE = re.compile(r"(?:decisions?|actions?)$", re.I)


def accepts(extract: Extract) -> float:
    """A little more than a meeting's page gets, where decisions and actions stand under bare headings of their own."""
    page = minutes_page.accepts(extract)
    bare = {wording.label(run.words) for run in runs(extract) if not run.furniture and _BARE.match(run.words)}
    return min(page + 0.02, 0.97) if page >= 0.4 and bare >= {Label.DECISION, Label.ACTION} else 0.0


def read(extract: Extract, source: str) -> Paper:
    """The minutes of a board, with decisions and actions as such."""
    found = divided(extract)
    return meeting_page.read_page(extract, source, found, meeting_page.openings(found))
