"""What the tab of briefings shows: how far one has come, what it holds, where it is to be had (HTML, all escaped)."""

from html import escape

from assistant.briefing.nouns import Block, Briefing
from assistant.briefing.wordings import exempt
from assistant.cleaning import clean

STEPS = {
    "searching": "Searching the papers",
    "reading": "Reading the papers",
    "registers": "Going through decisions and actions",
    "writing": "Writing",
}
STOPPED = "Stopped: nothing was made."
# What the links save, in the order shown.
KINDS = (("docx", "Save as Word"), ("html", "Save as web page"), ("md", "Save as Markdown"))


def progress(told: str) -> str:
    """A step as Job.progress tells it."""
    step, done, of = told.split(" ")
    count = f": {done} of {of}" if int(of) > 1 else ""
    bar = f'<progress max="{int(of)}" value="{int(done)}" aria-label="Briefing"></progress>' if int(of) > 1 else ""
    return f'<p role="status">{STEPS.get(step, "Writing")}{count} …</p>{bar}'


def remark(sentence: str) -> str:
    """A sentence on what did not come about."""
    return f'<p role="status">{escape(clean(sentence))}</p>'


def made(key: str, briefing: Briefing) -> str:
    """What was made, and the links that save it."""
    scope = next(section for section in briefing.sections if section.key == "scope")
    told = "".join(f"<p>{escape(clean(note))}</p>" for note in scope.notes)
    missing = "".join(map(_listed, scope.blocks))
    counted = f"{len(briefing.citations)} footnotes from {len(briefing.sources)} papers."
    said = counted if briefing.covered else "The papers held do not cover this; the note says what was searched."
    links = " ".join(
        f'<a class="quiet" href="briefing/{escape(key)}.{kind}" download>{name}</a>' for kind, name in KINDS
    )
    marked = f'<p><span class="exempt">{escape(exempt(briefing))}</span></p>' if exempt(briefing) else ""
    return (
        f'<section class="made" aria-labelledby="made"><h2 id="made">{escape(clean(briefing.title))}</h2>{marked}'
        f'<p role="status">{said}</p><p class="tools">{links}</p>{told}{missing}</section>'
    )


def _listed(block: Block) -> str:
    """The remarks of a block below its heading, where it has any; its table is in the files alone."""
    entries = "".join(f"<li>{escape(clean(note))}</li>" for note in block.notes)
    heading = f"<h3>{escape(clean(block.heading))}</h3>" if block.heading else ""
    return f"{heading}<ul>{entries}</ul>" if entries else ""
