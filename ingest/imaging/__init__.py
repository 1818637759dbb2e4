"""Pages of papers as pictures, with the words of a citation marked on them."""
