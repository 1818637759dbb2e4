"""Tesseract, the OCR program: pictures of pages in, hOCR out; nothing is written to disk."""

import os
import re
import shutil
import subprocess
from functools import cache

from ingest.settings import Ocr

PROGRAM = "tesseract"
PACKAGE = "tesseract-ocr"
# One thread, so that the same picture gives the same words; several pages are read side by side instead.
_THREADS = {"OMP_THREAD_LIMIT": "1"}
_AS_IT_FALLS = "3"
_TURN_ONLY = "0"
_TURN = re.compile(r"^Rotate: (\d+)$", re.M)


class OcrFailed(Exception):
    """Tesseract could not read a picture, for a reason of its own."""


class OcrTooSlow(Exception):
    """Tesseract was ended because its time was over."""


def is_here() -> bool:
    """Whether the program can be run."""
    return shutil.which(PROGRAM) is not None


@cache
def version() -> str:
    """What the program calls itself; empty where it is not there."""
    if not is_here():
        return ""
    told = subprocess.run([PROGRAM, "--version"], capture_output=True, check=False, env=_environment())
    return (told.stdout or told.stderr).decode("utf-8", "replace").split("\n")[0].strip()


def mark(ocr: Ocr) -> str:
    """What the words of a scanned page depend on beside the page: a paper is read anew when it changes."""
    return f"{version()} {ocr.languages}" if ocr.on and is_here() else ""


def hocr(picture: bytes, dots: int, languages: str, seconds: float) -> str:
    """The words of a picture (PGM) as hOCR; `dots` to the inch. OcrTooSlow, OcrFailed."""
    words = _run(picture, ["-l", languages, "--dpi", str(dots), "--psm", _AS_IT_FALLS, "hocr"], seconds)
    return words.decode("utf-8", "replace")


def turn(picture: bytes, dots: int, seconds: float) -> int:
    """By how many degrees, clockwise, a picture must be turned to stand upright: 0 where that cannot be told."""
    try:
        told = _run(picture, ["-l", "osd", "--dpi", str(dots), "--psm", _TURN_ONLY], seconds)
    except OcrFailed:
        return 0
    found = _TURN.search(told.decode("utf-8", "replace"))
    return int(found[1]) % 360 if found else 0


def _run(picture: bytes, options: list[str], seconds: float) -> bytes:
    command = [PROGRAM, "stdin", "stdout", *options]
    try:
        done = subprocess.run(
            command, input=picture, capture_output=True, check=False, timeout=seconds, env=_environment()
        )
    except subprocess.TimeoutExpired as error:
        raise OcrTooSlow(f"more than {seconds:.0f} seconds") from error
    except OSError as error:
        raise OcrFailed(error.strerror or str(error)) from error
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").split("\n")
        raise OcrFailed(next((line.strip() for line in lines if line.strip()), f"exit code {done.returncode}"))
    return done.stdout


def _environment() -> dict[str, str]:
    return {**os.environ, **_THREADS}
