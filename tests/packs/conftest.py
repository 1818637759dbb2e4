"""Packs of a made-up council; pages are scanned as those of tests/ingest are."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "ingest")]
