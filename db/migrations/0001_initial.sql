-- Which migrations made this store what it is, and when.
CREATE TABLE migration (
  version    INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT;

-- Texts are content-addressed: a few-shot prefix shared by 14,042 items is stored once.
CREATE TABLE text (
  id          INTEGER PRIMARY KEY,
  hash        BLOB    NOT NULL UNIQUE,   -- SHA-256 of the UTF-8 text
  byte_length INTEGER NOT NULL,          -- of the text, before compression
  encoding    TEXT    NOT NULL CHECK (encoding IN ('utf8', 'zstd')),
  content     BLOB    NOT NULL
) STRICT;

-- Which official files were imported, so that a number can be traced to the bytes it came from.
CREATE TABLE dataset_file (
  id             INTEGER PRIMARY KEY,
  sha256         TEXT    NOT NULL UNIQUE,
  benchmark      TEXT    NOT NULL,
  kind           TEXT    NOT NULL CHECK (kind IN ('items', 'exemplars')),
  path           TEXT    NOT NULL,
  byte_length    INTEGER NOT NULL,
  entry_count    INTEGER NOT NULL,
  imported_at    TEXT    NOT NULL
) STRICT;

CREATE TABLE item (
  id             INTEGER PRIMARY KEY,
  hash           TEXT    NOT NULL UNIQUE,  -- of the content: two machines give an item the same one
  benchmark      TEXT    NOT NULL,
  task           TEXT    NOT NULL,
  split          TEXT    NOT NULL CHECK (split IN ('test', 'train', 'dev', 'val')),
  ordinal        INTEGER NOT NULL,
  answer_type    TEXT    NOT NULL,
  question       TEXT    NOT NULL,
  options        TEXT    CHECK (options IS NULL OR json_valid(options)),
  gold           TEXT    NOT NULL,
  gold_reasoning TEXT,
  level          TEXT
) STRICT;
-- Ends with the answer type so that counting the items of every task reads the index alone.
CREATE INDEX item_by_task ON item (benchmark, split, task, ordinal, answer_type);

CREATE TABLE exemplar_set (
  id          INTEGER PRIMARY KEY,
  hash        TEXT    NOT NULL UNIQUE,
  benchmark   TEXT    NOT NULL,
  task        TEXT,                        -- NULL: for every task
  name        TEXT    NOT NULL,
  source      TEXT    NOT NULL CHECK (source IN ('official', 'split', 'own')),
  instruction TEXT,
  exemplars   TEXT    NOT NULL CHECK (json_valid(exemplars)),
  imported_at TEXT    NOT NULL
) STRICT;
CREATE INDEX exemplar_set_by_task ON exemplar_set (benchmark, task);

-- Never a key: only the name of the variable that holds one.
CREATE TABLE model (
  id                     INTEGER PRIMARY KEY,
  name                   TEXT NOT NULL UNIQUE,
  provider               TEXT NOT NULL,
  model_id               TEXT NOT NULL,
  base_url               TEXT,
  key_env                TEXT,
  organisation           TEXT,
  params_b               REAL,
  type                   TEXT CHECK (type IN ('Base', 'SIFT', 'RLHF', 'Reasoning')),
  price_in_usd_per_mtok  REAL,
  price_out_usd_per_mtok REAL,
  created_at             TEXT NOT NULL
) STRICT;

CREATE TABLE prompt (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;

-- One immutable text of a prompt (all its templates), addressed by its hash.
CREATE TABLE prompt_version (
  id         INTEGER PRIMARY KEY,
  prompt_id  INTEGER NOT NULL REFERENCES prompt (id),
  version    INTEGER NOT NULL,
  hash       TEXT    NOT NULL UNIQUE,
  content    TEXT    NOT NULL CHECK (json_valid(content)),
  created_at TEXT    NOT NULL,
  UNIQUE (prompt_id, version)
) STRICT;

-- A run keeps its model's settings as they were, so removing a model takes nothing away from its runs.
CREATE TABLE run (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  label             TEXT,
  status            TEXT    NOT NULL CHECK (status IN ('planned', 'running', 'interrupted', 'stopped', 'incomplete', 'done')),
  stop_reason       TEXT,
  model_name        TEXT    NOT NULL,
  model             TEXT    NOT NULL CHECK (json_valid(model)),
  benchmark         TEXT    NOT NULL,
  format            TEXT    NOT NULL,
  method            TEXT    NOT NULL,
  prompt_version_id INTEGER NOT NULL REFERENCES prompt_version (id),
  prompt_style      TEXT    NOT NULL CHECK (prompt_style IN ('chat', 'text')),
  sampling          TEXT    NOT NULL CHECK (json_valid(sampling)),
  selection         TEXT    NOT NULL CHECK (json_valid(selection)),
  concurrency       INTEGER NOT NULL,
  extractor_version INTEGER NOT NULL,
  created_at        TEXT    NOT NULL,
  started_at        TEXT,
  finished_at       TEXT,
  duration_ms       INTEGER NOT NULL DEFAULT 0,  -- time spent running, pauses between resumes left out
  owner             TEXT,                        -- HOST:PID:TOKEN of the process that runs it
  owner_seen_at     TEXT
) STRICT;
CREATE INDEX run_by_cell ON run (benchmark, format, model_name);

-- A task's share of a run: the exemplars it is asked with, and its summary, kept up to date in the transaction
-- that commits a score. Leaderboards add these rows up and never scan attempts.
CREATE TABLE run_task (
  run_id            INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  task              TEXT    NOT NULL,
  prefix_text_id    INTEGER NOT NULL REFERENCES text (id),  -- JSON of the messages every item of the task shares
  exemplar_source   TEXT    CHECK (exemplar_source IN ('official', 'split', 'own')),  -- NULL: zero-shot
  exemplar_set      TEXT,
  shots             INTEGER NOT NULL,
  items             INTEGER NOT NULL,
  attempts          INTEGER NOT NULL,
  correct           INTEGER NOT NULL DEFAULT 0,
  wrong             INTEGER NOT NULL DEFAULT 0,
  partial           INTEGER NOT NULL DEFAULT 0,
  no_answer         INTEGER NOT NULL DEFAULT 0,
  truncated         INTEGER NOT NULL DEFAULT 0,
  refused           INTEGER NOT NULL DEFAULT 0,
  error             INTEGER NOT NULL DEFAULT 0,
  credit            REAL    NOT NULL DEFAULT 0,   -- sum over scored attempts, each 0 to 1
  scored_items      INTEGER NOT NULL DEFAULT 0,   -- items with a scored attempt
  item_mean_sum     REAL    NOT NULL DEFAULT 0,   -- over scored items, of the item's mean credit
  item_mean_sq_sum  REAL    NOT NULL DEFAULT 0,   -- over scored items, of its square
  input_tokens      INTEGER NOT NULL DEFAULT 0,
  output_tokens     INTEGER NOT NULL DEFAULT 0,
  reasoning_tokens  INTEGER NOT NULL DEFAULT 0,
  cost_usd          REAL    NOT NULL DEFAULT 0,
  PRIMARY KEY (run_id, task)
) STRICT, WITHOUT ROWID;
CREATE INDEX run_task_by_prefix ON run_task (prefix_text_id);

CREATE TABLE attempt (
  id          INTEGER PRIMARY KEY,
  run_id      INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  item_id     INTEGER NOT NULL REFERENCES item (id),
  sample      INTEGER NOT NULL,
  status      TEXT    NOT NULL CHECK (status IN ('pending', 'answered', 'error')),
  ask_text_id INTEGER REFERENCES text (id),       -- JSON of the item's own message, as sent
  UNIQUE (run_id, item_id, sample)
) STRICT;
CREATE INDEX attempt_by_run ON attempt (run_id);  -- with the row id: a run's attempts in the order they are asked
CREATE INDEX attempt_open ON attempt (run_id) WHERE status <> 'answered';
CREATE INDEX attempt_by_ask ON attempt (ask_text_id) WHERE ask_text_id IS NOT NULL;

CREATE TABLE response (
  attempt_id             INTEGER PRIMARY KEY REFERENCES attempt (id) ON DELETE CASCADE,
  text_id                INTEGER NOT NULL REFERENCES text (id),
  thinking_text_id       INTEGER REFERENCES text (id),
  finish_reason          TEXT    NOT NULL CHECK (finish_reason IN ('stop', 'length', 'content-filter', 'other')),
  provider_finish_reason TEXT,
  input_tokens           INTEGER NOT NULL,
  output_tokens          INTEGER NOT NULL,
  reasoning_tokens       INTEGER NOT NULL,
  cost_usd               REAL,
  latency_ms             INTEGER NOT NULL,
  retries                INTEGER NOT NULL,
  request_id             TEXT,
  reported_model         TEXT,
  received_at            TEXT    NOT NULL
) STRICT;
-- By text, so that deleting a run can tell which texts nothing refers to any more.
CREATE INDEX response_by_text ON response (text_id);
CREATE INDEX response_by_thinking ON response (thinking_text_id) WHERE thinking_text_id IS NOT NULL;

CREATE TABLE attempt_error (
  attempt_id INTEGER PRIMARY KEY REFERENCES attempt (id) ON DELETE CASCADE,
  kind       TEXT    NOT NULL,
  status     INTEGER,                             -- HTTP, where there was an answer
  message    TEXT    NOT NULL,                    -- the provider's own words
  tries      INTEGER NOT NULL,
  at         TEXT    NOT NULL
) STRICT;

CREATE TABLE score (
  attempt_id        INTEGER PRIMARY KEY REFERENCES attempt (id) ON DELETE CASCADE,
  run_id            INTEGER NOT NULL,             -- the attempt's, so that one index answers "the wrong ones of run 7"
  outcome           TEXT    NOT NULL CHECK (outcome IN ('correct', 'wrong', 'partial', 'no-answer', 'truncated', 'refused')),
  credit            REAL    NOT NULL CHECK (credit BETWEEN 0 AND 1),
  answer            TEXT,                         -- as found in the response
  canonical         TEXT,                         -- as compared: equal canonical answers are one vote
  rule              TEXT,
  span_start        INTEGER,                      -- UTF-16 code units into the response
  span_end          INTEGER,
  extractor_version INTEGER NOT NULL
) STRICT;
CREATE INDEX score_by_outcome ON score (run_id, outcome);

-- Contentless full-text indexes: rowid is the item's or the attempt's id.
-- Items are indexed as they are imported, responses when their run is first searched.
CREATE VIRTUAL TABLE item_fts USING fts5 (question, gold, content = '', contentless_delete = 1);
CREATE VIRTUAL TABLE response_fts USING fts5 (response, answer, content = '', contentless_delete = 1);
