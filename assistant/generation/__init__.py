"""An answer in a language model's words, each statement checked against the papers before anybody sees it."""
