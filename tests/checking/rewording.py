"""True statements in other words, each then changed in what it denies, or in how surely it holds something."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_TURNED = {
    "negation": (
        (r"\b(was|were|is|are|had|has|would|will|could|should|must) not\b", r"\1"),
        (r"\bdid not\b ", ""),
        (r"\bno longer\b ", ""),
        (r"\bwithout\b", "with"),
        (r"\b(?:Nobody|No one)\b", "Everybody"),
        (r"\b(was|were|is|are|had|has|would|will|could|should|must)\b(?! not\b)", r"\1 not"),
    ),
    "direction": (
        (r"\b(?:rose|increased|grew)\b", "fell"),
        (r"\b(?:fell|dropped|decreased)\b", "rose"),
        (r"\bdrop\b", "rise"),
        (r"\b(?:approved|agreed|accepted|backed)\b", "rejected"),
        (r"\b(?:rejected|refused|turned down)\b", "approved"),
        (r"\b(?:opposed|against)\b", "in favour of"),
        (r"\bsupported\b", "opposed"),
        (r"\bmore\b(?! than)", "fewer"),
        (r"\b(?:fewer|less)\b(?! than)", "more"),
        (r"\bshut\b|\bclose\b", "open"),
        (r"\bopen\b", "shut"),
        (r"\bmet\b (?=the)", "missed "),
        (r"\bpostpone\b|\bpostponing\b", "bring forward"),
    ),
    "modality": (
        (r"\b(?:may|might|could)\b(?! \d)", "will"),
        (r"\bprobably\b", "certainly"),
        (r"\bshould\b", "need not"),
        (r"\bmust\b", "may"),
        (r"\b(?:is|was|were|are) (?:proposed|expected|planned|intended|due|set) to\b", "is certain to"),
        (r"\bat least\b", "at most"),
        (r"\b(?:up to|no more than|at most)\b", "at least"),
        (r"\b(?:would|will)\b", "might"),
    ),
    "share": (
        (r"\b[Mm]ost\b(?! recent)", "all"),
        (r"\b[Oo]nly\b (?=\d)", "As many as "),
        (r"\b(?:[Aa]ll|[Ee]very|[Ee]ach)\b(?! of the)", "hardly any"),
        (r"\bnone\b", "all"),
        (r"\bmainly\b", "only"),
        (r"\bover (?=\d|a )", "under "),
    ),
}


def reworded(cases: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str, str]]:
    """Kind, altered text and passage, at most one of a kind for each case; what the passage says itself is left out."""
    for case in cases:
        for kind, patterns in _TURNED.items():
            for pattern, other in patterns:
                text = re.sub(pattern, other, case["paraphrase"], count=1)
                if text != case["paraphrase"]:
                    yield kind, text, case["context"]
                    break
