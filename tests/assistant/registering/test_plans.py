from assistant.registering import finding
from assistant.registering.entries import EntryKind, Found
from ingest import reading
from ingest.formats import text

HEAD = (
    "Report to: Quays Panel\nDate: 6 May 2025\nTitle: Harbour plan\n\n1. Purpose\n\n1.1 It tells how the plan goes.\n\n"
)


def actions(table: str) -> list[Found]:
    found = finding.found(reading.read(text.read((HEAD + table).encode()), "plan.txt"))
    return [one for one in found if one.kind is EntryKind.ACTION]


def test_a_number_and_an_action_that_a_scan_cut_apart_are_one_action() -> None:
    rows = actions(
        "c) Actions\t\tCompletion deadline\tBy whom\tStatus\n"
        "1. Mend the st\teps\t31 st July 2016\tPetra Holm\tG\n"
        "2.\tPaint the rails\t30 th Sept 2016\tPH/DR\tG\n"
        "Sell the old dredger and the crane\t30 th May 2016\tDR\tА\n"
    )
    assert [(one.owner, one.due, one.stated) for one in rows] == [
        ("Petra Holm", "31 st July 2016", "G"),
        ("PH/DR", "30 th Sept 2016", "G"),
        ("DR", "30 th May 2016", "A"),
    ]


def test_a_row_without_a_deadline_keeps_its_owner_and_status() -> None:
    rows = actions(
        "Actions\t\tCompletion deadline\tBy whom\tStatus\n"
        "1.\tMend the steps\t31 July 2016\tPH\tG\n"
        "Sell the old dredger\tPH/DR\tG\n"
    )
    assert (rows[1].owner, rows[1].due, rows[1].stated) == ("PH/DR", None, "G")


def test_headings_totals_and_the_rest_of_a_cell_are_no_actions() -> None:
    rows = actions(
        "Ref\tAction\tAction owner\tStatus\tProgress\tDeadline\n"
        "A. The harbour\n"
        "1.\tMend the steps\tPH\tG\tBegun in May\t31 July 2016\n"
        "and to be done before the fog comes.\n"
        "Total\t\t\t\t\t\n"
    )
    assert [one.owner for one in rows] == ["PH"]


def test_a_table_that_counts_actions_lists_none() -> None:
    assert actions("Number of actions\tLead\tStatus\n12 of the harbour\tPH\tG\n14 of the quay\tDR\tG\n") == []


def test_a_work_programme_after_a_plan_is_no_plan() -> None:
    rows = actions(
        "Action\tBy whom\tDeadline\tStatus\nMend the steps\tPH\t31 July 2016\tG\n\n"
        "2. Work programme\n\n2.1 It follows.\n\nWork item\tKind\tPriority\tMonth\n"
        "Harbour lights\tStandard\tHigh\tApr\nQuay repairs report\tReview\tHigh\tOngoing\n"
    )
    assert [one.owner for one in rows] == ["PH"]


def test_a_log_with_pipes_between_its_cells_is_a_table() -> None:
    rows = actions(
        "No. | What | Who | By when\n\n1 | Mend the steps | Clerk | 25 January 2021\n\n"
        "2 | Trace the owner of the boat | Cllr Ash | no date set\n"
    )
    assert [(one.owner, one.due) for one in rows] == [("Clerk", "25 January 2021"), ("Cllr Ash", "no date set")]
