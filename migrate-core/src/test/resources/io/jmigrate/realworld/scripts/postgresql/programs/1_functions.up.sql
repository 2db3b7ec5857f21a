CREATE OR REPLACE FUNCTION add(a integer, b integer) RETURNS integer
    LANGUAGE SQL IMMUTABLE
    RETURN a + b;
CREATE FUNCTION sign_of(a integer) RETURNS text LANGUAGE SQL
BEGIN ATOMIC
    SELECT CASE WHEN a < 0 THEN 'minus; ' ELSE 'plus' END;
    SELECT 'last';
END;
CREATE PROCEDURE log(what text) LANGUAGE plpgsql AS $outer$
DECLARE body text := $inner$ BEGIN; COMMIT; $inner$;
BEGIN
  RAISE NOTICE '%; %', what, body; -- don't
  /* it's */ PERFORM 1;
END
$outer$;
CREATE FUNCTION "We;ird"(text) RETURNS text AS 'SELECT $1 || '';'';' LANGUAGE sql;
DO LANGUAGE plpgsql 'BEGIN PERFORM ''x;y''; END';
do $$ begin call log('a;b'); end $$;
