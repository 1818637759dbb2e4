"""What became of an assertion, in plain words and as a record (pure)."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from assistant.records import citation_record
from assistant.reviewing.drafts import Draft
from assistant.reviewing.review import Reviewed
from assistant.verification.nouns import Verdict

Record = dict[str, Any]
_HEADINGS = {
    Verdict.SUPPORTED: "Supported",
    Verdict.CONTRADICTED: "The papers say otherwise",
    Verdict.NOT_FOUND: "Not found in the papers",
}


def heading(one: Reviewed) -> str:
    """The verdict in words."""
    return _HEADINGS[one.checked.verdict]


def remarks(one: Reviewed) -> list[str]:
    """Why, and what the papers say instead or what comes nearest, a line each."""
    lines = [f"{reason[0].upper()}{reason[1:]}." for reason in one.checked.reasons]
    if one.citation:
        lead = "The paper says" if one.checked.verdict is Verdict.CONTRADICTED else "What comes nearest"
        lines.append(f"{lead}: “{' '.join(one.citation.quote.split())}”")
        lines.append(f"{one.citation.label} ({one.citation.source})")
    return lines


def told(draft: Draft, found: Sequence[Reviewed]) -> str:
    """For a terminal: each sentence that is not supported with what comes nearest, then the sum."""
    blocks = [
        "\n".join((f"{heading(one)}: {one.assertion.text}", *(f"  {line}" for line in remarks(one))))
        for one in found
        if not one.is_supported
    ]
    supported = sum(one.is_supported for one in found)
    sentences = "sentence is" if len(found) == 1 else "sentences are"
    return "\n\n".join((*blocks, f"{supported} of {len(found)} {sentences} supported by the papers."))


def record(draft: Draft, found: Sequence[Reviewed]) -> Record:
    """The whole review as one document; `start` and `end` count characters of the draft's text."""
    counted = Counter(one.checked.verdict for one in found)
    return {
        "draft": draft.name,
        "totals": {"sentences": len(found), **{verdict.value: counted[verdict] for verdict in Verdict}},
        "sentences": [
            {
                "text": one.assertion.text,
                "start": one.assertion.span.start,
                "end": one.assertion.span.end,
                "verdict": one.checked.verdict.value,
                "score": round(one.checked.score, 4),
                "reasons": list(one.checked.reasons),
                "citation": citation_record(one.citation) if one.citation else None,
            }
            for one in found
        ],
    }
