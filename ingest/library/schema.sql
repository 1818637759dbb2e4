-- The catalogue: what is true of the library. Vectors lie beside it, under the ids of `chunks`.
-- `meta` and `roots` keep their form in every format version, so that `rebuild` can read them.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE roots (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, exempt INTEGER NOT NULL);

CREATE TABLE papers (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL UNIQUE,
    root INTEGER NOT NULL REFERENCES roots (id),
    path TEXT NOT NULL,
    content TEXT NOT NULL,  -- SHA-256 of the file's bytes
    reading TEXT NOT NULL,  -- what read it: code, metadata rule, --exempt
    sidecar TEXT NOT NULL,  -- JSON of the metadata rule that fits it, or null
    format TEXT NOT NULL,
    paper_type TEXT NOT NULL,
    access TEXT NOT NULL,
    url TEXT,
    council TEXT,
    committee TEXT,
    meeting_date TEXT,
    date_basis TEXT NOT NULL,
    date_after TEXT,
    date_before TEXT,
    reason TEXT,
    came TEXT NOT NULL,  -- moments of the runs that brought it and that last found other words in it
    changed TEXT NOT NULL,
    claims TEXT NOT NULL,
    replaced TEXT NOT NULL,  -- JSON of what later versions take the place of
    withheld TEXT NOT NULL,
    text TEXT NOT NULL,
    characters INTEGER NOT NULL,
    characters_furniture INTEGER NOT NULL,
    characters_indexed INTEGER NOT NULL
);

CREATE TABLE items (
    paper INTEGER NOT NULL REFERENCES papers (id),
    position INTEGER NOT NULL,
    number TEXT,
    title TEXT NOT NULL,
    truncated INTEGER NOT NULL,
    pages TEXT,
    PRIMARY KEY (paper, position)
) WITHOUT ROWID;

CREATE TABLE paragraphs (
    paper INTEGER NOT NULL REFERENCES papers (id),
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    item INTEGER,
    number TEXT,
    section TEXT,
    page INTEGER,
    printed_page TEXT,
    "table" INTEGER,
    headers TEXT NOT NULL,
    caption TEXT,
    "group" INTEGER,
    read_by_ocr REAL,
    access TEXT NOT NULL,
    PRIMARY KEY (paper, position)
) WITHOUT ROWID;

CREATE TABLE decisions (
    paper INTEGER NOT NULL REFERENCES papers (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    item INTEGER,
    places TEXT NOT NULL,
    PRIMARY KEY (paper, position)
) WITHOUT ROWID;

CREATE TABLE chunks (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    paper INTEGER NOT NULL REFERENCES papers (id),
    source TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    runs TEXT NOT NULL,
    main TEXT NOT NULL,
    text TEXT NOT NULL,
    context TEXT NOT NULL,
    kind TEXT NOT NULL,
    item INTEGER,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    access TEXT NOT NULL,
    vector INTEGER NOT NULL  -- CRC-32 of its vector's bytes
);
CREATE INDEX chunks_of_paper ON chunks (paper, "order");

CREATE VIRTUAL TABLE words USING fts5 (
    text, context, content = 'chunks', content_rowid = 'row', tokenize = 'porter unicode61 remove_diacritics 2'
);

-- An index of their own for readers of what is public: BM25 counts words over the whole index, so in one for all the
-- order of public passages would tell what stands in exempt ones.
CREATE VIEW public_chunks AS SELECT row, paper, text, context FROM chunks WHERE access = 'public';
CREATE VIRTUAL TABLE public_words USING fts5 (
    text, context, content = 'public_chunks', content_rowid = 'row', tokenize = 'porter unicode61 remove_diacritics 2'
);

-- A paper withheld whole: nothing of its content is here.
CREATE TABLE withheld_papers (
    source TEXT PRIMARY KEY,
    root INTEGER NOT NULL REFERENCES roots (id),
    path TEXT NOT NULL,
    content TEXT NOT NULL,
    reading TEXT NOT NULL,
    format TEXT NOT NULL,
    reason TEXT NOT NULL
) WITHOUT ROWID;
