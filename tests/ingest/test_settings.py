from pathlib import Path

import pytest

from ingest import settings
from ingest.errors import SettingsError
from ingest.settings import Settings


def load(folder: Path, text: str) -> Settings:
    (folder / "clerk.toml").write_text(text, "utf-8")
    return settings.load(folder / "clerk.toml")


def test_the_reranker_is_named_under_answering(tmp_path: Path) -> None:
    assert load(tmp_path, '[answering]\nreranker = "none"\n').answering.reranker == "none"
    assert load(tmp_path, "").answering.reranker == ""


def test_an_unknown_setting_of_answering_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(
        SettingsError, match=r"no setting 'answering\.rerankre'.* under \[answering\], engine, reranker\.$"
    ):
        load(tmp_path, '[answering]\nrerankre = "none"\n')


def test_a_reranker_that_is_no_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"the setting 'answering\.reranker' is wrong"):
        load(tmp_path, "[answering]\nreranker = 3\n")
