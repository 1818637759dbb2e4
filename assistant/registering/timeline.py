"""A trail drawn as a timeline: meetings from left to right, a lane for each stage, steps by number (pure).

Every word of a paper or a reader is escaped; the drawing holds no style, script or address.
"""

from collections.abc import Sequence
from html import escape

from assistant.citing import day, meeting_name
from assistant.registering.entries import Stage, Step
from ingest.papers import Identity
from ingest.terminal import harmless

_LEFT, _WIDE, _HEAD, _MARK = 130, 132, 62, 30
_SHAPES = {
    Stage.REPORT: '<rect x="-12" y="-12" width="24" height="24" {}/>',
    Stage.RECOMMENDATION: '<path d="M0 -15 L15 0 L0 15 L-15 0 Z" {}/>',
    Stage.DECISION: '<circle r="13" {}/>',
    Stage.ACTION: '<path d="M-13 -11 H7 L15 0 L7 11 H-13 Z" {}/>',
    Stage.FOLLOW_UP: '<rect x="-13" y="-11" width="26" height="22" rx="11" stroke-dasharray="4 2" {}/>',
}
_LINE = 'fill="none" stroke="currentColor" stroke-width="1.5"'


def drawn(subject: str, steps: Sequence[Step], *, alone: bool = True) -> str:
    """The SVG; `alone` for a file of its own, with a white ground: within a page it takes the page's colours."""
    meetings = list(dict.fromkeys(_meeting(step) for step in steps))
    lanes = _lanes(steps, meetings)
    width = _LEFT + _WIDE * max(len(meetings), 1)
    height = _HEAD + sum(lanes.values()) + 10
    ground = f'<rect width="{width}" height="{height}" fill="#ffffff"/>' if alone else ""
    colour = ' color="#1b1b1b"' if alone else ""
    parts = (ground, _columns(meetings, height), _named_lanes(lanes, width), _marks(steps, meetings, lanes))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'role="img" aria-label="{_said(alt(subject, steps))}" font-family="sans-serif" font-size="13"{colour}>'
        f"<title>{_said(f'Timeline of {subject}')}</title><desc>{_said(alt(subject, steps))}</desc>"
        f"{''.join(parts)}</svg>"
    )


def alt(subject: str, steps: Sequence[Step]) -> str:
    """What the drawing shows, in words."""
    if not steps:
        return f"Timeline of {subject}: no paper held tells of it."
    told = (f"{number} {step.stage.value}, {meeting_name(step.identity)}" for number, step in enumerate(steps, 1))
    return f"Timeline of {subject}, oldest first: {'; '.join(told)}."


def _said(words: str) -> str:
    return escape(harmless(" ".join(words.split())))


def _meeting(step: Step) -> tuple[str, str]:
    identity: Identity = step.identity
    when = day(identity.meeting_date) if identity.meeting_date else "Date not stated"
    return when, identity.committee or "Committee not stated"


def _lanes(steps: Sequence[Step], meetings: Sequence[tuple[str, str]]) -> dict[Stage, int]:
    """How high each lane is: as the most marks that it has at one meeting."""
    most = {
        stage: max((sum(s.stage is stage and _meeting(s) == one for s in steps) for one in meetings), default=0)
        for stage in Stage
    }
    return {stage: _MARK * -(-max(number, 1) // 3) + 14 for stage, number in most.items()}


def _columns(meetings: Sequence[tuple[str, str]], height: int) -> str:
    drawn = []
    for at, (when, committee) in enumerate(meetings):
        x = _LEFT + _WIDE * at
        names = _lines(committee)
        drawn.append(f'<path d="M{x} 4 V{height - 6}" {_LINE} opacity="0.35"/>')
        drawn.append(f'<text x="{x + 6}" y="16" fill="currentColor" font-weight="bold">{_said(when)}</text>')
        drawn += [
            f'<text x="{x + 6}" y="{32 + 14 * row}" fill="currentColor" font-size="11">{_said(line)}</text>'
            for row, line in enumerate(names)
        ]
    return "".join(drawn)


def _lines(committee: str) -> list[str]:
    """A committee's name in two short lines at most."""
    first = ""
    words = committee.split()
    while words and len(f"{first} {words[0]}") <= 21:
        first = f"{first} {words.pop(0)}".strip()
    rest = " ".join(words)
    return [line for line in (first, rest if len(rest) <= 21 else f"{rest[:20]}…") if line]


def _named_lanes(lanes: dict[Stage, int], width: int) -> str:
    drawn, y = [], _HEAD
    for stage, height in lanes.items():
        drawn.append(f'<path d="M0 {y} H{width}" {_LINE} opacity="0.35"/>')
        drawn.append(f'<text x="4" y="{y + 24}" fill="currentColor">{stage.value.capitalize()}</text>')
        y += height
    return "".join(drawn)


def _marks(steps: Sequence[Step], meetings: Sequence[tuple[str, str]], lanes: dict[Stage, int]) -> str:
    tops, y = {}, _HEAD
    for stage, height in lanes.items():
        tops[stage] = y
        y += height
    told: dict[tuple[Stage, int], int] = {}
    drawn = []
    for number, step in enumerate(steps, 1):
        column = meetings.index(_meeting(step))
        nth = told.get((step.stage, column), 0)
        told[step.stage, column] = nth + 1
        x = _LEFT + _WIDE * column + 24 + 40 * (nth % 3)
        drawn.append(_mark(step.stage, number, x, tops[step.stage] + 21 + _MARK * (nth // 3)))
    return "".join(drawn)


def _mark(stage: Stage, number: int, x: int, y: int) -> str:
    shape = _SHAPES[stage].format(_LINE)
    figure = f'<text text-anchor="middle" y="4" fill="currentColor" font-size="12">{number}</text>'
    return f'<g transform="translate({x} {y})">{shape}{figure}</g>'
