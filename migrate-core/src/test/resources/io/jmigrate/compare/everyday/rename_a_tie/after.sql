CREATE TABLE articles (id bigint NOT NULL, CONSTRAINT articles_pkey PRIMARY KEY (id));
CREATE TABLE tags (id bigint NOT NULL, CONSTRAINT tags_pkey PRIMARY KEY (id));

CREATE TABLE article_tags (
  article_id bigint NOT NULL,
  tag_id bigint NOT NULL,
  CONSTRAINT article_tags_pkey PRIMARY KEY (article_id, tag_id)
);
CREATE INDEX article_tags_tag_id_idx ON article_tags (tag_id);
ALTER TABLE article_tags ADD CONSTRAINT article_tags_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE;
ALTER TABLE article_tags ADD CONSTRAINT article_tags_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE;
