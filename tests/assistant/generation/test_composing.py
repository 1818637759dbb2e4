"""What a statement shows already is not said a second time."""

from assistant.answers import Answer, Citation, Query, Searched, Statement
from assistant.generation.checked import Worded
from assistant.generation.composing import CHECKED, composed, so_far
from ingest.papers import DateBasis, PaperType

MARCH, APRIL = "Ferry Board, 4 March, item 3, minutes: ", "Ferry Board, 1 April, item 3, minutes: "
FARES = "The fares on the ferry stay as they are."
STOPS = "The ferry stops at noon on Sundays and the crew goes ashore."
SAID = "At noon on Sundays the ferry stops and the crew goes ashore."


def citation(quote: str, start: int, source: str = "march.txt") -> Citation:
    return Citation(
        n=0,
        source=source,
        paper_type=PaperType.MINUTES,
        council=None,
        committee="Ferry Board",
        meeting_date=None,
        date_basis=DateBasis.UNKNOWN,
        item="3",
        item_title="Ferry",
        paragraph=None,
        page=None,
        printed_page=None,
        url=None,
        label="Ferry Board",
        quote=quote,
        start=start,
        end=start + len(quote),
    )


def quoted(*said: tuple[str, str, Citation]) -> Answer:
    numbered = [Citation(**{**_fields(cited), "n": n}) for n, (_, _, cited) in enumerate(said, 1)]
    return Answer(
        question="What of the ferry?",
        query=Query(text="ferry", question="What of the ferry?"),
        status="answered",
        text="",
        statements=tuple(
            Statement(text=lead + words, citations=(n,), lead=lead) for n, (lead, words, _) in enumerate(said, 1)
        ),
        citations=tuple(numbered),
        nearest=(),
        searched=Searched(
            papers=1, meetings=1, committees=(), date_from=None, date_to=None, undated_papers=0, left_out=0
        ),
        engine="quotes",
    )


def _fields(cited: Citation) -> dict[str, object]:
    return {name: getattr(cited, name) for name in Citation.__slots__}


def shown(answer: Answer | None) -> list[tuple[str, tuple[int, ...]]]:
    assert answer is not None
    return [(one.text.removeprefix(one.lead), one.citations) for one in answer.statements]


def test_a_wording_of_two_quotes_is_shown_once() -> None:
    one, other = citation(STOPS, 0), citation(STOPS, 30)
    answer = quoted((MARCH, STOPS, one), (MARCH, STOPS + " ", other))
    told = composed(answer, [Worded(words=SAID, cited=one)], "fake")
    assert shown(told) == [(SAID, (1,))]
    assert shown(so_far(answer, [Worded(words=SAID, cited=one)], "fake")) == shown(told)


def test_a_wording_in_the_words_of_a_quote_beside_it_is_cited_from_both_places() -> None:
    one, other = citation(FARES, 0), citation(STOPS, 200)
    wordings = [Worded(words=f"{FARES[:-1]}", cited=citation(STOPS, 200)), Worded(words=SAID, cited=other)]
    told = composed(quoted((MARCH, FARES, one), (MARCH, STOPS, other)), wordings, "fake")
    assert shown(told) == [(FARES, (1, 2)), (SAID, (2,))]
    assert told is not None and [one.support for one in told.statements] == ["quoted", CHECKED]


def test_a_wording_that_a_longer_quote_has_word_for_word_is_not_shown() -> None:
    long = f"{FARES[:-1]}, as the Board was told."
    one, other = citation(long, 0), citation(STOPS, 200)
    wordings = [Worded(words="The fares on the ferry stay as they are", cited=other), Worded(words=SAID, cited=other)]
    told = composed(quoted((MARCH, long, one), (MARCH, STOPS, other)), wordings, "fake")
    assert [words for words, _ in shown(told)] == [long, SAID]


def test_the_same_words_of_another_meeting_are_shown() -> None:
    one, other = citation(FARES, 0), citation(FARES, 0, source="april.txt")
    last = citation(STOPS, 200, source="april.txt")
    answer = quoted((MARCH, FARES, one), (APRIL, FARES, other), (APRIL, STOPS, last))
    told = composed(answer, [Worded(words=SAID, cited=last)], "fake")
    assert [words for words, _ in shown(told)] == [FARES, FARES, SAID]
