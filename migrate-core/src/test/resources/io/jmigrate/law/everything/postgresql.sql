-- One of everything that PostgreSQL 15 has and an account without files on the server can make.
CREATE SCHEMA shop;
COMMENT ON SCHEMA shop IS 'all of it';
CREATE EXTENSION hstore SCHEMA shop;
CREATE TYPE shop.mood AS ENUM ('sad', 'glad');
CREATE TYPE shop.money AS (amount numeric(12, 2), currency char(3));
CREATE TYPE shop.hours AS RANGE (SUBTYPE = float8);
CREATE COLLATION shop.any_case (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE FUNCTION shop.is_positive(integer) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 > 0';
CREATE DOMAIN shop.quantity AS integer DEFAULT 1 CHECK (shop.is_positive(VALUE));
CREATE SEQUENCE shop.numbers INCREMENT 10;
CREATE TABLE shop.users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text COLLATE shop.any_case NOT NULL UNIQUE,
  mood shop.mood DEFAULT 'glad',
  attributes shop.hstore,
  initial text GENERATED ALWAYS AS (left(email, 1)) STORED
);
COMMENT ON TABLE shop.users IS 'who they are';
COMMENT ON COLUMN shop.users.mood IS 'today';
CREATE TABLE shop.orders (
  id serial PRIMARY KEY,
  user_id bigint REFERENCES shop.users ON DELETE CASCADE DEFERRABLE,
  number bigint DEFAULT nextval('shop.numbers'),
  lines shop.quantity,
  price shop.money,
  during tsrange,
  CHECK (lines < 100),
  EXCLUDE USING gist (during WITH &&)
) WITH (fillfactor = 70, autovacuum_enabled = false);
ALTER TABLE shop.orders REPLICA IDENTITY FULL;
CREATE INDEX orders_number ON shop.orders (number DESC) INCLUDE (lines) WHERE lines > 1;
CREATE TABLE shop.places (name text NOT NULL CHECK (name <> ''), height integer DEFAULT 0);
CREATE TABLE shop.capitals (country text) INHERITS (shop.places);
CREATE TABLE shop.visits (
  day date NOT NULL,
  page text DEFAULT '/',
  user_id bigint REFERENCES shop.users,
  PRIMARY KEY (day, page)
) PARTITION BY RANGE (day);
CREATE INDEX visits_page ON shop.visits (page);
CREATE TABLE shop.visits_old PARTITION OF shop.visits FOR VALUES FROM (MINVALUE) TO ('2025-01-01');
CREATE TABLE shop.visits_new PARTITION OF shop.visits (page DEFAULT '/new') DEFAULT PARTITION BY HASH (page);
CREATE TABLE shop.visits_new_1 PARTITION OF shop.visits_new FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE UNLOGGED TABLE shop.carts (id integer);
CREATE STATISTICS shop.orders_together ON user_id, number FROM shop.orders;
CREATE VIEW shop.sad AS SELECT id, email FROM shop.users WHERE mood = 'sad';
CREATE MATERIALIZED VIEW shop.totals AS SELECT user_id, count(*) AS orders FROM shop.orders GROUP BY user_id;
CREATE UNIQUE INDEX totals_user ON shop.totals (user_id);
COMMENT ON MATERIALIZED VIEW shop.totals IS 'of last night';
CREATE PROCEDURE shop.tidy() LANGUAGE sql AS 'DELETE FROM shop.carts';
CREATE AGGREGATE shop.sum_up(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
CREATE FUNCTION shop.near(integer, integer) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT abs($1 - $2) < 2';
CREATE OPERATOR shop.~~~ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = shop.near);
CREATE FUNCTION shop.plain(shop.money) RETURNS numeric IMMUTABLE LANGUAGE sql AS 'SELECT $1.amount';
CREATE CAST (shop.money AS numeric) WITH FUNCTION shop.plain(shop.money);
CREATE FUNCTION shop.audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER audit AFTER INSERT ON shop.orders REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION shop.audit();
CREATE CONSTRAINT TRIGGER late AFTER UPDATE ON shop.orders DEFERRABLE FOR EACH ROW EXECUTE FUNCTION shop.audit();
CREATE RULE nothing AS ON DELETE TO shop.carts DO INSTEAD NOTHING;
ALTER TABLE shop.users ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON shop.users USING (email = current_user);
CREATE FUNCTION shop.watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER jmigrate_watch ON ddl_command_end EXECUTE FUNCTION shop.watch();
CREATE TEXT SEARCH DICTIONARY shop.words (TEMPLATE = simple);
CREATE TEXT SEARCH CONFIGURATION shop.find (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION shop.find ALTER MAPPING FOR word WITH shop.words;
CREATE TEXT SEARCH TEMPLATE shop.template (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH PARSER shop.parser (START = prsd_start, GETTOKEN = prsd_nexttoken, "end" = prsd_end, LEXTYPES = prsd_lextype);
CREATE PUBLICATION orders FOR TABLE shop.orders (id, number);
CREATE FOREIGN DATA WRAPPER far;
CREATE SERVER elsewhere FOREIGN DATA WRAPPER far OPTIONS (host 'there');
CREATE FOREIGN TABLE shop.far_orders (id integer NOT NULL) SERVER elsewhere;
CREATE USER MAPPING FOR CURRENT_USER SERVER elsewhere OPTIONS ("user" 'reader');
GRANT USAGE ON SCHEMA shop TO PUBLIC;
GRANT SELECT, INSERT (id) ON shop.users TO PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO PUBLIC;
-- named only
CREATE CONVERSION shop.named_conversion FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
CREATE OPERATOR CLASS shop.named_class FOR TYPE integer USING btree AS OPERATOR 1 <;
CREATE TYPE shop.named_base;
CREATE LANGUAGE named_language HANDLER plpgsql_call_handler;
CREATE ACCESS METHOD named_method TYPE TABLE HANDLER heap_tableam_handler;
CREATE TRANSFORM FOR shop.hstore LANGUAGE plpgsql (FROM SQL WITH FUNCTION pg_catalog.prsd_lextype(internal));
CREATE USER MAPPING FOR PUBLIC SERVER elsewhere OPTIONS (password 'secret');
CREATE SUBSCRIPTION named_subscription CONNECTION 'dbname=none' PUBLICATION orders WITH (connect = false, slot_name = NONE);
CREATE TABLE shop.named_typed OF shop.money;
CREATE TABLE shop.named_commented (a integer, CONSTRAINT named_key EXCLUDE USING btree (a WITH =));
COMMENT ON INDEX shop.named_key IS 'x';
