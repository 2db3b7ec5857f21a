ALTER TABLE users
  DROP CHECK users_name_check,
  ADD CONSTRAINT users_name_check CHECK (name in ('a', 'b', 'c'));
