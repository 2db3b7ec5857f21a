CREATE TABLE IF NOT EXISTS ${table} (
  id SMALLINT NOT NULL PRIMARY KEY,
  fence BIGINT NOT NULL,
  writes BIGINT NOT NULL,
  database_user VARCHAR(255),
  host VARCHAR(255),
  process_id BIGINT,
  acquired_at TIMESTAMPTZ(3),
  heartbeat_at TIMESTAMPTZ(3)
);
INSERT INTO ${table} (id, fence, writes) VALUES (1, 0, 0), (2, 0, 0) ON CONFLICT DO NOTHING
