"""A file's bytes to its text: by the file format that is surest of them."""

from collections.abc import Mapping
from types import ModuleType

from ingest import formats, plugins
from ingest.errors import UnreadablePaper
from ingest.extraction import foreign
from ingest.papers import Extract
from ingest.settings import Ocr

UNSURE = 0.05
# A plain text under the name of another format is no paper of either: most often an error, or half a download.
MISNAMED = 0.5
# What reads paragraphs looks at each more than once; a whole paper on one line is shorter.
LONGEST_PARAGRAPH = 1_000_000

_EMPTY = "This file is empty: put the paper's text in it or leave it out."


def extract(name: str, data: bytes, ocr: Ocr | None = None) -> Extract:
    """The text and blocks of a paper, scans read as `ocr` says; UnreadablePaper where no format takes it."""
    refusal = _EMPTY if _is_blank(data) else foreign.refusal(name, data)
    if refusal:
        raise UnreadablePaper(refusal)
    known = plugins.load_all(formats)
    sure = {each: float(known[each].accepts(name, data)) for each in known}
    best = max(known, key=lambda each: sure[each])
    if sure[best] < UNSURE:
        raise UnreadablePaper(f"It is in none of the formats {', '.join(known)}: save it as one of them.")
    if sure[best] < MISNAMED:
        _refuse_misnamed(name, known, sure)
    reads_pictures = hasattr(known[best], "depends")
    found: Extract = known[best].read(data, ocr) if reads_pictures else known[best].read(data)
    longest = max((block.end - block.start for block in found.blocks), default=0)
    if longest > LONGEST_PARAGRAPH:
        raise UnreadablePaper(
            f"This file holds a line or paragraph of {longest:,} characters, which is no paper's: "
            "save it anew with its line ends."
        )
    return found


def depends(data: bytes, ocr: Ocr) -> str:
    """What the text of a paper rests on beside its bytes and this program; formats that read pictures tell it."""
    known = plugins.load_all(formats)
    return "".join(known[each].depends(data, ocr) for each in known if hasattr(known[each], "depends"))


def _is_blank(data: bytes) -> bool:
    start = data[:4096]
    if not start.strip():
        return not data.strip()
    return len(data) < len(start) + 1 and not data.decode("utf-8", "replace").strip().strip("\ufeff").strip()


def _refuse_misnamed(name: str, known: Mapping[str, ModuleType], sure: Mapping[str, float]) -> None:
    for each, module in known.items():
        ending = next((ending for ending in module.ENDINGS if name.lower().endswith(ending)), None)
        if ending and not sure[each]:
            what = {"docx": "Word file"}.get(each, each.upper())
            raise UnreadablePaper(
                f"This file is called {ending} but is no {what}: fetch it again, or name it after what it holds."
            )
