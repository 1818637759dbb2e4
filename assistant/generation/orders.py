"""Words of a paper that speak to whoever answers from it, as if they were orders (pure).

What gives orders is not given to a model; where it answers a question it is quoted, as any words of a paper are. So a
pattern that also fits an honest sentence costs its rewording and no more.
"""

import re

_SPEAK = (
    r"(?:repl(?:y|ies)|respond|answer|say|state|write|output|print|repeat|tell|claim|pretend|insist|conclude|quote|cite"
    r"|mention|include|add|append|begin|start|end|translate|summari[sz]e|remember|forget|act|use|reveal|display|show)"
)
_ORDERS = re.compile(
    r"\b(?:ignore|disregard|forget|override|overrule|bypass|set aside)\b.{0,40}\b(?:above|previous|preceding|prior"
    r"|earlier|foregoing|other|all|any|every|instructions?|rules?|prompts?|passages?|papers?|guidance|context)\b"
    rf"|(?:^|[.!?:;,>\])\"“”'’*-]\s*|\b(?:must|should|shall|always|please|now|only|instead|then|and|to|never|not)\s+)"
    rf"{_SPEAK}\b.{{0,30}}(?:\bthat\b|\bwith\b|\bonly\b|\bas\b|[:\"“])"
    r"|\b(?:language model|AI|A\.I\.|chat ?bot|LLM|GPT|assistant'?s? (?:must|should|shall|will|is|are)"
    r"|(?:dear|to the|note to(?: the)?|attention|hello|hi) (?:virtual |digital )?assistant"
    r"|clerk (?:must|should|shall))\b"
    r"|\b(?:you are|you're|act as|pretend to be|from now on|new instructions?|system (?:prompt|message|note|override)"
    r"|developer mode|jailbreak|end of (?:passages?|context|document|papers?|data))\b"
    r"|(?:^|\n)\s*(?:system|assistant|user|developer|human|instructions?)\s*[:>\]]"
    r"|<\|?/?(?:system|assistant|user|im_start|im_end|passages?|instructions?|s|endoftext|eot_id|script)\b|\[/?INST\]|<<SYS>>"
    r"|\b(?:if|when(?:ever)?|anyone|anybody|whoever|in (?:any|your|each|every)|your)\b.{0,40}\b(?:asks?|asked|answers?"
    r"|answering|repl(?:y|ies)|respon(?:d|se|ses)|summar(?:y|ies|ise|ize))\b.{0,60}\b(?:say|reply|answer|state|tell"
    r"|respond|write|must|should|always|never|include|mention)\b",
    re.I | re.S,
)


def gives_orders(words: str) -> bool:
    """Whether words of a paper read as orders to whoever answers from them."""
    return bool(_ORDERS.search(words))
