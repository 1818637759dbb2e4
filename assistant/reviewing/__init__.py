"""An officer's own draft held against the library, sentence by sentence."""
