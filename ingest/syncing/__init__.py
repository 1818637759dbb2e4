"""What keeps a library up to date with a council's site: asked politely, mirrored, and handed to the pipeline."""
