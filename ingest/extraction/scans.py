"""Pages that are pictures of paper: which they are, and how a reader is told."""

from collections.abc import Iterable, Sequence

from ingest.extraction.page import Line, Sheet

# Words that a scanner or a register puts on a page of which it keeps but a picture.
_STAMP = 8


def scanned(pages: Iterable[tuple[Sheet, Sequence[Line]]]) -> list[int]:
    """Numbers of the pages that hold a picture and, besides header, footer and number, a stamp at most."""
    return [sheet.number for sheet, flow in pages if sheet.pictured and sum(len(line.words) for line in flow) <= _STAMP]


def warning(pages: Sequence[int]) -> str:
    """A sentence that names the pages whose words are in pictures, runs of them shortened."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    named = [str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs]
    if len(pages) == 1:
        return f"Page {named[0]} of the PDF is a picture without text, which is not read: it needs OCR."
    listed = " and ".join((", ".join(named[:-1]), named[-1])) if len(named) > 1 else named[0]
    return f"Pages {listed} of the PDF are pictures without text, which are not read: they need OCR."
