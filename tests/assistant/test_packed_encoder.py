"""Texts read together come out as each does alone, and as the encoder itself reads it."""

import random
from typing import Any

import pytest

from assistant.packed_encoder import ROWS, Tokens, first_vectors, mean_vectors, token_vectors

pytestmark = pytest.mark.slow
WORDS, LONGEST = 50, 192


@pytest.fixture(scope="module")
def encoder() -> Any:
    """A small BERT of random weights."""
    import torch
    from transformers import BertConfig, BertModel

    torch.manual_seed(1)
    sizes = {"hidden_size": 32, "num_hidden_layers": 3, "num_attention_heads": 4, "intermediate_size": 64}
    return BertModel(BertConfig(vocab_size=WORDS, max_position_embeddings=LONGEST, **sizes)).eval()


def texts(count: int, seed: int = 1) -> list[Tokens]:
    """Made-up token numbers, of one token, of the most there may be, and of lengths between."""
    chance = random.Random(seed)
    lengths = [1, LONGEST, *(chance.randint(2, LONGEST) for _ in range(count))][:count]
    return [
        {
            "input_ids": [chance.randrange(WORDS) for _ in range(length)],
            "token_type_ids": [int(at > length / 2) for at in range(length)],
        }
        for length in lengths
    ]


def read(encoder: Any, some: list[Tokens]) -> Any:
    import torch

    with torch.inference_mode():
        return first_vectors(encoder, some)[: len(some)]


def test_each_text_is_read_as_the_encoder_reads_it(encoder: Any) -> None:
    import torch

    some = texts(12)
    with torch.inference_mode():
        own = [
            encoder(**{name: torch.tensor([numbers]) for name, numbers in text.items()}).last_hidden_state[0, 0]
            for text in some
        ]
    assert torch.allclose(read(encoder, some), torch.stack(own), atol=1e-5)


@pytest.mark.parametrize("count", [1, 2, 5, 9, 20])
def test_what_is_read_beside_a_text_changes_nothing_in_it(encoder: Any, count: int) -> None:
    import torch

    some = texts(24)
    whole = read(encoder, some)
    kept = random.Random(count).sample(range(len(some)), count)
    assert torch.equal(read(encoder, [some[at] for at in kept]), whole[kept])


def test_rows_come_in_whole_blocks(encoder: Any) -> None:
    import torch

    with torch.inference_mode():
        assert first_vectors(encoder, texts(3)).shape == (ROWS, 32)


def test_the_mean_of_a_text_is_that_of_the_encoders_own_rows(encoder: Any) -> None:
    import torch

    some = texts(12)
    with torch.inference_mode():
        own = [
            encoder(**{name: torch.tensor([numbers]) for name, numbers in text.items()}).last_hidden_state[0].mean(0)
            for text in some
        ]
        assert torch.allclose(
            mean_vectors(encoder, some), torch.nn.functional.normalize(torch.stack(own), dim=1), atol=1e-5
        )


def test_the_tokens_of_a_text_are_the_encoders_own_rows(encoder: Any) -> None:
    import torch

    some = texts(12)
    with torch.inference_mode():
        for text, rows in zip(some, token_vectors(encoder, some), strict=True):
            own = encoder(**{name: torch.tensor([numbers]) for name, numbers in text.items()}).last_hidden_state[0]
            assert torch.allclose(rows, own, atol=1e-5)
