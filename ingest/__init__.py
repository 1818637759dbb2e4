"""Papers in, library out."""
