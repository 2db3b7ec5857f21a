CREATE TABLE schema_migrations (version bigint PRIMARY KEY, dirty boolean);
INSERT INTO schema_migrations VALUES (1, false);
CREATE TABLE flyway_schema_history (installed_rank int, version varchar(50));
ALTER TABLE flyway_schema_history ADD PRIMARY KEY (installed_rank);
