"""Two readers for tests."""

from assistant.web.accounts import Reader
from ingest.papers import Access

COUNCILLOR = Reader(name="Ada Vane", clearance=Access.PUBLIC)
OFFICER = Reader(name="Noor Keel", clearance=Access.EXEMPT)
