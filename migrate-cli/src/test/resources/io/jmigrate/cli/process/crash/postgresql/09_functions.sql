-- migrate:up
CREATE FUNCTION count_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE counters SET n = n + 1 WHERE name = 'c';
  RETURN NEW;
END
$$;
CREATE TRIGGER orders_counted AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION count_order();
INSERT INTO orders (customer_id, total) VALUES (1, 99), (2, 98);
DO $$ BEGIN FOR i IN 1..20 LOOP UPDATE counters SET n = n + 1 WHERE name = 'a'; END LOOP; END $$;
-- migrate:down
DROP TRIGGER orders_counted ON orders;
DROP FUNCTION count_order();
UPDATE counters SET n = n - 20 WHERE name = 'a';
