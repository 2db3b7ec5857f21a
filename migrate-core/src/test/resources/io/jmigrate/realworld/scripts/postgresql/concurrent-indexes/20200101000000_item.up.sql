CREATE TABLE item (id bigint PRIMARY KEY, name text); INSERT INTO item SELECT n, 'n' || n FROM generate_series(1, 100) n;
