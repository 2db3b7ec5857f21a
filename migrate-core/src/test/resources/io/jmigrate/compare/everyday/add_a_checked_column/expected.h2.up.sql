-- fails where a row of posts breaks posts_check
ALTER TABLE posts ADD (
  status VARCHAR(9) DEFAULT 'DRAFT' NOT NULL,
  lowest INTEGER DEFAULT 0 NOT NULL
);
ALTER TABLE posts ADD CONSTRAINT posts_check CHECK (price >= lowest);
ALTER TABLE posts ADD CONSTRAINT posts_status_check CHECK (status IN ('DRAFT', 'PUBLISHED'));
