SELECT 'it''s; fine', '\', E'it\'s; ''fine', e'\\', U&'d\0061t;a', b'01', X'1F', N'n;';
SELECT E'one' -- goes on
  'still\'escaped' , 'no longer\' AS "a;""b";
SELECT $$;$$, $a$;$$;$b$;$a$, $A$;$a$;$A$, 1*/*;*/2, 3/*;/* nested; */*/-4, 5 %-- 6;
7, /*/ x */ 8 AS d$b$c; SELECT 1::int, 2=-2, @ -3;
CREATE TABLE t (id int, "end" int, note text);
COPY t (id, "end", note) FROM stdin;
1	\N	it's ; here
2	3	$$ -- no
\.
copy t from STDIN with (format csv, header) ;
id,end,note
4,5,"a;
b"
\.
CREATE FUNCTION one(a int, b int DEFAULT (1)) RETURNS bigint
LANGUAGE SQL
BEGIN ATOMIC
  SELECT CASE WHEN a > b THEN CASE b WHEN 1 THEN 2 ELSE 3 END ELSE 4 END;
  SELECT sum(t.end) FROM t;
END;
create or replace procedure two() begin /* ; */ atomic insert into t values (1); delete from t; end; select 2;
CREATE FUNCTION three() RETURNS int RETURN CASE WHEN true THEN 1 END;
CREATE RULE both_rule AS ON INSERT TO t DO ALSO (DELETE FROM t WHERE id = 0; UPDATE t SET id = 1);
DO $body$
BEGIN
  INSERT INTO t VALUES (9);
  COMMIT;
  EXECUTE $q$DELETE FROM t WHERE note = ';'$q$;
END
$body$;
BEGIN; SELECT one(1); END; CALL two(); SELECT ')' , ';('
