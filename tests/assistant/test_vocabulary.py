from assistant.vocabulary import vocabulary
from ingest.library.library import Library
from ingest.papers import Access


def test_what_a_library_can_recognise_is_what_its_papers_hold(library: Library) -> None:
    known = vocabulary(library, Access.PUBLIC)
    assert known.committees == ("Culture Panel",)
    assert known.known("museum") and not known.known("Zephyrine")
    assert known.words()["museum"] and known.is_person("Dunstan Reyle") and not known.is_person("Museum Roof")


def test_exempt_words_are_recognised_with_clearance_alone(library: Library) -> None:
    assert "Zephyrine" not in vocabulary(library, Access.PUBLIC).words()
    assert vocabulary(library, Access.EXEMPT).words()["Zephyrine"] == 1
    assert vocabulary(library, Access.EXEMPT).known("Zephyrine")


def test_texts_are_read_once_for_each_state_of_the_library(library: Library) -> None:
    first = vocabulary(library, Access.PUBLIC).words()
    assert vocabulary(library, Access.PUBLIC).words() is first
    assert vocabulary(library, Access.PUBLIC).short_forms() is vocabulary(library, Access.PUBLIC).short_forms()
