"""The chat: a page in which readers ask, see the answer and open the passages it cites."""
