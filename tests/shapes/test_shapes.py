"""Shapes of published pages: what each holds was written down before any was read.

The first reading of the forty had 110 of their 120 parts right (31 pages wholly), 5 unsure and 5 wrong; it was
mended then, in general ways. The twelve later pages were written the same way and read once before anything was
mended for them: 30 of 36 parts right (9 pages wholly), 2 unsure and 4 wrong. So were the sixteen newest: 28 of 48 parts
right (6 pages wholly; items 8, decisions 8, days 12 of 16), 8 unsure and 12 wrong.
Six more, written when these had been mended and by one who knew the reader, had 12 of 18 right, 4 unsure and 2 wrong;
four after these 8 of 12, 2 unsure and 2 wrong: of a shape not seen before about two parts in three are right.
"""

import pytest
from judging import Mark, listed, scores

FORTY, LATER, NEWEST, AGAIN = (listed(f"{name}.jsonl") for name in ("pages", "later", "newest", "again"))
LISTS = [(FORTY, 40, 0.97), (LATER, 12, 0.94), (NEWEST, 16, 0.95), (AGAIN, 10, 0.94)]


@pytest.mark.parametrize(("pages", "count", "least"), LISTS, ids=["forty", "later", "newest", "again"])
def test_nearly_all_items_decisions_and_days_are_right(
    pages: list[dict[str, object]], count: int, least: float
) -> None:
    found = [score for wanted in pages for score in scores(wanted)]
    assert len(pages) == count
    assert sum(score.mark is Mark.RIGHT for score in found) >= least * len(found)


@pytest.mark.parametrize("wanted", [*FORTY, *LATER, *NEWEST, *AGAIN], ids=lambda wanted: wanted["page"])
def test_what_is_not_right_is_left_untold(wanted: dict[str, object]) -> None:
    assert [score for score in scores(wanted) if score.mark is Mark.WRONG] == []
