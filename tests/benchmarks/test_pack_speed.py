import re
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("pack_speed.py")
MOST = 600


@pytest.mark.soak
def test_a_long_pack_is_read_in_little_memory_and_its_speed_told(capsys: pytest.CaptureFixture[str]) -> None:
    done = subprocess.run([sys.executable, SCRIPT], capture_output=True, text=True, check=True)
    with capsys.disabled():
        sys.stdout.write(f"\n{done.stdout}")
    told = re.search(r"(\d+) pages a second a core, .* (\d+) MB", done.stdout)
    assert told
    assert int(told[2]) < MOST
