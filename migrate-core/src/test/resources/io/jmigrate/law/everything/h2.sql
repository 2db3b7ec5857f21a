-- One of everything that H2 has in a database.
CREATE SCHEMA shop;
COMMENT ON SCHEMA shop IS 'all of it';
CREATE DOMAIN shop.quantity AS integer DEFAULT 1 CHECK (VALUE > 0);
CREATE SEQUENCE shop.numbers INCREMENT BY 10;
CREATE CONSTANT shop.limit_of_lines VALUE 100;
CREATE TABLE shop.users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email varchar(200) NOT NULL UNIQUE,
  mood enum ('sad', 'glad') DEFAULT 'glad',
  initial varchar(1) GENERATED ALWAYS AS (left(email, 1)),
  hidden integer INVISIBLE
);
COMMENT ON TABLE shop.users IS 'who they are';
COMMENT ON COLUMN shop.users.mood IS 'today';
CREATE TABLE shop.orders (
  id integer PRIMARY KEY,
  user_id bigint REFERENCES shop.users ON DELETE CASCADE,
  number bigint DEFAULT NEXT VALUE FOR shop.numbers,
  lines shop.quantity,
  CHECK (lines < 100)
);
CREATE INDEX shop.orders_number ON shop.orders (number DESC);
CREATE VIEW shop.sad AS SELECT id, email FROM shop.users WHERE mood = 'sad';
CREATE MATERIALIZED VIEW shop.totals AS SELECT user_id, count(*) AS orders FROM shop.orders GROUP BY user_id;
CREATE SYNONYM shop.people FOR shop.users;
CREATE ALIAS shop.twice FOR 'java.lang.Math.abs(int)';
CREATE TRIGGER shop.audit AFTER INSERT ON shop.orders FOR EACH ROW AS 'org.h2.api.Trigger create() { return (connection, before, after) -> {}; }';
-- named only
CREATE ROLE named_role;
GRANT SELECT ON shop.users TO named_role;
