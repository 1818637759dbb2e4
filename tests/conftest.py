"""Settings for all tests."""

from hypothesis import settings

# How long an example takes says more about what else the machine does than about the program.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
