CREATE TABLE users (
  id bigint NOT NULL,
  email varchar(80) NOT NULL,
  name varchar(100),
  CONSTRAINT users_pkey PRIMARY KEY (id)
);
CREATE TABLE tags (
  id bigint NOT NULL,
  label varchar(40) NOT NULL,
  CONSTRAINT tags_pkey PRIMARY KEY (id)
);
CREATE TABLE user_tags (
  user_id bigint NOT NULL,
  tag_id bigint NOT NULL,
  CONSTRAINT user_tags_pkey PRIMARY KEY (user_id, tag_id),
  CONSTRAINT user_tags_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT user_tags_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE
);
CREATE INDEX user_tags_tag_id_idx ON user_tags (tag_id);
