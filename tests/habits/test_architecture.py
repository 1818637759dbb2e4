import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
TRACKED = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
FOLDERS = sorted({str(Path(name).parent) for name in TRACKED if name.startswith(("ingest/", "assistant/", "eval/"))})


def test_architecture_fits_on_a_page() -> None:
    assert len(TEXT.splitlines()) <= 80


@pytest.mark.parametrize("path", re.findall(r"`((?:ingest|assistant|eval|tests)/[\w./]*)`", TEXT))
def test_every_path_named_exists(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_folder_is_named(folder: str) -> None:
    assert f"`{folder}/`" in TEXT
