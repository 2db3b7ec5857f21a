SELECT 'it''s; \', U&'\0061;', X'00', 1 AS "a;""b", 2 AS `c;``d`, $$it's;$$; // ; '
SELECT 4 / 2, 4/ /* ; /* nested ; */ ; */2 -- ;
; SELECT '//', "A" FROM (SELECT 1 AS a); CREATE TABLE t (a INT, a$$b INT) // ;
; CREATE ALIAS next_one AS $$
int nextOne(int value) { String s = "it's; // "; return value + s.length(); }
$$;
CREATE TRIGGER b BEFORE INSERT ON t FOR EACH ROW AS $$org.h2.api.Trigger create() { return (c, o, n) -> {}; }$$;
SELECT a$$b FROM t; CALL next_one(1)
