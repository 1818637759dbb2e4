"""A conversation as HTML; every word of a paper or a reader is escaped (pure)."""

from collections.abc import Iterator, Sequence
from html import escape

from assistant.answers import Answer, Citation, Statement
from assistant.evidence.units import plain
from assistant.web.chips import Chip, chips
from assistant.web.paper_page import address
from assistant.web.passage_html import shown
from assistant.web.plain import copied, remarks
from assistant.web.talk import Turn
from ingest.papers import Access

WRITING = "More is being written; each statement is shown once it is checked."
_SAID = {
    "checked": ' <span class="how">checked wording</span>',
    "quoted": ' <span class="how">the paper’s words</span>',
}
REASONS = ("Wrong meeting or paper", "Something is missing", "Not what I asked", "Wrong", "Hard to read")


def conversation(turns: Sequence[Turn], *, keeps_feedback: bool, making: tuple[str, Answer] | None = None) -> str:
    """All turns, oldest first; only the latest one's chips can be removed.

    `making` is a question and what there is of its answer so far, which stands last.
    """
    last = len(turns) - 1 if making is None else -1
    parts = [_turn(turn, number, number == last, keeps_feedback) for number, turn in enumerate(turns)]
    parts += [_making(*making)] if making else []
    heard = told(turns[-1]) if making is None else "The answer is being written."
    return f'<div class="turns" data-told="{shown(heard)}">{"".join(parts)}</div>'


def told(turn: Turn) -> str:
    """What a screen reader hears when an answer has come (plain text)."""
    if turn.answer is None:
        return turn.problem
    if turn.answer.status == "not_found":
        return "The papers do not say. What comes closest is listed."
    papers = len({cited.source for cited in turn.answer.citations})
    return f"Answer: {_many(len(turn.answer.statements), 'statement')} from {_many(papers, 'paper')}."


def chip(one: Chip, act: str | None = None) -> str:
    """A filter as a chip; with an act, a button that takes it away."""
    kind = "inferred" if one.inferred else "set"
    if act is None:
        return f'<span class="chip {kind}">{shown(one.label)}</span>'
    return (
        f'<button type="button" class="chip {kind}" data-act="{act}" data-value="{shown(one.name)}" '
        f'aria-label="Remove: {shown(one.label)}">{shown(one.label)}<span aria-hidden="true"> ×</span></button>'
    )


def _turn(turn: Turn, number: int, is_last: bool, keeps_feedback: bool) -> str:
    head = f'<h2 id="q-{turn.key}" tabindex="-1"><span class="unseen">Question: </span>{shown(turn.question)}</h2>'
    body = _answered(turn, is_last, keeps_feedback) if turn.answer else f'<p class="problem">{shown(turn.problem)}</p>'
    return (
        f'<article class="turn" id="turn-{turn.key}" data-number="{number}" aria-labelledby="q-{turn.key}">'
        f"{head}{body}</article>"
    )


def _making(question: str, so_far: Answer) -> str:
    """A question with those statements of its answer that have been checked; its citations come with the whole."""
    groups = "".join(
        f'<section class="from">{_head(group)}{"".join(map(_told_so_far, group))}</section>'
        for group in _by_lead(so_far.statements)
    )
    return (
        f'<article class="turn" id="turn-making" aria-busy="true" aria-labelledby="q-making">'
        f'<h2 id="q-making" tabindex="-1"><span class="unseen">Question: </span>{shown(question)}</h2>'
        f'<div class="answer">{groups}</div><p class="pending">{WRITING}</p></article>'
    )


def _told_so_far(statement: Statement) -> str:
    words = shown(statement.text[len(statement.lead) :].strip())
    return f'<div class="statement {shown(statement.support)}"><p>{words}</p></div>'


def _answered(turn: Turn, is_last: bool, keeps_feedback: bool) -> str:
    answer = turn.answer
    assert answer is not None
    parts = [_understood(answer, is_last)]
    if answer.status == "not_found":
        parts.append(f'<div class="silent"><p>{shown(answer.text)}</p></div>{_nearest(turn)}')
    else:
        parts += [_notice(answer), _statements(turn), _sources(turn)]
    parts += [_left_out(answer), _tools(turn, keeps_feedback)]
    return "".join(parts)


def _understood(answer: Answer, removable: bool) -> str:
    found = chips(answer.query, answer.query.filters)
    if not found:
        return ""
    act = "again" if removable else None
    listed = "".join(f"<li>{chip(one, act)}</li>" for one in found)
    return f'<ul class="chips" aria-label="Answered with these filters">{listed}</ul>'


def _notice(answer: Answer) -> str:
    return "".join(f'<p class="notice">{shown(one)}</p>' for one in remarks(answer))


def _statements(turn: Turn) -> str:
    assert turn.answer is not None
    groups = "".join(_group(group, turn) for group in _by_lead(turn.answer.statements))
    return f'<div class="answer">{groups}</div>'


def _by_lead(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    group: list[Statement] = []
    for statement in statements:
        if statement.lead and group:
            yield group
            group = []
        group.append(statement)
    if group:
        yield group


def _group(group: Sequence[Statement], turn: Turn) -> str:
    return f'<section class="from">{_head(group)}{"".join(_statement(one, turn) for one in group)}</section>'


def _head(group: Sequence[Statement]) -> str:
    lead = group[0].lead.rstrip().removesuffix(":")
    return f'<h3 class="meeting">{shown(lead)}</h3>' if lead else ""


def _statement(statement: Statement, turn: Turn) -> str:
    assert turn.answer is not None
    if statement.support == "absent":  # what it cites stands right below it
        return f'<p class="notice">{shown(statement.text)}</p>'
    cited = [one for one in turn.answer.citations if one.n in statement.citations]
    words = _lines(statement.text[len(statement.lead) :].strip(), cited)
    buttons = "".join(_marker(one, turn.key) for one in cited)
    panels = "".join(_panel(one, turn) for one in cited)
    said = _SAID.get(statement.support, "") if turn.answer.model else ""
    return f'<div class="statement {shown(statement.support)}"><p>{words}&nbsp;{buttons}{said}</p>{panels}</div>'


def _lines(words: str, cited: Sequence[Citation]) -> str:
    """What is said, in the lines that the paper has it in where it is one quote whole."""
    quoted = [plain(line) for one in cited for line in one.quote.splitlines() if line.strip()]
    lines = quoted if " ".join(quoted) == words else words.splitlines()
    return "<br>".join(shown(line) for line in lines)


def _kept_lines(words: str) -> str:
    return "\n".join(shown(line) for line in words.splitlines())


def _marker(cited: Citation, key: str) -> str:
    return (
        f'<button type="button" class="marker" data-act="open" aria-expanded="false" '
        f'aria-controls="p-{key}-{cited.n}" aria-label="Source {cited.n}: {shown(cited.label)}">{cited.n}</button>'
    )


def _panel(cited: Citation, turn: Turn) -> str:
    return (
        f'<section class="panel" id="p-{turn.key}-{cited.n}" hidden tabindex="-1" '
        f'aria-label="Source {cited.n}, in its place in the paper">'
        f'<p class="place">{_exempt(cited)}<b>{shown(cited.label)}</b><br><span>{shown(cited.source)}</span></p>'
        f'<div class="passage" role="group" aria-label="The passage" tabindex="0">{turn.panels[cited.n - 1]}</div>'
        f'<p class="ways">{_links(cited, turn)}'
        f'<button type="button" class="quiet" data-act="close">Close</button></p></section>'
    )


def _exempt(cited: Citation) -> str:
    return '<strong class="exempt">Exempt</strong> ' if cited.access is Access.EXEMPT else ""


def _links(cited: Citation, turn: Turn) -> str:
    whole = f'<a href="{escape(address(cited))}" target="_blank" rel="noopener">Open the whole paper here</a>'
    sight = turn.sights[cited.n - 1] if turn.sights else ""
    whole += f' <a href="{escape(sight)}" target="_blank" rel="noopener">See the page</a>' if sight else ""
    if not (cited.url or "").startswith(("https://", "http://")):
        return whole
    published = f'<a href="{escape(cited.url or "")}" target="_blank" rel="noopener noreferrer">As published</a>'
    return f"{whole} {published}"


def _sources(turn: Turn) -> str:
    assert turn.answer is not None
    cited = turn.answer.citations
    entries = "".join(_source(one) for one in cited)
    return f'<details class="sources"><summary>Sources ({len(cited)})</summary><ol>{entries}</ol></details>'


def _source(cited: Citation) -> str:
    link = f'<a href="{escape(address(cited))}" target="_blank" rel="noopener">{shown(cited.label)}</a>'
    return f'<li value="{cited.n}">{_exempt(cited)}{link}</li>'


def _nearest(turn: Turn) -> str:
    assert turn.answer is not None
    if not turn.answer.nearest:
        return ""
    entries = "".join(
        f'<li class="statement"><p>{shown(one.label)}&nbsp;{_marker(one, turn.key)}</p>{_panel(one, turn)}</li>'
        for one in turn.answer.nearest
    )
    return f'<div class="nearest"><h3>What comes closest</h3><ul>{entries}</ul></div>'


def _left_out(answer: Answer) -> str:
    number = answer.searched.left_out
    if not number:
        return ""
    says, was = ("does not say its", "was") if number == 1 else ("do not say their", "were")
    return (
        f'<p class="aside">{_many(number, "paper")} that {says} committee or date {was} left out by your filters.</p>'
    )


def _tools(turn: Turn, keeps_feedback: bool) -> str:
    assert turn.answer is not None
    thumbs, held = _thumbs(turn) if keeps_feedback else "", _kept_lines(copied(turn.answer))
    return (
        '<div class="tools">'
        '<button type="button" class="quiet" data-act="copy">Copy with sources</button>'
        f'<a class="quiet" href="answer/{turn.key}.docx" download>Save as Word</a>{thumbs}'
        f'<textarea class="copied" hidden readonly aria-hidden="true">{held}</textarea></div>'
    )


def _thumbs(turn: Turn) -> str:
    if turn.verdict:
        return f'<span class="aside">{shown(turn.verdict)}</span>'
    reasons = "".join(f"<option>{shown(reason)}</option>" for reason in REASONS)
    return (
        '<button type="button" class="quiet" data-act="good" aria-label="This answer is right">Right</button>'
        '<details class="wrong"><summary class="quiet">Not right</summary><div>'
        f'<label>What is wrong? <select class="reason">{reasons}</select></label>'
        '<label>In your words <input class="words" maxlength="400"></label>'
        '<button type="button" class="quiet" data-act="bad">Send</button></div></details>'
    )


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
