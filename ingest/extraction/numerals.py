"""Counts as papers print them: 4, d, iv, D, IV, fourth bullet."""

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


# Word counts in letters as far as thirty z.
_LAST_LETTER = 780


def roman(count: int) -> str:
    """The count in small Roman numerals; plain figures where there are none for it."""
    if not 0 < count < 4000:
        return str(count)
    letters = ""
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        letters += sign * times
    return letters


def letters(count: int) -> str:
    """The count as a letter: a to z, then aa to zz, as Word counts."""
    if not 0 < count <= _LAST_LETTER:
        return str(count)
    times, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (times + 1)


def counted(count: int, style: str) -> str:
    """The count in a style of HTML lists: '1', 'a', 'A', 'i' or 'I'."""
    word = {"a": letters, "i": roman}.get(style.lower(), str)(count)
    return word.upper() if style in ("A", "I") else word
