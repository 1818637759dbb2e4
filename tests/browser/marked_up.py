"""Papers that try to get a script run: in their name, title, committee, text and tables."""

from pathlib import Path

SCRIPT = "<script>window.__hit=1</script>"
PICTURE = '<img src=x onerror="window.__hit=1">'
COMMITTEE = f"Allotments {PICTURE} Panel"
MEETING = "9 October 2024"
TITLE = f"Water butts {SCRIPT} **loud** [here](javascript:window.__hit=1)"
TEMPLATES = "{{constructor.constructor('window.__hit=1')()}} ${window.__hit=1} <%= window.__hit=1 %> {{{value}}}"
SENTENCE = f"Every plot was given two water butts {PICTURE} and a _lid_ {TEMPLATES} at a cost of £4,310."
CELL = f"Thornfield {SCRIPT}"
NAME = "butts <img src=x onerror=window.__hit=1> **loud**.md"

_PAPER = f"""# {TITLE}

| | |
|---|---|
| **Committee** | {COMMITTEE} |
| **Date** | {MEETING} |
| **Item No.** | 4 |

## 1. Background

1.1 The panel looks after nine sites. {SENTENCE}

1.2 "><svg onload=window.__hit=1> was painted on a shed at Quarry Lane and has been taken off again.

**Table 1: Water butts by site**

| Site | Butts | Cost |
|---|---:|---:|
| {CELL} | 61 | £1,204 |
| Quarry Lane {PICTURE} | 57 | £1,125 |

## 2. Recommendations

2.1 That the panel note {SCRIPT} the count of water butts.
"""
_SIDECAR = f"""[[paper]]
match = "butts*"
committee = '{COMMITTEE}'
meeting_date = "2024-10-09"
url = "javascript:window.__hit=1"
"""


def write(folder: Path) -> None:
    """Lay the papers into a folder, with a metadata file that names the committee."""
    folder.mkdir()
    (folder / NAME).write_text(_PAPER)
    (folder / "papers.toml").write_text(_SIDECAR)
