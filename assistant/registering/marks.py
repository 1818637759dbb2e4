"""List marks and numbers before an entry: the page's, not the entry's, unless they number its limbs (pure)."""

from ingest import numbering
from ingest.papers import Paper, Span


def unmarked(paper: Paper, span: Span) -> Span:
    """Without the bullet or number that a run begins with; with it where the next lines go on counting."""
    words = paper.text[span.start : span.end]
    number = numbering.paragraph(words)
    others = words.splitlines()[1:]
    if not number and any(numbering.is_entry(line.strip()) for line in others):
        return span
    return Span(span.end - len(numbering.bare(words)), span.end)
