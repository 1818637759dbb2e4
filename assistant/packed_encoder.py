"""A BERT encoder over many texts at once, without the padding that texts of many lengths would need side by side.

The tokens of all texts stand in one matrix, row by row: most of the work looks at one token alone and is done on all
of them in one go; only attention goes by texts of one length. The matrix is filled up to whole blocks of `ROWS`, so
that the processor takes the same way through it however many texts are read: what comes out for a text does not depend
on its neighbours.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

ROWS = 64
# What processors that multiply numbers of 16 bits call it.
_HALVES = ("amx_bf16", "avx512_bf16", "bf16")
# What a text's tokens come as: "input_ids" and "token_type_ids", lists of one length.
Tokens = Mapping[str, Sequence[int]]


def first_vectors(encoder: Any, texts: Sequence[Tokens]) -> Any:
    """The last layer's vector of each text's first token; a tensor (blocks of ROWS >= texts, hidden size).

    The rows beyond the texts hold nothing of meaning. `encoder` is a loaded `transformers.BertModel`.
    """
    rows, groups = _embedded(encoder.embeddings, texts), _groups(texts)
    *layers, last = encoder.encoder.layer
    for layer in layers:
        rows = _layer(layer, rows, rows, groups)
    firsts = _filled([0] * len(texts))
    for group in groups:
        firsts[group.texts] = group.reading[:, 0]
    return _layer(last, rows[firsts], rows, [group._replace(asking=group.texts[:, None]) for group in groups])


def mean_vectors(encoder: Any, texts: Sequence[Tokens]) -> Any:
    """The mean of the last layer's vectors of each text's tokens, of length 1; a float tensor (texts, hidden size)."""
    import torch

    rows, groups = _read(encoder, texts)
    means = torch.empty(len(texts), rows.shape[1])
    for group in groups:
        means[group.texts] = rows[group.reading].float().mean(dim=1)
    return torch.nn.functional.normalize(means, dim=1)


def token_vectors(encoder: Any, texts: Sequence[Tokens]) -> list[Any]:
    """The last layer's vectors of each text's tokens; for each text a float tensor (tokens, hidden size)."""
    rows, _ = _read(encoder, texts)
    ends = [*accumulate(len(text["input_ids"]) for text in texts)]
    return [rows[start:end].float() for start, end in zip([0, *ends], ends)]


def _read(encoder: Any, texts: Sequence[Tokens]) -> tuple[Any, Any]:
    """The last layer's vectors of all tokens, (blocks of ROWS >= tokens, hidden size), and which are whose."""
    rows, groups = _embedded(encoder.embeddings, texts), _groups(texts)
    for layer in encoder.encoder.layer:
        rows = _layer(layer, rows, rows, groups)
    return rows, groups


class _Group(NamedTuple):
    """Texts of one length: their numbers, and the rows of theirs that ask and that are read, (texts, rows each)."""

    texts: Any
    asking: Any
    reading: Any


def _groups(texts: Sequence[Tokens]) -> list[_Group]:
    """Texts of one length look at their tokens together: a call costs more than a short text does."""
    import torch

    lengths = [len(text["input_ids"]) for text in texts]
    starts = torch.tensor([0, *accumulate(lengths)][:-1])
    groups = []
    for length in sorted(set(lengths)):
        same = torch.tensor([at for at, one in enumerate(lengths) if one == length])
        rows = starts[same][:, None] + torch.arange(length)
        groups.append(_Group(same, rows, rows))
    return groups


def numbers() -> Any:
    """Numbers of 16 bits where the processor multiplies them itself: several times as fast, odds off by some 0.01."""
    import torch

    able = torch.cpu.get_capabilities()
    return torch.bfloat16 if any(able.get(name) for name in _HALVES) else torch.float32


def _embedded(embeddings: Any, texts: Sequence[Tokens]) -> Any:
    words = _filled([one for text in texts for one in text["input_ids"]])
    types = _filled([one for text in texts for one in text["token_type_ids"]])
    places = _filled([at for text in texts for at in range(len(text["input_ids"]))])
    return embeddings.LayerNorm(
        embeddings.word_embeddings(words)
        + embeddings.token_type_embeddings(types)
        + embeddings.position_embeddings(places)
    )


def _filled(numbers: Sequence[int]) -> Any:
    import torch

    return torch.tensor([*numbers, *[0] * (-len(numbers) % ROWS)])


def _layer(layer: Any, asking: Any, rows: Any, groups: Sequence[_Group]) -> Any:
    """One layer: each text's rows of `asking` look at its rows of `rows`."""
    import torch

    attention, heads = layer.attention, layer.attention.self.num_attention_heads
    query, key, value = (
        part(of).view(len(of), heads, -1)
        for part, of in zip(
            (attention.self.query, attention.self.key, attention.self.value), (asking, rows, rows), strict=True
        )
    )
    seen = torch.zeros_like(asking)
    for _, mine, theirs in groups:
        looked = torch.nn.functional.scaled_dot_product_attention(
            *(of[at].transpose(1, 2) for of, at in ((query, mine), (key, theirs), (value, theirs)))
        )
        seen[mine] = looked.transpose(1, 2).flatten(2)
    found = attention.output.LayerNorm(attention.output.dense(seen) + asking)
    wide = torch.nn.functional.gelu(layer.intermediate.dense(found))
    return layer.output.LayerNorm(layer.output.dense(wide) + found)
