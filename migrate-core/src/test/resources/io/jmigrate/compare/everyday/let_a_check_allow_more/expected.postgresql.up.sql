ALTER TABLE users
  DROP CONSTRAINT users_name_check,
  ADD CONSTRAINT users_name_check CHECK (name IN ('a', 'b', 'c'));
