"""Passages to verbatim evidence: units of text, how well each answers, which are chosen, how they are said."""
