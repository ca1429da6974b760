-- What people keep with a prompt. Prompts there were before are the benchmarks' own formats.
ALTER TABLE prompt ADD COLUMN kind TEXT NOT NULL DEFAULT 'shipped' CHECK (kind IN ('shipped', 'own', 'variant'));
ALTER TABLE prompt ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags));
ALTER TABLE prompt ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE prompt ADD COLUMN reference TEXT CHECK (reference IS NULL OR json_valid(reference));
ALTER TABLE prompt_version ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE prompt_version ADD COLUMN forked_from INTEGER REFERENCES prompt_version (id) ON DELETE SET NULL;
CREATE INDEX prompt_version_by_fork ON prompt_version (forked_from) WHERE forked_from IS NOT NULL;
CREATE INDEX run_by_prompt ON run (prompt_version_id);

-- Runs made to be looked at together: one prompt in many variants, over one sample of items.
CREATE TABLE study (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  label      TEXT,
  request    TEXT NOT NULL CHECK (json_valid(request)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE study_run (
  run_id   INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
  study_id INTEGER NOT NULL REFERENCES study (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  variant  TEXT    NOT NULL CHECK (json_valid(variant))
) STRICT;
CREATE INDEX study_run_by_study ON study_run (study_id, ordinal);
