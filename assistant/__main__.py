"""`python -m assistant` does the same as `clerk`."""

import sys

from assistant.cli import main

sys.exit(main())
