"""How a statement is held against passages: what texts say, which run stands beside it, what follows (pure)."""
