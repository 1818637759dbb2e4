"""The metadata file `papers.toml`: what a person says of papers that do not say it themselves.

[[paper]]
match = "minutes/*.pdf"
committee = "Planning Committee"
meeting_date = 2024-03-14

`by` names who says so, where it is not the table that is to be named: a council's site. `replaced_by` is the path
below the root of the paper that takes this one's place, `replaced_on` the day from which it does.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from ingest.errors import SettingsError
from ingest.papers import Access

NAME = "papers.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidecar:
    """What the metadata file says of one paper; `told_by` names the table for each field it gives."""

    council: str | None = None
    committee: str | None = None
    meeting_date: date | None = None
    item: str | None = None
    url: str | None = None
    title: str | None = None
    replaced_by: str | None = None
    replaced_on: date | None = None
    access: Access | None = None
    told_by: tuple[tuple[str, str], ...] = ()

    def table(self, field: str) -> str:
        """Where the field was given: "papers.toml, table 2"."""
        return dict(self.told_by).get(field, NAME)


def _plain_date(value: object) -> object:
    if isinstance(value, datetime) or not isinstance(value, date | str):
        raise ValueError("write a date as 2024-01-31")
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        raise ValueError("write a date as 2024-01-31")
    return value


def _number(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


_Words = Annotated[str, Field(min_length=1)]


class _Given(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    match: _Words
    by: _Words | None = None
    council: _Words | None = None
    committee: _Words | None = None
    meeting_date: Annotated[date, BeforeValidator(_plain_date)] | None = None
    item: Annotated[_Words, BeforeValidator(_number)] | None = None
    url: _Words | None = None
    title: _Words | None = None
    replaced_by: _Words | None = None
    replaced_on: Annotated[date, BeforeValidator(_plain_date)] | None = None
    access: Access | None = None


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    paper: tuple[_Given, ...] = ()


_FIELDS = (
    "council",
    "committee",
    "meeting_date",
    "item",
    "url",
    "title",
    "replaced_by",
    "replaced_on",
    "access",
)
_ADVICE = {
    "extra_forbidden": f"there is no such key; use match, {', '.join(_FIELDS)}, by",
    "missing": "it is missing; give a file name, or a pattern such as 'minutes/*.pdf'",
    "enum": "write 'public' or 'exempt'",
    "string_too_short": "it is empty; give it a value or leave it out",
    "string_type": "write it as text in quotation marks",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One `[[paper]]` table: which papers it is about, and what it says of them."""

    match: str
    says: Sidecar
    table: str

    @property
    def whole(self) -> bool:
        """Whether it is about the paper of one whole path."""
        return "/" in self.match and not _GLOB.search(self.match)

    def fits(self, name: str) -> bool:
        """Is the paper of that path below the root meant? A pattern without '/' is about file names in any folder."""
        if self.match == name or ("/" not in self.match and self.match == name.rpartition("/")[2]):
            return True
        return bool(_GLOB.search(self.match)) and _pattern(self.match).fullmatch(name) is not None


_GLOB = re.compile(r"[*?]")


def _pattern(glob: str) -> re.Pattern[str]:
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", glob if "/" in glob else f"**/{glob}")
    meaning = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(meaning.get(part, re.escape(part)) for part in parts), re.DOTALL)


def _sentence(path: Path, error: ValidationError) -> str:
    first = error.errors()[0]
    place = [str(part) for part in first["loc"] if not isinstance(part, int)]
    number = next((part + 1 for part in first["loc"] if isinstance(part, int)), None)
    table = f", table {number}" if number else ""
    advice = _ADVICE.get(first["type"], first["msg"].removeprefix("Value error, ").rstrip(".").lower())
    if not number and first["type"] == "extra_forbidden":
        advice = "there is no such key; write every rule as a [[paper]] table"
    return f"{path}{table}: '{place[-1]}' is wrong: {advice}."


def read(path: Path) -> tuple[Rule, ...]:
    """The rules of a metadata file in order; a file that is wrong is refused with a SettingsError naming the table."""
    try:
        given = _File.model_validate(tomllib.loads(path.read_text("utf-8-sig"))).paper
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not a TOML file: {error}.") from error
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror or error}.") from error
    except ValidationError as error:
        raise SettingsError(_sentence(path, error)) from error
    return tuple(_rule(one, one.by or f"{path.name}, table {number}") for number, one in enumerate(given, start=1))


def _rule(given: _Given, table: str) -> Rule:
    told_by = tuple((field, table) for field in _FIELDS if getattr(given, field) is not None)
    return Rule(
        match=given.match.removeprefix("./"),
        table=table,
        says=Sidecar(**{field: getattr(given, field) for field in _FIELDS}, told_by=told_by),
    )


def over(earlier: Sidecar, later: Sidecar) -> Sidecar:
    """What two rules say together, the later over the earlier."""
    return Sidecar(
        **{field: getattr(later, field) or getattr(earlier, field) for field in _FIELDS},
        told_by=tuple({**dict(earlier.told_by), **dict(later.told_by)}.items()),
    )


def lookup(rules: Sequence[Rule], name: str) -> Sidecar | None:
    """What all rules say of the paper of that path below the root, later rules over earlier ones; None if none fits."""
    fitting = [rule.says for rule in rules if rule.fits(name)]
    if not fitting:
        return None
    merged = fitting[0]
    for says in fitting[1:]:
        merged = over(merged, says)
    return merged


def finder(rules: Sequence[Rule]) -> Callable[[str], list[Rule]]:
    """Finds the rules that may be about a paper, in order, without a look at each: a mirror has one for each paper."""
    whole: dict[str, list[int]] = defaultdict(list)
    for at, rule in enumerate(rules):
        whole[rule.match if rule.whole else ""].append(at)
    others = whole.pop("", [])
    return lambda name: [rules[at] for at in sorted([*whole.get(name, ()), *others])]


def unused(rules: Sequence[Rule], names: Iterable[str]) -> tuple[str, ...]:
    """A warning for each rule that is about none of these papers."""
    known = tuple(names)
    at_once = frozenset(known)
    idle = (
        rule
        for rule in rules
        if rule.match not in at_once and (rule.whole or not any(rule.fits(name) for name in known))
    )
    return tuple(f"{rule.table}: no paper fits '{rule.match}'." for rule in idle)
