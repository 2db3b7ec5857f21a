ALTER TABLE articles RENAME TO posts;

ALTER TABLE article_tags RENAME TO post_tags;

ALTER TABLE post_tags RENAME COLUMN article_id TO post_id;

ALTER TABLE post_tags RENAME CONSTRAINT article_tags_article_id_fkey TO post_tags_post_id_fkey;
ALTER TABLE post_tags RENAME CONSTRAINT article_tags_pkey TO post_tags_pkey;
ALTER TABLE post_tags RENAME CONSTRAINT article_tags_tag_id_fkey TO post_tags_tag_id_fkey;
ALTER INDEX article_tags_tag_id_idx RENAME TO post_tags_tag_id_idx;

ALTER TABLE posts RENAME CONSTRAINT articles_pkey TO posts_pkey;

ALTER TABLE post_tags
  RENAME CONSTRAINT article_tags_article_id_not_null TO post_tags_post_id_not_null;
ALTER TABLE post_tags RENAME CONSTRAINT article_tags_tag_id_not_null TO post_tags_tag_id_not_null;

ALTER TABLE posts RENAME CONSTRAINT articles_id_not_null TO posts_id_not_null;
