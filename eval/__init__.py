"""Is it any good, and did this change make it worse."""
