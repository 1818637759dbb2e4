"""The steps of `clerk eval` beside run and score: draft, lint, sweep. Each takes the call and gives the exit code."""

import argparse
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from eval import sweep as sweeping
from eval.asking import ask_all, build
from eval.cache import library_folder, use
from eval.cases import read_cases
from eval.draft import accepted, as_csv, as_lines
from eval.draft import draft as drafted
from eval.lint import Finding
from eval.lint import lint as linted
from eval.run import Evaluation, score_files
from ingest import settings as settings_file
from ingest.errors import UsageError
from ingest.library.library import Library
from ingest.papers import Access, Paper
from ingest.settings import Embedding, Settings

# To read papers and their items, no vectors are needed: the stand-in embedder makes them at once.
_QUICK = Embedding(embedder="hashing", model="hashing")


def draft(options: argparse.Namespace) -> int:
    """Write candidate questions, or the question lines of those that a person accepted."""
    if options.accepted:
        lines = [json.dumps(one, ensure_ascii=False) for one in accepted(options.accepted)]
        return _write(options.out, "".join(f"{line}\n" for line in lines), f"{len(lines)} questions")
    if options.most < 1:
        raise UsageError("--most counts candidates: give 1 or more.")
    found = drafted(_papers(options).values(), options.feedback, options.most)
    is_table = options.out is not None and options.out.suffix.lower() == ".csv"
    said = f"{len(found)} candidates: write yes under 'accept' beside those to keep, then call draft --accepted"
    return _write(options.out, as_csv(found) if is_table else as_lines(found), said)


def lint(options: argparse.Namespace) -> int:
    """Print what is wrong in a question file, a line each; 1 if there is a fault, advice alone is 0."""
    if not options.questions:
        raise UsageError("Name the file to check with --questions FILE.")
    found = linted(options.questions, _papers(options))
    faults = sum(not one.advice for one in found)
    if options.json:
        print(json.dumps({"faults": faults, "findings": [_record(one) for one in found]}, ensure_ascii=False))
    else:
        for one in found:
            print(f"{options.questions}:{one.line}: {one.id or 'line'}: {'look at: ' * one.advice}{one.said}.")
        print(f"{faults} faults, {len(found) - faults} to look at.", file=sys.stderr)
    return int(faults > 0)


def _record(one: Finding) -> dict[str, object]:
    return {"line": one.line, "id": one.id, "said": one.said, "advice": one.advice}


def sweep(options: argparse.Namespace) -> int:
    """Evaluate under each setting, and print or write the table."""
    if not options.papers or not options.questions:
        raise UsageError("Name the papers with --papers DIR and the questions with --questions FILE.")
    settings, clearance = settings_file.load(options.settings), Access(options.clearance)
    cases = read_cases(options.questions)

    def evaluate(changed: Settings) -> tuple[Evaluation, Path]:
        folder = library_folder(options.papers, changed, clearance)
        use(folder)
        build(options.papers, folder, changed, clearance)
        with TemporaryDirectory() as passing:
            out = Path(passing)
            ask_all(folder, changed, cases, clearance, out)
            files = {"answers": out / "answers.jsonl", "passages": out / "passages.jsonl"}
            return score_files(**files, questions=options.questions, papers=options.papers), folder

    tried = []
    for one in sweeping.sweep(settings, options.vary or sweeping.DEFAULTS, evaluate):
        tried.append(one)
        print(f"{one.name}: done in {one.seconds:.0f} s", file=sys.stderr)
    return _write(options.out, sweeping.as_table(tried), f"{len(tried)} settings tried")


def _papers(options: argparse.Namespace) -> dict[str, Paper]:
    """The papers with their text, from --papers read anew, or of the library that --library names."""
    settings, clearance = settings_file.load(options.settings), Access(options.clearance)
    if options.papers:
        settings = settings.model_copy(update={"embedding": _QUICK})
        folder = library_folder(options.papers, settings, clearance)
        use(folder)
        for sentence in build(options.papers, folder, settings, clearance):
            print(f"clerk: {sentence}", file=sys.stderr)
    else:
        folder = options.library or settings.library
    with Library.open(folder, settings) as library:
        known = library.papers(clearance=clearance)
        return {paper.source: library.paper(paper.source, clearance=clearance) for paper in known}


def _write(out: Path | None, text: str, said: str) -> int:
    if out is None:
        sys.stdout.write(text)
    else:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, "utf-8")
        print(f"{out}: {said}", file=sys.stderr)
    return 0
