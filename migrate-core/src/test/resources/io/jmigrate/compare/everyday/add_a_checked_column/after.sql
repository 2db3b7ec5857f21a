CREATE TABLE posts (
  id BIGINT NOT NULL,
  price INTEGER NOT NULL,
  status VARCHAR(9) DEFAULT 'DRAFT' NOT NULL,
  lowest INTEGER DEFAULT 0 NOT NULL,
  CONSTRAINT posts_pkey PRIMARY KEY (id),
  CONSTRAINT posts_status_check CHECK (status IN ('DRAFT', 'PUBLISHED')),
  CONSTRAINT posts_check CHECK (price >= lowest)
);
