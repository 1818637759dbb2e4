from pathlib import Path

import pytest

from eval.cases import Case
from eval.corpus import by_source, resolve
from eval.origins import read_origins, told
from eval.run import open_papers
from eval.trials import join
from ingest.errors import UsageError
from tests.evaluation.makers import ORIGINS, PAPERS, cite, corpus, gold, trial, write_lines

SOURCES = ("000_minutes.txt", "001_item.txt", "001_item.txt.md", "old/000.txt")


def test_a_beginning_names_the_one_paper_that_it_fits() -> None:
    assert resolve("000", SOURCES) == "000_minutes.txt"
    assert resolve("old", SOURCES) == "old/000.txt"


def test_a_whole_source_wins_over_longer_ones() -> None:
    assert resolve("001_item.txt", SOURCES) == "001_item.txt"


def test_a_beginning_of_none_or_of_several_is_told() -> None:
    with pytest.raises(UsageError, match="No paper's source begins with '7'"):
        resolve("7", SOURCES)
    with pytest.raises(UsageError, match="'00' fits 3 papers"):
        resolve("00", SOURCES)


def test_papers_of_one_committee_and_date_are_one_meeting() -> None:
    papers = corpus()
    assert papers.meeting("min.txt") == papers.meeting("pack.txt") == "river board, 2020-05-06"
    assert papers.meeting("note.txt") == "note.txt"


def test_the_front_sheet_ends_at_the_first_report() -> None:
    papers = corpus()
    assert PAPERS["pack.txt"][papers.front_end("pack.txt") :].startswith("Agenda Item 1\n")
    assert papers.front_end("min.txt") == 0


def test_a_text_file_counts_as_it_is_decoded(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "a.txt").write_bytes("\ufeffone\r\ntwo \u2014 three".encode())
    (folder / "b.md").write_bytes(b"---\nkind: note\n---\n# One\n")
    papers = open_papers(folder, tmp_path / "q.jsonl", {})
    assert papers.text("a.txt") == "\ufeffone\r\ntwo \u2014 three"
    assert papers.text("b.md") == "---\nkind: note\n---\n# One\n"
    assert papers.text("c.txt") is None


def test_right_identities_stand_beside_the_questions(tmp_path: Path) -> None:
    assert read_origins(tmp_path / "q.jsonl") is None
    line = {"file": "a", "committee": None, "meeting_date": None, "date_basis": ["unknown"]}
    write_lines(tmp_path / "papers.jsonl", [line])
    (origin,) = read_origins(tmp_path / "q.jsonl") or ()
    assert origin.date_basis == ("unknown",)


def test_an_identity_of_no_paper_is_told_with_its_file() -> None:
    with pytest.raises(UsageError, match=r"papers\.jsonl: No paper's source begins with 'min\.txt'"):
        by_source([ORIGINS["min.txt"]], ["pack.txt"])


def test_without_right_identities_the_answers_tell_the_meetings() -> None:
    origins = told({"min.txt": cite("min.txt", "1")})
    assert (origins["min.txt"].committee, origins["min.txt"].meeting_date) == ("River Board", "2020-05-06")


def test_a_question_without_an_answer_is_told() -> None:
    case = Case(id="q7", turns=("What?",))
    with pytest.raises(UsageError, match="The question 'q7' has no answer"):
        list(join([case], {}, {}, corpus()))
    with pytest.raises(UsageError, match="The question 'q7' has no passages"):
        list(join([case], {"q7": trial().answer}, {}, corpus()))


def test_a_gold_file_that_fits_no_paper_is_told_with_its_question() -> None:
    case = Case(id="q7", turns=("What?",), gold=(gold("zzz", "1"),))
    with pytest.raises(UsageError, match="The question 'q7': No paper's source begins with 'zzz'"):
        list(join([case], {"q7": trial().answer}, {"q7": ()}, corpus()))
