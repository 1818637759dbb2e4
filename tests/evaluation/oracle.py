"""A second scorer, written from the page of the measures alone: plain dicts and loops, nothing shared with eval."""

import json
import re
import unicodedata
from collections import defaultdict
from fractions import Fraction
from pathlib import Path

DASHES = "‐‑‒–—―−"
SINGLE = "‘’‚‛′"
DOUBLE = "“”„‟″"


def lines_of(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def plain(text: str) -> str:
    out = []
    for character in text:
        if character in DASHES:
            character = "-"
        elif character in SINGLE:
            character = "'"
        elif character in DOUBLE:
            character = '"'
        out.append(character)
    text = unicodedata.normalize("NFKC", "".join(out))
    text = "".join("-" if character in DASHES else character for character in text)
    return re.sub(r"\s+", " ", text).strip().casefold()


def said(text: str, spelling: str) -> bool:
    text, spelling = plain(text), plain(spelling)
    at = text.find(spelling)
    while at >= 0 and spelling:
        before, after = text[:at], text[at + len(spelling) :]
        good = True
        if spelling[0].isdecimal():
            good = not before[-1:].isdecimal() and not (before[-1:] in (".", ",") and before[-2:-1].isdecimal())
        if spelling[0].isalpha() and before and before[-1].isalnum():
            good = False
        number_goes_on = after[:1].isdecimal() or (after[:1] in (".", ",") and after[1:2].isdecimal())
        if spelling[-1].isdecimal() and number_goes_on:
            good = False
        if good:
            return True
        at = text.find(spelling, at + 1)
    return False


def bare(answer: str) -> str:
    return "".join(part for part in re.split(r"(\[[0-9]+\])", answer) if not re.fullmatch(r"\[[0-9]+\]", part))


def mean(values: list) -> float | None:
    return float(sum(map(Fraction, values)) / len(values)) if values else None


class Run:
    def __init__(self, papers: Path, questions: Path, answers: Path, passages: Path) -> None:
        self.text = {}
        for path in papers.iterdir():
            with path.open(encoding="utf-8", newline="") as file:
                self.text[path.name] = file.read()
        self.questions = lines_of(questions)
        self.answer = {line["id"]: line for line in lines_of(answers)}
        self.passages = {line["id"]: line["passages"] for line in lines_of(passages)}
        beside = questions.parent / "papers.jsonl"
        self.right = {self.file(line["file"]): line for line in lines_of(beside)} if beside.exists() else None

    def file(self, beginning: str) -> str:
        (name,) = [name for name in self.text if name.startswith(beginning)]
        return name

    def meeting(self, source: str) -> str:
        known = (self.right or {}).get(source)
        if self.right is None:
            for answer in self.answer.values():
                for citation in answer["citations"]:
                    if citation["source"] == source:
                        known = citation
        if known and known["committee"] and known["meeting_date"]:
            return json.dumps([plain(known["committee"]), known["meeting_date"]])
        return source

    def gold_pair(self, gold: dict) -> tuple[str, str]:
        return self.meeting(self.file(gold["file"])), gold["item"]

    def cited_pair(self, question: dict, citation: dict) -> tuple[str, str]:
        source = citation["source"]
        item = "front" if citation["item"] is None else citation["item"]
        if any(self.file(gold["file"]) == source and gold["item"] == "front" for gold in question["gold"]):
            reports = [line.start() for line in re.finditer(r"(?m)^Agenda Item [0-9]+", self.text[source])]
            if reports and citation["start"] < reports[0]:
                item = "front"
        return self.meeting(source), item

    def passage_recall(self, question: dict) -> float | None:
        budget, texts = 3000, defaultdict(list)
        for passage in self.passages[question["id"]]:
            piece = passage["text"][: max(budget, 0)]
            budget -= len(piece)
            texts[passage["source"]].append(piece)
        hits: dict[bool, list[bool]] = {True: [], False: []}
        for gold in question["gold"]:
            joined = plain(" ".join(texts[self.file(gold["file"])]))
            wanted = [plain(line) for line in gold["quote"].replace("\r", "\n").split("\n") if plain(line)]
            hits[bool(gold.get("alt"))].append(all(line in joined for line in wanted))
        if not question["gold"]:
            return None
        if not any(hits[False]) and any(hits[True]):
            return 1
        return Fraction(sum(hits[False]), len(hits[False])) if hits[False] else 0

    def facts_said(self, question: dict) -> list[bool]:
        answer = bare(self.answer[question["id"]]["answer"])
        return [any(said(answer, spelling) for spelling in fact) for fact in question["facts"]]

    def forbidden_said(self, question: dict) -> bool:
        answer = bare(self.answer[question["id"]]["answer"])
        return any(said(answer, words) for words in question.get("forbidden", []))

    def leftover(self, answer: dict) -> float:
        def keep(text: str) -> str:
            return "".join(c for c in plain(bare(text)) if c in "abcdefghijklmnopqrstuvwxyz0123456789£%")

        rest = whole = keep(answer["answer"])
        texts = [keep(statement["text"]) for statement in answer["statements"]]
        while texts:
            longest = max(texts, key=len)
            texts.remove(longest)
            at = rest.find(longest)
            if at >= 0:
                rest = rest[:at] + rest[at + len(longest) :]
        return Fraction(len(rest), len(whole)) if whole else 0

    def figures(self) -> dict[str, float | None]:
        can = [q for q in self.questions if "expect" not in q]
        cannot = [q for q in self.questions if "expect" in q]
        spoken = [q for q in self.questions if self.answer[q["id"]]["status"] != "not_found"]
        facts = [self.facts_said(q) for q in can if q["facts"]]
        cited = [c for q in self.questions for c in self.answer[q["id"]]["citations"]]
        out = {
            "passage_recall_3000": mean([r for q in can if (r := self.passage_recall(q)) is not None]),
            "fact_recall": mean([Fraction(sum(one), len(one)) for one in facts]),
            "all_facts": mean([int(all(one)) for one in facts]),
            "quote_integrity": mean([int(self.stands(c)) for c in cited]),
            "identity": mean([int(self.named(c)) for c in cited]) if self.right is not None else None,
            "leftover": mean([self.leftover(self.answer[q["id"]]) for q in spoken]),
            "clean": mean([int(not self.forbidden_said(q)) for q in spoken]),
            "median_length": self.middle([len(bare(self.answer[q["id"]]["answer"])) for q in spoken]),
        }
        return out | self.citing(can) | self.refusing(can, cannot)

    def middle(self, lengths: list[int]) -> float | None:
        ordered = sorted(lengths)
        half = len(ordered) // 2
        if not ordered:
            return None
        return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2

    def stands(self, citation: dict) -> bool:
        return self.text[citation["source"]][citation["start"] : citation["end"]] == citation["quote"]

    def named(self, citation: dict) -> bool:
        right = self.right.get(citation["source"])
        if right is None:
            return False
        both = (right["committee"], citation["committee"])
        same = both[0] == both[1] if None in both else plain(both[0]) == plain(both[1])
        dated = right["meeting_date"] == citation["meeting_date"]
        return same and dated and citation["date_basis"] in right["date_basis"]

    def citing(self, can: list[dict]) -> dict[str, float | None]:
        precision, recall = [], []
        for question in can:
            got = [self.cited_pair(question, c) for c in self.answer[question["id"]]["citations"]]
            every = [self.gold_pair(gold) for gold in question["gold"]]
            main = {self.gold_pair(gold) for gold in question["gold"] if not gold.get("alt")}
            if got:
                precision.append(Fraction(sum(pair in every for pair in got), len(got)))
            if main:
                recall.append(Fraction(sum(pair in got for pair in main), len(main)))
        return {"citation_precision": mean(precision), "citation_recall": mean(recall)}

    def refusing(self, can: list[dict], cannot: list[dict]) -> dict[str, float | None]:
        right = wrong = 0
        for question in cannot:
            answer = self.answer[question["id"]]
            near = [self.gold_pair(gold) for gold in question["gold"] if gold.get("near_miss")]
            cites = any(self.cited_pair(question, citation) in near for citation in answer["citations"])
            careful = answer["status"] == "partial" and question["expect"] == "either" and cites
            right += answer["status"] == "not_found" or (careful and not self.forbidden_said(question))
        for question in can:
            status = self.answer[question["id"]]["status"]
            wrong += status == "not_found" or (status == "partial" and not any(self.facts_said(question)))
        return {
            "refusal_precision": right / (right + wrong) if right + wrong else 0,
            "refusal_recall": right / len(cannot) if cannot else 0,
        }
