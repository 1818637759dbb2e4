"""Nothing exempt in the chat for a reader without clearance: every page, event, file and line that they can get."""

import html
import io
import re
import zipfile
from collections.abc import Iterator
from urllib.parse import quote

import pytest

from tests.assistant.web.doorkeeping import CLEARANCES, PASSWORDS, write_readers
from tests.exempt.conftest import Libraries
from tests.exempt.house import House, Visitor, served
from tests.exempt.papers import PACK, PROBES, SAMPLE, YARD, given_away, named

BID = "Who made the highest bid for the Canal Road depot?"
OPEN = "What did Cabinet decide about the Tarn Lane recycling centre?"
ANY = ("All committees", "", "", "All papers")


@pytest.fixture(scope="module")
def closed(libraries: Libraries, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The chat over closed papers; Ruth has clearance, Sam has none."""
    folder = tmp_path_factory.mktemp("closed")
    write_readers(folder / "readers.toml", CLEARANCES)
    with served(libraries.closed, folder, "--auth", str(folder / "readers.toml")) as house:
        yield house


@pytest.fixture(scope="module")
def withheld(libraries: Libraries, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The chat for anybody over a library from which exempt papers were withheld."""
    with served(libraries.withheld, tmp_path_factory.mktemp("withheld")) as house:
        yield house


@pytest.fixture()
def ruth(closed: House) -> Iterator[Visitor]:
    with closed.visitor("Ruth", PASSWORDS["Ruth"]) as visitor:
        yield visitor


@pytest.fixture()
def sam(closed: House) -> Iterator[Visitor]:
    with closed.visitor("Sam", PASSWORDS["Sam"]) as visitor:
        yield visitor


@pytest.fixture(params=["sam", "anybody"])
def outsider(request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """A reader without clearance, where papers are closed and where they were withheld."""
    if request.param == "sam":
        yield request.getfixturevalue("sam")
    else:
        with request.getfixturevalue("withheld").visitor() as visitor:
            yield visitor


def _clean(visitor: Visitor, *asked: str) -> None:
    said = [form for words in asked for form in (words, html.escape(words), quote(words))]
    for text in visitor.seen:
        plain = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
        assert not given_away(plain, *said) and not named(plain, *said)


def _words(document: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(document)) as file:
        return " ".join(re.sub("<[^>]+>", " ", file.read(name).decode()) for name in file.namelist() if ".xml" in name)


def test_the_page_a_reader_opens_tells_nothing_exempt(outsider: Visitor) -> None:
    for path in ("/", "/config", "/theme.css", "/chat.js", "/style.css", "/gradio_api/app_id"):
        assert outsider.get(path).status_code == 200
    opened = outsider.fire("opened")
    assert opened["success"] and "Papers by committee" in str(opened) and 'class="example"' in str(opened)
    choices = [one["choices"] for one in opened["output"]["data"] if isinstance(one, dict) and "choices" in one]
    assert "Cabinet" in str(choices)
    _clean(outsider)


def test_no_question_filter_or_click_gets_it_out(outsider: Visitor) -> None:
    for probe in PROBES:
        shown = outsider.ask(probe)
        # Each of the reader's own questions is shown again above its answer.
        outsider.seen[:] = [text for text in outsider.seen if "process_completed" not in text] + [
            re.sub(r"<h2 id=\"q-.*?</h2>|Question: [^\n]*|Understood as[^<]*|Looked for[^<]*", "", shown)
        ]
        _clean(outsider, probe, *re.findall(r"\d+ [A-Z][a-z]+ \d{4}", probe))
        outsider.seen.clear()
        outsider.fire("opened")
    _clean(outsider)


def test_what_was_understood_names_no_exempt_committee_or_term(outsider: Visitor) -> None:
    for question in ("What did the Strategic Land Panel decide?", "What does MOLT mean?", "land panel"):
        shown = outsider.ask(question)
        assert "Understood: Strategic" not in shown and "Multi-Owner" not in shown
        outsider.fire("opened")


def test_a_filter_on_an_exempt_committee_or_day_shows_what_any_unknown_one_does(outsider: Visitor) -> None:
    for filters in (("Strategic Land Panel", "", "", "All papers"), ("No Such Panel", "", "", "All papers")):
        outsider.fire("opened")
        outsider.seen.clear()
        outsider.fire("filtered", None, *filters)
        _clean(outsider, "Strategic Land Panel")
    on_its_day = ("All committees", "17 September 2025", "17 September 2025", "All papers")
    outsider.fire("filtered", None, *on_its_day)
    outsider.seen.clear()
    shown = outsider.ask("What was offered?", on_its_day)
    assert "found nothing that answers this" in html.unescape(shown) and "0 papers" in shown


@pytest.mark.parametrize("source", [SAMPLE, YARD])
def test_the_page_of_an_exempt_paper_is_that_of_no_paper(outsider: Visitor, source: str) -> None:
    nothing = outsider.get("/paper", params={"source": "no/such-paper.txt"})
    assert nothing.status_code == 404
    odd = (source + "\0", source.upper(), "../" + source, "./" + source, source + "/", source.replace("/", "\\"))
    for form in (source, *odd):
        for at in ({}, {"at": "0-40"}, {"at": "999999999"}, {"at": "5-1"}, {"at": "x"}):
            found = outsider.get("/paper", params={"source": form, **at})
            assert (found.status_code, found.content) == (404, nothing.content)
            assert dict(found.headers) | {"date": ""} == dict(nothing.headers) | {"date": ""}
    assert outsider.get(f"/paper/{quote(source)}").status_code == 404
    _clean(outsider, source)


def test_a_public_pack_shows_that_something_is_left_out_and_nothing_of_it(withheld: House) -> None:
    with withheld.visitor() as visitor:
        pages = [visitor.get("/paper", params={"source": PACK, "at": str(at)}) for at in range(0, 24_000, 1500)]
        assert all(page.status_code == 200 for page in pages)
        assert "Left out here: appendix" in pages[0].text and "<title>Cabinet, 12 July 2023" in pages[0].text
        _clean(visitor)


def test_a_reader_with_clearance_is_given_it_in_the_same_places(ruth: Visitor, closed: House) -> None:
    opened = str(ruth.fire("opened"))
    assert "Strategic Land Panel" in opened
    for probe, word in ((BID, "Harrowgate Kestrel"), (PROBES[11], "919,250"), (PROBES[6], "87.5")):
        assert word in ruth.ask(probe)
    page = ruth.get("/paper", params={"source": SAMPLE})
    assert page.status_code == 200 and "Harrowgate Kestrel" in page.text
    logged = "".join(path.read_text("utf-8") for path in (closed.library / "reading_log").iterdir())
    assert SAMPLE in logged and YARD in logged and '"reader": "Ruth"' in logged
    assert not given_away(logged.replace(SAMPLE, "").replace(YARD, ""))


def test_an_answer_of_a_cleared_reader_is_nobody_elses_by_its_key(ruth: Visitor, sam: Visitor, closed: House) -> None:
    shown = ruth.ask(BID)
    key = re.findall(r'href="(?:/)?answer/([\w-]+)\.docx"', shown)[-1]
    assert "Harrowgate" in _words(ruth.get(f"/answer/{key}.docx").content)
    nothing = sam.get("/answer/made-up-key.docx")
    stolen = sam.get(f"/answer/{key}.docx")
    assert (stolen.status_code, stolen.content) == (nothing.status_code, nothing.content) == (404, nothing.content)
    for act in ("good", "bad"):
        sam.fire("clicked", None, told={"act": act, "value": key, "reason": "x"})
    for act, value in (("again", "committee"), ("again", key), ("drop", "committee"), ("open", key), ("example", " ")):
        sam.fire("clicked", None, told={"act": act, "value": value})
    _clean(sam)
    assert not (closed.library / "feedback.jsonl").exists()


def test_a_word_file_of_an_outsider_holds_nothing_exempt(outsider: Visitor) -> None:
    shown = outsider.ask("What was bid for the depot, and what are the reserves?")
    key = re.findall(r"answer/([\w-]+)\.docx", shown)[-1]
    words = _words(outsider.get(f"/answer/{key}.docx").content)
    assert "Clerk" in words and not given_away(words)


def test_readers_who_ask_at_once_are_each_answered_for_themselves(closed: House, ruth: Visitor, sam: Visitor) -> None:
    from concurrent.futures import ThreadPoolExecutor

    ruth.fire("opened"), sam.fire("opened")
    with ThreadPoolExecutor(2) as pool:
        for _ in range(8):
            hers, his = pool.map(lambda one: one.ask(PROBES[3]), (ruth, sam))
            assert "£2.4m" in hers
            assert "£2.4m" not in his
    _clean(sam)


def test_what_the_server_prints_names_no_paper(closed: House, withheld: House, ruth: Visitor, sam: Visitor) -> None:
    for visitor in (ruth, sam):
        visitor.ask(BID)
        for odd in ([], [None, BID, "more"], [None, {"a": 1}], [None, None], [{"x": SAMPLE}, BID]):
            visitor.join("asked", *odd)
    for house in (closed, withheld):
        told = house.printed.read_text("utf-8")
        assert "Clerk is open at" in told and not given_away(told) and not named(told)
