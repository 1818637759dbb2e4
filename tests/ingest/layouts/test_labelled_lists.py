"""Lists whose entries have a label and no bullet: "Proposal 1: ...", "Option A - ...", "Priority 2. ..."."""

import pytest

from ingest import reading
from ingest.formats import text
from ingest.papers import Kind, Paper, Paragraph

LEAD = "The Surveyor showed three ways of mending the pier:"
AFTER = "The Chair thought the first too dear."
MINUTES = "MINUTES of the Pier Board held on 3 June 2025\n\nPresent: Cllr Moss\n\n1. Apologies\n\nNone.\n\n2. Pier\n\n"
REPORT = "Report to: Pier Board\nDate: 3 June 2025\nTitle: The pier\n\n1. Purpose\n\n1.1 To choose.\n\n2. Pier\n\n"


def _read(*lines: str, head: str = MINUTES) -> Paper:
    return reading.read(text.read((head + "\n\n".join(lines) + "\n").encode()), "pier.txt")


def _group(paper: Paper, words: str) -> list[str]:
    lead = next(p for p in paper.paragraphs if words in paper.text[p.start : p.end])
    return [_words(paper, p) for p in paper.paragraphs if p.group is not None and p.group == lead.group]


def _words(paper: Paper, paragraph: Paragraph) -> str:
    return paper.text[paragraph.start : paragraph.end]


@pytest.mark.parametrize("head", [MINUTES, REPORT])
@pytest.mark.parametrize(
    "entries",
    [
        ("Proposal 1: to drive new piles.", "Proposal 2: to prop the deck.", "Proposal 3: to shut it."),
        ("Option A - drive new piles", "Option B - prop the deck", "Option C - shut the whole pier"),
        ("Priority 1. New piles before winter.", "Priority 2. A propped deck.", "Priority 3. A locked gate."),
        ("Theme i: piles and their timber.", "Theme ii: decks.", "Theme iii: gates and who holds the key."),
    ],
)
def test_paragraphs_with_a_label_that_counts_up_are_one_list(entries: tuple[str, ...], head: str) -> None:
    paper = _read(LEAD, *entries, AFTER, head=head)
    assert _group(paper, LEAD) == [LEAD, *entries]
    assert {p.kind for p in paper.paragraphs if _words(paper, p) in entries} == {Kind.DISCUSSION}


@pytest.mark.parametrize(
    "lines",
    [
        (LEAD, "Option A: new piles.", "It would take a year.", "Option B: a propped deck."),
        (LEAD, "Proposal 2: to prop the deck.", "Proposal 3: to shut it."),
        (LEAD, "Proposal 1: to drive new piles.", AFTER),
        ("The Surveyor showed a plan.", "Proposal 1: to drive new piles.", "Proposal 2: to prop the deck."),
        (LEAD, "Table 1: piles by year of driving.", "Table 2: piles by timber."),
    ],
)
def test_what_does_not_count_up_right_below_a_colon_is_no_list(lines: tuple[str, ...]) -> None:
    paper = _read(*lines)
    assert not [p for p in paper.paragraphs if p.group is not None]


def test_the_list_ends_where_its_label_does() -> None:
    paper = _read(LEAD, "Option A: new piles.", "Option B: props.", "Question 3: how long would that take?")
    assert _group(paper, LEAD) == [LEAD, "Option A: new piles.", "Option B: props."]
