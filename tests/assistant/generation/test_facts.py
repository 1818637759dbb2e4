import pytest

from assistant.generation.facts import blunts, decides, keeps, lost

QUOTE = "It was RESOLVED that:\n\n1. The report be noted\n\n2. A second report come to the panel in September."


def test_a_wording_that_says_it_all_keeps_it() -> None:
    assert keeps("It was resolved that the report be noted and a second report come to the panel in September.", QUOTE)


@pytest.mark.parametrize(
    ("wording", "missing"),
    [
        ("It was resolved that the report be noted and a further one brought to the panel.", {"September"}),
        ("The roof cost more.", {"September"}),
    ],
)
def test_a_wording_that_leaves_out_a_name_or_a_month_loses_it(wording: str, missing: set[str]) -> None:
    assert missing <= lost(wording, "A second report come to the panel in September.")
    assert not keeps(wording, QUOTE)


@pytest.mark.parametrize("figure", ["£185,000", "12%", "4 of 9", "3.5"])
def test_a_figure_left_out_is_lost(figure: str) -> None:
    assert lost("The roof was mended for the sum named.", f"The roof was mended for {figure}.")
    assert not lost(f"For {figure} the roof was mended.", f"The roof was mended for {figure}.")


def test_half_the_words_are_not_enough() -> None:
    quote = "The panel heard that lamps along the quay were broken and that swimmers could not see the steps."
    assert not keeps("The panel heard that lamps were broken.", quote)


@pytest.mark.parametrize(
    ("wording", "run"),
    [
        ("£500,000 was needed.", "Initial funding of £500,000 would be needed."),
        ("The roof costs £500.", "The roof is estimated at up to £500."),
        ("The bridge closes in May.", "The bridge may close."),
    ],
)
def test_a_wording_that_leaves_out_what_qualifies_is_blunt(wording: str, run: str) -> None:
    assert blunts(wording, run) and not blunts(run, run)


def test_nothing_is_decided_that_a_row_only_lists() -> None:
    row = "May 2017\tAudited Accounts\t20/09/17 Council\tDate of Decision"
    assert decides("The Council decided to approve the Audited Accounts.", row)
    assert not decides("It was resolved that the accounts be approved.", "RESOLVED that the accounts be approved.")
