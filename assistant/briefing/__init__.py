"""Topic in, cited briefing out: all that the papers hold on a topic, in their own words, in an officer's order."""
