import pytest

from assistant.understanding.quarters import quarters


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Budget monitoring 2024/25: quarter 2", (2,)),
        ("Q3 outturn", (3,)),
        ("from the first to the third quarter of 2024/25", (1, 3)),
        ("quarters 1 and 2", (1, 2)),
        ("quarter four", (4,)),
        ("a quarter of all visits, 24/25", ()),
        ("in November", ()),
        ("handovers, oct to dec quarter", (3,)),
        ("from July 2024 to the end of September 2024", (2,)),
        ("April-June and Jan – Mar", (1, 4)),
        ("between March and October", ()),
        ("from January to June", ()),
    ],
)
def test_quarters_are_told_from_other_numbers(text: str, named: tuple[int, ...]) -> None:
    assert quarters(text) == named
