"""What papers say of their origin, and when two papers are of one meeting."""
