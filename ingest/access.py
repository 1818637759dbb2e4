"""Public or exempt: what of a paper may be kept (pure)."""

from dataclasses import dataclass, replace

from ingest.papers import Access, Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class WithheldPaper:
    """A paper withheld whole: why, and nothing of its content."""

    source: str
    format: str
    reason: str


def mark(paper: Paper, *, exempt: bool, told: Access | None = None) -> Paper | WithheldPaper:
    """The paper as far as it may be kept; `told` is what its metadata file says, `exempt` keeps what is marked."""
    if told is Access.EXEMPT and not exempt:
        return WithheldPaper(
            source=paper.source, format=paper.format, reason="The metadata file says that it is exempt."
        )
    return replace(paper, access=told or Access.PUBLIC)
