"""Question and conversation to Query: pure, with the library's vocabulary passed in."""
