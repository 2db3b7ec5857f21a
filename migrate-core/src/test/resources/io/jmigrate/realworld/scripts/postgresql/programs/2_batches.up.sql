CREATE TABLE big (n int, done boolean DEFAULT false);
INSERT INTO big SELECT generate_series(1, 10);
DO $$
DECLARE i int;
BEGIN
  FOR i IN 1..10 LOOP
    UPDATE big SET done = true WHERE n = i;
    COMMIT;
  END LOOP;
END $$;
