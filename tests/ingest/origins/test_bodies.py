"""Members who decide alone are the body of their decisions, and no more than a name anywhere else."""

import pytest

from ingest.origins.bodies import committee
from ingest.origins.claims import heading_claims


@pytest.mark.parametrize(
    ("line", "body"),
    [
        (
            "Meeting of Executive Member for Homes, Health and Care - Decision Session, Monday, 3rd March, 2025",
            "Executive Member for Homes, Health and Care - Decision Session",
        ),
        (
            "Meeting of Decision Session - Executive Member for Economy and Transport, Monday, 3rd March, 2025",
            "Decision Session - Executive Member for Economy and Transport",
        ),
        ("Decision Maker: Cabinet Member for Housing", "Cabinet Member for Housing"),
        ("Decision maker: Portfolio Holder for Waste & Recycling", "Portfolio Holder for Waste & Recycling"),
        ("Decision Maker: Cabinet", "Cabinet"),
    ],
)
def test_a_member_who_decides_alone_is_the_body(line: str, body: str) -> None:
    assert committee(line) == body


@pytest.mark.parametrize(
    "line",
    [
        "Cabinet Member for Finance",
        "Report of: Cabinet Member for Housing",
        "Lead member: Portfolio Holder for Waste",
        "Cabinet Member for Finance, 13 May 2025",
    ],
)
def test_a_member_who_is_only_named_is_no_body(line: str) -> None:
    assert committee(line) is None


def test_the_day_of_a_decision_session_is_read_with_its_body() -> None:
    claims = heading_claims(
        ["Meeting of Executive Member for Homes, Health and Care - Decision Session, Monday, 3rd March, 2025 4.30 pm"]
    )
    assert [day.isoformat() for day in claims.dates] == ["2025-03-03"]
    assert claims.committees == ("Executive Member for Homes, Health and Care - Decision Session",)
