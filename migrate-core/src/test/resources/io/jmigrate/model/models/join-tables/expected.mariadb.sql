CREATE TABLE `badges` (
  `id` uuid NOT NULL,
  PRIMARY KEY (`id`)
);

CREATE TABLE `courses` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  PRIMARY KEY (`id`)
);

CREATE TABLE `members` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `name` varchar(255) NOT NULL,
  PRIMARY KEY (`id`)
);

CREATE TABLE `enrolments` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `course_id` bigint(20) NOT NULL,
  `member_id` bigint(20) NOT NULL,
  `grade` smallint(6),
  PRIMARY KEY (`id`),
  UNIQUE KEY `enrolments_course_id_member_id_key` (`course_id`, `member_id`),
  KEY `enrolments_member_id_idx` (`member_id`)
);

CREATE TABLE `friendships` (
  `member_id` bigint(20) NOT NULL,
  `friend_id` bigint(20) NOT NULL,
  PRIMARY KEY (`member_id`, `friend_id`),
  KEY `friendships_friend_id_idx` (`friend_id`)
);

CREATE TABLE `helpers` (
  `course_id` bigint(20) NOT NULL,
  `member_id` bigint(20) NOT NULL,
  PRIMARY KEY (`course_id`, `member_id`),
  KEY `helpers_member_id_idx` (`member_id`)
);

CREATE TABLE `member_badges` (
  `badge_id` uuid NOT NULL,
  `member_id` bigint(20) NOT NULL,
  PRIMARY KEY (`badge_id`, `member_id`),
  KEY `member_badges_member_id_idx` (`member_id`)
);

CREATE TABLE `teams` (
  `country` varchar(1) NOT NULL,
  `code` varchar(5) NOT NULL,
  PRIMARY KEY (`country`, `code`)
);

CREATE TABLE `member_teams` (
  `member_id` bigint(20) NOT NULL,
  `team_country` varchar(1) NOT NULL,
  `team_code` varchar(5) NOT NULL,
  PRIMARY KEY (`member_id`, `team_country`, `team_code`),
  KEY `member_teams_team_country_team_code_idx` (`team_country`, `team_code`)
);

CREATE TABLE `trainings` (
  `trainee_id` bigint(20) NOT NULL,
  `trainer_id` bigint(20) NOT NULL,
  PRIMARY KEY (`trainee_id`, `trainer_id`),
  KEY `trainings_trainer_id_idx` (`trainer_id`)
);

ALTER TABLE `enrolments`
  ADD CONSTRAINT `enrolments_course_id_fkey` FOREIGN KEY (`course_id`) REFERENCES `courses` (`id`),
  ADD CONSTRAINT `enrolments_member_id_fkey` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`);

ALTER TABLE `friendships`
  ADD CONSTRAINT `friendships_friend_id_fkey` FOREIGN KEY (`friend_id`) REFERENCES `members` (`id`) ON DELETE CASCADE,
  ADD CONSTRAINT `friendships_member_id_fkey` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE CASCADE;

ALTER TABLE `helpers`
  ADD CONSTRAINT `helpers_course_id_fkey` FOREIGN KEY (`course_id`) REFERENCES `courses` (`id`) ON DELETE CASCADE,
  ADD CONSTRAINT `helpers_member_id_fkey` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE CASCADE;

ALTER TABLE `member_badges`
  ADD CONSTRAINT `member_badges_badge_id_fkey` FOREIGN KEY (`badge_id`) REFERENCES `badges` (`id`),
  ADD CONSTRAINT `member_badges_member_id_fkey` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`);

ALTER TABLE `member_teams`
  ADD CONSTRAINT `member_teams_member_id_fkey` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE CASCADE,
  ADD CONSTRAINT `member_teams_team_country_team_code_fkey` FOREIGN KEY (`team_country`, `team_code`) REFERENCES `teams` (`country`, `code`) ON DELETE CASCADE;

ALTER TABLE `trainings`
  ADD CONSTRAINT `trainings_trainee_id_fkey` FOREIGN KEY (`trainee_id`) REFERENCES `members` (`id`) ON DELETE CASCADE,
  ADD CONSTRAINT `trainings_trainer_id_fkey` FOREIGN KEY (`trainer_id`) REFERENCES `members` (`id`) ON DELETE CASCADE;
