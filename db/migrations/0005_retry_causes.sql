-- Why a response took more than one try: the HTTP status of each failed one, null where no answer came. NULL as a
-- whole: there was none, or nobody wrote them down yet.
ALTER TABLE response ADD COLUMN retry_statuses TEXT CHECK (retry_statuses IS NULL OR json_valid(retry_statuses));
