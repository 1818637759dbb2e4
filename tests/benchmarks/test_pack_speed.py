import re
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("pack_speed.py")
FEWEST, MOST = 20, 600
TRIES = 3


def _measure() -> tuple[int, int, str]:
    """Pages a second a core, megabytes, and the line that told them."""
    done = subprocess.run([sys.executable, SCRIPT], capture_output=True, text=True, check=True)
    told = re.search(r"(\d+) pages a second a core, .* (\d+) MB", done.stdout)
    assert told
    return int(told[1]), int(told[2]), done.stdout


@pytest.mark.soak
def test_a_long_pack_is_read_in_little_memory_at_twenty_pages_a_second(capsys: pytest.CaptureFixture[str]) -> None:
    """Other work on the machine slows a measurement and never speeds it, so the best of three counts."""
    pages = 0
    for _ in range(TRIES):
        speed, megabytes, line = _measure()
        with capsys.disabled():
            sys.stdout.write(f"\n{line}")
        assert megabytes < MOST
        if (pages := max(pages, speed)) >= FEWEST:
            break
    assert pages >= FEWEST
