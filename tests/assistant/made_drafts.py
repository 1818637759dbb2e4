"""Drafts that an officer might write, as Word files."""

from collections.abc import Sequence
from io import BytesIO

import docx

LIBRARY_SETTINGS = '[embedding]\nembedder = "hashing"\nmodel = "hashing"\n'
DRAFT = (
    "Museum roof",
    "This briefing covers the museum roof and was prepared by an officer.",
    "Repairs to the museum roof cost £185,000.",
    "The panel was told so in March.",
)


def word(paragraphs: Sequence[str]) -> bytes:
    """A document whose first paragraph is a heading where it ends without a stop; a table stands last."""
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text, style=None if text.endswith(".") else "Heading 1")
    made.add_table(1, 2).cell(0, 0).text = "Works and their cost in all years"
    file = BytesIO()
    made.save(file)
    return file.getvalue()
