"""The sections of a briefing, one file each: `section(material) -> Section`, its own words as notes only (pure)."""
