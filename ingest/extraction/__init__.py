"""What the formats share: parsed parts go in, text with blocks comes out."""
