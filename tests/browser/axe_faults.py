"""A page by day and by night, at a desk and on a phone, and what axe-core finds on it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from visits import DESK, PHONE

LOOKS = pytest.mark.parametrize(
    ("size", "scheme"),
    [(DESK, "light"), (DESK, "dark"), (PHONE, "light"), (PHONE, "dark")],
    ids=["desk-light", "desk-dark", "phone-light", "phone-dark"],
)
Size = tuple[int, int]


def found(page: Page) -> list[str]:
    """Each fault with its impact and the element that has it."""
    violations = Axe().run(page).response["violations"]
    return [f"{one['id']} ({one['impact']}): {node['html'][:200]}" for one in violations for node in one["nodes"]]
