"""What the tests of briefings share: a day, settings that need no model, and the shape of a maker of briefings."""

from collections.abc import Callable
from datetime import date

from assistant.briefing.nouns import Briefing
from ingest.settings import Embedding, Settings

TODAY = date(2026, 1, 15)
HASHING = Settings(embedding=Embedding(embedder="hashing", model="hashing"))
Make = Callable[..., Briefing]
