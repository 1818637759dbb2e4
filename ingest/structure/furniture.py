"""What belongs to the page and not to the paper: menus, sizes of linked files, links, running heads (pure)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ingest import numbering
from ingest.papers import Block, BlockKind, Extract, Span

# "pdf icon PDF 264 KB" / "PDF 294 KB" / "(PDF, 1.2 MB)" / "eicon PDF 12 KB"
_SIZE = (
    r"\(?(?:\b(?:pdf|word|doc|docx|excel|file)[\s\xa0]+icon[\s\xa0]+|\b(?:pdf[\s\xa0]+)?eicon[\s\xa0]+)?"
    r"\b(?:PDF|DOCX?|DOTX?|XLSX?|XLSM|RTF|PPTX?|ODT|CSV|ZIP|TXT|HTML?|JPE?G|PNG)(?:,"
    r"|:)?[\s\xa0]+\d+(?:\.\d+)?[\s\xa0]?(?:KB|MB|bytes)\b\)?"
)
_ICON = r"\b(?:pdf|word|doc|excel)[\s\xa0]+icon\b"
_CUT_SHORT = r"(?:\.\.\.|…)[\s\xa0]*view the full minutes text for item[\s\xa0]+[\w./]{1,10}?\.?(?=[\s\xa0]|$|\|)"
_LINKS = (
    r"\bView directions\b(?=[\s\xa0]*(?:$|[|\n]))"
    r"|\b(?:Additional|Supporting|Accompanying) documents[\s\xa0]*:|\bDogfennau ychwanegol[\s\xa0]*:"
    r"|\b(?:View the (?:decision|background|minutes|declarations of interest"
    r"|documents?)[\w\s]{0,40}? for item[\s\xa0]+[\w./]{1,10}?\.?)(?=[\s\xa0]|$|\|)"
)
_INSIDE = re.compile(rf"(?:{_SIZE})|(?:{_ICON})|(?:{_CUT_SHORT})|(?:{_LINKS})", re.I)
_PIPES = re.compile(r"(?:\|[\s\xa0]*)+(?:-{2,}[\s\xa0]*(?:\|[\s\xa0]*)*)*|(?:-{3,}[\s\xa0]*\|[\s\xa0]*)+(?:-{3,})?")
_WHOLE = re.compile(
    r"(?:this page is intentionally left blank\.?|gadewir y dudalen hon yn wag(?:\s+yn fwriadol)?"
    r"|skip to (?:main )?content|find out more about this (?:issue|item|decision)"
    r"|view directions|share this page|print this page|back to top|page \d+(?: of \d+)?|[-–]\s*\d{1,4}\s*[-–])$",
    re.I,
)
_TOP = re.compile(
    r"(?:menu|council meetings|home|search|sign in|log ?in|skip to .{0,30}|accessibility|contact us|breadcrumb"
    r"|you are here:?.{0,60})$",
    re.I,
)
_DOCUMENTS = re.compile(r"(?:additional|supporting|accompanying) documents|dogfennau ychwanegol", re.I)
_CUT = re.compile(_CUT_SHORT, re.I)
_NAMED = re.compile(r"item[\s\xa0]+(?P<number>[\w./]+?)\.?$", re.I)
# "### " before a heading in Markdown
_MARK = re.compile(r"#{1,6}[ \t]+(?=\S)")
_APPENDIX = re.compile(r"(?:appendix|annex|atodiad)[\s\xa0]+[A-Z]?\d{0,2}$", re.I)
_FIGURES = re.compile(r"\d+")
_LONGEST_RUNNING = 140
# What a page's foot ends with, or its head begins with, before or after words that stand on each.
_PAGE = r"page[\s\xa0]\d{1,4}(?: of \d{1,4})?"
_FOOT = re.compile(rf"(?<=\S)[\s\xa0|–-]+{_PAGE}$|^{_PAGE}[\s\xa0|–-]+(?=\S)", re.I)
_TRAIL = re.compile(r"[\s\xa0]*(?:<i>[^<]{0,60}</i>|\*\*?\(?to follow\)?\.?\*\*?|\(to follow\)\.?|to follow\.?)$", re.I)
_ASIDE = re.compile(
    r"[\s\xa0]+(?:(?:No|To (?!the\b)|This|There|Members (?:are|to)|Please|The (?:Committee|Board|Panel|Cabinet"
    r"|report|purpose))[\s\xa0][^\n]*\."
    r"|Guest speakers?\b.*|Report (?:of|by) the .*|Presented by .*|(?:Contact|Lead|Report) (?:officer|author)\b.*)$",
    re.S,
)
_MARKUP = re.compile(r"</?[a-z]{1,6}>|\*\*|__")
_EMPHASIS = re.compile(r"([*_])(?=\S)(?P<words>[^*_]*[^\s*_])\1$")


def plain_words(words: str) -> str:
    """The words without the markup that a conversion leaves in text: <u>, **, and * around all of them."""
    plain = _MARKUP.sub("", words).strip()
    whole = _EMPHASIS.match(plain)
    return whole["words"] if whole else plain


def plain_row(words: str) -> str:
    """A Markdown table's row without markup, tabs between its cells as in other formats; other words as they are."""
    if not (words.startswith("|") and words.endswith("|")):
        return words
    return "\t".join(cell.strip() for cell in plain_words(words).strip("|").split("|"))


def clean_title(words: str) -> str:
    """An item's title as a person reads it: no file sizes, links, markup, "To follow", page ranges or broken lines."""
    title = plain_words(_PIPES.sub(" ", _INSIDE.sub(" ", _TRAIL.sub("", words.strip()))))
    title = " ".join(_TRAIL.sub("", title).split())
    short = _ASIDE.sub("", title)
    return (short if len(short) > 5 else title).strip(" -–:;,\t") or title


def inside(words: str, pipes: bool = False) -> Iterator[Span]:
    """The runs of furniture in a line, in order; `pipes` = the marks of a table that was flattened, too."""
    found = [Span(*match.span()) for match in _INSIDE.finditer(words)]
    if pipes:
        found.extend(Span(*match.span()) for match in _PIPES.finditer(words))
    end = -1
    for span in sorted(found):
        if span.start >= end and words[span.start : span.end].strip():
            yield span
            end = span.end


def heading_mark(words: str) -> int:
    """How many characters at the beginning of a heading are its mark in Markdown ("### ")."""
    mark = _MARK.match(words)
    return mark.end() if mark else 0


def is_whole(words: str, near_top: bool) -> bool:
    """Whether a whole line is furniture; a menu only is where the page begins."""
    return bool(_WHOLE.match(words) or (near_top and _TOP.match(words)))


def lists_documents(words: str) -> bool:
    """Whether furniture announces the papers of an item: "Supporting documents:"."""
    return bool(_DOCUMENTS.match(words))


def cut_short(words: str) -> str | None:
    """The item number in "... view the full minutes text for item 3.", "" where none is named; None for other words."""
    if not _CUT.match(words):
        return None
    named = _NAMED.search(words.strip())
    return named["number"].rstrip(".") if named else ""


def _shape(extract: Extract, block: Block) -> str:
    return " ".join(_FIGURES.sub("#", extract.text[block.start : block.end]).split()).lower()


def _edges(blocks: Sequence[Block]) -> Iterator[int]:
    pages: dict[int, list[int]] = {}
    for index, block in enumerate(blocks):
        if block.page is not None and block.kind is not BlockKind.PAGE_BREAK:
            pages.setdefault(block.page, []).append(index)
    for indexes in pages.values():
        yield from sorted({*indexes[:3], *indexes[-3:]})


def _may_run(extract: Extract, block: Block) -> bool:
    """Whether a block may be a running line; "Agenda Item 4" and "Appendix 2" at the head of pages begin something."""
    if block.end - block.start > _LONGEST_RUNNING or block.kind is BlockKind.TABLE_ROW:
        return False
    words = extract.text[block.start : block.end]
    return numbering.agenda_item(words) is None and not _APPENDIX.match(words)


def running(extract: Extract) -> frozenset[int]:
    """Indexes of blocks that stand again at the edge of page after page; the first time is kept."""
    shapes: dict[str, list[int]] = {}
    for index in _edges(extract.blocks):
        block = extract.blocks[index]
        if _may_run(extract, block):
            shapes.setdefault(_shape(extract, block), []).append(index)
    pages = Counter(block.page for block in extract.blocks if block.page is not None)
    printed = {number for _, number in extract.printed_pages}
    found: set[int] = set()
    for shape, indexes in shapes.items():
        if shape in ("#", "page #", "page # of #", "- # -", "# of #"):
            found.update(index for index in indexes if _is_page_number(extract, extract.blocks[index], printed))
        elif len(indexes) >= 3 and len(indexes) * 3 >= len(pages):
            found.update(indexes[1:])
    return frozenset(found) | frozenset(_feet(extract))


def _feet(extract: Extract) -> Iterator[int]:
    """Lines of a text without pages that say the same thrice but for the page's number: "Budget pack Page 9"."""
    if any(block.page is not None for block in extract.blocks):
        return
    shapes: dict[str, list[int]] = {}
    for index, block in enumerate(extract.blocks):
        words = extract.text[block.start : block.end]
        if len(words) <= _LONGEST_RUNNING and _FOOT.search(words) and _may_run(extract, block):
            shapes.setdefault(_FOOT.sub("", " ".join(words.split())).lower(), []).append(index)
    for indexes in shapes.values():
        yield from indexes[1:] if len(indexes) >= 3 else ()


def _is_page_number(extract: Extract, block: Block, printed: set[str]) -> bool:
    words = extract.text[block.start : block.end]
    return not printed or words.lower().startswith("page") or bool(printed & set(_FIGURES.findall(words)))
