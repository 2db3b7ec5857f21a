CREATE TABLE `users` (
  `id` uuid NOT NULL,
  `email` varchar(254) NOT NULL,
  `name` varchar(100) NOT NULL,
  `role` varchar(6) NOT NULL DEFAULT 'MEMBER',
  `settings` json NOT NULL,
  `created_at` datetime(6) NOT NULL DEFAULT current_timestamp(6),
  `updated_at` datetime(6) NOT NULL DEFAULT current_timestamp(6),
  `deleted_at` datetime(6),
  `version` int(11) NOT NULL DEFAULT 0,
  `live_email` varchar(254) GENERATED ALWAYS AS (case when `deleted_at` is null then `email` end) VIRTUAL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `users_email_key` (`live_email`),
  CONSTRAINT `users_role_check` CHECK (`role` in ('MEMBER','ADMIN'))
) COMMENT = 'Who may sign in; it''s kept when deleted';

CREATE TABLE `posts` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `author_id` uuid NOT NULL,
  `title` varchar(200) NOT NULL,
  `body` longtext NOT NULL,
  `views` int(11) NOT NULL DEFAULT 0 COMMENT 'Counted once a day',
  `published_at` datetime(6),
  `created_at` datetime(6) NOT NULL DEFAULT current_timestamp(6),
  `updated_at` datetime(6) NOT NULL DEFAULT current_timestamp(6),
  PRIMARY KEY (`id`),
  KEY `posts_author_id_idx` (`author_id`),
  KEY `posts_published_at_idx` (`published_at`),
  CONSTRAINT `posts_views_check` CHECK (`views` >= 0)
);

CREATE TABLE `tags` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `name` varchar(50) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `tags_name_key` (`name`)
);

CREATE TABLE `post_tags` (
  `post_id` bigint(20) NOT NULL,
  `tag_id` bigint(20) NOT NULL,
  `created_at` datetime(6) NOT NULL DEFAULT current_timestamp(6),
  PRIMARY KEY (`post_id`, `tag_id`),
  KEY `post_tags_tag_id_idx` (`tag_id`)
);

CREATE TABLE `profiles` (
  `user_id` uuid NOT NULL,
  `bio` longtext,
  PRIMARY KEY (`user_id`)
);

ALTER TABLE `post_tags`
  ADD CONSTRAINT `post_tags_post_id_fkey` FOREIGN KEY (`post_id`) REFERENCES `posts` (`id`) ON DELETE CASCADE,
  ADD CONSTRAINT `post_tags_tag_id_fkey` FOREIGN KEY (`tag_id`) REFERENCES `tags` (`id`) ON DELETE CASCADE;

ALTER TABLE `posts` ADD CONSTRAINT `posts_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `users` (`id`) ON DELETE CASCADE;

ALTER TABLE `profiles` ADD CONSTRAINT `profiles_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE;
