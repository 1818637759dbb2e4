"""The page of a meeting: a number alone on a line, the title, then "Minutes:" or "Decision:" and the words."""

import re
from itertools import pairwise

from ingest.papers import Extract, Paper
from ingest.structure import meeting_page, wording
from ingest.structure.dividing import divided
from ingest.structure.headings import names_paper
from ingest.structure.runs import runs
from ingest.structure.wording import Label

# "Planning Committee - Wednesday, 3rd April, 2019 6.30 pm", with ", CANCELLED" where it is
_MEETING = re.compile(r".{3,150}[\s\xa0]-[\s\xa0]\w+day,[\s\xa0]\d{1,2}(?:st|nd|rd|th)[\s\xa0]\w+,[\s\xa0]\d{4}\b")


def accepts(extract: Extract) -> float:
    """Much for the heads of the page's table and numbers alone on lines; something for labels or its headings."""
    found = runs(extract)
    words = [run.words for run in found if not run.furniture]
    heads = any(meeting_page.TABLE_HEAD.match(line) for line in words[:40])
    page = any(names_paper(line) for line in words[:12])
    labels = sum(wording.label(line) in (Label.MINUTES, Label.DECISION) for line in words)
    alone = len(meeting_page.lone_numbers(found))
    titled = sum(above.furniture is False and below.furniture and below.gap == 0 for above, below in pairwise(found))
    dated = page and any(_MEETING.match(line) for line in words[:12])
    score = 0.2 * (titled > 1) + 0.3 * heads + 0.15 * page + 0.2 * dated + 0.3 * (alone > 1)
    score += 0.2 * (labels > 1) + 0.05 * (labels > 0)
    return min(score, 0.95)


def read(extract: Extract, source: str) -> Paper:
    """The minutes of a meeting, or its agenda where there are none yet."""
    found = divided(extract)
    return meeting_page.read_page(extract, source, found, meeting_page.openings(found))
