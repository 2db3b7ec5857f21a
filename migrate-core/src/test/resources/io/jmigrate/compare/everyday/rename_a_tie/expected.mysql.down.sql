RENAME TABLE articles TO posts;

RENAME TABLE article_tags TO post_tags;

ALTER TABLE post_tags RENAME COLUMN article_id TO post_id;

ALTER TABLE post_tags
  DROP FOREIGN KEY article_tags_article_id_fkey,
  DROP FOREIGN KEY article_tags_tag_id_fkey;

ALTER TABLE post_tags RENAME KEY article_tags_tag_id_idx TO post_tags_tag_id_idx;

ALTER TABLE post_tags
  ADD CONSTRAINT post_tags_post_id_fkey FOREIGN KEY (post_id)
    REFERENCES posts (id) ON DELETE CASCADE,
  ADD CONSTRAINT post_tags_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE;
