"""What a Word briefing is made of that python-docx does not make: footnotes, contents, watermark, its styles."""
