## expression index
CREATE TABLE t (a INT, b VARCHAR(20), KEY k ((a + 1)), KEY l ((lower(b)) DESC, a));
## to
CREATE TABLE t (a INT, b VARCHAR(20), KEY k ((a + 2)), KEY l ((concat(b, 'it''s')), a));
## visibility of an index
CREATE TABLE t (a INT, KEY k (a) INVISIBLE, KEY l (a) COMMENT 'x');
## to
CREATE TABLE t (a INT, KEY k (a), KEY l (a) COMMENT 'x' INVISIBLE);
## enforcement
CREATE TABLE t (a INT, CONSTRAINT c CHECK (a > 0));
## to
CREATE TABLE t (a INT, CONSTRAINT c CHECK (a > 0) NOT ENFORCED);
## parser
CREATE TABLE t (a TEXT, FULLTEXT KEY f (a), FULLTEXT KEY g (a) WITH PARSER ngram);
## to
CREATE TABLE t (a TEXT, FULLTEXT KEY f (a) WITH PARSER ngram, FULLTEXT KEY g (a));
## written collation
CREATE TABLE t (a VARCHAR(20), b VARCHAR(20) COLLATE utf8mb4_0900_ai_ci);
## to
CREATE TABLE t (a VARCHAR(20) CHARACTER SET utf8mb4, b VARCHAR(20));
## restriction
CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE t (a INT, CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id));
## to
CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE t (a INT, CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id) ON DELETE RESTRICT);
## reference system
CREATE TABLE t (a POINT NOT NULL SRID 4326, SPATIAL KEY k (a));
## to
CREATE TABLE t (a POINT NOT NULL SRID 0, SPATIAL KEY k (a));
## documents
CREATE TABLE t (a JSON, b JSON NOT NULL);
## to
CREATE TABLE t (a JSON DEFAULT (json_array()), b JSON, KEY k ((CAST(b -> '$.x' AS UNSIGNED ARRAY))));
## block size
CREATE TABLE t (a INT, KEY k (a) KEY_BLOCK_SIZE = 4) ROW_FORMAT = COMPRESSED;
## to
CREATE TABLE t (a INT, KEY k (a)) ROW_FORMAT = COMPRESSED;
## literals of other character sets
CREATE TABLE t (a BINARY(16) NOT NULL DEFAULT (unhex(replace(uuid(), '-', ''))), b VARCHAR(20) CHARACTER SET latin1, CHECK (b <> 'é'));
## to
CREATE TABLE t (a BINARY(16) NOT NULL, b VARCHAR(20) CHARACTER SET latin1, c CHAR(36) AS (concat('é€', '日本')), CHECK (b <> 'ü'));
## varying default
CREATE TABLE t (a INT, b INT);
## to
CREATE TABLE t (a INT, v CHAR(36) NOT NULL DEFAULT (uuid()) COMMENT 'x', b INT, r DOUBLE DEFAULT (rand()), UNIQUE KEY u (v));
## page compression
CREATE TABLE t (a INT PRIMARY KEY);
## to
CREATE TABLE t (a INT PRIMARY KEY) COMPRESSION = 'zlib' ENCRYPTION = 'N' AUTOEXTEND_SIZE = 4194304;
