"""Share of all citations, pooled over all questions, that name their paper's meeting rightly.

    figure = citations with the right committee, date and a right date basis / citations

Source: the development questions' page; what is right is in `papers.jsonl` beside the question file. Committees are
compared as texts are matched (case and white space ignored), dates and bases exactly, null only with null; a citation
of a paper that the file does not name is wrong. None without that file, or where nothing is cited.
"""

from eval.matching import plain
from eval.records import Citation
from eval.trials import Share, Trial

empty = None


def misnamed(trial: Trial) -> tuple[Citation, ...]:
    """The citations that name their paper's meeting wrongly."""
    return tuple(citation for citation in trial.answer.citations if not _right(trial, citation))


def _right(trial: Trial, citation: Citation) -> bool:
    origin = trial.corpus.origins.get(citation.source)
    return (
        origin is not None
        and _same(origin.committee, citation.committee)
        and origin.meeting_date == citation.meeting_date
        and citation.date_basis in origin.date_basis
    )


def _same(right: str | None, said: str | None) -> bool:
    return right is said is None or (right is not None and said is not None and plain(right) == plain(said))


def share(trial: Trial) -> Share:
    """The citations that are right, of all."""
    citations = len(trial.answer.citations) if trial.corpus.judged else 0
    return Share(citations - len(misnamed(trial)) if citations else 0, citations)
