CREATE TABLE posts (id bigint NOT NULL, CONSTRAINT posts_pkey PRIMARY KEY (id));
CREATE TABLE tags (id bigint NOT NULL, CONSTRAINT tags_pkey PRIMARY KEY (id));

CREATE TABLE post_tags (
  post_id bigint NOT NULL,
  tag_id bigint NOT NULL,
  CONSTRAINT post_tags_pkey PRIMARY KEY (post_id, tag_id)
);
CREATE INDEX post_tags_tag_id_idx ON post_tags (tag_id);
ALTER TABLE post_tags ADD CONSTRAINT post_tags_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE CASCADE;
ALTER TABLE post_tags ADD CONSTRAINT post_tags_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE;
