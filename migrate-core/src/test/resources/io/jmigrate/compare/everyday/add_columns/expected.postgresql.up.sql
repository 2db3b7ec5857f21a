ALTER TABLE users
  ADD COLUMN born date,
  ADD COLUMN points integer NOT NULL DEFAULT 0;
