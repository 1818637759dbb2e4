"""Nothing exempt on the command line for a reader without clearance, whether it was withheld or is closed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.exempt.conftest import Libraries
from tests.exempt.papers import PACK, PROBES, SAMPLE, YARD, given_away, named

Clerk = Callable[..., tuple[int, str, str]]
Batch = Callable[[list[dict[str, Any]]], Path]
ASKED = [{"id": f"p{number}", "turns": [PROBES[number - 1], probe]} for number, probe in enumerate(PROBES)]


def _clean(*told: str, asked: tuple[str, ...] = ()) -> None:
    for text in told:
        assert not given_away(text, *asked) and not named(text, *asked)


@pytest.mark.parametrize("kind", ["withheld", "closed"])
def test_no_answer_or_passage_gives_away_what_is_exempt(
    libraries: Libraries, clerk: Clerk, batch: Batch, tmp_path: Path, kind: str
) -> None:
    library, out = getattr(libraries, kind), tmp_path / "out.jsonl"
    code, *told = clerk("ask", "--batch", batch(ASKED), "--out", out, library=library)
    assert code == 0
    _clean(*told)
    for line, asked in zip(out.read_text("utf-8").splitlines(), ASKED, strict=True):
        record = json.loads(line)
        # A question names what it likes, and is said back with the dates that it names.
        own = dict.fromkeys(("query", "date_from", "date_to"))
        _clean(json.dumps({**record, "question": "", "understood": {**record["understood"], **own}}))
        assert asked["id"] == record["id"]
    queries = [{"id": str(number), "query": probe} for number, probe in enumerate(PROBES)]
    code, *told = clerk("search", "-k", 200, "--batch", batch(queries), "--out", out, library=library)
    _clean(out.read_text("utf-8"), *told)
    assert '"rank": 10' in out.read_text("utf-8")


def test_the_same_questions_give_it_to_a_reader_with_clearance(
    libraries: Libraries, clerk: Clerk, batch: Batch, tmp_path: Path
) -> None:
    out, queries = tmp_path / "out.jsonl", [{"id": str(number), "query": probe} for number, probe in enumerate(PROBES)]
    for command, lines in (("ask", ASKED), ("search", queries)):
        exempt = ("--clearance", "exempt")
        clerk(command, "--batch", batch(lines), "--out", out, *exempt, library=libraries.closed)
        found = {word.lower() for word in given_away(out.read_text("utf-8"))}
        assert {"harrowgate", "kestrel", "fenwick", "lyle", "marigold", "919,250", "2.65", "87.5"} <= found


@pytest.mark.parametrize("kind", ["withheld", "closed"])
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_one_question_prints_nothing_exempt(
    libraries: Libraries, clerk: Clerk, kind: str, form: tuple[str, ...]
) -> None:
    for command, words in (("ask", "Who bid the most for the depot?"), ("search", "bids for the depot and the yard")):
        code, *told = clerk(command, words, *form, library=getattr(libraries, kind))
        assert code == 0
        _clean(*told)


@pytest.mark.parametrize(
    "filters",
    [
        ("--committee", "Strategic Land Panel"),
        ("--from", "2025-09-17", "--to", "2025-09-17"),
        ("--committee", "Cabinet", "--from", "2025-02-12", "--to", "2025-02-12", "--paper-type", "report"),
    ],
)
def test_filters_find_no_more_than_in_a_library_without_exempt_papers(
    libraries: Libraries, clerk: Clerk, filters: tuple[str, ...]
) -> None:
    found = [clerk("ask", "What was offered?", *filters, "--json", library=one)[1:] for one in libraries.all()]
    records = [json.loads(out) | {"elapsed_ms": 0} for out, _ in found]
    assert records[1] == records[2]
    assert records[1]["searched"]["papers"] == 0
    assert not any(err for _, err in found)


@pytest.mark.parametrize("kind", ["withheld", "closed"])
def test_what_the_library_holds_counts_no_exempt_paper(libraries: Libraries, clerk: Clerk, kind: str) -> None:
    for form in ((), ("--json",)):
        code, *told = clerk("library", "info", *form, library=getattr(libraries, kind))
        assert code == 0
        _clean(*told)
    public, exempt = (
        json.loads(clerk("library", "info", "--json", *more, library=libraries.closed)[1])
        for more in ((), ("--clearance", "exempt"))
    )
    never = json.loads(clerk("library", "info", "--json", library=libraries.never)[1])
    assert public | {"digest": ""} == never | {"digest": ""}
    assert exempt["papers"] == never["papers"] + 4 and "Strategic Land Panel" in exempt["committees"]


@pytest.mark.parametrize("action", ["text", "remove"])
@pytest.mark.parametrize("source", [SAMPLE, YARD])
def test_an_exempt_paper_is_as_unknown_as_one_that_is_not_there(
    libraries: Libraries, clerk: Clerk, action: str, source: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for library in libraries.all():
        for name in (source, source[:-6], source.upper(), source + "\n", Path(source).name, f"./{source}"):
            code, out, err = clerk("library", action, name, library=library)
            assert code == 2 and out == ""
            _clean(err, asked=(name, name.strip()))
    here, there = (clerk("library", action, source, library=one) for one in (libraries.closed, libraries.never))
    assert here == there
    assert clerk("library", "text", SAMPLE, "--clearance", "exempt", library=libraries.closed)[0] == 0


def test_a_public_pack_keeps_its_exempt_appendix_to_itself(libraries: Libraries, clerk: Clerk) -> None:
    code, text, err = clerk("library", "text", PACK, library=libraries.withheld)
    assert code == 0 and "Marlpit Lane" in text
    _clean(text, err)
    assert clerk("library", "text", PACK, library=libraries.closed)[0] == 2


def test_ingesting_tells_of_a_withheld_paper_no_more_than_its_file_name(
    libraries: Libraries, clerk: Clerk, tmp_path: Path
) -> None:
    papers = libraries.withheld.with_name("papers")
    for form in ((), ("--json",)):
        code, out, err = clerk("ingest", papers, *form, library=tmp_path / f"new{len(form)}")
        assert code == 0
        assert not given_away(out.replace(YARD, "")) and not given_away(err)
    records = {one["source"]: one for one in json.loads(out)["papers"]}
    for source in (SAMPLE, YARD):
        one = records[source]
        assert one["status"] == "withheld" and one["access"] == "exempt"
        assert not one["items"] and one["committee"] is one["council"] is one["meeting_date"] is None


def test_no_file_of_a_library_holds_a_withheld_word(libraries: Libraries) -> None:
    files = [path for path in libraries.withheld.rglob("*") if path.is_file()]
    held = b"".join(path.read_bytes() for path in files).lower()
    closed = b"".join(path.read_bytes() for path in libraries.closed.rglob("*") if path.is_file()).lower()
    for word in (b"harrowgate", b"kestrel", b"fenwick", b"quorn", b"marigold", b"4,417,300", b"strategic land panel"):
        assert word not in held
        assert word in closed
