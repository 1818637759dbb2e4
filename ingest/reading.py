"""An extract becomes a paper: the layout that knows it best reads it."""

from dataclasses import replace

from ingest import layouts, plugins
from ingest.origins.publishing import published
from ingest.origins.revising import revises, stamped
from ingest.papers import Extract, Paper


def layout_of(extract: Extract) -> str:
    """Name of the layout that accepts the extract most; the first in order of name where two do alike."""
    scores = {name: float(layout.accepts(extract)) for name, layout in plugins.load_all(layouts).items()}
    return max(scores, key=lambda name: scores[name])


def read(extract: Extract, source: str) -> Paper:
    """The paper: its items, paragraphs, decisions and what it claims of its origin; identity is settled later."""
    paper: Paper = plugins.load(layouts, layout_of(extract)).read(extract, source)
    told = replace(paper.claims, revises=revises(paper), stamped=stamped(paper), published=published(paper))
    return replace(paper, claims=told)
