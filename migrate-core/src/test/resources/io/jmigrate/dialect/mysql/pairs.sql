-- Pairs of states that differ in one thing, for both servers: "## name", the one, "## to", the other.
## type
CREATE TABLE t (a INT NOT NULL DEFAULT 5 COMMENT 'kept');
## to
CREATE TABLE t (a BIGINT UNSIGNED NOT NULL DEFAULT 5 COMMENT 'kept');
## length
CREATE TABLE t (a VARCHAR(20), b DECIMAL(10, 2), c DATETIME(3), d CHAR(3));
## to
CREATE TABLE t (a VARCHAR(200), b DECIMAL(12, 4), c DATETIME(6), d BINARY(3));
## labels
CREATE TABLE t (a ENUM ('x', 'it''s'), b SET ('p', 'q'));
## to
CREATE TABLE t (a ENUM ('x', 'it''s', 'b\\s'), b SET ('p', 'q', 'r'));
## nullability
CREATE TABLE t (a INT NOT NULL, b TIMESTAMP NULL);
## to
CREATE TABLE t (a INT, b TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP);
## literal defaults
CREATE TABLE t (a VARCHAR(20) DEFAULT 'a', b INT DEFAULT 1, c DECIMAL(5, 2) DEFAULT -1.5, d BIT(3) DEFAULT b'101', e VARCHAR(9));
## to
CREATE TABLE t (a VARCHAR(20) DEFAULT 'it''s \\ "b"', b INT, c DECIMAL(5, 2) DEFAULT 0, d BIT(3) DEFAULT b'1', e VARCHAR(9) DEFAULT 'NULL');
## default expressions
CREATE TABLE t (a CHAR(36) DEFAULT (uuid()), b INT DEFAULT (1 + 2), c VARCHAR(20) DEFAULT (concat('a''b', 'c\\d')));
## to
CREATE TABLE t (a CHAR(36), b INT DEFAULT (1 + 3), c VARCHAR(20) DEFAULT (concat('a', 'c\nd')));
## times
CREATE TABLE t (a TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, b DATETIME(3) DEFAULT '2020-01-02 03:04:05');
## to
CREATE TABLE t (a TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, b DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3));
## counter
CREATE TABLE t (id INT NOT NULL, a INT, PRIMARY KEY (id));
## to
CREATE TABLE t (id INT NOT NULL AUTO_INCREMENT, a INT, PRIMARY KEY (a, id), KEY (id));
## stored expression
CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a + 1) STORED, c INT);
## to
CREATE TABLE t (a INT, b INT, c INT GENERATED ALWAYS AS (a + 2) STORED);
## virtual expression
CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a + 1) VIRTUAL COMMENT 'x', KEY k (b));
## to
CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a + 2) VIRTUAL COMMENT 'x', KEY k (b));
## virtual to stored
CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a + 1) VIRTUAL, c INT GENERATED ALWAYS AS (b + 1) VIRTUAL, KEY k (b), CONSTRAINT ck CHECK (b > 0));
## to
CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a + 1) STORED, c INT GENERATED ALWAYS AS (b + 1) VIRTUAL, KEY k (b), CONSTRAINT ck CHECK (b > 0));
## virtual to plain
CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a + 1) VIRTUAL, c INT, KEY k (b, c));
## to
CREATE TABLE t (a INT, b INT COMMENT 'plain', c INT, KEY k (b, c));
## invisible column
CREATE TABLE t (a INT, b INT INVISIBLE DEFAULT 1 COMMENT 'x', c INT GENERATED ALWAYS AS (a + 1) VIRTUAL);
## to
CREATE TABLE t (a INT, b INT DEFAULT 1 COMMENT 'x', c INT GENERATED ALWAYS AS (a + 1) VIRTUAL INVISIBLE);
## collation
CREATE TABLE t (a VARCHAR(20), b VARCHAR(20) CHARACTER SET latin1 NOT NULL DEFAULT 'é', c TEXT);
## to
CREATE TABLE t (a VARCHAR(20) COLLATE utf8mb4_bin, b VARCHAR(20) NOT NULL DEFAULT 'é', c TEXT CHARACTER SET latin1 COLLATE latin1_german1_ci);
## collation of the table
CREATE TABLE t (a VARCHAR(20), b VARCHAR(20) COLLATE utf8mb4_bin) CHARACTER SET latin1;
## to
CREATE TABLE t (a VARCHAR(20), b VARCHAR(20) CHARACTER SET latin1) COLLATE utf8mb4_bin;
## collation of the table only
CREATE TABLE t (a VARCHAR(20) CHARACTER SET latin1 COLLATE latin1_bin) CHARACTER SET latin1 COLLATE latin1_bin;
## to
CREATE TABLE t (a VARCHAR(20) CHARACTER SET latin1 COLLATE latin1_bin) CHARACTER SET utf8mb4;
## comments
CREATE TABLE t (a INT COMMENT 'it''s', KEY k (a)) COMMENT 'one';
## to
CREATE TABLE t (a INT COMMENT 'a\nb\\c', KEY k (a) COMMENT 'two') COMMENT 'it''s';
## order of columns
CREATE TABLE t (a INT, b INT, c INT, d INT, e INT);
## to
CREATE TABLE t (e INT, x INT, b BIGINT, a INT, y INT, d INT, z INT);
## all columns go
CREATE TABLE t (a INT, b INT, KEY k (a));
## to
CREATE TABLE t (c INT NOT NULL PRIMARY KEY);
## primary key
CREATE TABLE t (a INT NOT NULL AUTO_INCREMENT, b INT NOT NULL, PRIMARY KEY (a));
## to
CREATE TABLE t (a INT NOT NULL AUTO_INCREMENT, b INT NOT NULL, PRIMARY KEY (b), UNIQUE KEY u (a));
## no primary key
CREATE TABLE t (a INT NOT NULL, b VARCHAR(9) NOT NULL, PRIMARY KEY (a, b(3)));
## to
CREATE TABLE t (a INT, b VARCHAR(9) NOT NULL);
## parts of an index
CREATE TABLE t (a INT, b VARCHAR(20), c TEXT, KEY k (a, b), KEY l (c(10)));
## to
CREATE TABLE t (a INT, b VARCHAR(20), c TEXT, KEY k (b(5) DESC, a), KEY l (c(20)));
## uniqueness
CREATE TABLE t (a INT, b INT, KEY k (a), UNIQUE KEY u (b));
## to
CREATE TABLE t (a INT, b INT, UNIQUE KEY k (a), KEY u (b));
## name of an index
CREATE TABLE t (a INT, b INT, KEY k (a), UNIQUE KEY u (b));
## to
CREATE TABLE t (a INT, b INT, KEY k2 (a), UNIQUE KEY k (b));
## written method of an index
CREATE TABLE t (a INT, KEY k (a));
## to
CREATE TABLE t (a INT, KEY k (a) USING BTREE);
## full text
CREATE TABLE t (a VARCHAR(20), b TEXT, FULLTEXT KEY f (a));
## to
CREATE TABLE t (a VARCHAR(20), b TEXT, FULLTEXT KEY f (a, b), FULLTEXT KEY g (b));
## full texts
CREATE TABLE t (a VARCHAR(20), b TEXT, FULLTEXT KEY f (a));
## to
CREATE TABLE t (a VARCHAR(20), b TEXT, c INT, FULLTEXT KEY f (a), FULLTEXT KEY g (b), FULLTEXT KEY h (a, b), FULLTEXT KEY i (b, a));
## spatial
CREATE TABLE t (a POINT NOT NULL, b POLYGON);
## to
CREATE TABLE t (a POINT NOT NULL, b POLYGON, SPATIAL KEY s (a));
## check
CREATE TABLE t (a INT, b VARCHAR(20), CONSTRAINT c CHECK (a > 0), CONSTRAINT d CHECK (b <> 'x'));
## to
CREATE TABLE t (a INT, b VARCHAR(20), CONSTRAINT c CHECK (a > 1 AND b <> 'it''s \\'), CONSTRAINT e CHECK (b <> 'x'));
## parentheses
CREATE TABLE t (a INT, b VARCHAR(20));
## to
CREATE TABLE t (a INT, b VARCHAR(20), c INT AS ((a + 1) * (a + 2)) STORED, `x)` INT, CONSTRAINT d CHECK ((a > 0) OR (b <> ')\\')), CONSTRAINT e CHECK ((`x)` > 1) AND (b <> '(''')));
## foreign key
CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE t (a INT, b INT, CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id));
## to
CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE t (a INT, b INT, KEY f (a), CONSTRAINT g FOREIGN KEY (b) REFERENCES p (id) ON DELETE CASCADE ON UPDATE SET NULL);
## foreign key of several columns
CREATE TABLE p (a INT, b INT, PRIMARY KEY (a, b)); CREATE TABLE t (a INT, b INT);
## to
CREATE TABLE p (a INT, b INT, PRIMARY KEY (a, b)); CREATE TABLE t (a INT, b INT, CONSTRAINT f FOREIGN KEY (a, b) REFERENCES p (a, b));
## case of an index's name
CREATE TABLE t (a INT, KEY idx (a));
## to
CREATE TABLE t (a INT, KEY IDX (a));
## action
CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE t (a INT, CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id) ON DELETE CASCADE);
## to
CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE t (a INT, CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id) ON DELETE SET NULL);
## type of a foreign key
CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE t (a INT, CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id));
## to
CREATE TABLE p (id BIGINT PRIMARY KEY); CREATE TABLE t (a BIGINT, CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id));
## covered index of a foreign key
CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE t (a INT, b INT, CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id));
## to
CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE t (a INT, b INT, KEY f (a), KEY l (a, b), CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id));
## circle
CREATE TABLE p (id INT PRIMARY KEY);
## to
CREATE TABLE p (id INT PRIMARY KEY, t INT); CREATE TABLE t (id INT PRIMARY KEY, p INT, s INT, FOREIGN KEY (p) REFERENCES p (id), FOREIGN KEY (s) REFERENCES t (id)); ALTER TABLE p ADD FOREIGN KEY (t) REFERENCES t (id);
## tables that point at each other
CREATE TABLE gone (id INT PRIMARY KEY);
## to
CREATE TABLE p (id INT PRIMARY KEY, t INT); CREATE TABLE t (id INT PRIMARY KEY, p INT, CONSTRAINT x FOREIGN KEY (p) REFERENCES p (id)); ALTER TABLE p ADD CONSTRAINT y FOREIGN KEY (t) REFERENCES t (id);
## key that a table which goes points at
CREATE TABLE p (id INT, KEY k (id)); CREATE TABLE t (a INT, CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id));
## to
CREATE TABLE p (id INT);
## engine and options
CREATE TABLE t (a INT) ENGINE = InnoDB STATS_PERSISTENT = 1;
## to
CREATE TABLE t (a INT) ENGINE = MyISAM ROW_FORMAT = DYNAMIC CHECKSUM = 1 PACK_KEYS = 1 MAX_ROWS = 10 AVG_ROW_LENGTH = 20;
## row format
CREATE TABLE t (a INT) ROW_FORMAT = COMPRESSED KEY_BLOCK_SIZE = 8;
## to
CREATE TABLE t (a INT);
## strange names
CREATE TABLE `a``b` (`select` INT, `ä ö` INT, KEY `key` (`select`));
## to
CREATE TABLE `a``b` (`select` INT DEFAULT 1, `ä ö` INT, `new` INT, KEY `key` (`ä ö`)); CREATE TABLE `table` (`x.y` INT NOT NULL PRIMARY KEY);

## the letters of a column's name
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, a INT NOT NULL, b INT GENERATED ALWAYS AS (a + 1) STORED, KEY a_ix (a), CONSTRAINT t_ck CHECK (a > 0));
## to
CREATE TABLE t (ID INT AUTO_INCREMENT PRIMARY KEY, A INT NOT NULL, b INT GENERATED ALWAYS AS (A + 1) STORED, KEY a_ix (A), CONSTRAINT t_ck CHECK (A > 0));
