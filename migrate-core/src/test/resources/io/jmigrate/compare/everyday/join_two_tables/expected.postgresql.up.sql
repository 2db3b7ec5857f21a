CREATE TABLE user_tags (
  user_id bigint NOT NULL,
  tag_id  bigint NOT NULL,
  CONSTRAINT user_tags_pkey PRIMARY KEY (user_id, tag_id)
);
CREATE INDEX user_tags_tag_id_idx ON user_tags (tag_id);

ALTER TABLE user_tags
  ADD CONSTRAINT user_tags_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE,
  ADD CONSTRAINT user_tags_user_id_fkey FOREIGN KEY (user_id)
    REFERENCES users (id) ON DELETE CASCADE;
