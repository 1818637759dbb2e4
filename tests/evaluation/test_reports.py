"""Every report tells the same run, and nothing in a question or paper is more than words in it."""

from pathlib import Path

import pytest
from lxml import etree, html

from eval import report
from eval.gate import Gate
from eval.report import html as page
from eval.report import junit, markdown
from eval.reporting import Report, number, write
from eval.run import Evaluation, score_files
from ingest.plugins import load_all
from tests.evaluation.makers import write_lines

NASTY = '<script>alert(1)</script> ]]> | **bold** [x](javascript:1) \x07 & "q"'


@pytest.fixture
def told(tmp_path: Path) -> Report:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers/eels.txt").write_text("Eels: 4,200.", "utf-8")
    questions = [
        {"id": "q1", "turns": [NASTY], "kind": "count", "facts": [["4,200"]]},
        {"id": "q2", "turns": ["How many eels?"], "kind": "count", "facts": [["4,200"]]},
        {"id": "q3", "turns": ["How many pike?"], "kind": "unanswerable", "expect": "not_found"},
    ]
    answers = [
        {"id": "q1", "status": "partial", "answer": NASTY, "statements": [], "citations": []},
        {"id": "q2", "status": "answered", "answer": "4,200", "statements": [], "citations": []},
        {"id": "q3", "status": "not_found", "answer": "Nothing.", "statements": [], "citations": []},
    ]
    write_lines(tmp_path / "questions.jsonl", questions)
    write_lines(tmp_path / "answers.jsonl", answers)
    write_lines(tmp_path / "passages.jsonl", [{"id": one["id"], "passages": []} for one in questions])
    evaluation: Evaluation = score_files(
        answers=tmp_path / "answers.jsonl",
        passages=tmp_path / "passages.jsonl",
        questions=tmp_path / "questions.jsonl",
        papers=tmp_path / "papers",
        baseline=tmp_path,
    )
    return Report(evaluation=evaluation, gate=Gate(floors={"fact_recall": 0.9, "clean": 1.0}), title="eels <&>")


def test_every_report_is_written(told: Report, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    write(told, out)
    names = {module.FILE for module in load_all(report).values() if hasattr(module, "FILE")}
    assert names == {"figures.json", "questions.jsonl", "junit.xml", "report.html", "summary.md"}
    assert {path.name for path in out.iterdir()} == names
    assert all(path.stat().st_size for path in out.iterdir())


def test_junit_has_a_case_for_each_question_and_each_bar(told: Report) -> None:
    suites = etree.fromstring(junit.text(told).encode())
    counts = {suite.get("name"): (suite.get("tests"), suite.get("failures")) for suite in suites}
    assert counts == {"gate": ("2", "1"), "questions": ("3", "1")}
    failed = [case.get("name") for case in suites.iter("testcase") if case.find("failure") is not None]
    assert failed[0] == "fact_recall" and failed[1].startswith("q1: <script>")


def test_the_page_has_no_element_that_a_question_brought(told: Report) -> None:
    tree = html.fromstring(page.text(told))
    assert not tree.xpath("//script") and not tree.xpath("//a") and not tree.xpath("//img")
    assert NASTY.replace("\x07", "") in tree.text_content().replace("\x07", "")
    assert "default-src 'none'" in page.text(told)


def test_the_page_tells_verdict_figures_kinds_and_the_worst(told: Report) -> None:
    said = html.fromstring(page.text(told)).text_content()
    assert "The gate is missed." in said and "fact_recall is 0.5, 0.4 under its floor 0.9" in said
    assert "3 questions, 2 answered with every fact or rightly refused" in said
    assert "unanswerable" in said and "What changed" in said and "The worst answers" in said


def test_the_curve_has_a_point_for_each_answer(told: Report) -> None:
    points = page.curve(told).split()
    assert len(points) == 3 and all(0 <= float(point.split(",")[1]) <= page.HIGH for point in points)


def test_markdown_holds_a_questions_marks_to_be_words(told: Report) -> None:
    said = markdown.text(told)
    assert "**The gate is missed.**" in said and "| fact_recall | 0.500 |" in said
    assert "<script>" not in said and "](javascript" not in said


@pytest.mark.parametrize(("value", "printed"), [(None, "-"), (0.12345, "0.123"), (1.0, "1.000"), (523.4, "523")])
def test_a_share_has_three_places_and_a_count_none(value: float | None, printed: str) -> None:
    assert number(value) == printed
