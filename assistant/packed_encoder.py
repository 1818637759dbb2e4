"""A BERT encoder over many texts at once, without the padding that texts of many lengths would need side by side.

The tokens of all texts stand in one matrix, row by row: most of the work looks at one token alone and is done on all
of them in one go; only attention goes text by text. The matrix is filled up to whole blocks of `ROWS`, so that the
processor takes the same way through it however many texts are read: what comes out for a text does not depend on its
neighbours.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any

ROWS = 128
# What a text's tokens come as: "input_ids" and "token_type_ids", lists of one length.
Tokens = Mapping[str, Sequence[int]]


def first_vectors(encoder: Any, texts: Sequence[Tokens]) -> Any:
    """The last layer's vector of each text's first token; a tensor (blocks of ROWS >= texts, hidden size).

    The rows beyond the texts hold nothing of meaning. `encoder` is a loaded `transformers.BertModel`.
    """
    ends = [0, *accumulate(len(text["input_ids"]) for text in texts)]
    places = list(pairwise(ends))
    rows = _embedded(encoder.embeddings, texts)
    *layers, last = encoder.encoder.layer
    for layer in layers:
        rows = _layer(layer, rows, rows, places, places)
    firsts = _filled([start for start, _ in places])
    return _layer(last, rows[firsts], rows, [(at, at + 1) for at in range(len(texts))], places)


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


def _layer(
    layer: Any, asking: Any, rows: Any, asked_at: Sequence[tuple[int, int]], read_at: Sequence[tuple[int, int]]
) -> Any:
    """One layer: each text's rows of `asking` look at its rows of `rows`."""
    import torch

    attention, heads = layer.attention, layer.attention.self.num_attention_heads
    query, key, value = (
        part(of).view(len(of), heads, -1).transpose(0, 1)
        for part, of in zip(
            (attention.self.query, attention.self.key, attention.self.value), (asking, rows, rows), strict=True
        )
    )
    seen = torch.zeros_like(asking)
    for (start, end), (first, stop) in zip(asked_at, read_at, strict=True):
        looked = torch.nn.functional.scaled_dot_product_attention(
            query[None, :, start:end], key[None, :, first:stop], value[None, :, first:stop]
        )
        seen[start:end] = looked[0].transpose(0, 1).reshape(end - start, -1)
    found = attention.output.LayerNorm(attention.output.dense(seen) + asking)
    wide = torch.nn.functional.gelu(layer.intermediate.dense(found))
    return layer.output.LayerNorm(layer.output.dense(wide) + found)
