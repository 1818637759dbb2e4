"""Share of an answer's text that is in none of its statements; mean over answers other than `not_found`.

    score = characters left / characters

Source: the development questions' page. Answer and statements lose their markers, are normalised as for matching and
reduced to a-z, 0-9, £ and %. Each statement is then taken out of the answer once, the longest (reduced) first, what
stood on both sides of it closing up. Less is better; an answer of which nothing remains after reducing scores 0.
"""

import re

from eval.matching import plain, unmarked
from eval.trials import Trial

_REST = re.compile(r"[^a-z0-9£%]")

lower_is_better = True


def reduced(text: str) -> str:
    """Text without markers, in a-z, 0-9, £ and % alone."""
    return _REST.sub("", plain(unmarked(text)))


def left(trial: Trial) -> str:
    """What remains of the reduced answer."""
    rest = reduced(trial.answer.answer)
    for text in sorted((reduced(said.text) for said in trial.answer.statements), key=len, reverse=True):
        rest = rest.replace(text, "", 1)
    return rest


def score(trial: Trial) -> float | None:
    """One answer's share, 0 to 1."""
    if not trial.answered:
        return None
    whole = len(reduced(trial.answer.answer))
    return len(left(trial)) / whole if whole else 0.0
