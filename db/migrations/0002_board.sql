-- What others reported comes in sets: the published results that ship, at most one edition at a time, and each file
-- the user imported. Everything of a set goes with it.
CREATE TABLE figure_set (
  id         INTEGER PRIMARY KEY,
  provenance TEXT    NOT NULL CHECK (provenance IN ('published', 'imported')),
  name       TEXT    NOT NULL,   -- of the file
  version    INTEGER,            -- edition of the published results; NULL: imported
  compiled   TEXT,
  loaded_at  TEXT    NOT NULL,
  CHECK ((provenance = 'published') = (version IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX figure_set_published ON figure_set (provenance) WHERE provenance = 'published';

CREATE TABLE figure_source (
  id          INTEGER PRIMARY KEY,
  set_id      INTEGER NOT NULL REFERENCES figure_set (id) ON DELETE CASCADE,
  title       TEXT    NOT NULL,
  url         TEXT,               -- always there in published sets
  date        TEXT,               -- YYYY or YYYY-MM
  attribution TEXT
) STRICT;
CREATE INDEX figure_source_by_set ON figure_source (set_id);

CREATE TABLE figure_model (
  id              INTEGER PRIMARY KEY,
  set_id          INTEGER NOT NULL REFERENCES figure_set (id) ON DELETE CASCADE,
  name            TEXT    NOT NULL,
  organisation    TEXT,
  released        TEXT,           -- YYYY or YYYY-MM
  params_b        REAL,
  active_params_b REAL,
  type            TEXT    CHECK (type IN ('Base', 'SIFT', 'RLHF', 'Reasoning')),
  open_weights    INTEGER CHECK (open_weights IN (0, 1)),
  UNIQUE (set_id, name)
) STRICT;
CREATE INDEX figure_model_by_name ON figure_model (name);

CREATE TABLE figure (
  id               INTEGER PRIMARY KEY,
  set_id           INTEGER NOT NULL REFERENCES figure_set (id) ON DELETE CASCADE,
  hash             TEXT    NOT NULL,  -- of the content: the same figure is never stored twice in a set
  model_id         INTEGER NOT NULL REFERENCES figure_model (id) ON DELETE CASCADE,
  source_id        INTEGER NOT NULL REFERENCES figure_source (id) ON DELETE CASCADE,
  benchmark        TEXT    NOT NULL,
  task             TEXT,              -- NULL: the benchmark as a whole
  score            REAL    NOT NULL CHECK (score BETWEEN 0 AND 1),
  metric           TEXT    NOT NULL,
  shots            INTEGER,
  chain_of_thought INTEGER CHECK (chain_of_thought IN (0, 1)),
  hub_run          INTEGER CHECK (hub_run IN (0, 1)),
  note             TEXT,
  marks            TEXT    NOT NULL CHECK (json_valid(marks)),
  UNIQUE (set_id, hash)
) STRICT;
CREATE INDEX figure_by_hash ON figure (hash);
CREATE INDEX figure_by_model ON figure (model_id);
CREATE INDEX figure_by_source ON figure (source_id);
CREATE INDEX figure_by_task ON figure (benchmark, task);
CREATE INDEX figure_headline ON figure (id) WHERE task IS NULL;

CREATE TABLE saved_view (
  name     TEXT PRIMARY KEY,
  view     TEXT NOT NULL CHECK (json_valid(view)),
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
