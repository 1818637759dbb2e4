import pytest

from assistant.registering.entries import EntryKind
from assistant.registering.verbs import decided


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("It was RESOLVED that the report be noted.", EntryKind.RESOLVED),
        ("5.3 RESOLVED that the report be noted.", EntryKind.RESOLVED),
        ("Decision: RESOLVED to approve it.", EntryKind.RESOLVED),
        ("That the petition be received.", EntryKind.RESOLVED),
        ("Members decided to wait.", EntryKind.RESOLVED),
        ("Members noted the report and agreed to wait.", EntryKind.NOTED),
        ("Members discussed and agreed the priorities.", EntryKind.AGREED),
        ("The minutes were agreed as a correct record.", EntryKind.AGREED),
        ("Members provided comment and approved the report.", EntryKind.APPROVED),
        ("The Board considered the report, which noted delays, and approved it.", EntryKind.APPROVED),
        ("The matter was referred to Cabinet.", EntryKind.REFERRED),
        ("RECOMMENDED that Council adopt the plan.", EntryKind.RECOMMENDED),
        ("Members welcomed the survey and asked the ferry firm to reply.", EntryKind.REQUESTED),
    ],
)
def test_the_kind_is_the_verb_that_the_paper_uses(words: str, kind: EntryKind) -> None:
    assert decided([words]) is kind


def test_resolved_in_one_printing_is_resolved() -> None:
    assert decided(["(1) That it be agreed.", "RESOLVED - (1) That it be agreed."]) is EntryKind.RESOLVED
