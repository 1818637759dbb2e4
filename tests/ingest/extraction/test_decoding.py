import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extraction.decoding import decode


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff")))
def test_utf_8_comes_back(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text


@pytest.mark.parametrize("declared", [None, "windows-1252", "ISO-8859-1", "no-such-set"])
def test_old_pages_are_windows_1252(declared: str | None) -> None:
    assert decode("Members’ dues of £5 – noted".encode("cp1252"), declared) == "Members’ dues of £5 – noted"


def test_one_bad_byte_does_not_spoil_a_page_that_says_utf_8() -> None:
    assert decode("Dues of £5 ".encode() + b"\xff", "utf-8") == "Dues of £5 \ufffd"


@given(st.binary(max_size=60), st.sampled_from([None, "utf-8", "utf-16", "cp1252"]))
def test_any_bytes_give_some_text(data: bytes, declared: str | None) -> None:
    assert isinstance(decode(data, declared), str)
