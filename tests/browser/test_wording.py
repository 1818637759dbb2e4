"""Answers that a language model words: shown as they are checked, one by one, and ended by a reader or by a failure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from fake_model import Fake
from playwright.sync_api import Locator, expect
from serving import Served
from visits import NewVisit, Visit

CARERS = "What was resolved about recruiting and keeping foster carers?"
# What the papers say, and what is made of it.
FALSE = ("households had been approved", "households had been approved and paid £9,999,999")
# Notes, at every change of the page, how many statements stand in the answer being written; and whether the untrue
# statement's figure is anywhere in the page, its attributes included.
WATCHING = """
window.__counts = [];
window.__leaked = false;
new MutationObserver(() => {
  const whole = document.documentElement.outerHTML;
  if (whole.includes('9,999,999') || whole.includes('9999999')) window.__leaked = true;
  const making = document.getElementById('turn-making');
  const count = making ? making.querySelectorAll('.statement').length : 0;
  if (window.__counts.at(-1) !== count) window.__counts.push(count);
}).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
"""


@dataclass(kw_only=True)
class Wording:
    """A reader before the chat, and the model that words its answers."""

    visit: Visit
    model: Fake
    said: list[str] = field(default_factory=list)

    def writes(self, fault: str, times: int = 1) -> None:
        """Let the model repeat the passages line by line, and fail in this way; what it is to write is kept."""

        def reply(prompt: str) -> str:
            self.said.append(from_prompt(prompt) * times)
            return self.said[-1]

        self.model.reply, self.model.fault = reply, fault

    def counts(self) -> list[int]:
        """How many statements the answer had while it was written, each number that differs from the one before."""
        return [int(count) for count in self.visit.page.evaluate("window.__counts")]

    def leaked(self) -> bool:
        """Whether what no paper says was in the page at any moment."""
        return bool(self.visit.page.evaluate("window.__leaked"))

    def written(self) -> Locator:
        """The statements of the answer that is being written."""
        return self.visit.page.locator("#turn-making .statement")

    def ended(self) -> Locator:
        """The turn once it is whole, with nothing being written any more."""
        expect(self.visit.page.locator(".turn[id]:not(#turn-making) .answer")).to_have_count(1)
        expect(self.visit.page.locator("#turn-making")).to_have_count(0)
        expect(self.visit.page.locator("#stop")).to_be_hidden()
        return self.visit.answered(CARERS)


def from_prompt(prompt: str) -> str:
    """What a model says that repeats the passages line by line, and makes an untrue statement of one of them."""
    number, said = 0, []
    for line in prompt.splitlines():
        if line.startswith("Passage ["):
            number = int(line.split("[")[1].split("]")[0])
        elif line.startswith("¦"):
            words = line[1:].strip(" 0123456789.")
            said += [f"{words}. [{number}]\n"]
            said += [f"{words.replace(*FALSE)}. [{number}]\n"] if FALSE[0] in words else []
    return "".join(said)


@pytest.fixture()
def wording(new_visit: NewVisit, worded: Served, model: Fake) -> Iterator[Wording]:
    model.over.clear()
    visit = new_visit(worded)
    visit.page.add_init_script(WATCHING)
    yield Wording(visit=visit.open(), model=model)
    model.over.set()


def test_checked_statements_come_one_by_one_and_an_unsupported_one_at_no_moment(wording: Wording) -> None:
    wording.writes("slow")
    wording.visit.send(CARERS)
    expect(wording.written().first).to_be_visible()
    expect(wording.visit.page.locator("#stop")).to_be_visible()
    turn = wording.ended()
    expect(turn).to_contain_text("Worded by the language model fake")
    counts = [count for count in wording.counts() if count]
    assert len(counts) >= 2 and counts == sorted(counts), counts
    assert FALSE[1] in wording.said[-1] and not wording.leaked()


def test_stop_ends_in_the_papers_words_and_says_so(wording: Wording) -> None:
    # Half of what it writes comes before it falls silent: the passages once.
    wording.writes("stall", times=2)
    wording.visit.send(CARERS)
    expect(wording.written().first).to_be_visible()
    wording.visit.page.get_by_role("button", name="Stop", exact=True).first.click()
    turn = wording.ended()
    expect(turn).to_contain_text("The papers are quoted because the model was stopped.")
    expect(turn).to_contain_text("Seven new households had been approved")
    assert turn.locator(".statement.checked").count() == 0 and not wording.leaked()


@pytest.mark.parametrize("fault", ["dying", "cut", "killed"])
def test_a_model_that_dies_ends_in_the_papers_words_and_one_plain_sentence(wording: Wording, fault: str) -> None:
    wording.writes(fault)
    wording.visit.send(CARERS)
    turn = wording.ended()
    told = turn.get_by_text(re.compile("^The papers are quoted because"))
    expect(told).to_have_count(1)
    words = told.inner_text()
    assert words.count(". ") == 0 and words.endswith(".") and "\n" not in words, words
    expect(turn).to_contain_text("Seven new households had been approved")
    assert turn.locator(".statement.checked").count() == 0 and not wording.leaked()


def test_after_a_failure_the_next_question_is_worded_again(wording: Wording) -> None:
    wording.writes("killed")
    wording.visit.send(CARERS)
    wording.ended()
    wording.writes("slow")
    wording.visit.send(CARERS)
    expect(wording.visit.page.locator(".turn[id]:not(#turn-making) .answer")).to_have_count(2)
    expect(wording.visit.latest).to_contain_text("Worded by the language model fake")
    assert not wording.leaked()
