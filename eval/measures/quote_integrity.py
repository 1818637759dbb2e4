"""Share of all citations, pooled over all questions, whose quote stands at [start, end) of the source.

    figure = citations with text[start:end] == quote / citations

Source: the development questions' page. Character for character, nothing normalised; a source that is not among the
papers, a start below 0 and an end beyond the text are wrong. None where nothing is cited.
"""

from eval.records import Citation
from eval.trials import Share, Trial

empty = None


def broken(trial: Trial) -> tuple[Citation, ...]:
    """The citations whose quote does not stand there."""
    return tuple(citation for citation in trial.answer.citations if not _stands(trial, citation))


def _stands(trial: Trial, citation: Citation) -> bool:
    text = trial.corpus.text(citation.source)
    if text is None or not 0 <= citation.start <= citation.end <= len(text):
        return False
    return text[citation.start : citation.end] == citation.quote


def share(trial: Trial) -> Share:
    """The citations that stand, of all."""
    citations = len(trial.answer.citations)
    return Share(citations - len(broken(trial)), citations)
