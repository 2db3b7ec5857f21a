CREATE TABLE t (id serial PRIMARY KEY, v text, j jsonb);
INSERT INTO t (v) VALUES ('{{mustache}} ${dollar} #{hash} <%= erb %> {d ''2020-01-01''} {fn now()} ? :name $1 ;');
INSERT INTO t (v) VALUES (E'back\\slash \' quote; \x41 \u00e9'), ('C:\dir\'), (U&'d\0061t\+000061'), (U&'d!0061t' UESCAPE '!');
INSERT INTO t (v) VALUES ('first '
  'second;'), (E'\'first '
  'it\'s;'), ($$it's; $not$ $$), ($tag$ $$;$$ $tag$), ('multi
line;
  -- not a comment
');
INSERT INTO t (j) VALUES ('{"a": [1, 2], "b": {"c": "x?y"}}');
SELECT id FROM t WHERE j ? 'a' AND j ?| array['a', 'b'] AND j ?& array['a'] OR j @? '$.a[*] ? (@ > 1)';
CREATE VIEW "Odd ""name; "AS SELECT id AS "x.y", v::varchar(10) AS "?" FROM t WHERE j->>'a' IS NOT NULL; -- ; end
/* /* nested; */ ' */ COMMENT ON TABLE t IS 'a; b -- c /* d */';
CREATE TABLE "select" ("from" int, "ünïcödé" text DEFAULT 'naïve ☃ 𝄞', größe int);
INSERT INTO "select" VALUES (1, '🙂', 2);
CREATE OPERATOR #-# (LEFTARG = int, RIGHTARG = int, FUNCTION = int4mi);
SELECT 5 #-# 3, 5-- comment; with semicolon
  - 1, 2 # 3, @ -5, '1' || $$2$$, 1::text COLLATE "C", B'101', X'1F', 1e-5, .5 FROM t
