"""The program broken on purpose: for each way the gate fails and names a measure that tells what broke.

In CI over one library of the samples and thirty questions; in `make soak` over all of them.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from assistant.engines import quotes
from assistant.evidence import standing as standings
from assistant.evidence import units as cut
from assistant.evidence.trust import Standing
from eval.asking import ask_all, build
from eval.cases import Case, read_cases
from eval.gate import missed, read_gate
from eval.run import score_files
from ingest.library.library import Library
from ingest.papers import Access, Span
from ingest.settings import Settings
from tests.evaluation.makers import write_lines

ROOT = Path(__file__).parents[2]
QUESTIONS = ROOT / "eval/questions/samples.jsonl"
GATE = ROOT / "eval/gates/not_worse.toml"
EVERY = 5
Record = dict[str, Any]
pytestmark = [pytest.mark.model, pytest.mark.slow]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A library of all samples, the exempt ones closed in it, some questions, and the sound run over them."""

    library: Path
    questions: Path
    sound: Path
    cases: tuple[Case, ...]

    def asked(self, out: Path, clearance: Access = Access.PUBLIC) -> Path:
        """The folder of a run of the program as it stands."""
        out.mkdir(exist_ok=True)
        ask_all(self.library, Settings(), self.cases, clearance, out)
        return out

    def spoiled(self, out: Path, spoil: Callable[[Record], Record]) -> Path:
        """The folder of a run that would have written its answers so."""
        out.mkdir(exist_ok=True)
        lines = (self.sound / "answers.jsonl").read_text("utf-8").splitlines()
        write_lines(out / "answers.jsonl", [spoil(json.loads(line)) for line in lines])
        (out / "passages.jsonl").write_bytes((self.sound / "passages.jsonl").read_bytes())
        return out

    def named(self, run: Path) -> set[str]:
        """The measures by which a run fails the gate, the sound run being its baseline."""
        told = score_files(
            answers=run / "answers.jsonl",
            passages=run / "passages.jsonl",
            questions=self.questions,
            papers=ROOT / "samples",
            baseline=self.sound,
        )
        return {clause.split(" ", 1)[0] for clause in missed(read_gate(GATE), told.figures, told.against)}


def made(folder: Path, every: int) -> Scene:
    """A scene over every so-manieth question, the attempts at exempt text among them."""
    lines = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    kept = lines[::every] + [line for at, line in enumerate(lines) if at % every and line["id"] in ("x05", "s117")]
    questions = write_lines(folder / "questions.jsonl", kept)
    (folder / "papers.jsonl").write_bytes(QUESTIONS.with_name("papers.jsonl").read_bytes())
    library = folder / "library"
    build(ROOT / "samples", library, Settings(), Access.EXEMPT)
    scene = Scene(library=library, questions=questions, sound=folder / "sound", cases=read_cases(questions))
    scene.asked(scene.sound)
    return scene


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return made(tmp_path_factory.mktemp("sabotage"), EVERY)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return made(tmp_path_factory.mktemp("sabotage_whole"), 1)


def off_by_one(answer: Record) -> Record:
    for cited in answer["citations"]:
        cited |= {"start": cited["start"] + 1, "end": cited["end"] + 1}
    return answer


def wrong_date(answer: Record) -> Record:
    for cited in answer["citations"]:
        cited["meeting_date"] = "2020-02-02"
    return answer


def shuffled(answer: Record) -> Record:
    count = len(answer["citations"])
    for said in answer["statements"]:
        said["citations"] = [n % count + 1 for n in said["citations"]]
    return answer


def altered(answer: Record) -> Record:
    def other(text: str) -> str:
        return re.sub(r"(?<!\[)\b\d+(?!\d*\])", lambda match: str(int(match[0]) + 1), text)

    answer["answer"] = other(answer["answer"])
    for said in answer["statements"]:
        said["text"] = other(said["text"])
    return answer


def refusing(answer: Record) -> Record:
    return answer | {"status": "not_found", "answer": "Nothing.", "statements": [], "citations": []}


def hedging(answer: Record) -> Record:
    return answer | {"status": "partial"}


def pasting(answer: Record) -> Record:
    pasted = " ".join([answer["answer"], *(cited["quote"] for cited in answer["citations"])] * 4)
    return answer | {"answer": pasted}


IN_RECORDS: list[tuple[Callable[[Record], Record], str]] = [
    (off_by_one, "quote_integrity"),
    (wrong_date, "identity"),
    (shuffled, "statement_support"),
    (altered, "statement_support"),
    (refusing, "fact_recall"),
    (hedging, "refusal_recall"),
    (pasting, "leftover"),
]


def without_words(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Library, "matching", lambda *_, **__: [])


def second_best(patch: pytest.MonkeyPatch) -> None:
    sound = quotes.choose

    def second(found: Any, table: Any, told: Any = None, **more: Any) -> list[int]:
        best = sound(found, table, told, **more)[:1]
        left = [index for index in range(len(found)) if index not in best]
        return [max(left, key=lambda index: table[index, 0])] if left else best

    patch.setattr(quotes, "choose", second)


def never_refusing(patch: pytest.MonkeyPatch) -> None:
    from assistant import answering

    patch.setattr(standings, "weighed", lambda _: Standing.STANDS)
    patch.setattr(standings, "meeting_held", lambda *_: Standing.STANDS)
    patch.setattr(answering, "holds_nothing", lambda *_: False)


def first_line(patch: pytest.MonkeyPatch) -> None:
    sound = cut._whole_decision

    def first(paper: Any, span: Span) -> Span:
        whole = sound(paper, span)
        line = paper.text[whole.start : whole.end].split("\n", 1)[0]
        return Span(whole.start, whole.start + min(len(line), 40))

    patch.setattr(cut, "_whole_decision", first)


IN_CODE: list[tuple[Callable[[pytest.MonkeyPatch], None], set[str]]] = [
    (without_words, {"passage_recall_3000", "ndcg_at_10"}),
    (second_best, {"citation_recall_by_quote", "fact_recall"}),
    (never_refusing, {"refusal_recall"}),
    (first_line, {"citation_recall_by_quote", "fact_recall"}),
]


def hold_records(scene: Scene, out: Path, spoil: Callable[[Record], Record], measure: str) -> None:
    assert measure in scene.named(scene.spoiled(out, spoil))


def hold_code(scene: Scene, out: Path, patch: pytest.MonkeyPatch, broken: Any, measures: set[str]) -> None:
    broken(patch)
    assert measures & scene.named(scene.asked(out))


def test_the_sound_run_keeps_the_gate(scene: Scene) -> None:
    assert not scene.named(scene.sound)
    assert len(scene.cases) >= 30


@pytest.mark.parametrize(("spoil", "measure"), IN_RECORDS, ids=[spoil.__name__ for spoil, _ in IN_RECORDS])
def test_answers_spoiled_on_the_way_out_are_caught(
    scene: Scene, tmp_path: Path, spoil: Callable[[Record], Record], measure: str
) -> None:
    hold_records(scene, tmp_path / "run", spoil, measure)


@pytest.mark.parametrize(("broken", "measures"), IN_CODE, ids=[broken.__name__ for broken, _ in IN_CODE])
def test_a_broken_program_is_caught(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: Any, measures: set[str]
) -> None:
    hold_code(scene, tmp_path / "run", monkeypatch, broken, measures)


def test_an_exempt_filter_that_lets_all_through_is_caught(scene: Scene, tmp_path: Path) -> None:
    assert "exempt_leaks" in scene.named(scene.asked(tmp_path / "run", Access.EXEMPT))


def test_two_runs_give_the_same_figures_byte_for_byte_apart_from_times(scene: Scene, tmp_path: Path) -> None:
    def figures(run: Path) -> Iterator[str]:
        told = score_files(
            answers=run / "answers.jsonl",
            passages=run / "passages.jsonl",
            questions=scene.questions,
            papers=ROOT / "samples",
        )
        yield from (f"{name} {replace(one)}" for name, one in told.figures.items() if name != "latency_ms")

    assert list(figures(scene.asked(tmp_path / "again"))) == list(figures(scene.sound))


@pytest.mark.soak
@pytest.mark.parametrize(("spoil", "measure"), IN_RECORDS, ids=[spoil.__name__ for spoil, _ in IN_RECORDS])
def test_all_answers_spoiled_on_the_way_out_are_caught(
    whole: Scene, tmp_path: Path, spoil: Callable[[Record], Record], measure: str
) -> None:
    hold_records(whole, tmp_path / "run", spoil, measure)


@pytest.mark.soak
@pytest.mark.parametrize(("broken", "measures"), IN_CODE, ids=[broken.__name__ for broken, _ in IN_CODE])
def test_a_broken_program_is_caught_over_all_questions(
    whole: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: Any, measures: set[str]
) -> None:
    hold_code(whole, tmp_path / "run", monkeypatch, broken, measures)


@pytest.mark.soak
def test_an_exempt_filter_that_lets_all_through_is_caught_over_all_questions(whole: Scene, tmp_path: Path) -> None:
    assert "exempt_leaks" in whole.named(whole.asked(tmp_path / "run", Access.EXEMPT))
