"""Share of all statements, pooled over all questions, whose words and figures stand in what they cite.

    figure = supported statements / statements

A statement is supported when every figure in it, and all but one in ten of its words, stand in the quotes it cites or
in what those citations are called (their labels: committee, date, item, kind of paper). Of a table row the names of the
columns ("Price: £2; Share: 4%"), and the line over the table before them ("Table 3: Fares: Price: £2"), may stand
anywhere in the cited paper, and a figure may be how many citations the statement has. A statement without a citation is
not supported. A statement that something is not said (`support` "absent") makes no claim of the papers' and is left
out. Source: attribution to identified sources (Rashkin et al., Measuring Attribution in Natural Language Generation
Models, Computational Linguistics 2023), asked of words instead of judges: it sees an altered number or name, not a
twisted meaning. Example: "The fee is £47 [1]." where [1] quotes "a fee of £42": not supported.
"""

import re
from collections.abc import Sequence

from eval.matching import plain, unmarked
from eval.records import Citation, Statement
from eval.trials import Share, Trial

empty = None
MOST_ADDED = 0.1
_WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*\d|\d")
_COLUMN = re.compile(r"(^|(?<=: )|; )([^:;]{1,120}): ")
_SAID_OF_QUOTES = frozenset("replaced by this correction corrected resolved recommended action and in all the".split())


def _words(text: str) -> list[str]:
    return _WORD.findall(plain(unmarked(text)))


def unsupported(trial: Trial) -> tuple[Statement, ...]:
    """The statements that what they cite does not carry."""
    return tuple(said for said in _claims(trial) if not _supported(trial, said))


def _claims(trial: Trial) -> list[Statement]:
    return [said for said in trial.answer.statements if said.support != "absent"]


def _supported(trial: Trial, said: Statement) -> bool:
    cited = [citation for citation in trial.answer.citations if citation.n in said.citations]
    held = {
        word
        for one in cited
        for word in _words(f"{one.quote} {one.label} {one.committee or ''} {one.item_title or ''}")
    }
    words = [word for word in _words(_without_columns(trial, said.text, cited)) if word not in _SAID_OF_QUOTES]
    held.add(str(len(cited)))
    added = [word for word in words if word not in held and not _of_place(word, cited)]
    return bool(cited) and len(added) <= MOST_ADDED * len(words) and not any(word[0].isdigit() for word in added)


def _without_columns(trial: Trial, text: str, cited: Sequence[Citation]) -> str:
    """A row's words without the names of its columns, where the cited papers have these."""
    papers = [plain(trial.corpus.text(source) or "") for source in dict.fromkeys(one.source for one in cited)]

    def kept(column: re.Match[str]) -> str:
        name = plain(column[2])
        return column[1] if any(name in paper for paper in papers) else column[0]

    return _COLUMN.sub(kept, text)


def _of_place(word: str, cited: Sequence[Citation]) -> bool:
    return any(word in plain(f"{one.meeting_date or ''} {one.item or ''}") for one in cited)


def share(trial: Trial) -> Share:
    """The statements that are supported, of all."""
    claims = len(_claims(trial))
    return Share(claims - len(unsupported(trial)), claims)
