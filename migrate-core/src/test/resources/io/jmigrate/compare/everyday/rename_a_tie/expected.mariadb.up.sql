RENAME TABLE posts TO articles;

RENAME TABLE post_tags TO article_tags;

ALTER TABLE article_tags RENAME COLUMN post_id TO article_id;

ALTER TABLE article_tags
  DROP FOREIGN KEY post_tags_post_id_fkey,
  DROP FOREIGN KEY post_tags_tag_id_fkey;

ALTER TABLE article_tags RENAME KEY post_tags_tag_id_idx TO article_tags_tag_id_idx;

ALTER TABLE article_tags
  ADD CONSTRAINT article_tags_article_id_fkey FOREIGN KEY (article_id)
    REFERENCES articles (id) ON DELETE CASCADE,
  ADD CONSTRAINT article_tags_tag_id_fkey FOREIGN KEY (tag_id)
    REFERENCES tags (id) ON DELETE CASCADE;
