"""Language models, one file each: `opened(settings)` is a context that lends a llama-index LLM.

What goes wrong within the context is told as a ModelError, whose words are a clause: "the language model at X ...".
"""
