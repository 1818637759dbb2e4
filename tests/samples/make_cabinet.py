"""Makes the Cabinet's sample papers that are no plain text: run by hand, `python tests/samples/make_cabinet.py`."""

import sys
from itertools import pairwise
from pathlib import Path

import cabinet_budget as budget
import cabinet_exempt as exempt
import cabinet_pack as pack
import cabinet_works as works
from cabinet_sheets import Mark, Running, docx, flow, grid, pdf
from reportlab.platypus import Flowable, PageBreak

# The cover, the agenda and the contents stand before the page that is printed as page 1.
_UNNUMBERED = 3
_NAMES = ("declarations", "minutes", "early", "hub", "capital", "climate", "plan")


def _report(number: str, title: str, officer: str, key: str) -> list[Flowable]:
    """The mark and the head table at the beginning of a report."""
    rows = [
        ("Committee", "Cabinet", "Item No.", number),
        ("Report Title", title, "Key Decision", key),
        ("Contributors", officer, "Ward", "All"),
        ("Class", "Part 1", "Date", "12 July 2023"),
    ]
    return [*flow(f"@ Agenda Item {number}"), grid(rows, (2, 6, 2, 2), repeat=0), *flow(" ")]


def _range(pages: dict[str, int], name: str) -> str:
    following = dict(pairwise(_NAMES)).get(name)
    first = pages.get(name, 4) - _UNNUMBERED
    last = pages.get(following, 5) - _UNNUMBERED - 1 if following else first
    return f"{first} - {last}" if last > first else f"{first}"


def _front(pages: dict[str, int]) -> list[Flowable]:
    listed = [("Item", "", "Pages")]
    listed += [(number, title, _range(pages, name) if name else "") for number, title, name in pack.ITEMS]
    appendices = [("Appendix", "Page")]
    for name, title in (
        ("outcomes", "Item 5, Appendix 1: Outcomes framework (draft)"),
        ("programme", "Item 6, Appendix 1: Programme"),
        ("scores", "Item 6, Appendix 2 (Part 2)"),
    ):
        appendices.append((title, str(pages.get(name, 4) - _UNNUMBERED)))
    return [
        *flow(pack.COVER),
        PageBreak(),
        *flow(pack.FRONT),
        grid(listed, (1, 8, 2)),
        PageBreak(),
        *flow(pack.MEMBERS),
        grid(pack.MEMBER_ROWS, (1, 1), repeat=0),
        *flow("# Contents: appendices"),
        grid(appendices, (8, 2)),
        PageBreak(),
    ]


def _capital() -> list[list[str]]:
    rows = [["Scheme", "Budget", "Outturn", "Slippage", "Under (-) or over"]]
    for scheme, planned, spent, slipped in works.SCHEMES:
        rows.append([scheme, f"{planned:,}", f"{spent:,}", f"{slipped:,}", f"{spent + slipped - planned:,}"])
    sums = [sum(column) for column in list(zip(*works.SCHEMES, strict=True))[1:]]
    return [*rows, ["Total", *(f"{value:,}" for value in sums), f"{sums[1] + sums[2] - sums[0]:,}"]]


def _early() -> list[Flowable]:
    return [
        *_report("5", "Early Help Partnership", "Executive Director for Children's Services", "Yes"),
        *flow(pack.EARLY),
        grid(pack.EARLY_MONEY, (4, 2, 2, 2)),
    ]


def _hub(pages: dict[str, int]) -> list[Flowable]:
    text, appendix = works.HUB.split("===")
    return [
        *_report("6", "Family hub at Marlpit Lane: award of the works contract", "Head of Property", "Yes"),
        *flow(text),
        PageBreak(),
        Mark("programme", pages),
        *flow(appendix),
        grid(works.PROGRAMME, (2, 1, 1)),
        PageBreak(),
        Mark("scores", pages),
        *flow(works.SCORES_HEAD),
        grid(works.SCORES, (3, 1, 1, 1)),
        *flow(works.SCORES_AFTER),
        PageBreak(),
    ]


def _story(pages: dict[str, int]) -> list[Flowable]:
    early, outcomes = pack.EARLY_AFTER.split("===")
    return [
        *_front(pages),
        *(Mark("declarations", pages), *flow("@ Agenda Item 2"), *flow(pack.DECLARATIONS), PageBreak()),
        *(Mark("minutes", pages), *flow("@ Agenda Item 3"), *flow(pack.MINUTES), PageBreak()),
        *(Mark("early", pages), *_early(), *flow(early), PageBreak()),
        *(Mark("outcomes", pages), *flow(outcomes), grid(pack.OUTCOMES, (1, 4, 4, 2, 2, 3)), PageBreak()),
        *(Mark("hub", pages), *_hub(pages)),
        *(Mark("capital", pages), *_report("7", "Capital outturn 2022/23", "Chief Finance Officer", "No")),
        *(*flow(works.CAPITAL), grid(_capital(), (10, 3, 3, 4, 4)), *flow(works.CAPITAL_AFTER), PageBreak()),
        Mark("climate", pages),
        *_report("8", "Climate action plan: annual progress report", "Head of Waste and Street Scene", "No"),
        *(*flow(works.CLIMATE), grid(works.ACTIONS, (2, 10, 6, 3, 10)), *flow(works.CLIMATE_AFTER), PageBreak()),
        *(Mark("plan", pages), *flow("@ Agenda Item 9"), *flow(works.PLAN)),
        grid(works.PLAN_ROWS, (4, 2, 4, 3)),
    ]


def make(folder: Path) -> None:
    """Writes the pack, the four budget reports and the exempt report into a folder."""
    running = Running(head="Wenbourne Borough Council - Cabinet - 12 July 2023", unnumbered=_UNNUMBERED)
    pdf(folder / "2023-07-12-public-reports-pack.pdf", "Public reports pack - Cabinet - 12 July 2023", running, _story)
    for name, quarter in budget.QUARTERS.items():
        before, between, after = budget.words(quarter)
        parts = (budget.head(quarter), before, budget.by_directorate(quarter), between, budget.savings(quarter), after)
        docx(folder / f"budget-monitoring-2024-25-{name}.docx", f"Budget monitoring 2024/25: {quarter.name}", parts)
    words = (exempt.MARKING, exempt.HEAD, exempt.BEFORE, exempt.BIDS, exempt.AFTER)
    docx(folder / "2025-02-12-canal-road-depot-exempt.docx", "Disposal of the former Canal Road depot", words)


if __name__ == "__main__":
    make(Path(sys.argv[1] if len(sys.argv) > 1 else "samples/cabinet"))
