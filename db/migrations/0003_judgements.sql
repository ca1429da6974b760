-- A run can be paused, cancelled, deleted and taken back; SQLite changes a CHECK only by making the table anew.
-- What was planned and not begun has nobody any more who would.
CREATE TABLE run_new (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  label             TEXT,
  status            TEXT    NOT NULL CHECK (status IN ('queued', 'running', 'paused', 'interrupted', 'stopped', 'incomplete', 'cancelled', 'done')),
  stop_reason       TEXT,
  stop_cause        TEXT    CHECK (stop_cause IN ('quota', 'key', 'provider')),
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
  owner             TEXT,                        -- HOST:PID:TOKEN of the process that runs it or has it in its queue
  owner_seen_at     TEXT,
  searchable        INTEGER NOT NULL DEFAULT 0 CHECK (searchable IN (0, 1)),  -- every response is in response_fts
  deleted_at        TEXT                         -- not shown any more; purged later
) STRICT;
INSERT INTO run_new (id, label, status, stop_reason, stop_cause, model_name, model, benchmark, format, method,
                     prompt_version_id, prompt_style, sampling, selection, concurrency, extractor_version, created_at,
                     started_at, finished_at, duration_ms, owner, owner_seen_at)
SELECT id, label, IIF(status = 'planned', 'interrupted', status), stop_reason,
       IIF(status = 'stopped', 'provider', NULL), model_name, model, benchmark, format, method, prompt_version_id,
       prompt_style, sampling, selection, concurrency, extractor_version, created_at, started_at, finished_at,
       duration_ms, owner, owner_seen_at
  FROM run;
DROP TABLE run;
ALTER TABLE run_new RENAME TO run;
CREATE INDEX run_by_cell ON run (benchmark, format, model_name);
CREATE INDEX run_deleted ON run (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX run_unsearchable ON run (id) WHERE searchable = 0;

-- What people left on an attempt. The machine's score stays as it is.
CREATE TABLE attempt_mark (
  attempt_id    INTEGER PRIMARY KEY REFERENCES attempt (id) ON DELETE CASCADE,
  run_id        INTEGER NOT NULL,             -- the attempt's
  item_id       INTEGER NOT NULL,             -- the attempt's
  flagged       INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
  overruled     TEXT    CHECK (overruled IN ('correct', 'wrong', 'no-answer', 'refused')),
  overrule_note TEXT,
  overruled_by  TEXT,
  overruled_at  TEXT,
  note          TEXT,
  noted_by      TEXT,
  noted_at      TEXT
) STRICT;
CREATE INDEX attempt_mark_by_run ON attempt_mark (run_id, item_id);

-- Items whose gold answer somebody doubts.
CREATE TABLE dispute (
  item_id     INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
  note        TEXT NOT NULL,
  disputed_by TEXT NOT NULL,
  disputed_at TEXT NOT NULL
) STRICT;

-- What a judgement other than the machine's adds to a task's summary: only of tasks where it adds anything, kept up to
-- date in the transaction that changes it. A leaderboard adds these to run_task.
CREATE TABLE run_task_judged (
  run_id           INTEGER NOT NULL,
  task             TEXT    NOT NULL,
  judgement        TEXT    NOT NULL CHECK (judgement IN ('overruled', 'undisputed', 'judged')),
  correct          INTEGER NOT NULL,
  wrong            INTEGER NOT NULL,
  partial          INTEGER NOT NULL,
  no_answer        INTEGER NOT NULL,
  truncated        INTEGER NOT NULL,
  refused          INTEGER NOT NULL,
  credit           REAL    NOT NULL,
  scored_items     INTEGER NOT NULL,
  item_mean_sum    REAL    NOT NULL,
  item_mean_sq_sum REAL    NOT NULL,
  PRIMARY KEY (run_id, task, judgement),
  FOREIGN KEY (run_id, task) REFERENCES run_task (run_id, task) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
