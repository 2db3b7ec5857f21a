CREATE ALIAS twice AS $$
int twice(int a) {
  String s = "; it's"; // comment
  return a * 2;
}
$$;
CREATE CONSTANT one VALUE 1;
CREATE DOMAIN email AS VARCHAR(50) CHECK (VALUE LIKE '%@%');
CREATE TABLE t (id INT DEFAULT twice(4), m email, a INT ARRAY, g INT GENERATED ALWAYS AS (id + 1));
INSERT INTO t (m) VALUES ('a@b');
CALL twice(5);
EXECUTE IMMEDIATE 'INSERT INTO t (m) VALUES (''c@d'')';
