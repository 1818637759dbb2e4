"""The measures against a second scorer that was written from their page alone."""

import json
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eval.run import score_files
from tests.evaluation.makers import write_lines
from tests.evaluation.oracle import Run

WORDS = [
    *("5", "15", "5.", "£500,000", "1,500,000", "0.5", "9%", "Pool", "pools", "carpool", "“pool”", "the", "re–use"),
    *(
        "re-use",
        "ﬁve",
        "five\u00a0eels",
        "x_eel_",
        "[1]",
        "[2][3]",
        "13",
        "13eels",
        "\n",
        "\r\n",
        "Council’s",
        "- ",
        "Ⅷ",
    ),
]
FILES = ["aa_one.txt", "ab_two.txt", "b_three.txt"]
PACK = "Front of the pool\n5. eels 15\nAgenda Item 2\nthe pools re–use 5.\nAgenda Item 3\nfive eels"
ITEMS = st.sampled_from(["1", "2", "6.a", "front"])
wording = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
spelling = st.lists(st.sampled_from([word for word in WORDS if word.strip()]), min_size=1, max_size=2).map(" ".join)
long_wording = st.tuples(wording, st.sampled_from([0, 30, 700, 1500])).map(lambda pair: pair[0] + " eel" * pair[1])


@st.composite
def gold(draw: Callable[..., Any], texts: dict[str, str]) -> dict[str, Any]:
    source = draw(st.sampled_from(FILES))
    record = {"file": source[:2], "item": draw(ITEMS), "quote": draw(spelling)}
    return record | draw(st.sampled_from([{}, {}, {"alt": True}]))


@st.composite
def citation(draw: Callable[..., Any], texts: dict[str, str]) -> dict[str, Any]:
    source = draw(st.sampled_from(FILES))
    start = draw(st.integers(0, len(texts[source])))
    end = draw(st.integers(start, len(texts[source])))
    quote = texts[source][start:end] + draw(st.sampled_from(["", "", "", "!"]))
    return {
        "n": draw(st.integers(1, 3)),
        "source": source,
        "item": draw(st.sampled_from(["1", "2", "6.a", None])),
        "committee": draw(st.sampled_from(["River Board", "river board", None])),
        "meeting_date": draw(st.sampled_from(["2020-05-06", None])),
        "date_basis": draw(st.sampled_from(["stated", "unknown"])),
        "quote": quote,
        "start": start,
        "end": end,
    }


@st.composite
def question(draw: Callable[..., Any], number: int, texts: dict[str, str]) -> dict[str, Any]:
    record: dict[str, Any] = {"id": f"q{number}", "turns": ["What?"], "kind": "fact"}
    record["facts"] = draw(st.lists(st.lists(spelling, min_size=1, max_size=2), min_size=1, max_size=3))
    record["gold"] = draw(st.lists(gold(texts), min_size=1, max_size=3))
    record["forbidden"] = draw(st.lists(spelling, max_size=2))
    expect = draw(st.sampled_from([None, None, "not_found", "either"]))
    if expect:
        record |= {"expect": expect, "gold": [one | {"near_miss": True} for one in record["gold"]]}
    return record


@st.composite
def answer(draw: Callable[..., Any], number: int, texts: dict[str, str]) -> dict[str, Any]:
    statements = draw(st.lists(wording, max_size=3))
    parts = draw(st.permutations(statements + draw(st.lists(wording, max_size=1))))
    return {
        "id": f"q{number}",
        "status": draw(st.sampled_from(["answered", "partial", "not_found"])),
        "answer": " [1]\n- ".join(parts),
        "statements": [{"text": text, "citations": [1]} for text in statements],
        "citations": draw(st.lists(citation(texts), max_size=4)),
    }


@st.composite
def runs(draw: Callable[..., Any]) -> dict[str, Any]:
    texts = {name: draw(wording) for name in FILES[:2]} | {FILES[2]: PACK}
    count = range(draw(st.integers(1, 4)))
    passage = st.fixed_dictionaries({"source": st.sampled_from(FILES), "text": long_wording})
    right = [
        {"file": "aa", "committee": "River Board", "meeting_date": "2020-05-06", "date_basis": ["stated"]},
        {"file": "b", "committee": "RIVER Board", "meeting_date": "2020-05-06", "date_basis": ["stated", "unknown"]},
        {"file": "ab", "committee": None, "meeting_date": None, "date_basis": ["unknown"]},
    ]
    return {
        "texts": texts,
        "questions": [draw(question(number, texts)) for number in count],
        "answers": [draw(answer(number, texts)) for number in count],
        "passages": [{"id": f"q{number}", "passages": draw(st.lists(passage, max_size=4))} for number in count],
        "papers": draw(st.sampled_from([right, right, right[:2]])),
    }


def compared(papers: Path, questions: Path, answers: Path, passages: Path) -> None:
    ours = score_files(answers=answers, passages=passages, questions=questions, papers=papers).figures
    for name, value in Run(papers, questions, answers, passages).figures().items():
        assert ours[name].value == pytest.approx(value, abs=1e-9), name


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(runs())
def test_both_scorers_agree_on_made_up_runs(run: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        papers = root / "papers"
        papers.mkdir()
        for name, text in run["texts"].items():
            (papers / name).write_bytes(text.encode())
        write_lines(root / "papers.jsonl", run["papers"])
        files = (write_lines(root / f"{name}.jsonl", run[name]) for name in ("questions", "answers", "passages"))
        compared(papers, *files)


def recorded(shared: Path, folder: Path, flaw: int) -> tuple[Path, Path]:
    """Answers and passages made of the gold of the real questions, every `flaw`-th of them spoilt somehow."""
    texts = {path.name: path.read_bytes().decode() for path in (shared / "papers").glob("*.txt")}
    right = {one["file"]: one for one in read(shared / "questions/papers.jsonl")}
    answers, passages = [], []
    for number, case in enumerate(read(shared / "questions/dev.jsonl")):
        kept = [one for place, one in enumerate(case["gold"]) if (number + place) % flaw]
        cited = [cited_gold(n, one, texts, right[one["file"]]) for n, one in enumerate(kept, 1)]
        statements = [{"text": f"Item {one['item']}: {one['quote']}", "citations": [one["n"]]} for one in cited]
        status = ("answered", "partial", "not_found")[number % 3] if number % flaw == 0 else "answered"
        said = "\n".join(f"- {one['text']} [{one['citations'][0]}]" for one in statements)
        extra = " In all 13 July 2017." if number % flaw == 1 else ""
        answers.append(
            {"id": case["id"], "status": status, "answer": said + extra, "statements": statements, "citations": cited}
        )
        found = [{"source": one["source"], "text": one["quote"] + " eel" * (97 * number % 500)} for one in cited]
        passages.append({"id": case["id"], "passages": found})
    return write_lines(folder / "answers.jsonl", answers), write_lines(folder / "passages.jsonl", passages)


def cited_gold(n: int, gold: dict[str, Any], texts: dict[str, str], right: dict[str, Any]) -> dict[str, Any]:
    (source,) = [name for name in texts if name.startswith(gold["file"])]
    start = texts[source].index(gold["quote"])
    return {
        "n": n,
        "source": source,
        "item": {"front": None}.get(gold["item"], gold["item"]),
        "committee": right["committee"],
        "meeting_date": right["meeting_date"],
        "date_basis": right["date_basis"][n % 2],
        "quote": gold["quote"],
        "start": start,
        "end": start + len(gold["quote"]) + (n % 3 == 0),
    }


def read(path: Path) -> Iterable[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


@pytest.mark.papers
@pytest.mark.parametrize("flaw", [2, 3, 5, 1000])
def test_both_scorers_agree_on_the_real_questions(tmp_path: Path, flaw: int) -> None:
    shared = Path(__file__).parents[3] / "shared"
    if not (shared / "questions").is_dir():
        pytest.skip("the shared papers and questions are not there")
    answers, passages = recorded(shared, tmp_path, flaw)
    compared(shared / "papers", shared / "questions/dev.jsonl", answers, passages)
