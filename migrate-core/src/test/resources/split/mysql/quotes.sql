SELECT 'it''s; \'fine\';', "say \"; ""this; ", `a;``b\`, '\\';
SELECT _utf8mb4'x;', n'y;', b'01', X'1F', 0x1F, 1a, $a, a$b FROM db1.t;
INSERT INTO t VALUES (\N, "c:\\"), ('\
;');
SELECT @a:=-1, @`v;`, @'w;', @@global.max_connections;
SELECT j->'$.a;b', j->>"$.c;d" FROM t
