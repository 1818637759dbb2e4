"""Questions to the catalogue that only read; each runs inside a snapshot."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from ingest.library import origin_rows, rows
from ingest.library.catalogue import Catalogue
from ingest.library.rows import Counts, Entry, Kept, KeptBack, Row, Stamps
from ingest.papers import Chunk, Paper

# SQLite takes at most 32,766 values in one statement.
MANY = 5000
# A word of the paper itself says more than one of its context line, which all chunks of an item share.
TEXT_WEIGHT, CONTEXT_WEIGHT = 1.0, 0.5


def entry(row: Row) -> Entry:
    """The entry of a row that carries its root's path."""
    return Entry(
        source=row["source"],
        root=row["root_path"],
        path=row["path"],
        content=row["content"],
        reading=row["reading"],
        sidecar=origin_rows.to_sidecar(row["sidecar"]) if "sidecar" in row.keys() else None,  # noqa: SIM118
    )


def kept(catalogue: Catalogue) -> tuple[Kept, ...]:
    """All papers, without text and paragraphs, in order of source."""
    items = _by_paper(catalogue, "items")
    decisions = _by_paper(catalogue, "decisions")
    sizes = {
        table: dict(map(tuple, catalogue.rows(f"SELECT paper, count(*) FROM {table} GROUP BY paper")))
        for table in ("paragraphs", "chunks")
    }
    columns = (
        "p.id, p.source, p.path, p.content, p.reading, p.sidecar, p.format, p.paper_type, p.access, p.url, p.council, "
        "p.committee, p.meeting_date, p.date_basis, p.date_after, p.date_before, p.reason, p.claims, p.withheld, "
        "p.replaced, p.came, p.changed, "
        "p.characters, p.characters_furniture, p.characters_indexed, r.path AS root_path"
    )
    return tuple(
        Kept(
            entry=entry(row),
            paper=rows.to_paper(row, "", items[row["id"]], (), decisions[row["id"]]),
            counts=Counts(
                paragraphs=sizes["paragraphs"].get(row["id"], 0),
                chunks=sizes["chunks"].get(row["id"], 0),
                characters=row["characters"],
                furniture=row["characters_furniture"],
                indexed=row["characters_indexed"],
            ),
            stamps=Stamps(came=row["came"], changed=row["changed"]),
        )
        for row in catalogue.rows(f"SELECT {columns} FROM papers p JOIN roots r ON r.id = p.root ORDER BY p.source")
    )


def _by_paper(catalogue: Catalogue, table: str) -> defaultdict[int, list[Row]]:
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for row in catalogue.rows(f"SELECT * FROM {table} ORDER BY paper, position"):
        found[row["paper"]].append(row)
    return found


def kept_back(catalogue: Catalogue) -> tuple[KeptBack, ...]:
    """All papers withheld whole, in order of source."""
    query = "SELECT w.*, r.path AS root_path FROM withheld_papers w JOIN roots r ON r.id = w.root ORDER BY w.source"
    return tuple(
        KeptBack(entry=entry(row), format=row["format"], reason=row["reason"]) for row in catalogue.rows(query)
    )


def texts(catalogue: Catalogue) -> dict[str, str]:
    """The text of every paper by its source."""
    return {row["source"]: row["text"] for row in catalogue.rows("SELECT source, text FROM papers")}


def roots(catalogue: Catalogue) -> dict[str, bool]:
    """The source roots that brought papers, and whether with exempt ones."""
    owners = "SELECT root FROM papers UNION SELECT root FROM withheld_papers"
    query = f"SELECT path, exempt FROM roots WHERE id IN ({owners}) ORDER BY id"
    return {row["path"]: bool(row["exempt"]) for row in catalogue.rows(query)}


def named_roots(catalogue: Catalogue) -> frozenset[str]:
    """The source roots whose file names and folders tell what their papers do not say."""
    return frozenset(json.loads(catalogue.meta("named_roots") or "[]"))


def paper(catalogue: Catalogue, source: str) -> Paper | None:
    """A whole paper."""
    found = catalogue.rows("SELECT * FROM papers WHERE source = ?", (source,))
    if not found:
        return None
    items, paragraphs, decisions = (
        catalogue.rows(f"SELECT * FROM {table} WHERE paper = ? ORDER BY position", (found[0]["id"],))
        for table in ("items", "paragraphs", "decisions")
    )
    return rows.to_paper(found[0], found[0]["text"], items, paragraphs, decisions)


def origin(catalogue: Catalogue, source: str) -> Entry | None:
    """Where a paper's file was read, and the hash of what it held."""
    query = "SELECT p.*, r.path AS root_path FROM papers p JOIN roots r ON r.id = p.root WHERE p.source = ?"
    return next((entry(row) for row in catalogue.rows(query, (source,))), None)


def chunks(catalogue: Catalogue, ids: Sequence[str], *, public_only: bool) -> list[Chunk]:
    """Chunks in the order of the ids; unknown and closed ones are left out."""
    found = {row["id"]: row for row in _of_chunks(catalogue, "*", ids, public_only)}
    return [rows.to_chunk(found[id_]) for id_ in ids if id_ in found]


def readable(catalogue: Catalogue, ids: Sequence[str], *, public_only: bool) -> set[str]:
    """Those ids whose chunks are there and open to this reader."""
    return {row["id"] for row in _of_chunks(catalogue, "id", ids, public_only)}


def _of_chunks(catalogue: Catalogue, columns: str, ids: Sequence[str], public_only: bool) -> Iterator[Row]:
    closed = " AND access = 'public'" if public_only else ""
    for at in range(0, len(ids), MANY):
        some = list(ids[at : at + MANY])
        marks = ",".join("?" * len(some))
        yield from catalogue.rows(f"SELECT {columns} FROM chunks WHERE id IN ({marks}){closed}", some)


def ordered_chunks(catalogue: Catalogue, source: str) -> tuple[Chunk, ...]:
    """All chunks of a paper in order."""
    query = 'SELECT * FROM chunks WHERE source = ? ORDER BY "order"'
    return tuple(rows.to_chunk(row) for row in catalogue.rows(query, (source,)))


def matching(
    catalogue: Catalogue, terms: Sequence[str], k: int, *, public_only: bool, sources: frozenset[str] | None
) -> list[tuple[str, float]]:
    """Ids by BM25 of any of the terms (a term of several words is a phrase), best first; higher is better."""
    wanted = " OR ".join(quoted for quoted in dict.fromkeys(map(_quoted, terms)))
    if not wanted:
        return []
    table = "public_words" if public_only else "words"
    chosen = " AND c.source IN (SELECT value FROM json_each(?))" if sources is not None else ""
    query = (
        f"SELECT c.id, bm25({table}, {TEXT_WEIGHT}, {CONTEXT_WEIGHT}) AS score FROM {table} JOIN chunks c "
        f'ON c.row = {table}.rowid WHERE {table} MATCH ?{chosen} ORDER BY score, c.source, c."order" LIMIT ?'
    )
    values = (wanted, *((json.dumps(sorted(sources)),) if sources is not None else ()), k)
    return [(row["id"], -row["score"]) for row in catalogue.rows(query, values)]


def _quoted(term: str) -> str:
    plain = term.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
    return '"' + plain.replace('"', '""') + '"'


def chunk_texts(catalogue: Catalogue, *, public_only: bool) -> list[str]:
    """The text of every chunk that may be read, in order of source and place."""
    closed = " WHERE access = 'public'" if public_only else ""
    return [row["text"] for row in catalogue.rows(f'SELECT text FROM chunks{closed} ORDER BY source, "order"')]


def chunk_marks(catalogue: Catalogue) -> list[Row]:
    """id, source, access, vector (checksum) of all chunks, in order of source and place."""
    return catalogue.rows('SELECT id, source, access, vector FROM chunks ORDER BY source, "order"')


def ids_of(catalogue: Catalogue, sources: frozenset[str], *, public_only: bool) -> list[str]:
    """Ids of all chunks of these papers that may be read, in order of source and place."""
    closed = " AND access = 'public'" if public_only else ""
    chosen = "source IN (SELECT value FROM json_each(?))"
    query = f'SELECT id FROM chunks WHERE {chosen}{closed} ORDER BY source, "order"'
    return [row["id"] for row in catalogue.rows(query, (json.dumps(sorted(sources)),))]


def count(catalogue: Catalogue, *, public_only: bool, sources: frozenset[str] | None) -> int:
    """How many chunks a search may look at."""
    query = "SELECT count(*) FROM chunks WHERE (access = 'public' OR ?)"
    values: list[object] = [not public_only]
    if sources is not None:
        query += " AND source IN (SELECT value FROM json_each(?))"
        values.append(json.dumps(sorted(sources)))
    return int(catalogue.rows(query, values)[0][0])


def ingested(catalogue: Catalogue, *, public_only: bool) -> datetime | None:
    """When a run last changed a paper that may be read; None for a library that was made before this was noted."""
    keys = ("ingested",) if public_only else ("ingested", "ingested_exempt")
    times = [datetime.fromisoformat(found) for key in keys if (found := catalogue.meta(key))]
    return max(times, default=None)


def _undated(held: Paper | None) -> Paper | None:
    """Without the days on which later versions were seen, which are when somebody looked, not what is held."""
    return held and replace(held, replaced=tuple(replace(one, day=None) for one in held.replaced))


def digest(catalogue: Catalogue) -> str:
    """SHA-256 of all content, equal for equal libraries, however and in whatever order they came about."""
    whole = sha256()
    for key in ("format", "embedder", "model", "weights", "chunking"):
        whole.update(repr((key, catalogue.meta(key))).encode())
    for row in catalogue.rows("SELECT source FROM papers ORDER BY source"):
        source = row["source"]
        whole.update(repr(_undated(paper(catalogue, source))).encode("utf-8", "surrogatepass"))
        whole.update(repr(ordered_chunks(catalogue, source)).encode("utf-8", "surrogatepass"))
    for back in kept_back(catalogue):
        whole.update(repr((back.entry.source, back.entry.content, back.reason)).encode())
    return whole.hexdigest()
