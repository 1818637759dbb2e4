import re
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("ingest_ratio.py")
SHARED = Path(__file__).parent.parent.parent.parent / "shared"
MOST = 1.5


@pytest.mark.soak
@pytest.mark.model
@pytest.mark.papers
def test_an_ingest_takes_little_longer_than_embedding_its_chunks(capsys: pytest.CaptureFixture[str]) -> None:
    if not SHARED.is_dir():
        pytest.skip("the shared papers are not beside the repository")
    done = subprocess.run([sys.executable, SCRIPT], capture_output=True, text=True, check=True)
    with capsys.disabled():
        sys.stdout.write(f"\n{done.stdout}")
    ratio = re.search(r"ratio ([\d.]+)", done.stdout)
    assert ratio
    assert float(ratio[1]) <= MOST
