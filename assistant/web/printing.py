"""What the server prints when an event of the page fails: the kind of error, and none of its words.

Gradio prints tracebacks, and the words of an error may be a reader's question, the committees whose papers they may
read, or a paper's own.
"""

import logging
import sys
from types import SimpleNamespace

_log = logging.getLogger("clerk.chat")


def wordless() -> None:
    """Let Gradio name the kind of error only, wherever it would print a traceback."""
    from gradio import queueing, route_utils, routes

    for module in (queueing, route_utils, routes):
        vars(module)["traceback"] = SimpleNamespace(print_exc=_print_kind)


def _print_kind() -> None:
    _log.error("Something that a page sent could not be used (%s).", type(sys.exception()).__name__)
