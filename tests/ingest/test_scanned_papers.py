import json
from pathlib import Path

import pytest
from scanning import needs_tesseract, scan

from assistant import cli
from ingest.extraction import tesseract
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest
from ingest.settings import Settings

MINUTES = (
    "ASHBY BOROUGH COUNCIL",
    "MINUTES of the HARBOUR COMMITTEE",
    "Thursday 4 July 2019",
    "1. DREDGING",
    "The committee heard that the inner basin silts up by a foot a year, and that two",
    "berths cannot be used at low water.",
    "RESOLVED that £61,500 be spent on dredging the inner basin.",
)


def put(folder: Path, *pages: tuple[str, ...]) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "scan.pdf").write_bytes(scan(*pages))
    return folder


def told(folder: Path, papers: Path, settings: Settings) -> str:
    return ingest([papers], folder, settings).records[0].status.value


@needs_tesseract
def test_confidence_is_kept_with_the_paragraphs_of_a_scan(tmp_path: Path, hashing: Settings) -> None:
    papers = put(tmp_path / "papers", MINUTES)
    assert told(tmp_path / "library", papers, hashing) == "added"
    with Library.open(tmp_path / "library", hashing) as library:
        paper = library.paper("scan.pdf", clearance=Access.PUBLIC)
    assert paper is not None and paper.paragraphs
    assert all(0.8 < (one.read_by_ocr or 0) <= 1 for one in paper.paragraphs)


@needs_tesseract
def test_an_answer_from_a_scan_says_how_sure_the_reading_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    papers = put(tmp_path / "papers", MINUTES)
    (tmp_path / "clerk.toml").write_text('[embedding]\nembedder = "hashing"\nmodel = "none"\n')
    common = ["--library", str(tmp_path / "library"), "--settings", str(tmp_path / "clerk.toml"), "--json"]
    assert cli.main(["ingest", str(papers), *common]) == 0
    capsys.readouterr()
    assert cli.main(["search", "dredging the inner basin", *common]) == 0
    passage = json.loads(capsys.readouterr().out)["passages"][0]
    assert 0.8 < passage["read_by_ocr"] <= 1
    assert passage["label"].endswith(f"read by OCR, confidence {passage['read_by_ocr'] * 100:.0f} %")


@needs_tesseract
def test_a_scan_is_read_anew_once_tesseract_is_there(
    tmp_path: Path, hashing: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers, library = put(tmp_path / "papers", MINUTES), tmp_path / "library"
    with monkeypatch.context() as without:
        without.setattr(tesseract, "is_here", lambda: False)
        assert told(library, papers, hashing) == "failed"
    assert told(library, papers, hashing) == "added"
    assert told(library, papers, hashing) == "unchanged"


@needs_tesseract
def test_an_exempt_scan_is_withheld_by_its_marking(tmp_path: Path, hashing: Settings) -> None:
    papers = put(tmp_path / "papers", ("EXEMPT", *MINUTES))
    assert told(tmp_path / "library", papers, hashing) == "withheld"
    assert not any(b"inner basin" in path.read_bytes() for path in (tmp_path / "library").rglob("*") if path.is_file())
