ALTER TABLE users
  ADD COLUMN born date,
  ADD COLUMN points int NOT NULL DEFAULT 0;
