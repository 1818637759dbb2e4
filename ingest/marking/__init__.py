"""What a paper says of its own publication, and a paper without the parts that are marked."""
