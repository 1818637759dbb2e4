"""A pack for a made-up meeting, set in one of several looks, with what stands on which of its pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from looks import Look
from phrases import HEADINGS, TITLES, Author
from PIL import Image, ImageDraw
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from reportlab.platypus import Image as Picture
from scanning import picture

RULED = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
SIDE, TOP, FOOT = 64, 56, 56


@dataclass(slots=True, kw_only=True)
class Told:
    """A paragraph or row as it was set: its words, item, header row, PDF page and printed page."""

    words: str
    item: str | None
    kind: str
    header: str | None = None
    page: int = 0
    printed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The PDF and all that is true of it; `figures` are pages with a chart."""

    data: bytes
    items: tuple[tuple[str, str, str | None], ...]
    told: tuple[Told, ...]
    pages: int
    scanned: tuple[int, ...]
    figures: tuple[int, ...]


class _Marked(Paragraph):
    """A paragraph that notes the page on which it begins."""

    told: Told | None = None

    def split(self, width: float, height: float) -> list[Flowable]:
        parts = super().split(width, height)
        if parts:
            parts[0].told = self.told
        return parts

    def draw(self) -> None:
        if self.told is not None:
            self.told.page = self.told.page or self.canv.getPageNumber()
        super().draw()


class _Scan(Flowable):
    """A picture over the whole page."""

    def __init__(self, page: Image.Image, told: Sequence[Told]) -> None:
        super().__init__()
        self.page, self.told = page, told
        self.width, self.height = 100, 100

    def draw(self) -> None:
        for told in self.told:
            told.page = self.canv.getPageNumber()
        x, y = self.canv.absolutePosition(0, 0)
        self.canv.drawImage(ImageReader(self.page), -x, -y, width=A4[0], height=A4[1])


class _At(Flowable):
    """Nothing to see; notes the page."""

    def __init__(self, pages: list[int]) -> None:
        super().__init__()
        self.pages = pages
        self.width = self.height = 0

    def draw(self) -> None:
        self.pages.append(self.canv.getPageNumber())


@dataclass(slots=True, kw_only=True)
class _Maker:
    look: Look
    seed: int
    reports: int
    sections: int
    scans: int
    ranges: dict[str, tuple[int, int]] = field(default_factory=dict)
    last: int = 0
    told: list[Told] = field(default_factory=list)
    figures: list[int] = field(default_factory=list)
    scanned: list[Told] = field(default_factory=list)
    item: str | None = None
    count: int = 0

    def style(self, name: str, **more: object) -> ParagraphStyle:
        size = self.look.size
        base = {"fontName": self.look.font, "fontSize": size, "leading": size * 1.25, "spaceAfter": size * 0.7}
        return ParagraphStyle(name, **{**base, **more})

    def note(self, words: str, kind: str, header: str | None = None) -> Told:
        told = Told(words=words, item=self.item, kind=kind, header=header)
        self.told.append(told)
        return told

    def marked(self, words: str, style: ParagraphStyle, told: Told | None, bullet: str | None = None) -> Paragraph:
        made = _Marked(words, style, bulletText=bullet)
        made.told = told
        return made

    def prose(self, words: str, number: str | None = None) -> Paragraph:
        if number is None:
            return self.marked(words, self.style("prose"), self.note(words, "prose"))
        style = self.style("numbered", leftIndent=36, firstLineIndent=0, bulletIndent=0, bulletFontSize=self.look.size)
        style.bulletFontName = self.look.font
        return self.marked(words, style, self.note(f"{number} {words}", "prose"), number)

    def heading(self, words: str) -> Paragraph:
        style = self.style("heading", fontName=self.look.bold, keepWithNext=1, spaceBefore=6)
        return self.marked(words, style, self.note(words, "heading"))

    def table(self, author: Author, rows: int) -> Table:
        header = ("Ward", "Scheme", "Spent (£)", f"Share {author.figure(2, 99)} %")
        cells = [[Paragraph(f"<b>{cell}</b>", self.style("cell", spaceAfter=0)) for cell in header]]
        for _ in range(rows):
            made = (
                author.one(("East", "West", "Castle", "Quayside", "Upper Denby")),
                author.paragraph(1, 1).split(" in ")[0].rstrip("."),
                author.figure(1000, 990_000),
                f"{author.chance.randint(1, 99)}.{author.chance.randint(0, 9)}%",
            )
            told = self.note("\t".join(made), "row", "\t".join(header))
            first = self.marked(made[0], self.style("cell", spaceAfter=0), told)
            cells.append([first, *(Paragraph(cell, self.style("cell", spaceAfter=0)) for cell in made[1:])])
        return Table(cells, colWidths=[80, 220, 80, 80], style=RULED, repeatRows=1, spaceAfter=10)


class _Chart(Picture):
    """A picture that notes its page."""

    pages: list[int]

    def draw(self) -> None:
        self.pages.append(self.canv.getPageNumber())
        super().draw()


def _chart(author: Author, pages: list[int]) -> Picture:
    page = Image.new("L", (460, 200), 255)
    draw = ImageDraw.Draw(page)
    for at in range(6):
        draw.rectangle((30 + at * 70, 190 - author.chance.randint(20, 170), 75 + at * 70, 190), fill=110)
    file = BytesIO()
    page.save(file, "PNG")
    file.seek(0)
    chart = _Chart(file, width=345, height=150)
    chart.pages = pages
    return chart


def _scan_page(make: _Maker, author: Author) -> list[Flowable]:
    """A letter that was put through a scanner: paragraphs with a line of nothing between them."""
    lines: list[str] = []
    told = []
    for _ in range(4):
        words = author.paragraph(1, 2)
        told.append(make.note(words, "scan"))
        line = ""
        for word in words.split():
            if len(line) + len(word) > 62:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines += [line, ""]
    make.scanned.append(told[0])
    page = picture(lines, turn=author.chance.choice((-0.4, 0.0, 0.3)), size=34, dirt=20)
    return [NextPageTemplate("bare"), PageBreak(), _Scan(page, told), NextPageTemplate("one")]


def _head(make: _Maker, number: str, title: str) -> Iterator[Flowable]:
    big = make.style("big", fontName=make.look.bold, fontSize=make.look.size + 4, leading=make.look.size * 1.7)
    rows = [("Committee", "Harbour and Coast Committee"), ("Report title", title), ("Report of", "Head of Coast")]
    if make.look.head == "mark":
        yield Paragraph(f"Agenda Item {number}", make.style("mark", fontName=make.look.bold, alignment=2))
        cells = [*rows, ("Wards", "All"), ("Class", "Part 1"), ("Date", "4 March 2025")]
    elif make.look.head == "lines":
        yield Paragraph(f"Item {number}: {title}", big)
        for label, value in (("Report to", rows[0][1]), ("Report of", rows[2][1]), ("Date of meeting", "4 March 2025")):
            yield Paragraph(f"{label}: {value}", make.style("label", spaceAfter=2))
        yield Spacer(1, 10)
        return
    else:
        cells = [("Meeting:", rows[0][1]), ("Date:", "4 March 2025"), ("Title:", title), ("Report of:", rows[2][1])]
    plain = make.style("head", spaceAfter=0)
    told = [[Paragraph(f"<b>{label}</b>", plain), Paragraph(value, plain)] for label, value in cells]
    yield Table(told, colWidths=[110, 350], style=RULED, spaceAfter=14)


def _number(make: _Maker, section: int, paragraph: int) -> str | None:
    make.count += 1
    return {"decimal": f"{section}.{paragraph}", "plain": f"{make.count}.", "none": None}[make.look.numbers]


def _report(make: _Maker, author: Author, number: str, title: str, at: int) -> Iterator[Flowable]:
    make.item, make.count = number, 0
    yield from _head(make, number, title)
    decimal = make.look.numbers == "decimal"
    for section in range(1, make.sections + 1):
        name = HEADINGS[(section + at) % len(HEADINGS)]
        yield make.heading(f"{section}. {name}" if decimal else name)
        for paragraph in range(1, author.chance.randint(3, 6)):
            yield make.prose(author.paragraph(), _number(make, section, paragraph))
        if section == 2:
            yield make.prose("The spending by ward is set out below.", _number(make, section, 9))
            yield make.table(author, author.chance.choice((4, 9, 34)))
        if section == 3 and at % 2 == 0:
            yield _chart(author, make.figures)
    if at % 3 == 1:
        yield from _columns(make, author)
    yield from (
        part
        for _ in range(make.scans // make.reports + (at < make.scans % make.reports))
        for part in _scan_page(make, author)
    )


def _columns(make: _Maker, author: Author) -> Iterator[Flowable]:
    """An appendix set in two columns."""
    yield from (NextPageTemplate("two"), PageBreak())
    yield make.heading("Appendix 1")
    for _ in range(14):
        yield make.prose(author.paragraph(1, 3))
    yield NextPageTemplate("one")


def _front(make: _Maker, listed: Sequence[tuple[str, str]]) -> Iterator[Flowable]:
    look = make.look
    title = make.style("title", fontName=look.bold, fontSize=18, leading=24)
    yield Paragraph("Ashby Borough Council", title)
    yield Paragraph("Harbour and Coast Committee", title)
    for line in ("Agenda", "Tuesday, 4 March 2025 at 6.30 pm", "Council Chamber, Fenwick Hall, Ashby AB1 2CD"):
        yield Paragraph(line, make.style("front"))
    rows = []
    for number, name in listed:
        span = make.ranges.get(number)
        pages = look.range.format(*span) if span else ""
        rows.append((f"{number}.", name, pages))
    if look.front == "lines":
        yield from (Paragraph(f"{number} {name} {pages}".strip(), make.style("entry")) for number, name, pages in rows)
    else:
        plain = make.style("cell", spaceAfter=0)
        cells = [[Paragraph(cell, plain) for cell in row] for row in (("Item", "", "Pages"), *rows)]
        yield Table(cells, colWidths=[44, 330, 84], style=RULED if look.front == "ruled" else [])
    yield PageBreak()
    if look.bare > 1:
        yield Paragraph("This page is intentionally left blank", make.style("blank"))
        yield PageBreak()


def _built(make: _Maker) -> tuple[bytes, int, dict[str, tuple[int, int]]]:
    author = Author(make.seed)
    names = author.chance.sample(TITLES, min(make.reports, len(TITLES)))
    listed = [("1", "Apologies for absence"), ("2", "Declarations of interest")]
    reports = [(str(at + 3), names[at]) for at in range(make.reports)]
    listed += reports
    story: list[Flowable] = [*_front(make, listed)]
    spots: dict[str, list[int]] = {}
    for at, (number, title) in enumerate(reports):
        spots[number] = []
        story += [_At(spots[number]), *_report(make, author, number, title, at), _At(spots[number]), PageBreak()]
    file = BytesIO()
    pages = _set(make, story, file)
    return file.getvalue(), pages, {number: (spot[0], spot[-1]) for number, spot in spots.items()}


def _printed(look: Look, page: int) -> str | None:
    return None if page <= look.bare else str(page - look.bare + look.first - 1)


def _set(make: _Maker, story: list[Flowable], file: BytesIO) -> int:
    look = make.look

    def margin(canvas: Canvas, document: BaseDocTemplate) -> None:
        number = _printed(look, document.page)
        if number:
            look.margin(canvas, number, make.last)

    width, height = A4[0] - 2 * SIDE, A4[1] - TOP - FOOT
    one = [Frame(SIDE, FOOT, width, height, id="one")]
    two = [Frame(SIDE + at * (width + 18) / 2, FOOT, (width - 18) / 2, height, id=f"two{at}") for at in (0, 1)]
    document = BaseDocTemplate(file, pagesize=A4, invariant=1)
    document.addPageTemplates(
        [
            PageTemplate(id=name, frames=frames, onPageEnd=margin)
            for name, frames in (("one", one), ("two", two), ("bare", one))
        ]
    )
    document.build(story)
    return int(document.page)


def make_pack(look: Look, *, seed: int = 7, reports: int = 5, sections: int = 4, scans: int = 2) -> Pack:
    """The pack, set twice: the front sheet names pages that are known only once it is set."""
    ranges: dict[str, tuple[int, int]] = {}
    last = 0
    for _ in range(2):
        make = _Maker(look=look, seed=seed, reports=reports, sections=sections, scans=scans, ranges=ranges, last=last)
        data, pages, spots = _built(make)
        shift = look.first - 1 - look.bare
        ranges = {number: (first + shift, end + shift) for number, (first, end) in spots.items()}
        last = pages + shift
    for told in make.told:
        told.printed = _printed(look, told.page)
    author = Author(seed)
    names = author.chance.sample(TITLES, min(reports, len(TITLES)))
    items = [("1", "Apologies for absence", None), ("2", "Declarations of interest", None)]
    items += [(str(at + 3), name, "{}-{}".format(*ranges[str(at + 3)])) for at, name in enumerate(names)]
    return Pack(
        data=data,
        items=tuple(items),
        told=tuple(make.told),
        pages=pages,
        scanned=tuple(sorted({told.page for told in make.scanned})),
        figures=tuple(make.figures),
    )
