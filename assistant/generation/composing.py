"""Checked wordings and quotes to one answer: a wording stands where it keeps what the quote holds (pure)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.answers import Answer, Citation, Statement
from assistant.evidence.wording import text
from assistant.generation.checked import Worded
from assistant.generation.facts import keeps

CHECKED = "checked"

Place = tuple[str, str | None, str | None]


@dataclass(slots=True)
class _Page:
    """Statements and citations as they are put down; a run that is cited twice keeps its number."""

    statements: list[Statement] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    lead: str = ""
    places: dict[tuple[str, str], int] = field(default_factory=dict)

    def say(self, words: str, cited: Sequence[Citation], support: str, lead: str) -> None:
        """Put down one statement with its citations, numbered as they come; the lead where it is a new one.

        What is said already under this lead is not said again: it is cited from both places.
        """
        numbers = tuple(dict.fromkeys(self._number(one) for one in cited))
        place = self.places.setdefault((lead, _plain(words)), len(self.statements))
        if place < len(self.statements):
            before = self.statements[place]
            self.statements[place] = replace(before, citations=tuple(dict.fromkeys((*before.citations, *numbers))))
            return
        said = lead if lead != self.lead else ""
        self.statements.append(Statement(text=said + words, citations=numbers, support=support, lead=said))
        self.lead = lead

    def holds(self, words: str, lead: str) -> bool:
        """Whether a longer statement under this lead has these very words."""
        mine = _plain(words)
        within = re.compile(rf"(?<!\w){re.escape(mine)}(?![\w%]|[.,]\d)")
        return any(lead == other and mine != said and within.search(said) for other, said in self.places)

    def _number(self, cited: Citation) -> int:
        run = (cited.source, cited.start, cited.end)
        known = next((one.n for one in self.citations if (one.source, one.start, one.end) == run), None)
        if known is None:
            known = len(self.citations) + 1
            self.citations.append(replace(cited, n=known))
        return known


def so_far(quoted: Answer, worded: Sequence[Worded], model: str) -> Answer:
    """What can be shown of an answer while it is made: the wordings that will stand in it, whatever else comes."""
    return _answer(quoted, _page(quoted, worded, quotes=False), model)


def composed(quoted: Answer, worded: Sequence[Worded], model: str) -> Answer | None:
    """The quotes answer with wordings in place of the quotes whose facts they keep; None where they keep none."""
    page = _page(quoted, worded, quotes=True)
    return _answer(quoted, page, model) if any(one.support == CHECKED for one in page.statements) else None


def _page(quoted: Answer, worded: Sequence[Worded], *, quotes: bool) -> _Page:
    """The statements of the quotes answer, worded where wordings keep their facts; the others only with `quotes`."""
    usable, page = fitting(quoted, worded), _Page()
    for lead, statement in _led(quoted):
        cited = _of(quoted, statement)
        mine = _wording(cited, usable)
        for one in (one for one in mine if not page.holds(one.words, lead)):
            page.say(one.words, [one.cited], CHECKED, lead)
        if not mine and quotes:
            page.say(statement.text[len(statement.lead) :], cited, statement.support, lead)
    return page


def _plain(words: str) -> str:
    """The words however they are spaced, begun and ended."""
    return " ".join(words.split()).strip(" .!?…").casefold()


def fitting(quoted: Answer, worded: Sequence[Worded]) -> list[Worded]:
    """The wordings of items that the answer quotes, none twice."""
    leads = _leads(quoted)
    first = {one.words.casefold(): one for one in reversed(worded)}
    return [one for one in worded if _place(one.cited) in leads and first[one.words.casefold()] is one]


def _answer(quoted: Answer, page: _Page, model: str) -> Answer:
    return replace(
        quoted,
        text=text(page.statements),
        statements=tuple(page.statements),
        citations=tuple(page.citations),
        engine="generated",
        model=model,
    )


def _wording(cited: Sequence[Citation], worded: Sequence[Worded]) -> list[Worded]:
    """The wordings of what is cited, where together they keep its facts."""
    mine = [one for one in worded if any(_within(one, place) for place in cited)]
    said = " ".join(one.words for one in mine)
    return mine if mine and keeps(said, "\n".join(one.quote for one in cited)) else []


def _within(one: Worded, cited: Citation) -> bool:
    run = one.cited
    return run.source == cited.source and run.start < cited.end and cited.start < run.end


def _led(quoted: Answer) -> Iterator[tuple[str, Statement]]:
    """The statements, each with the lead that holds for it."""
    lead = ""
    for statement in quoted.statements:
        lead = statement.lead or lead
        yield lead, statement


def _of(quoted: Answer, statement: Statement) -> list[Citation]:
    return [one for one in quoted.citations if one.n in statement.citations]


def _leads(quoted: Answer) -> dict[Place, str]:
    """What is said before the statements of each paper and item."""
    return {_place(cited): lead for lead, statement in _led(quoted) for cited in _of(quoted, statement)}


def _place(cited: Citation) -> Place:
    return cited.source, cited.item, cited.item_title
