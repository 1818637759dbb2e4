"""Share of all statements, pooled over all questions, that carry no citation of their answer.

    figure = statements without a marker that is in `citations` / statements

Source: the contract's "no statement without a citation". Less is better; 0 is what the contract asks.
"""

from eval.records import Statement
from eval.trials import Share, Trial

empty = None

lower_is_better = True


def bare(trial: Trial) -> tuple[Statement, ...]:
    """The statements without a citation."""
    known = {citation.n for citation in trial.answer.citations}
    return tuple(said for said in trial.answer.statements if not known & set(said.citations))


def share(trial: Trial) -> Share:
    """The bare statements, of all."""
    return Share(len(bare(trial)), len(trial.answer.statements))
