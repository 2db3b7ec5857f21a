-- drops the column posts.status with its values
-- drops the column posts.lowest with its values
ALTER TABLE posts DROP CONSTRAINT posts_check;
ALTER TABLE posts DROP CONSTRAINT posts_status_check;
ALTER TABLE posts DROP COLUMN status, lowest;
