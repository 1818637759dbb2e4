"""The papers that questions are asked about: their sources, their text and which of them are of one meeting."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from eval.matching import plain
from eval.origins import NAME, Origin
from ingest.errors import UsageError

_REPORT = re.compile(r"^Agenda Item \d+", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """`sources` are all papers; `text` gives a paper's extracted text, None where it has none.

    `origins` are by source; `judged` says whether they are the right ones, or only what the answers tell.
    """

    sources: tuple[str, ...]
    text: Callable[[str], str | None]
    origins: Mapping[str, Origin]
    judged: bool

    def meeting(self, source: str) -> str:
        """A name for the paper's meeting: papers of one committee and date share it, any other has its own."""
        origin = self.origins.get(source)
        if origin is None or origin.committee is None or origin.meeting_date is None:
            return source
        return f"{plain(origin.committee)}, {origin.meeting_date}"

    def front_end(self, source: str) -> int:
        """Where the paper's front sheet ends: before the first line "Agenda Item N"; 0 where no line says so."""
        first = _REPORT.search(self.text(source) or "")
        return first.start() if first else 0


def resolve(beginning: str, sources: Iterable[str]) -> str:
    """The one paper whose source is this, or else begins like this; UsageError where none does, or several do."""
    known = sorted(sources)
    if beginning in known:
        return beginning
    fitting = [source for source in known if source.startswith(beginning)]
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        raise UsageError(f"No paper's source begins with '{beginning}': name a paper of the folder given by --papers.")
    some = ", ".join(fitting[:3])
    raise UsageError(f"'{beginning}' fits {len(fitting)} papers ({some}): write more of the source.")


def by_source(origins: Iterable[Origin], sources: Iterable[str]) -> dict[str, Origin]:
    """Right identities under the full sources of their papers."""
    known = tuple(sources)
    try:
        return {resolve(origin.file, known): origin for origin in origins}
    except UsageError as error:
        raise UsageError(f"{NAME}: {error}") from error
