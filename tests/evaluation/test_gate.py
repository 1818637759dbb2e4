from pathlib import Path

import pytest

from eval.figures import Figure, loaded
from eval.gate import Gate, hold, missed, read_gate
from ingest.errors import GateMissed, SettingsError

FIGURES = {name: Figure(value=0.8, n=5) for name in loaded()}
SHARED = Path(__file__).parents[2] / "eval/gates/shared.toml"


def gate_of(tmp_path: Path, text: str) -> Gate:
    path = tmp_path / "gate.toml"
    path.write_text(text, "utf-8")
    return read_gate(path)


def test_a_kept_gate_says_nothing(tmp_path: Path) -> None:
    gate = gate_of(tmp_path, "[floors]\nfact_recall = 0.8\n[ceilings]\nleftover = 0.8\n")
    hold(gate, FIGURES)


def test_a_missed_gate_names_what_fell_short_and_by_how_much(tmp_path: Path) -> None:
    gate = gate_of(tmp_path, "[floors]\nfact_recall = 0.85\nclean = 0.5\n[ceilings]\nleftover = 0.02\n")
    with pytest.raises(GateMissed) as caught:
        hold(gate, FIGURES)
    assert "fact_recall is 0.8, 0.05 under its floor 0.85; leftover is 0.8, 0.78 over its ceiling 0.02" in str(
        caught.value
    )
    assert caught.value.exit_code == 3


def test_a_figure_without_a_value_misses_its_floor() -> None:
    nothing = FIGURES | {"identity": Figure(value=None, n=0)}
    assert missed(Gate(floors={"identity": 1}), nothing) == ("identity has no value to hold against its floor 1",)


def test_a_share_that_differs_in_its_last_bits_keeps_its_floor() -> None:
    assert not missed(Gate(floors={"clean": 0.3}), {"clean": Figure(value=0.1 + 0.1 + 0.1 - 1e-16, n=3)})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[floors]\nfact_recal = 0.5", "there is no measure 'fact_recal': choose among all_facts, "),
        ("[floor]\nfact_recall = 0.5", "'floor' is wrong"),
        ("[floors]\nfact_recall = 'high'", "'floors.fact_recall' is wrong"),
        ("[floors]\nfact_recall = nan", "'floors.fact_recall' is wrong"),
        ("[floors", "is not a TOML file"),
    ],
)
def test_a_wrong_gate_file_is_told(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        gate_of(tmp_path, text)
    assert said in str(caught.value)


def test_a_missing_gate_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="There is no gate file"):
        read_gate(tmp_path / "none.toml")


def test_the_gate_of_the_shared_papers_can_be_read() -> None:
    assert read_gate(SHARED).floors["quote_integrity"] == 1
