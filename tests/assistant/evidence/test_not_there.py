"""What is refused though its subject is held, and what the papers themselves leave open."""

from dataclasses import replace
from datetime import date

import pytest
from standins import MUSEUM, paper, passage

from assistant.answers import Filters, Query
from assistant.evidence.asks import value_sought
from assistant.evidence.following import late_papers, speaks_of_other_delays
from assistant.evidence.holding import row_of, subject_weights
from assistant.evidence.openness import left_open, only_asked
from assistant.evidence.portions import no_piece_priced
from assistant.evidence.premises import did_not_happen
from assistant.evidence.shown import names_no_successor, shows_no_votes, shows_title, shows_votes
from assistant.evidence.trust import Standing
from assistant.evidence.units import Unit, units
from assistant.evidence.unlikely import not_there
from assistant.evidence.untimely import of_another_council
from assistant.evidence.untold import never_told
from assistant.evidence.values import counts_others, value
from assistant.understanding.question import Vocabulary, understand
from ingest.papers import Identity, Kind, Paper

VOCABULARY = Vocabulary(committees=("Culture Panel",), councils=("Marlbridge",))
FERRY = paper(
    (Kind.DISCUSSION, "In the summer 214 passengers became members of the ferry club. Most tickets were day tickets."),
    (Kind.DISCUSSION, "Volunteer groups had come to the last meeting and had spoken of the landing stage."),
)


def understood(question: str) -> Query:
    return understand(question, None, VOCABULARY, Filters())


def unit(words: str, identity: Identity = MUSEUM) -> Unit:
    one = paper((Kind.DISCUSSION, words), identity=identity)
    return units([passage(one, 0)], lambda _: one)[0]


def others_counted(question: str, one: Paper = FERRY, chance: float = 0.8) -> bool:
    query = understood(question)
    weights = subject_weights(question, query, lambda _: 1.0)
    found = units([passage(one, index) for index in range(len(one.paragraphs))], lambda _: one)
    return counts_others(question, query, [row_of(each, weights) for each in found], weights, chance)


def absent(question: str, words: str, chance: float, identity: Identity = MUSEUM, *, has_subject: bool = True) -> bool:
    return not_there(question, understood(question), unit(words, identity), chance, lambda: has_subject)


def test_a_number_of_other_things_does_not_tell_how_many() -> None:
    assert others_counted("How many tickets for the ferry were sold in the summer to passengers and club members?")
    assert not others_counted("How many passengers became members of the ferry club?")


def test_things_that_the_papers_call_otherwise_are_not_held_to_be_uncounted() -> None:
    assert not others_counted("How many punters became members of the ferry club in the summer?")
    assert not others_counted("How many joined the ferry club in the summer?")


@pytest.mark.parametrize(
    ("question", "words", "is_shown"),
    [
        ("How much is the ferry master paid?", "The fund stood at £40,300. The ferry master was away.", False),
        ("How much is the ferry master paid?", "The ferry master's salary was £31,200.", True),
        ("What are those deckhands paid?", "Two deckhands were taken on, at £14 an hour.", True),
        ("How much is the ferry builder being paid?", "The builder had the contract, worth £91,000.", True),
    ],
)
def test_what_somebody_earns_is_no_other_sum(question: str, words: str, is_shown: bool) -> None:
    sought = value_sought(question)
    assert sought is not None and sought.name == "pay"
    assert bool(sought.shows.search(words)) == is_shown


def test_what_is_paid_for_a_thing_is_a_sum() -> None:
    for question in ("How much was paid for the ferry?", "What was the total spend on the ferry?"):
        sought = value_sought(question)
        assert sought is not None and sought.name == "amount"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "What date is the ferry report coming back?",
            "The panel asked for: · a report on the ferry. Date tbc. · a note on fares in May.",
        ),
        (
            "What's the explanation for the ferry's takings falling?",
            "Takings had fallen. The clerk could not explain the fall and would not guess.",
        ),
        ("What did the boatmen say about the new fares?", "The boatmen had been asked; their answers are due in June."),
        ("How did the trial of evening sailings turn out?", "A trial of evening sailings would start in April."),
        ("What did the audit of the ferry turn up?", "We are currently undertaking an audit of the ferry's tickets."),
        ("What has the review of fares found?", "The review of fares is still under way. Fares are paid on board."),
        ("How many had walked instead?", "There were no figures for the number who had walked instead."),
        ("How many had walked instead?", "The ferry master did not have a figure for those who had walked instead."),
    ],
)
def test_what_the_papers_leave_open_is_known_as_open(question: str, words: str) -> None:
    assert left_open(question, [unit(words)])


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "What date is the note on fares coming?",
            "The panel asked for: · a report on the ferry. Date tbc. · a note on fares in May.",
        ),
        ("Why did the takings fall?", "Takings had fallen because the stage was closed. A date is to be set."),
        ("How did the trial of evening sailings turn out?", "The trial of evening sailings had doubled takings."),
        (
            "What did the audit of tickets find?",
            "The audit of tickets found nothing. An audit of fares at the other quay is under way.",
        ),
        ("How many had walked?", "Forty had walked. There were no figures for those who swam."),
    ],
)
def test_what_is_told_is_not_open_for_something_else_that_is(question: str, words: str) -> None:
    assert not left_open(question, [unit(words)])


def test_what_is_taken_to_have_happened_must_be_told_where_the_answer_is() -> None:
    runs, shut = (
        unit("The ferry runs on most days, because it is well used."),
        unit("The ferry was closed for want of crew."),
    )
    assert did_not_happen("Why was the ferry shut down?", runs)
    assert did_not_happen("When is the ferry closing?", runs)
    assert not did_not_happen("Why was the ferry shut down?", shut)
    assert not did_not_happen("Why isn't the ferry being shut?", runs)
    assert not did_not_happen("Who spoke of the ferry that closed?", runs)


def test_a_figure_of_another_year_is_not_that_of_the_year_asked_for() -> None:
    words = "The ferry carried 4,120 passengers."
    assert absent("How many passengers did the ferry carry by March 2019?", words, 0.2)
    assert not absent("How many passengers did the ferry carry by March 2019?", words, 0.5)
    assert not absent("How many passengers did the ferry carry in 2019?", "In 2018/19 it carried 4,120.", 0.2)
    held = replace(MUSEUM, meeting_date=date(2020, 2, 4))
    assert not absent("How many passengers did the ferry carry in 2019?", words, 0.2, held)


def test_a_paper_that_may_be_of_that_year_is_not_ruled_out() -> None:
    undated = replace(MUSEUM, meeting_date=None, after=date(2018, 1, 1))
    assert not absent("How many passengers did the ferry carry in 2019?", "It carried 4,120.", 0.2, undated)


def test_what_is_unlikely_and_names_none_of_the_bodies_asked_for_is_not_there() -> None:
    question = "Which voluntary groups came to the meeting about the ferry?"
    assert absent(question, "At the last meeting voluntary groups had spoken of the ferry.", 0.1)
    assert not absent(question, "At the last meeting Friends of Harland had spoken of the ferry.", 0.1)
    assert not absent(question, "At the last meeting voluntary groups had spoken of the ferry.", 0.4)


def test_what_is_unlikely_and_asks_for_anything_at_all_is_not_there() -> None:
    assert absent("Has the panel had anything on boat licences?", "The ferry carried 4,120.", 0.1)
    assert not absent("Has the panel had anything on boat licences?", "Boat licences were dearer.", 0.5)


def test_a_name_that_the_paper_never_has_is_not_told_of() -> None:
    assert absent("How many ferries does Harland have?", "Two ferries ran.", 0.05)
    assert not absent("How many ferries does Harland have?", "Two ferries ran at Harland.", 0.05)
    assert not absent("How many ferries does Harland have?", "Two ferries ran.", 0.2)


def test_what_has_no_subject_and_is_unlikely_is_not_there() -> None:
    assert absent("and so what of it then", "The ferry ran.", 0.02, has_subject=False)
    assert not absent("what came of it on 4 March 2025", "The ferry ran.", 0.02, has_subject=False)


def test_a_question_that_follows_another_says_too_little_to_be_refused_for_a_word() -> None:
    before = replace(understood("How many passengers did the ferry carry in 2019?"), before="What of the ferry?")
    assert not not_there(before.question, before, unit("It carried 4,120."), 0.05, lambda: True)


@pytest.mark.parametrize(
    ("words", "is_only_asked"),
    [
        ("Mrs Fell asked why the ferry had stopped, and how many passengers had no other way over.", True),
        ("Mrs Fell asked how many passengers had no other way over. The clerk replied that it was 214.", False),
        ("The panel was asked to decide how many passengers were to be let on. There were 214.", False),
    ],
)
def test_a_question_put_at_a_meeting_is_no_answer(words: str, is_only_asked: bool) -> None:
    assert only_asked("How many passengers had no other way over?", unit(words)) == is_only_asked


def test_who_came_in_somebodys_place_is_somebody_else() -> None:
    question = "Who has taken over from Ada Fell as ferry master?"
    assert names_no_successor(question, unit("The term of the ferry master, Mrs Ada Fell, had ended."))
    assert not names_no_successor(question, unit("Mrs Ada Fell had been followed by Mr Piers Holt."))
    assert names_no_successor(question, unit("Mrs Ada Fell, Chair of the Guild of Boatmen, spoke of the quay wall."))
    assert not names_no_successor("Who is Ada Fell?", unit("Ada Fell was the ferry master."))


def test_how_many_voted_does_not_tell_who() -> None:
    question = "Which members voted to keep the ferry?"
    assert shows_no_votes(question, [unit("Moved by Councillor Fell that the ferry be kept. Carried by 6 votes to 4.")])
    assert not shows_no_votes(question, [unit("Councillors Fell and Holt voted for the ferry.")])
    assert not shows_no_votes(question, [unit("For (2): Councillors Fell and Holt.")])
    assert not shows_no_votes("Which councillor didn't vote?", [unit("Carried by 6 votes to 4.")])


def notice(title: str = "Ferry fares", identity: Identity = MUSEUM) -> Unit:
    return replace(unit("To follow on 8 May owing to the holidays.", identity), around=title)


def test_votes_that_are_recorded_by_name_are_told_for_the_way_asked_of() -> None:
    recorded = unit("Councillors Fell and Holt asked that their votes against be recorded.")
    assert shows_votes("Whose votes against the ferry were recorded?", recorded, 0.6)
    assert shows_votes("Which two councillors had their votes against the ferry recorded?", recorded, 0.6)
    assert not shows_votes("Which councillors had their votes in favour of the ferry recorded?", recorded, 0.6)
    assert not shows_votes("Whose votes against the ferry were recorded?", recorded, 0.1)
    assert not shows_votes("Who did not vote against the ferry?", recorded, 0.6)


def test_why_a_paper_was_late_is_told_by_its_notice() -> None:
    query = understood("Why was the ferry fares report late?")
    assert late_papers(query, [unit("The ferry was late."), notice()]) == (notice(),)
    assert not late_papers(query, [notice("Allotments")])
    assert not late_papers(understood("Why was the ferry late?"), [notice()])
    assert not late_papers(understood("What does the ferry fares report say?"), [notice()])
    of_more = "When was the ferry fares report to follow, and when does the landing stage open?"
    assert not late_papers(understood(of_more), [notice()])


@pytest.mark.parametrize(
    ("question", "words", "of_other"),
    [
        (
            "Why was the ferry report late?",
            "Ada Fell told of the report. Repairs delayed the ferry a month.",
            True,
        ),
        ("How come the ferry papers came out late?", "The ferry was late because of fog.", True),
        ("Why was the ferry report late?", "The report is late because the survey was not ready.", False),
        ("Why was the ferry report delayed?", "The report could not be sent in time: the survey had failed.", False),
        ("Why was the ferry late?", "Repairs delayed the ferry by a month.", False),
        ("What does the late ferry report say?", "Repairs delayed the ferry by a month.", False),
    ],
)
def test_that_a_thing_was_late_is_not_why_the_paper_on_it_was(question: str, words: str, of_other: bool) -> None:
    assert speaks_of_other_delays(question, [unit(words)]) is of_other


def test_a_notice_of_another_meeting_is_not_that_of_the_one_named() -> None:
    asked_of_may = understood("Why did the ferry fares paper for the May 2024 meeting come out late?")
    assert not late_papers(asked_of_may, [notice()])
    undated = replace(MUSEUM, meeting_date=None)
    assert late_papers(asked_of_may, [notice(identity=undated)])


def test_a_job_title_stands_after_the_name_that_is_asked_of() -> None:
    query = replace(understood("Ada Fell signs the summons. What job title is she given?"), people=("Ada Fell",))
    assert shows_title(query.question, query, [unit("Ada Fell, Acting Ferry Manager")])
    assert not shows_title(query.question, query, [unit("Ada Fell spoke of the Ferry Manager's post.")])
    assert not shows_title("When did she sign?", query, [unit("Ada Fell, Acting Ferry Manager")])


def of_value(question: str, words: str) -> Standing:
    weights = subject_weights(question, understood(question), lambda _: 1.0)
    row = row_of(unit(words), weights)
    return value(question, [row], row.share)


def test_a_date_is_no_number_of_things() -> None:
    question = "How many holders replied on the ferry?"
    assert of_value(question, "Ferry: consultation of holders, August 2023 and 12 May 2024.") is Standing.MISSING
    assert of_value(question, "Ferry: 31 holders replied in August 2023.") is Standing.STANDS


def test_a_rate_is_no_sum_unless_it_is_one_of_pay() -> None:
    assert of_value("What was the response rate to the ferry poll?", "The ferry poll cost £500.") is Standing.MISSING
    assert of_value("What is the hourly rate of a ferryman?", "The rate of a ferryman was £14.") is Standing.STANDS


def test_deaths_are_not_told_by_admissions() -> None:
    question = "Why was it that three passengers died?"
    assert did_not_happen(question, unit("Three passengers were admitted because of a fall."))
    assert not did_not_happen(question, unit("Three passengers were killed by a fall."))


def test_a_night_bus_is_no_price_of_a_night() -> None:
    question = "What was the cost per night of the inn?"
    assert no_piece_priced(question, [unit("A night bus would cost £210.")])
    assert not no_piece_priced(question, [unit("The inn cost £210 a night.")])


def test_which_two_members_are_told_by_their_names() -> None:
    query = understood("Which two members had no training?")
    nameless, named = unit("Two members had no training."), unit("Cllr Fell and Cllr Holt had no training.")
    assert never_told(query.question, query, [nameless], nameless)
    assert not never_told(query.question, query, [named], named)


def test_what_another_council_tells_of_itself_is_not_told_of_the_one_asked_of() -> None:
    query = replace(understood("How many ferries does Harland run?"), councils=("Harland",))
    assert of_another_council(query, unit("Three ferries were run."))
    assert not of_another_council(query, unit("Harland ran three ferries."))
    assert not of_another_council(replace(query, councils=("Marlbridge",)), unit("Three ferries were run."))
    assert not of_another_council(query, unit("Three ferries were run.", replace(MUSEUM, council=None)))
