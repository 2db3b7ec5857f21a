SELECT 'it''s; \', "a;""b", `c;``d`, U&'\0061;', X'00';
CREATE ALIAS next_prime AS $$
String nextPrime(String value) { return value + ";'"; }
$$;
CREATE TRIGGER t BEFORE INSERT ON a AS $$org.h2.api.Trigger create() { return null; }$$; SELECT $$it's;$$;
SELECT a$$b; SELECT $1, ?2, ? FROM t WHERE a = ARRAY[1, 2]
