CREATE TABLE user_tags (
  user_id bigint NOT NULL,
  tag_id bigint NOT NULL,
  PRIMARY KEY (user_id, tag_id),
  KEY user_tags_tag_id_idx (tag_id)
);

ALTER TABLE user_tags
  ADD CONSTRAINT user_tags_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE,
  ADD CONSTRAINT user_tags_user_id_fkey FOREIGN KEY (user_id)
    REFERENCES users (id) ON DELETE CASCADE;
