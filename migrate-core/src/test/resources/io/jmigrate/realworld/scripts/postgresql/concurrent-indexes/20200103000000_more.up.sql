SET lock_timeout = '5s';
ALTER TABLE item ADD COLUMN size int NOT NULL DEFAULT 0;
create index
  -- without a lock
  concurrently item_size on item (size);
/* then */ REINDEX INDEX CONCURRENTLY item_size;
VACUUM (ANALYZE) item;
ALTER TABLE item ADD CONSTRAINT item_name_key UNIQUE USING INDEX item_name;
CLUSTER item USING item_size;
