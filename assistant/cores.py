"""How many cores one call of a model takes."""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def one_a_call() -> Iterator[None]:
    """Let every call of a model keep to one core, where calls of several threads take all of them anyway.

    A call over several cores costs more of their time than on one: its parts wait for each other.
    """
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)
