"""A browser window with a reader before it, and a record of what must not happen in it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, expect

DESK, PHONE = (1200, 900), (360, 740)
PASSWORD = "three plain words"
# Notes every text that the page's status region is given, in order.
LISTENING = """
window.__said = [];
new MutationObserver(() => {
  const told = document.getElementById('told');
  const words = told ? told.textContent : '';
  if (words && words !== window.__last) window.__said.push(words);
  window.__last = words;
}).observe(document, { childList: true, subtree: true, characterData: true });
"""


@dataclass(kw_only=True)
class Watch:
    """What pages asked of other hosts, and what they complained of."""

    elsewhere: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        """Begin to watch all pages of a context."""
        context.on("request", self._requested)
        context.on("console", self._complained)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("dialog", self._asked)

    def _requested(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob", "about") and parts.hostname != "127.0.0.1":
            self.elsewhere.append(request.url)

    def _complained(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def _asked(self, dialog: object) -> None:
        self.complaints.append(f"a dialog was opened: {dialog}")


@dataclass(kw_only=True)
class Visit:
    """One reader's window on the chat."""

    page: Page
    url: str

    def open(self) -> "Visit":
        """Load the page and wait until it shows something."""
        self.page.goto(self.url)
        expect(self.page.locator(".welcome, .empty, #answers .problem").first).to_be_visible()
        return self

    def ask(self, question: str) -> Locator:
        """Type a question, press Enter, and wait; the turn that answers it."""
        self.send(question)
        return self.answered(question)

    def send(self, question: str) -> None:
        """Type a question and press Enter."""
        self.box.fill(question)
        self.box.press("Enter")

    def answered(self, question: str) -> Locator:
        """The latest turn, once it answers this question."""
        expect(self.latest.locator("h2")).to_have_text(f"Question: {question}")
        return self.latest

    def filters(self) -> Locator:
        """The filters, opened."""
        self.page.get_by_role("button", name="Filters").click()
        expect(self.page.get_by_label("Meetings from")).to_be_visible()
        self.page.wait_for_timeout(400)  # Gradio fills fields that it has just put in, quicker than any hand
        return self.page.locator("#filters")

    def choose(self, label: str, value: str) -> None:
        """Choose a value in one of the lists of the filters."""
        self.page.get_by_role("combobox", name=label).click()
        self.page.get_by_role("option", name=value, exact=True).click()

    def focused(self, name: str) -> str:
        """An attribute of the element that has the focus."""
        return str(self.page.evaluate("name => document.activeElement.getAttribute(name)", name))

    def signed_in(self, name: str, password: str) -> "Visit":
        """Sign in and wait for the page behind."""
        self.page.goto(self.url)
        self.page.get_by_label("Name").fill(name)
        self.page.get_by_label("Password").fill(password)
        self.page.get_by_role("button", name="Sign in").click()
        expect(self.page.locator(".welcome")).to_be_visible()
        return self

    @property
    def box(self) -> Locator:
        """The question box."""
        return self.page.get_by_label("Your question")

    @property
    def latest(self) -> Locator:
        """The turn answered last."""
        return self.page.locator(".turns[data-told] > .turn[id]").last

    @property
    def said(self) -> list[str]:
        """What the status region has said since the page was loaded."""
        return [str(words) for words in self.page.evaluate("window.__said")]


NewVisit = Callable[..., Visit]
