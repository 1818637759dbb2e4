"""The engine with a language model: what the quotes engine answers, in the model's words where they hold."""

from dataclasses import replace

from assistant.answering import Answered
from assistant.answers import Answer, Query
from assistant.engines import quotes
from assistant.generation.given import Given, access, given
from assistant.generation.rewording import Rewording, quoting
from ingest.errors import SettingsError
from ingest.papers import Access, Kind
from ingest.settings import Settings

answer = quotes.answer
EXEMPT = "the language model may not be given exempt passages"
ORDERS = "the passage that answers reads like orders to whoever answers"
ROWS = "rows of tables answer, which say less without their headers"
SEVERAL = "several meetings or papers fit"
DIFFER = "they give different figures or correct each other"
PARTLY = "they answer this only in part"
COUNTED = "their entries are counted or listed one by one"


def reworded(answered: Answered, query: Query, settings: Settings, clearance: Access) -> Answer | Rewording:
    """What the model is to word; or the answer as it is, where nothing stands to be worded or nothing may be sent.

    SettingsError where no model is set. Whether there is an answer at all the quotes engine has decided.
    """
    generation = settings.generation
    if not generation.model:
        raise SettingsError(
            "No language model is set: name one as model under [generation] in clerk.toml, or use the engine quotes."
        )
    quoted = replace(answered.answer, engine="quotes")
    if not quoted.statements:
        return quoted
    # What a follow-up carries over may name what an exempt paper says.
    closed = not generation.exempt and clearance is Access.EXEMPT and bool(query.before)
    reason = EXEMPT if closed else _kept(answered, exempt=generation.exempt)
    if reason:
        return quoting(quoted, reason)
    told = given(answered.units, generation.passages, exempt=generation.exempt)
    if not any(_cites(quoted, one) for one in told):
        return quoting(quoted, ROWS if any(unit.kind is Kind.TABLE_ROW for unit in answered.units) else ORDERS)
    question = f"{query.before} {query.question}".strip()
    return Rewording(quoted=quoted, question=question, given=told, settings=generation)


def _kept(answered: Answered, *, exempt: bool) -> str:
    """Why an answer is left in the papers' words; empty where it may be worded."""
    quoted = answered.answer
    if not answered.units:
        return COUNTED
    if not exempt and any(access(unit.paper, unit.passage) is Access.EXEMPT for unit in answered.units):
        return EXEMPT
    if quoted.ask_back:
        return SEVERAL
    if quoted.conflicts or answered.corrected:
        return DIFFER
    return "" if quoted.status == "answered" else PARTLY


def _cites(quoted: Answer, one: Given) -> bool:
    return any(
        cited.source == one.paper.source and cited.start < one.run.end and one.run.start < cited.end
        for cited in quoted.citations
    )
