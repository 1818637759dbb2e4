"""Shapes of published pages: what each holds was written down before any was read.

The first reading of the forty had 110 of their 120 parts right (31 pages wholly), 5 unsure and 5 wrong; it was
mended then, in general ways. The twelve later pages were written the same way and read once before anything was
mended for them: 30 of 36 parts right (9 pages wholly), 2 unsure and 4 wrong.
"""

import pytest
from judging import Mark, listed, scores

FORTY, LATER = listed("pages.jsonl"), listed("later.jsonl")


@pytest.mark.parametrize(("pages", "count", "least"), [(FORTY, 40, 0.97), (LATER, 12, 0.94)], ids=["forty", "later"])
def test_nearly_all_items_decisions_and_days_are_right(
    pages: list[dict[str, object]], count: int, least: float
) -> None:
    found = [score for wanted in pages for score in scores(wanted)]
    assert len(pages) == count
    assert sum(score.mark is Mark.RIGHT for score in found) >= least * len(found)


@pytest.mark.parametrize("wanted", [*FORTY, *LATER], ids=lambda wanted: wanted["page"])
def test_what_is_not_right_is_left_untold(wanted: dict[str, object]) -> None:
    assert [score for score in scores(wanted) if score.mark is Mark.WRONG] == []
