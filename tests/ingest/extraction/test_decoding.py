import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import UnreadablePaper
from ingest.extraction.decoding import decode

PRINTABLE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufeff\ufffd"))


@given(PRINTABLE)
def test_utf_8_comes_back_with_its_mark(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(b"\xef\xbb\xbf" + text.encode()) == "\ufeff" + text


@pytest.mark.parametrize("declared", [None, "windows-1252", "ISO-8859-1", "no-such-set", "utf-16", "rot13", "idna"])
def test_old_pages_are_windows_1252(declared: str | None) -> None:
    assert decode("Members’ dues of £5 – noted".encode("cp1252"), declared) == "Members’ dues of £5 – noted"


def test_one_bad_byte_does_not_spoil_a_page_that_says_utf_8() -> None:
    assert decode("Dues of £5 for the quay ".encode() + b"\xff", "utf-8") == "Dues of £5 for the quay \ufffd"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_wide_characters_are_read_with_and_without_their_mark(encoding: str, mark: str) -> None:
    assert decode(f"{mark}Dues of £5 for the quay".encode(encoding)) == f"{mark}Dues of £5 for the quay"


def test_ninety_five_in_a_hundred_must_be_printable() -> None:
    assert decode(b"\x81" * 5 + "£".encode("cp1252") + b"a" * 94)
    with pytest.raises(UnreadablePaper, match="not text"):
        decode(b"\x81" * 6 + "£".encode("cp1252") + b"a" * 93)


@given(st.binary(max_size=60), st.sampled_from([None, "utf-8", "utf-16", "cp1252"]))
def test_any_bytes_give_text_or_are_refused_in_one_sentence(data: bytes, declared: str | None) -> None:
    try:
        assert isinstance(decode(data, declared), str)
    except UnreadablePaper as error:
        assert str(error).startswith("This file is not text:")
