-- drops the column users.born with its values
-- drops the column users.points with its values
ALTER TABLE users
  DROP COLUMN born,
  DROP COLUMN points;
