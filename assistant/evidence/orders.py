"""Words of a paper that speak to whoever answers from it, as if they were orders (pure).

They are part of the paper and can be found, but they answer nothing: what plainly speaks to a machine is not quoted in
an answer. What only might is not given to a language model; where it answers a question it is quoted, so that a pattern
that also fits an honest sentence costs its rewording and no more.
"""

import re

_SAY = (
    r"(?:say|repl(?:y|ies)|answer|respond|state|tell|claim|write|print|output|repeat|show|give|cite|quote|add|append)"
)
# An order begins a sentence, or is asked for; "the board cannot ignore the earlier guidance" is none.
_ORDERS = r"(?:^|[.!?:;,>\])\"“”'’*\n-]\s*|\b(?:please|now|you must|you should|and|then)\s+)"
_MACHINES = (
    r"(?:automated\b|AI (?:assistants?|models?|systems?|readers?|tools?)|language models?|chat ?bots?"
    r"|(?:virtual |digital )?assistants?|summari[sz]ers?|LLMs?|GPT)"
)
_PLAINLY = re.compile(
    rf"{_ORDERS}(?:ignore|disregard|forget|override|overrule|bypass)\b.{{0,30}}\b(?:above|previous|preceding|prior|earlier"
    r"|foregoing|instructions?|rules?|prompts?|passages?|guidance|question)\b"
    r"|\b(?:when(?:ever)?|if)\b[^.!?\n]{0,30}\b(?:asks?|asked)\b[^.!?\n]{0,60}?"
    r"(?:[,:]\s*(?:(?:please|then|you)\s+)*(?:always|only|just|simply|must|should)\s+|\b(?:always|only|never)\s+)"
    rf"{_SAY}\b"
    r"|\b(?:when(?:ever)?|if)\b[^.!?\n]{0,30}\b(?:asks?|asked)\b[^.!?\n]{0,60}?[,:]\s*(?:(?:please|then|you)\s+)*"
    rf"{_SAY}\s+(?:that|only|with|no|yes|it|so|[\"“:'])"
    r"|\b(?:system|assistant|developer|chat ?bot|AI)\s*:\s*(?:please\s+)?"
    rf"(?:do not\b|never\b|always\b|ignore\b|{_SAY}\b)"
    r"|<\|?/?(?:system|assistant|im_start|im_end|endoftext|eot_id)\b|\[/?INST\]|<<SYS>>"
    r"|\b(?:note|message|notice|instructions?|attention|dear|hello)\b\s*(?:to|for|of|:|,)?\s*(?:all |any |the )*"
    rf"{_MACHINES}\b"
    r"|(?:^|[.!?:;,]\s*)(?:please\s+)?(?:reply|respond|answer)\b.{0,25}\b(?:only|solely"
    r"|with the (?:single |one )?(?:words?|phrase|code)"
    r"|(?:to )?(?:every|each|any|all) questions?)\b"
    r"|\byou are (?:now|no longer) (?:an?|the|in|bound)\b|\bnew instructions?\s*:|\bsystem (?:prompt|override)\s*[:>]",
    re.I | re.S,
)
_PERHAPS = re.compile(
    rf"(?:^|[.!?:;,>\])\"“”'’*-]\s*|\b(?:must|should|shall|always|please|now|only|instead|then|never)\s+){_SAY}\b.{{0,30}}"
    r"(?:\bthat\b|\bwith\b|\bonly\b|\bas\b|[:\"“])"
    r"|\b(?:language model|A\.?I\.?|chat ?bot|LLM|GPT|summari[sz]ers?|assistant'?s? (?:must|should|shall|will|is|are)"
    r"|clerk (?:must|should|shall))\b"
    r"|\b(?:you are|you're|act as|pretend|from now on|developer mode|jailbreak"
    r"|end of (?:passages?|context|document|papers?|data))\b"
    r"|(?:^|\n)\s*#*\s*(?:system|assistant|user|developer|human|instructions?|response)\s*[:>\]]"
    r"|<\|?/?(?:user|passages?|instructions?|s|script)\b"
    r"|\b(?:anyone|anybody|whoever|(?:in|to) (?:any|your|each|every|all))\b.{0,40}\b(?:asks?|asked|answers?|answering"
    rf"|repl(?:y|ies)|responses?|summar(?:y|ies))\b.{{0,60}}\b(?:{_SAY}|must|should|always|never|include|mention)\b"
    r"|\b(?:replace|translate|rewrite)\b.{0,40}\b(?:all|any|every|each|figures?|answers?)\b",
    re.I | re.S,
)


def speaks_to_a_machine(words: str) -> bool:
    """Whether words of a paper plainly give orders to whoever answers from it."""
    return bool(_PLAINLY.search(words))


def gives_orders(words: str) -> bool:
    """Whether words of a paper might be read as orders to whoever answers from it."""
    return speaks_to_a_machine(words) or bool(_PERHAPS.search(words))
