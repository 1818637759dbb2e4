"""The errors of the program, each told to its reader as one plain sentence and what to do next.

ClerkError
├── UsageError              the command or a question file is wrong: mend it and call again   (exit 2)
├── SettingsError           a settings file or metadata file is wrong: mend it                (exit 2)
├── LibraryError            the library cannot be used as it is                               (exit 2)
│   ├── LibraryMissing      nothing ingested there yet
│   ├── LibraryMismatch     made with another model, chunking or format version: rebuild
│   └── LibraryBusy         another process is writing: wait and call again
├── ModelError              the language model does not serve: the papers are quoted instead    (never seen bare)
├── SourceError             a council's site gives not what was asked: told as a clause, gone on  (exit 1)
│   ├── SourceRefused       it may not be asked: another host, or robots.txt says no
│   ├── SourceGone          it is published no more
│   └── SourceClosed        the site gives nothing at all: its sync ends here
├── UnreadablePaper         one paper cannot be read: it is named and skipped                 (exit 1)
└── GateMissed              an evaluation fell short of its gate                              (exit 3)
"""


class ClerkError(Exception):
    """Any error that a councillor or officer can see."""

    exit_code = 2


class UsageError(ClerkError):
    """The call itself is wrong."""


class SettingsError(ClerkError):
    """A settings or metadata file is wrong."""


class LibraryError(ClerkError):
    """The library cannot be used as it is."""


class LibraryMissing(LibraryError):
    """There is no library there."""


class LibraryMismatch(LibraryError):
    """The library was made with another model, chunking or format version."""


class LibraryBusy(LibraryError):
    """Another process is writing to the library."""


class ModelError(ClerkError):
    """The language model gives nothing usable; told as a clause: "the language model at X cannot be reached"."""


class SourceError(ClerkError):
    """A council's site gives not what was asked; told as a clause: "the site answers with an error (500)".

    `passing`: it may be given a little later.
    """

    exit_code = 1
    passing = False


class SourceRefused(SourceError):
    """It may not be asked: another host, robots.txt, or too large."""


class SourceGone(SourceError):
    """What was asked for is published no more."""


class SourceClosed(SourceError):
    """The site as a whole gives nothing."""


class UnreadablePaper(ClerkError):
    """One paper cannot be read."""

    exit_code = 1


class GateMissed(ClerkError):
    """An evaluation fell short of its gate."""

    exit_code = 3
