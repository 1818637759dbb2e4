"""Where a part of a paper may be closed, its items are divided as finely as they are numbered, and what was marked
stays with them."""

import pytest

from ingest import access, opening, reading
from ingest.papers import Paper

MINUTES = (
    "<h1>Weir Trust</h1><h2>Minutes of the meeting held on 3 June 2025</h2><p>Present: Cllr Moss</p>"
    "<h3>11. Apologies</h3><p>None.</p><h3>12. Hedges</h3><p>The report was noted.</p>"
)
AGENDA = "WEIR TRUST\n\nAGENDA\n\n3 June 2025\n\n1. Apologies\n\n2. Hedges\n\n{}\n\n9. Any other business\n"
REPORT = "# Weir Trust\n\n## Agenda item 4: Lease\n\n### 1. Recommendation\n\n1.1 The Trust is asked to agree.\n\n{}\n"
PACK = (
    "WEIR TRUST\n\nAGENDA\n\n3 June 2025\n\n1. Apologies\n2. Hedges\n{}\n3. Lease\n\nITEM 2 - HEDGES\n\n2.1 Cut.\n\n"
    "ITEM 3 - LEASE\n\n3.1 Nine thousand was offered.\n"
)
CLOSED = {
    "named.html": MINUTES + "<h3>13. The press and public were excluded for item 14.</h3>"
    "<h3>14. The lease was considered.</h3><p>Nine thousand was offered.</p><h3>15. Next meeting</h3><p>July.</p>",
    "heading.html": MINUTES + "<h3>13. The lease was considered (exempt).</h3><p>Nine thousand was offered.</p>",
    "listed.txt": AGENDA.format("3. The lease will be considered (exempt).\n\nNine thousand was offered."),
    "planned.txt": AGENDA.format(
        "3. The public will be excluded for item 4.\n\n4. The lease is to be considered.\n\nNine thousand was offered."
    ),
    "section.md": REPORT.format("### 2. Price (Part 2 - exempt)\n\n2.1 Nine thousand was offered."),
    "private.md": REPORT.format("### 2. Price (private report)\n\n2.1 Nine thousand was offered."),
    "front.txt": PACK.format("Part 2"),
    "reaches.txt": PACK.replace("3. Lease", "3. Lease, after the public is excluded from the remainder").format(""),
}


@pytest.mark.parametrize("name", CLOSED)
def test_what_a_numbered_line_closes_stays_closed(name: str) -> None:
    kept = access.mark(reading.read(opening.extract(name, CLOSED[name].encode()), name), exempt=False)
    assert not isinstance(kept, Paper) or "Nine thousand" not in kept.text
