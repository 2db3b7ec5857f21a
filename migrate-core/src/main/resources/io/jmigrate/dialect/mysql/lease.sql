CREATE TABLE IF NOT EXISTS ${table} (
  id SMALLINT NOT NULL PRIMARY KEY,
  fence BIGINT NOT NULL,
  writes BIGINT NOT NULL,
  database_user VARCHAR(255),
  host VARCHAR(255),
  process_id BIGINT,
  acquired_at DATETIME(3),
  heartbeat_at DATETIME(3)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT IGNORE INTO ${table} (id, fence, writes) VALUES (1, 0, 0), (2, 0, 0)
