"""How papers are built: runs, headings, front sheets, tables, wording; what several layouts share."""
