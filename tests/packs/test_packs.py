"""Packs set by a maker that knows what stands on which page, in three councils' looks, read and held against it."""

import dataclasses

import pytest
from looks import LOOKS, Look
from making import make_pack
from scanning import needs_tesseract
from scoring import Score, score

from ingest import opening, reading
from ingest.papers import PaperType

LEAST = 0.98
# Sections of each of 33 reports that fill five hundred pages of a look.
SECTIONS = {"stamped": 32, "running": 29, "corner": 38}
each_look = pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)


def read(look: Look, **size: int) -> Score:
    pack = make_pack(look, **size)
    paper = reading.read(opening.extract("pack.pdf", pack.data), "pack.pdf")
    assert paper.paper_type is PaperType.AGENDA_PACK
    assert "".join(one for one in paper.text.split()) and pack.pages >= 30
    return score(pack, paper)


def held(found: Score) -> None:
    shares = {name: share for name, share in dataclasses.asdict(found).items() if name != "wrong"}
    assert min(shares.values()) >= LEAST, (shares, found.wrong[:20])


@each_look
def test_items_paragraphs_and_pages_of_a_pack_are_read_as_they_were_set(look: Look) -> None:
    held(read(look, seed=11, reports=8, sections=6, scans=0))


@needs_tesseract
@each_look
def test_scanned_pages_of_a_pack_take_their_place_among_the_others(look: Look) -> None:
    held(read(look, seed=12, reports=8, sections=6, scans=3))


def test_pages_with_a_chart_are_named_as_holding_what_is_not_read() -> None:
    pack = make_pack(LOOKS[1], seed=14, reports=4, sections=4, scans=0)
    extract = opening.extract("pack.pdf", pack.data)
    assert extract.figures == pack.figures != ()
    [told] = extract.warnings
    assert told.startswith(f"Pages {pack.figures[0]}") and "not read" in told


@pytest.mark.soak
@needs_tesseract
@each_look
def test_a_pack_of_five_hundred_pages_with_twenty_scanned(look: Look) -> None:
    pack = make_pack(look, seed=13, reports=33, sections=SECTIONS[look.name], scans=20)
    assert pack.pages >= 490 and len(pack.scanned) == 20
    paper = reading.read(opening.extract("pack.pdf", pack.data), "pack.pdf")
    held(score(pack, paper))
