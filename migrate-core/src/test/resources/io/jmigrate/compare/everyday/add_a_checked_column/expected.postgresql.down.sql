-- drops the column posts.status with its values
-- drops the column posts.lowest with its values
ALTER TABLE posts
  DROP CONSTRAINT posts_check,
  DROP CONSTRAINT posts_status_check,
  DROP COLUMN status,
  DROP COLUMN lowest;
