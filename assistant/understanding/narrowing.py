"""What narrows a question beyond its bodies, times and items (pure)."""

from collections.abc import Iterable

from assistant.answers import Query
from assistant.understanding.items import item_places
from assistant.understanding.origins import BODY_KINDS, initials, places
from assistant.understanding.times import named_at
from assistant.understanding.words import is_frame, stem, stems, words


def narrowing(text: str, query: Query, cut: Iterable[tuple[int, int]] = ()) -> frozenset[str]:
    """The stems left of a text without bodies, times, items, words of asking and the runs to cut: (start, end)."""
    gone = [*named_at(text), *item_places(text), *places(text, query.committees), *cut]
    rest = "".join(
        letter if not any(start <= at < end for start, end in gone) else " " for at, letter in enumerate(text)
    )
    own = {stem(word) for name in (*query.committees, *query.councils) for word in words(name)}
    short = {form for name in query.committees for form in initials(name)}
    said = {one for one in stems(rest) if not one.isdigit() and not is_frame(one)}
    return frozenset(said - own - short - BODY_KINDS)
