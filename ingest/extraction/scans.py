"""Pages that are pictures of paper: which they are, and how a reader is told of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ingest.extraction.page import Line, Sheet
from ingest.extraction.page_pictures import Outcome
from ingest.extraction.tesseract import PACKAGE

# Words that a scanner or a register puts on a page of which it keeps but a picture.
_STAMP = 8
MISSING, OFF, SLOW, BLANK = "missing", "off", "slow", "blank"
_PICTURES = "This PDF holds pictures of pages and no text: "
_WHOLE = {
    MISSING: f"it needs OCR, so install {PACKAGE} and ingest again, or run it through one and add the result.",
    OFF: "it needs OCR, so write on = true under [ocr], or run it through one and add the result.",
    SLOW: "OCR took more than {seconds:.0f} seconds a page, so raise seconds under [ocr].",
    BLANK: "OCR finds no words in them, so add a clearer scan.",
}
_PAGES = {
    MISSING: f", which {{are}} not read: {{they}} OCR, so install {PACKAGE} and ingest again.",
    OFF: ", which {are} not read: {they} OCR, so write on = true under [ocr].",
    SLOW: ", and OCR took more than {seconds:.0f} seconds: raise seconds under [ocr] and ingest again.",
    BLANK: " in which OCR finds no words: see the paper itself.",
}


def scanned(pages: Iterable[tuple[Sheet, Sequence[Line]]]) -> list[int]:
    """Numbers of the pages that hold a picture and, besides header, footer and number, a stamp at most."""
    return [sheet.number for sheet, flow in pages if sheet.pictured and sum(len(line.words) for line in flow) <= _STAMP]


def refusal(outcomes: Sequence[Outcome], seconds: float) -> str:
    """Why a document of pictures alone is not read, as one sentence."""
    why = next((one.failed for one in outcomes if one.failed and one.failed != BLANK), BLANK)
    return _PICTURES + _WHOLE.get(why, f"OCR failed ({_plain(why)}), so see that Tesseract is sound.").format(
        seconds=seconds
    )


def warnings(outcomes: Sequence[Outcome], seconds: float) -> tuple[str, ...]:
    """Sentences that name the pages read by OCR, and those that are not read, with why."""
    failed: defaultdict[str, list[int]] = defaultdict(list)
    for one in outcomes:
        if one.failed:
            failed[one.failed].append(one.sheet.number)
    told = [_not_read(why, pages, seconds) for why, pages in failed.items()]
    read = [one.sheet for one in outcomes if not one.failed]
    return (*_read(read), *told)


def figures(pages: Sequence[int]) -> tuple[str, ...]:
    """A sentence that names the pages with pictures beside their text, charts as a rule."""
    if not pages:
        return ()
    holds, they = ("holds a picture", "it is") if len(pages) == 1 else ("hold pictures", "they are")
    return (f"{_named(pages)} of the PDF {holds}: if {they} of figures, as a chart is, these are not read.",)


def _read(sheets: Sequence[Sheet]) -> tuple[str, ...]:
    if not sheets:
        return ()
    low, high = (round(bound(sheet.confidence or 0.0 for sheet in sheets) * 100) for bound in (min, max))
    sure = f"{low} %" if low == high else f"{low} to {high} %"
    named = _named([sheet.number for sheet in sheets])
    was = "was" if len(sheets) == 1 else "were"
    return (f"{named} of the PDF {was} read by OCR (confidence {sure}): hold what is quoted against the paper.",)


def _not_read(why: str, pages: Sequence[int], seconds: float) -> str:
    one = len(pages) == 1
    rest = _PAGES.get(why, f", and OCR failed ({_plain(why)}): see that Tesseract is sound and ingest again.")
    words = {"are": "is" if one else "are", "they": "it needs" if one else "they need", "seconds": seconds}
    what = "is a picture without text" if one else "are pictures without text"
    return f"{_named(pages)} of the PDF {what}{rest.format(**words)}"


def _plain(why: str) -> str:
    """A message of Tesseract's, as a part of a sentence."""
    return " ".join(why.replace("{", "(").replace("}", ")").replace(". ", ", ").rstrip(".").split())


def _named(pages: Sequence[int]) -> str:
    """ "Page 4", "Pages 2 to 3 and 5": runs of pages shortened."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    named = [str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs]
    if len(pages) == 1:
        return f"Page {named[0]}"
    listed = " and ".join((", ".join(named[:-1]), named[-1])) if len(named) > 1 else named[0]
    return f"Pages {listed}"
