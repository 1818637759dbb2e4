"""Whether a citation's quote and a gold quote are of the same words (pure)."""

from eval.cases import Gold
from eval.matching import contains, plain
from eval.records import Citation

# A quote within a gold one must be of some length: "the Board" stands in many.
FEWEST = 12


def lines(gold: Gold) -> tuple[str, ...]:
    """The lines of a gold quote, as they are compared."""
    return tuple(line for line in map(plain, gold.quote.splitlines()) if line)


def touches(citation: Citation, gold: Gold) -> bool:
    """Whether a citation quotes a line of the gold quote, or a good part of one, from the same paper."""
    if citation.source != gold.file:
        return False
    quote = plain(citation.quote)
    return any(line in quote or (len(quote) >= FEWEST and quote in line) for line in lines(gold))


def covered(citations: tuple[Citation, ...], gold: Gold) -> bool:
    """Whether the citations of the gold's paper, taken together, quote every line of it."""
    together = "\n".join(citation.quote for citation in citations if citation.source == gold.file)
    return contains(together, gold.quote)
