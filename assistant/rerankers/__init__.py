"""What tells whether a run of a paper answers a question: a plug-in is one file with `load() -> Reranker`."""
