"""The command `clerk eval`: is it any good, and where does it fail."""

import argparse
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from eval.cache import library_folder, use
from eval.cases import read_cases
from eval.gate import check, hold, read_gate
from eval.report import json_figures, json_questions, table
from eval.reporting import Report, write
from eval.run import Evaluation, score_files
from ingest import settings as settings_file
from ingest.errors import UsageError
from ingest.papers import Access
from ingest.settings import Settings

_STEPS = ("run", "score", "draft", "lint", "sweep")


class Eval:
    """`clerk eval`: run asks all questions and scores; score scores answers that are there already.

    draft proposes questions about papers, lint checks a question file, sweep tries settings against each other.
    """

    summary = "Measure the answers to a file of questions whose answers are known."
    example = "clerk eval run --papers papers --questions questions/dev.jsonl --gate gate.toml --out out"

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's own arguments."""
        parser.add_argument("step", nargs="?", choices=_STEPS, default="run", help="what to do (default: run)")
        parser.add_argument("--papers", type=Path, metavar="DIR", help="the papers asked about")
        parser.add_argument("--questions", type=Path, metavar="FILE", help="questions with their answers, JSON lines")
        parser.add_argument("--gate", type=Path, metavar="FILE", help="floors and ceilings; exit code 3 below them")
        parser.add_argument("--out", type=Path, metavar="DIR", help="where answers, passages and figures go")
        parser.add_argument("--baseline", type=Path, metavar="RUN", help="an earlier --out folder to compare with")
        parser.add_argument("--worst", type=int, default=5, metavar="N", help="show the N worst questions (default: 5)")
        parser.add_argument("--clearance", choices=[access.value for access in Access], default="public")
        parser.add_argument("--answers", type=Path, metavar="FILE", help="with score: what `ask --batch` wrote")
        parser.add_argument("--feedback", type=Path, metavar="FILE", help="with draft: the readers' thumbs to draw on")
        parser.add_argument("--most", type=int, default=60, metavar="N", help="with draft: up to N (default: 60)")
        parser.add_argument("--accepted", type=Path, metavar="FILE", help="with draft: an edited draft to take from")
        parser.add_argument("--vary", action="append", metavar="SETTING=A,B", help="with sweep: values to try")
        parser.add_argument("--passages", type=Path, metavar="FILE", help="with score: what `search --batch` wrote")

    def run(self, options: argparse.Namespace) -> int:
        """Do the step that was named."""
        if options.step in ("draft", "lint", "sweep"):
            # Only here: they bring the library and its store, which scoring does without.
            from eval import commands

            return int(getattr(commands, options.step)(options))
        return _evaluate(options)


def _evaluate(options: argparse.Namespace) -> int:
    """Evaluate, report, hold the gate."""
    _check(options)
    gate = read_gate(options.gate) if options.gate else None
    if gate:
        check(gate, compared=options.baseline is not None)
    with TemporaryDirectory() as passing:
        out = options.out or Path(passing)
        out.mkdir(parents=True, exist_ok=True)
        failed = _ask(options, out) if options.step == "run" else ()
        evaluation = _score(options, out)
        told = Report(evaluation=evaluation, gate=gate, title=options.questions.stem, shown=options.worst)
        write(told, out)
    _print(options, told)
    if gate:
        hold(gate, evaluation.figures, evaluation.against)
    return 1 if failed else 0


def _check(options: argparse.Namespace) -> None:
    if not options.papers or not options.questions:
        raise UsageError("Name the papers with --papers DIR and the questions with --questions FILE.")
    if options.worst < 0:
        raise UsageError("--worst counts questions: give 0 or more.")
    files = (options.answers, options.passages)
    if options.step == "score" and not all(files):
        raise UsageError("To score what is there, name it with --answers FILE and --passages FILE.")
    if options.step == "run" and any(files):
        raise UsageError("--answers and --passages belong to 'clerk eval score': leave them out, or write score.")


def _ask(options: argparse.Namespace, out: Path) -> tuple[str, ...]:
    """Build the library, ask and search; the papers that failed, each named on stderr."""
    cases = read_cases(options.questions)
    settings, clearance = settings_file.load(options.settings), Access(options.clearance)
    folder = _folder(options, settings, clearance)
    # Only here: they bring the vector store and the language tools, which scoring does without.
    from eval.asking import ask_all, build

    failed = build(options.papers, folder, settings, clearance)
    for sentence in failed:
        print(f"clerk: {sentence}", file=sys.stderr)
    ask_all(folder, settings, cases, clearance, out)
    return failed


def _folder(options: argparse.Namespace, settings: Settings, clearance: Access) -> Path:
    if options.library is None:
        folder = library_folder(options.papers, settings, clearance)
        use(folder)
        return folder
    chosen: Path = options.library
    if chosen.resolve() == settings.library.resolve():
        raise UsageError(f"{chosen} is the library that questions are asked of: name another, or leave --library out.")
    return chosen


def _score(options: argparse.Namespace, out: Path) -> Evaluation:
    return score_files(
        answers=options.answers or out / "answers.jsonl",
        passages=options.passages or out / "passages.jsonl",
        questions=options.questions,
        papers=options.papers,
        baseline=options.baseline,
    )


def _print(options: argparse.Namespace, told: Report) -> None:
    if not options.json:
        table.show(Console(file=sys.stdout), told)
        return
    against = told.evaluation.against
    document = {
        "figures": json_figures.figures_record(told.evaluation.figures),
        "missed": list(told.missed),
        "worst": [json_questions.question_record(short) for short in told.worst],
        "against": json_figures.comparison_record(against) if against else None,
        "out": str(options.out) if options.out else None,
    }
    print(json.dumps(document, indent=2, ensure_ascii=False))


command = Eval()
