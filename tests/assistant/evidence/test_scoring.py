"""How units are weighed against each other."""

from dataclasses import replace

import numpy as np
from standins import paper, passage

from assistant.answers import Wanted
from assistant.evidence.scoring import asked, rarity, scores
from assistant.evidence.units import units
from ingest.papers import AgendaItem, Kind


def test_what_stands_under_the_minute_named_comes_before_what_has_the_other_words_of_the_question() -> None:
    lines = (
        "The swing in the park was broken.",
        "A resident asked whether the Marlbridge Culture Panel would sweep the square, as the panel had said.",
    )
    one = paper(*((Kind.DISCUSSION, line) for line in lines))
    items = (AgendaItem(number="24/035", title="Playground"), AgendaItem(number="24/036", title="Questions"))
    placed = tuple(replace(paragraph, item=at) for at, paragraph in enumerate(one.paragraphs))
    one = replace(one, items=items, paragraphs=placed)
    passages = [passage(one, 0), passage(one, 1)]
    question = asked(
        "What happened at minute 24/035 of Marlbridge Culture Panel?", (Wanted.FACT,), rarity(passages), {}
    )

    def alike(texts: object) -> np.ndarray:
        return np.ones((len(list(texts)), 1), dtype=np.float32)  # type: ignore[call-overload]

    first, second = scores(units(passages, lambda _: one), [question], alike, alike)[:, 0]
    assert first > second
