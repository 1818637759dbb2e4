"""How strongly words hold something: duties and chances."""

import pytest

from assistant.verification.force import chances, duties, without


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Owners are obliged to sweep the path.", "required"),
        ("Owners need not sweep the path.", "free"),
        ("Owners are not required to sweep the path.", "free"),
        ("Owners may sweep the path.", "permitted"),
        ("Owners may not sweep the path.", "forbidden"),
        ("Sweeping is not permitted.", "forbidden"),
    ],
)
def test_a_duty_is_of_one_kind(words: str, kind: str) -> None:
    assert list(duties(words)) == [kind]


def test_the_month_of_may_permits_nothing_and_no_doubt_is_no_doubt() -> None:
    assert not duties("It opens in May.") and not chances("It opens in May.")
    assert list(chances("There is no doubt that it opens.")) == ["certain"]
    assert "doubtful" in chances("It will probably not open.")
    assert "doubtful" in chances("Members doubted that it opens.")


def test_what_is_put_out_leaves_the_rest_in_its_place() -> None:
    words = "Owners need not sweep the path."
    assert without(words, {"free"}) == words.replace("need not", " " * 8)
    assert without(words, {"required"}) == words
