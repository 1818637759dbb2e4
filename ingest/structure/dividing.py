"""Long lines of minutes cut at the labels, resolutions and paragraph numbers inside them (pure)."""

from collections.abc import Iterator

from ingest import numbering
from ingest.papers import BlockKind, Extract
from ingest.structure import wording
from ingest.structure.runs import Run, runs, split

_SHORTEST = 20


def divided(extract: Extract, pipes: bool = False) -> tuple[Run, ...]:
    """The runs of a paper, cut further where a label, a resolution or a numbered paragraph begins inside one."""
    return tuple(piece for run in runs(extract, pipes) for piece in _divided(run, extract.text))


def _divided(run: Run, text: str) -> Iterator[Run]:
    if run.furniture or run.block.kind is BlockKind.TABLE_ROW or len(run.words) < _SHORTEST:
        yield run
        return
    places = {*wording.label_places(run.words), *(start for start, _ in numbering.inside(run.words))}
    yield from split(run, text, sorted(places))
