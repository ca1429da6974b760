-- What processes that share a store have to tell each other of a run that one of them carries out. Both go when it lets
-- the run go.
ALTER TABLE run ADD COLUMN asked_to TEXT CHECK (asked_to IN ('interrupted', 'paused', 'cancelled'));  -- by another process
ALTER TABLE run ADD COLUMN activity TEXT CHECK (activity IS NULL OR json_valid(activity));  -- at its owner's last sign of life
CREATE INDEX run_asked_to ON run (owner) WHERE asked_to IS NOT NULL;
