SELECT $$;$$, $a$;$$;$b$;$a$, $A$;$a$;$A$;
SELECT a$b$c, $1, price$ FROM t$1; SELECT d$b$c;
CREATE FUNCTION élan() RETURNS text AS $é_1$ SELECT '$é$;'; $é_1$ LANGUAGE sql;
DO $$
BEGIN
  INSERT INTO t VALUES ('{{name}}');
  COMMIT;
  EXECUTE $q$DELETE FROM t WHERE a = ';'$q$;
END
$$;
DO LANGUAGE plpgsql $body$BEGIN PERFORM 1; END;$body$
