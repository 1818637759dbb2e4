"""How dates, follow-ups and steps are said in words (pure)."""

from collections.abc import Iterator, Sequence

from assistant.answers import Citation
from assistant.citing import day, meeting_name
from assistant.registering.entries import Entry, Stage, Step
from ingest.papers import DateBasis, Identity

_KNOWN = (DateBasis.STATED, DateBasis.MATCHED, DateBasis.SIDECAR)


def dated(identity: Identity) -> str:
    """The meeting's date for sorting (2017-07-13), or its bounds in words where it is not known."""
    if identity.meeting_date and identity.date_basis in _KNOWN:
        return identity.meeting_date.isoformat()
    bounds = [f"after {day(identity.after)}"] if identity.after else []
    bounds += [f"before {day(identity.before)}"] if identity.before else []
    return " and ".join(bounds) or "not stated"


def followed(entry: Entry) -> str:
    """Where it came back, each place named; else that no later paper held shows it."""
    return "; ".join(f"came back: {place(one)}" for one in entry.came_back) or entry.follow_up


def place(cited: Citation) -> str:
    """A citation with the title of its item."""
    return f"{cited.label}: {cited.item_title}" if cited.item_title else cited.label


def trail(steps: Sequence[Step]) -> str:
    """The steps as text, numbered, under the meeting that each belongs to."""
    lines: list[str] = []
    meeting = None
    for number, step in enumerate(steps, 1):
        if meeting_name(step.identity) != meeting:
            meeting = meeting_name(step.identity)
            lines += ["", meeting] if lines else [meeting]
        lines += [f"  {number}. {named(step)}: {step.words}", *_details(step)]
    return "\n".join(lines)


def named(step: Step) -> str:
    """What a step is, with the verb that its paper uses: "decision (agreed)"."""
    kind = step.entry.kind.value if step.entry else step.stage.value
    return step.stage.value if kind == step.stage.value or step.stage is not Stage.DECISION else f"decision ({kind})"


def _details(step: Step) -> Iterator[str]:
    entry = step.entry
    if entry and (entry.owner or entry.due) and not entry.stated:
        yield f"     {'; '.join(filter(None, (entry.owner, f'due {entry.due}' if entry.due else None)))}"
    if entry:
        yield f"     status: {entry.status}"
    yield f"     {step.citation.label} ({step.citation.source})"
