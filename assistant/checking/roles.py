"""Who said or did it is who the passage says: every office that a statement names stands in the passage."""

import re
from collections.abc import Iterator

from assistant.verification.nouns import Evidence, Finding, Text

# Each group is one office in several words.
_OFFICES = (
    ("chair", "chairman", "chairwoman", "chairperson", "chaired", "chairing"),
    ("leader", "led", "leads", "leading"),
    ("mayor", "mayoress"),
    ("director", "directors", "directorate", "directed"),
    ("head", "heads", "headed", "headteacher", "headmaster", "headmistress"),
    ("minister", "ministers", "ministry"),
    ("secretary", "secretaries"),
    ("president", "presidents", "presidency"),
    ("manager", "managers", "managed", "manages"),
    ("superintendent", "superintendents"),
    ("inspector", "inspectors", "inspectorate"),
    ("auditor", "auditors", "audit"),
    ("ombudsman", "ombudsmen"),
    ("treasurer", "treasurers"),
    ("governor", "governors"),
    ("judge", "judges", "court", "tribunal", "ruled"),
    ("bishop", "bishops"),
    ("archdeacon", "archdeacons"),
    ("commissioner", "commissioners", "commission"),
    ("captain", "captained", "skipper"),
    ("solicitor", "solicitors", "lawyer", "lawyers"),
    ("professor", "prof", "professors"),
    ("principal", "principals"),
    ("sergeant", "constable", "police"),
    ("councillor", "councillors", "cllr", "cllrs", "member", "members"),
)
_OFFICE = {word: group for group in _OFFICES for word in group}
_NAMES_ONE = frozenset(group[0] for group in _OFFICES)
# Words that are as often no office, so that they have to stand before "of", "for" or a name.
_DOUBTFUL = frozenset({"head", "principal", "leader", "director", "manager"})


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each office that neither the passage nor what is known of it names."""
    source = evidence.source
    known = " ".join(filter(None, (evidence.whole.words, source.committee, source.item_title)))
    held = frozenset(re.findall(r"[a-z]+", known.lower()))
    for token in said.tokens:
        word = token.word.lower().removesuffix("'s").removesuffix("’s")
        names_one = word in _NAMES_ONE or word.removesuffix("s") in _NAMES_ONE
        same = frozenset((word, *_OFFICE.get(word, _OFFICE.get(word.removesuffix("s"), ()))))
        if names_one and not held & same:
            weight = 0.5 if word in _DOUBTFUL and token.word.islower() else 1.0
            yield Finding(reason=f"'{token.word}' is not in the passage", contradicts=True, weight=weight)
