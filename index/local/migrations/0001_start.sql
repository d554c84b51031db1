-- Facts about the index as a whole, by name.
CREATE TABLE meta (
	name  TEXT PRIMARY KEY,
	value ANY NOT NULL
) STRICT, WITHOUT ROWID;

-- Sums over documents and figures, in one row.
CREATE TABLE totals (
	articles INTEGER NOT NULL,
	undated  INTEGER NOT NULL,
	figures  INTEGER NOT NULL,
	bytes    INTEGER NOT NULL
) STRICT;
INSERT INTO totals VALUES (0, 0, 0, 0);

-- Publishers, "" for those unknown, and how many articles each has.
CREATE TABLE sources (
	id       INTEGER PRIMARY KEY,
	name     TEXT    NOT NULL UNIQUE,
	articles INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Versions of analysis and gazetteer, and how many articles each extracted.
CREATE TABLE versions (
	id       INTEGER PRIMARY KEY,
	name     TEXT    NOT NULL UNIQUE,
	articles INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Articles, without their texts: listings read this table alone.
CREATE TABLE documents (
	id        INTEGER PRIMARY KEY,
	article   TEXT    NOT NULL UNIQUE, -- Article.ID
	key       TEXT    NOT NULL,
	url       TEXT    NOT NULL,
	source    INTEGER NOT NULL REFERENCES sources,
	region    TEXT    NOT NULL,
	lang      TEXT    NOT NULL,
	title     TEXT    NOT NULL,
	published TEXT,                    -- RFC 3339 with the offset stated; NULL if unknown
	day       TEXT,                    -- the calendar day of published
	bytes     INTEGER NOT NULL,        -- length of the text
	hash      BLOB    NOT NULL,        -- Digest.Hash
	version   INTEGER NOT NULL REFERENCES versions,
	added     INTEGER NOT NULL         -- microseconds since 1970 UTC
) STRICT;
CREATE INDEX documents_by_day ON documents (day);

CREATE TABLE texts (
	document  INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
	text      BLOB NOT NULL, -- Zstandard
	sentences BLOB NOT NULL  -- varints: of each sentence the gap before it and its length
) STRICT;

CREATE TABLE figures (
	document   INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
	n          INTEGER NOT NULL, -- place in the document, from 0
	start      INTEGER NOT NULL, -- bytes
	"end"      INTEGER NOT NULL,
	sentence   INTEGER NOT NULL,
	kind       TEXT    NOT NULL,
	qualifier  TEXT    NOT NULL,
	unit       TEXT    NOT NULL,
	value      TEXT,             -- exact, as FormatValue writes it
	min        TEXT,
	max        TEXT,
	amount     BLOB,             -- what Min and Max of a filter are compared with; sorts as the number does
	candidates TEXT    NOT NULL, -- joined by blanks
	per        TEXT    NOT NULL,
	date       TEXT    NOT NULL,
	grain      TEXT    NOT NULL,
	calendar   TEXT    NOT NULL,
	hijri      TEXT    NOT NULL,
	inferred   TEXT    NOT NULL,
	PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX figures_by_amount ON figures (kind, unit, amount);

-- Entities that a document or a correction names. The columns from name on are
-- kept in step with the tables below and can be counted anew from them.
CREATE TABLE entities (
	id       INTEGER PRIMARY KEY,
	entity   TEXT    NOT NULL UNIQUE, -- Entity.ID
	kind     TEXT    NOT NULL,
	name     TEXT    NOT NULL DEFAULT '',
	latin    TEXT    NOT NULL DEFAULT '',
	subtype  TEXT    NOT NULL DEFAULT '',
	mentions INTEGER NOT NULL DEFAULT 0, -- after corrections, as all that follows
	articles INTEGER NOT NULL DEFAULT 0,
	first    TEXT,                       -- days; NULL where no article is dated
	last     TEXT
) STRICT;

-- What documents say of an entity; the description that most articles give is
-- the one in entities.
CREATE TABLE descriptions (
	id       INTEGER PRIMARY KEY,
	entity   INTEGER NOT NULL REFERENCES entities,
	name     TEXT    NOT NULL,
	latin    TEXT    NOT NULL,
	subtype  TEXT    NOT NULL,
	articles INTEGER NOT NULL DEFAULT 0,
	UNIQUE (entity, name, latin, subtype)
) STRICT;

-- Names as written, each once.
CREATE TABLE surfaces (
	id     INTEGER PRIMARY KEY,
	text   TEXT NOT NULL UNIQUE,
	folded TEXT NOT NULL -- what names are looked up by
) STRICT;
CREATE INDEX surfaces_by_folded ON surfaces (folded);

CREATE TABLE mentions (
	document    INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
	n           INTEGER NOT NULL, -- place in the document, from 0
	start       INTEGER NOT NULL, -- bytes
	"end"       INTEGER NOT NULL,
	sentence    INTEGER NOT NULL,
	kind        TEXT    NOT NULL,
	description INTEGER NOT NULL REFERENCES descriptions, -- as extracted
	entity      INTEGER REFERENCES entities,              -- as corrected; NULL if hidden
	surface     INTEGER NOT NULL REFERENCES surfaces,
	score       REAL    NOT NULL,
	PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;

-- Which entity is in which document: the mentions, counted.
CREATE TABLE appearances (
	entity   INTEGER NOT NULL REFERENCES entities,
	document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
	mentions INTEGER NOT NULL,
	figure   INTEGER, -- n of the largest amount of money in one sentence with it
	amount   BLOB,    -- of that figure
	PRIMARY KEY (entity, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX appearances_by_document ON appearances (document, entity, mentions);

-- How often each entity goes by which name: the mentions, counted.
CREATE TABLE aliases (
	entity   INTEGER NOT NULL REFERENCES entities,
	surface  INTEGER NOT NULL REFERENCES surfaces,
	mentions INTEGER NOT NULL,
	PRIMARY KEY (entity, surface)
) STRICT, WITHOUT ROWID;
CREATE INDEX aliases_by_surface ON aliases (surface, entity);

-- What the user corrected, applied in this order.
CREATE TABLE corrections (
	id      INTEGER PRIMARY KEY,
	change  TEXT NOT NULL CHECK (change IN ('merge', 'split', 'hide')),
	entity  TEXT NOT NULL,
	article TEXT NOT NULL, -- of a split, else ''
	"into"  TEXT NOT NULL  -- of a merge or split, else ''
) STRICT;

-- Articles whose full text does not agree with this catalogue yet. One that is
-- not in documents is to be deleted there: a tombstone.
CREATE TABLE pending (
	article TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
