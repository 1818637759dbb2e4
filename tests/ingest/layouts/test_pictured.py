"""What is the caption of a figure, and what a sentence about one."""

import pytest

from ingest.structure.pictured import names_picture


@pytest.mark.parametrize(
    "words",
    [
        "Figure 1: Admissions by age and sex, 2023/24",
        "Chart 2 - Visits to libraries",
        "**Figure 3.1 Waiting times**",
        "Graph 4. Rough sleepers each autumn.",
    ],
)
def test_a_caption_is_known(words: str) -> None:
    assert names_picture(words)


@pytest.mark.parametrize(
    "words",
    [
        "Figure 1 shows the age of those admitted.",
        "Figure 2 is of the clinic",
        "Figures are in thousands",
        "Table 1: Costs",
        "Figure 1: Admissions. Women over 85 are the largest group.",
        "The figure 1 above",
    ],
)
def test_a_sentence_about_a_figure_is_none(words: str) -> None:
    assert not names_picture(words)
