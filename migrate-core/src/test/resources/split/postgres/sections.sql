-- migrate:up
CREATE TABLE t (note text DEFAULT '
-- migrate:down
');
INSERT INTO t VALUES ($$
-- migrate:down
$$), ('x')
/*
-- migrate:down
*/ -- migrate:down on a line with something else

   --   Migrate:DOWN   transaction:false  
DROP TABLE t
-- migrate:upper is something else
CASCADE
