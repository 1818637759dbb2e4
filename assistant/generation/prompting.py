"""A question and numbered passages as a model gets them; the words are in prompt.md (pure but for reading that)."""

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from string import Template

from assistant.citing import meeting_name
from assistant.generation.given import Given
from assistant.generation.speaking import Message
from ingest.papers import Kind

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]"
)
# What a chat template or a reader of ours could take for the end of a passage, a message or a marker.
_DELIMITERS = str.maketrans(
    {"<": "‹", ">": "›", "[": "(", "]": ")", "【": "(", "】": ")", "{": "(", "}": ")", "`": "'", "|": "¦"}
)
_HEADS = re.compile(r"(?m)^[ \t]*(?:#+|-{3,}|={3,}|\*{3,}|_{3,})[ \t]*")
_KINDS = {
    Kind.DECISION: "decision",
    Kind.ACTION: "action",
    Kind.RECOMMENDATION: "recommendation, not yet decided",
}
LONGEST_TITLE = 120


def messages(question: str, given: Sequence[Given]) -> list[Message]:
    """What the model is told: how to answer, an example, then the passages and the question."""
    told = "\n\n".join(_passage(one) for one in given)
    return [
        ("system", _parts()["system"]),
        ("user", _parts()["example"]),
        ("assistant", _parts()["answer"]),
        ("user", Template(_parts()["user"]).substitute(passages=told, question=" ".join(harmless(question).split()))),
    ]


def repair(wrong: str, numbers: Sequence[int]) -> Message:
    """What the model is told once when what it wrote cannot be used."""
    named = ", ".join(f"[{number}]" for number in numbers)
    return "user", Template(_parts()["repair"]).substitute(wrong=wrong, numbers=named)


def harmless(words: str) -> str:
    """Words that can stand in a prompt: no character that opens or closes anything, nothing unseen, no heading."""
    return _HEADS.sub("", _UNSEEN.sub("", words.translate(_DELIMITERS)))


def _passage(one: Given) -> str:
    """A passage as quoted data: each line of it behind a bar, what it is of before it."""
    lines = [f"¦ {' '.join(line.split())}" for line in harmless(one.source.text).splitlines() if line.strip()]
    return "\n".join((f"Passage [{one.number}], {_place(one)}:", *lines))


def _place(one: Given) -> str:
    parts = [meeting_name(one.paper.identity)]
    if one.source.item or one.source.item_title:
        parts.append(f"item {one.source.item or ''} {(one.source.item_title or '')[:LONGEST_TITLE]}".strip())
    kind = _KINDS.get(one.source.kind) if one.source.kind else None
    return " ".join(harmless(", ".join((*parts, *([kind] if kind else [])))).split())


@lru_cache(maxsize=1)
def _parts() -> dict[str, str]:
    """The sections of prompt.md by their headings."""
    whole = (files("assistant.generation") / "prompt.md").read_text("utf-8")
    found = re.split(r"(?m)^# (\w+)\n", whole)[1:]
    return {name: words.strip() for name, words in zip(found[::2], found[1::2], strict=True)}
