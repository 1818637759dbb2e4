"""Files that are no readable papers, each made as such files come about, with words that its refusal must hold."""

import json
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.extraction import tesseract

SENTENCE = "The board noted that the ferry landing at Quay Lane needs new timber before winter."
# What is said of pictures without words: Tesseract looks and finds none, where there is one.
NO_TEXT = "OCR finds no words" if tesseract.is_here() else "needs OCR"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Bad(NamedTuple):
    """A file's bytes, and words that the sentence about it must hold."""

    data: bytes
    cause: str


def pdf(pages: int = 12, draw: Callable[[Canvas, int], None] | None = None, **options: object) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, invariant=1, pageCompression=0, **options)
    for page in range(1, pages + 1):
        if draw:
            draw(canvas, page)
        else:
            for line in range(30):
                canvas.drawString(72, 760 - 20 * line, f"{page}.{line} {SENTENCE}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def picture() -> ImageReader:
    return ImageReader(Image.linear_gradient("L"))


def scanned(canvas: Canvas, page: int) -> None:
    canvas.drawImage(picture(), 0, 0, 595, 842)


def stamped(canvas: Canvas, page: int) -> None:
    scanned(canvas, page)
    canvas.drawString(280, 20, f"Page {page}")


def blanks(canvas: Canvas, page: int) -> None:
    scanned(canvas, page)
    canvas.drawString(72, 700, " \u00a0 ")


def partly(canvas: Canvas, page: int) -> None:
    if page in (2, 3, 5):
        stamped(canvas, page)
    else:
        canvas.drawString(72, 700, f"{page}. {SENTENCE}")


def locked(user: str) -> bytes:
    return pdf(1, encrypt=StandardEncryption(user, ownerPassword="quay", strength=128))


def zipped(**entries: bytes) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return file.getvalue()


def word(*paragraphs: str) -> bytes:
    document, file = docx.Document(), BytesIO()
    for paragraph in paragraphs or (SENTENCE,):
        document.add_paragraph(paragraph)
    document.save(file)
    return file.getvalue()


def packed(*entries: tuple[str, bytes, int, int]) -> bytes:
    """A ZIP of (name, deflated bytes, size told, checksum told), believed or not."""
    files, places = b"", b""
    for name, deflated, size, checksum in entries:
        told = struct.pack("<HHHHHLLLHH", 20, 0, 8, 0, 33, checksum, len(deflated), size, len(name), 0)
        places += b"PK\x01\x02\x14\x00" + told + struct.pack("<HHHLL", 0, 0, 0, 0, len(files)) + name.encode()
        files += b"PK\x03\x04" + told + name.encode() + deflated
    count = len(entries)
    return files + places + b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, count, count, len(places), len(files), 0)


def deflated(data: bytes, times: int = 0, before: bytes = b"") -> bytes:
    """A raw deflate stream of `before`, then megabytes of blanks, then the data."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    start = packer.compress(before) + packer.flush(zlib.Z_FULL_FLUSH)
    blanks = packer.compress(b" " * 2**20) + packer.flush(zlib.Z_FULL_FLUSH)
    return start + blanks * times + packer.compress(data) + packer.flush()


def swollen(name: str, megabytes: int, *, count: int = 1, told: int | None = None) -> bytes:
    """A Word file with so many entries of that name, each of megabytes of blanks; `told` is the size it claims."""
    with ZipFile(BytesIO(word())) as sound:
        entries = [(one, sound.read(one)) for one in sound.namelist()]
    body = dict(entries).get(name, b"")
    head, _, tail = body.partition(b"<w:body>")
    blanks = deflated(b"<w:body>" + tail if body else b"", megabytes, head if body else b"")
    size = len(body) + megabytes * 2**20 if told is None else told
    # The checksum is that of the blanks which a reader gets that stops at the size told.
    large = [
        (f"{n or ''}{name}", blanks, size, zlib.crc32((head + b" " * size)[:size] if told else b""))
        for n in range(count)
    ]
    return packed(*((one, deflated(data), len(data), zlib.crc32(data)) for one, data in entries if one != name), *large)


def page(title: str, body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>".encode()


TRACE = "<br>".join(f"at Portal.Web.Handler{n}.Render(Int32 part) in page {n}" for n in range(80))
SCRIPT = "<script src='/main.js'></script>"
ERROR_PAGES = {
    "missing": page(
        "Page not found - Ashby Council",
        "<nav><a href=/>Home</a></nav><main><h1>Page not found</h1><p>The address may have been typed wrongly.</main>",
    ),
    "number": page("404", "<center><h1>404 Not Found</h1></center><hr><center>nginx</center>"),
    "council": page(
        "Council meetings - Ashby",
        "<div id=modgov><div class=mgHeader><h1 class=mgMainTitleTxt>Error</h1></div><div class=mgContent>"
        "<p>Sorry, the document that you asked for cannot be found. It may have been moved.</p></div></div>",
    ),
    "server": page(
        "Runtime Error", f"<h1>Server Error in '/' Application.</h1><h2>Runtime Error</h2><pre>{TRACE}</pre>"
    ),
    "iis": page("500 - Internal server error.", "<h1>Server Error</h1><h2>500 - Internal server error.</h2>"),
    "busy": page("503 Service Unavailable", "<h1>Service Unavailable</h1><p>Try later.</p>"),
    "challenge": page("Just a moment...", f"<p>Checking that the connection is secure.</p>{SCRIPT}"),
    "refused": page("Request Rejected", "The requested URL was rejected. Your support ID is: 4711."),
    "denied": page("Access Denied", "<h1>Access Denied</h1>You don't have permission to open this page."),
    "login": page(
        "Sign in to the members' area",
        "<h1>Sign in</h1><form><label>Name <input name=n></label><input type=password name=p>"
        "<p>Forgotten your password?</p></form>",
    ),
    "shell": page("Ashby Papers", f"<noscript>You need JavaScript.</noscript><div id=root></div>{SCRIPT}"),
    "loading": page("Ashby Papers", f"<div id=app>Loading…</div>{SCRIPT}"),
}
JSON = json.dumps({"status": 404, "error": "Not Found", "path": "/documents/s17"}).encode()
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40
ELF = b"\x7fELF\x02\x01\x01" + bytes(9) + bytes(range(256)) * 40
SHEET, SLIDES = zipped(xl__workbook_xml=b"<workbook/>"), zipped(ppt__presentation_xml=b"<presentation/>")
CUT = {f"cut-{share}.pdf": Bad(pdf()[: len(pdf()) * share // 100], "cut short") for share in (10, 50, 90)}
ERRORS = {f"{name}.html": Bad(data, "error page") for name, data in ERROR_PAGES.items()} | {
    "login.html": Bad(ERROR_PAGES["login"], "sign-in"),
    "shell.html": Bad(ERROR_PAGES["shell"], "JavaScript"),
    "loading.html": Bad(ERROR_PAGES["loading"], "JavaScript"),
    "missing.pdf": Bad(ERROR_PAGES["missing"], "error page"),
    "challenge.docx": Bad(ERROR_PAGES["challenge"], "error page"),
    "answer.html": Bad(JSON, "JSON"),
    "answer.pdf": Bad(JSON, "JSON"),
    "answer.txt": Bad(JSON, "JSON"),
}
BAD: dict[str, Bad] = {
    **CUT,
    **ERRORS,
    "nothing.txt": Bad(b"", "empty"),
    "nothing.pdf": Bad(b"", "empty"),
    "nothing.docx": Bad(b"", "empty"),
    "blank.txt": Bad(b" \n\t\r\n" * 40, "empty"),
    "blank.html": Bad("\ufeff \n\u00a0".encode(), "empty"),
    "locked.pdf": Bad(locked("landing"), "encrypted"),
    "scanned.pdf": Bad(pdf(2, scanned), NO_TEXT),
    "stamped.pdf": Bad(pdf(2, stamped), NO_TEXT),
    "blanks.pdf": Bad(pdf(2, blanks), NO_TEXT),
    "words.pdf": Bad(SENTENCE.encode(), "no PDF"),
    "words.docx": Bad(SENTENCE.encode(), "no Word file"),
    "archive.docx": Bad(zipped(notes_xml=b"<notes/>"), "no Word document"),
    "half.docx": Bad(word()[: len(word()) // 2], "damaged"),
    "sheet.docx": Bad(SHEET, "Excel"),
    "slides.docx": Bad(SLIDES, "PowerPoint"),
    "sheet.txt": Bad(SHEET, "Excel"),
    "old.doc": Bad(OLE + bytes(3000), "old or locked"),
    "old.docx": Bad(OLE + bytes(3000), "old or locked"),
    "bomb-body.docx": Bad(swollen("word/document.xml", 1100), "unpacks to"),
    "bomb-picture.docx": Bad(swollen("word/media/image1.png", 1100), "unpacks to"),
    "bomb-xml.docx": Bad(swollen("word/document.xml", 300), "unpacks to"),
    "bomb-many.docx": Bad(swollen("picture.png", 100, count=11), "unpacks to"),
    "bomb-lying.docx": Bad(swollen("word/document.xml", 600, told=4000), "damaged"),
    "picture.txt": Bad(PNG, "picture"),
    "photo.txt": Bad(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 9, "picture"),
    "program.txt": Bad(ELF, "program"),
    "program.md": Bad(b"MZ\x90\x00\x03" + bytes(range(256)) * 9, "program"),
    "garbage.txt": Bad(bytes(range(128, 256)) * 30 + bytes(range(1, 32)) * 30, "not text"),
    "garbage.md": Bad(bytes(range(128, 256)) * 30 + bytes(range(1, 32)) * 30, "not text"),
    "garbage.html": Bad(b"<html><body>" + bytes(range(1, 256)) * 30, "not text"),
    "nulls.txt": Bad(SENTENCE.encode() + b"\x00" + SENTENCE.encode(), "not text"),
    "one-line.txt": Bad(SENTENCE.encode() * 240_000, "line"),
    "one-line.md": Bad(SENTENCE.encode() * 240_000, "line"),
    "one-line.html": Bad(page("Long", f"<p>{SENTENCE * 240_000}</p>"), "paragraph"),
    "deep.html": Bad(b"<html><body>" + b"<div>" * 200_000 + SENTENCE.encode(), "nested"),
    "new\nline.txt": Bad(b"", "empty"),
    "red\x1b[31m\x1b]0;title\x07.txt": Bad(b"", "empty"),
    "turned\u202etxt.exe.txt": Bad(b"", "empty"),
}
READABLE = {
    "owner.pdf": locked(""),
    "partly.pdf": pdf(6, partly),
    "wide.txt": f"\ufeff{SENTENCE} £5".encode("utf-16-le"),
    "wide-unmarked.txt": f"{SENTENCE} £5".encode("utf-16-le"),
    "wide-big.txt": f"{SENTENCE} £5".encode("utf-16-be"),
    "windows.txt": f"{SENTENCE} It costs “£5”.".encode("cp1252"),
    "windows.md": f"{SENTENCE} It costs “£5”.".encode("cp1252"),
    "windows.html": page("Landing", f"<p>{SENTENCE} It costs ‘£5’.").decode().encode("cp1252"),
    "moved.txt": word(f"{SENTENCE} £5"),
    "renamed.docx": page("Landing", f"<h1>Ferry landing</h1><p>{SENTENCE} £5"),
}
