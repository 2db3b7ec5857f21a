-- fails where a row of posts breaks posts_check
ALTER TABLE posts
  ADD COLUMN status varchar(9) NOT NULL DEFAULT 'DRAFT',
  ADD COLUMN lowest int NOT NULL DEFAULT 0,
  ADD CONSTRAINT posts_check CHECK (price >= lowest),
  ADD CONSTRAINT posts_status_check CHECK (status in ('DRAFT', 'PUBLISHED'));
