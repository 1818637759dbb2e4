"""What the page shows before a question: what the library holds, questions to begin with, or how to begin at all."""

from html import escape

from assistant.shelf import Shelf
from assistant.vocabulary import vocabulary
from assistant.web.accounts import Reader
from assistant.web.examples import examples
from assistant.web.holdings import holdings, holdings_html
from ingest.errors import ClerkError, LibraryMissing
from ingest.papers import Access

EMPTY = """<section class="empty" aria-labelledby="empty-title">
<h2 id="empty-title">There are no papers here yet</h2>
<p>Clerk answers from papers that it has taken in, and it has none so far. On the machine where it runs:</p>
<ol>
<li>Put agendas, packs, minutes and reports (PDF, Word, HTML, Markdown, text) into a folder.</li>
<li>Run <code>clerk ingest FOLDER</code>. Every paper that cannot be read is named, the others go in.</li>
<li>Reload this page.</li>
</ol></section>"""
OPENING = '<p class="opening">Opening the library.</p>'
INTRODUCTION = (
    '<p class="intro">Ask as you would ask a colleague. Every answer is in the papers’ own words, with its source '
    "beside it: press a number to read the passage in its place.</p>"
)


def head(reader: Reader) -> str:
    """The page's heading, and who is signed in (HTML)."""
    who = ""
    if reader.name:
        may = ", may read exempt papers" if reader.clearance is Access.EXEMPT else ""
        who = (
            f'<form class="who" method="post" action="sign-out"><span>{escape(reader.name)}{may}</span>'
            '<button type="submit" class="quiet">Sign out</button></form>'
        )
    return (
        '<div class="masthead"><div><h1>Clerk</h1>'
        f"<p>Answers from the committee papers, in their own words</p></div>{who}</div>"
    )


def page(shelf: Shelf, reader: Reader) -> str:
    """What stands where answers will be (HTML)."""
    try:
        with shelf.borrow() as library:
            if not library.papers(clearance=reader.clearance):
                return EMPTY
            held = holdings_html(holdings(library, clearance=reader.clearance))
            asked = examples(library, clearance=reader.clearance)
    except LibraryMissing:
        return EMPTY
    except ClerkError as error:
        return f'<p class="problem" role="alert">{escape(str(error))}</p>'
    return f'<div class="welcome">{INTRODUCTION}{_examples(asked)}{held}</div>'


def committees(shelf: Shelf, reader: Reader) -> tuple[str, ...]:
    """The committees whose papers the reader may read."""
    try:
        with shelf.borrow() as library:
            return vocabulary(library, reader.clearance).committees
    except ClerkError:
        return ()


def _examples(questions: tuple[str, ...]) -> str:
    if not questions:
        return ""
    shown = "".join(f"<li>{_example(escape(one))}</li>" for one in questions)
    return f'<section aria-labelledby="ex"><h2 id="ex">For example</h2><ul class="examples">{shown}</ul></section>'


def _example(question: str) -> str:
    return f'<button type="button" class="example" data-act="example" data-value="{question}">{question}</button>'
