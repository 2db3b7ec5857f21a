-- drops the column posts.status with its values
-- drops the column posts.lowest with its values
ALTER TABLE posts
  DROP CHECK posts_check,
  DROP CHECK posts_status_check,
  DROP COLUMN lowest,
  DROP COLUMN status;
