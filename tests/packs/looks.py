"""Three councils' ways of setting a pack: where the page number stands and how it is told, how items are headed."""

from collections.abc import Callable
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

Draw = Callable[[Canvas, str, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """`front` is how the front sheet lists items, `head` how a report begins, `numbers` how paragraphs are numbered.

    `first` is the number printed on the first page that bears one, `bare` how many pages before it bear none.
    """

    name: str
    font: str
    bold: str
    size: float
    front: str
    head: str
    numbers: str
    first: int
    bare: int
    margin: Draw
    range: str


def _centred(canvas: Canvas, number: str, last: int) -> None:
    canvas.setFont("Helvetica", 9)
    canvas.drawCentredString(A4[0] / 2, 24, f"Page {number}")


def _of_all(canvas: Canvas, number: str, last: int) -> None:
    canvas.setFont("Times-Italic", 9)
    canvas.drawString(60, A4[1] - 30, "Harbour and Coast Committee, 4 March 2025")
    canvas.setFont("Times-Roman", 9)
    canvas.drawRightString(A4[0] - 60, A4[1] - 30, f"Page {number} of {last}")


def _corner(canvas: Canvas, number: str, last: int) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(64, 28, "Ashby Borough Council")
    canvas.drawRightString(A4[0] - 64, 28, number)


LOOKS = (
    Look(
        name="stamped",
        font="Helvetica",
        bold="Helvetica-Bold",
        size=11,
        front="columns",
        head="mark",
        numbers="decimal",
        first=1,
        bare=2,
        margin=_centred,
        range="{} - {}",
    ),
    Look(
        name="running",
        font="Times-Roman",
        bold="Times-Bold",
        size=12,
        front="lines",
        head="lines",
        numbers="plain",
        first=1,
        bare=0,
        margin=_of_all,
        range="(Pages {} - {})",
    ),
    Look(
        name="corner",
        font="Helvetica",
        bold="Helvetica-Bold",
        size=10,
        front="ruled",
        head="table",
        numbers="none",
        first=117,
        bare=1,
        margin=_corner,
        range="{} to {}",
    ),
)
