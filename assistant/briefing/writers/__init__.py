"""A briefing as a file, one file each: `SUFFIX` and `write(briefing, templates) -> bytes` (pure but for templates)."""
