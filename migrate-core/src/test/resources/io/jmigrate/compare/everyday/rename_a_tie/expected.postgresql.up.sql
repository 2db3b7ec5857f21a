ALTER TABLE posts RENAME TO articles;

ALTER TABLE post_tags RENAME TO article_tags;

ALTER TABLE article_tags RENAME COLUMN post_id TO article_id;

ALTER TABLE article_tags RENAME CONSTRAINT post_tags_pkey TO article_tags_pkey;
ALTER TABLE article_tags RENAME CONSTRAINT post_tags_post_id_fkey TO article_tags_article_id_fkey;
ALTER TABLE article_tags RENAME CONSTRAINT post_tags_tag_id_fkey TO article_tags_tag_id_fkey;
ALTER INDEX post_tags_tag_id_idx RENAME TO article_tags_tag_id_idx;

ALTER TABLE articles RENAME CONSTRAINT posts_pkey TO articles_pkey;

ALTER TABLE article_tags
  RENAME CONSTRAINT post_tags_post_id_not_null TO article_tags_article_id_not_null;
ALTER TABLE article_tags RENAME CONSTRAINT post_tags_tag_id_not_null TO article_tags_tag_id_not_null;

ALTER TABLE articles RENAME CONSTRAINT posts_id_not_null TO articles_id_not_null;
