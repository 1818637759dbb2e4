from ingest import reading
from ingest.formats import text
from ingest.papers import Kind, PaperType

TURNS = [
    ("Chair", "Welcome."),
    ("Ann Lee AM", "How long are the waits?"),
    ("Dr Bo Ray", "They fell in 2021: by a third."),
] * 4


def test_turns_are_paragraphs_and_tell_their_speaker() -> None:
    words = "Health Committee\n\nThursday, 6 June 2024\n\n" + "\n".join(f"{name}: {said}" for name, said in TURNS)
    paper = reading.read(text.read(words.encode()), "talk.txt")
    talk = [p for p in paper.paragraphs if p.kind is Kind.DISCUSSION]
    assert [p.section for p in talk] == [name for name, _ in TURNS]
    assert (paper.paper_type, paper.items, paper.decisions) == (PaperType.OTHER, (), ())
    assert paper.claims.committees == ("Health Committee",)


def test_minutes_with_labels_are_no_transcript() -> None:
    words = "Agenda and minutes\n\nItems\nNo. Item\n\n" + "\n\n".join(
        f"{number}.\n\nItem {number}\n\nMinutes:\n\nAll went well.\n\nAction: Clerk to write." for number in range(1, 9)
    )
    assert reading.layout_of(text.read(words.encode())) == "minutes_page"
