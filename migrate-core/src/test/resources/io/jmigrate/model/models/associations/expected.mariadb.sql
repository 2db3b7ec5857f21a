CREATE TABLE `shelves` (
  `hall` varchar(10) NOT NULL,
  `number` int(11) NOT NULL,
  `top_box_id` bigint(20),
  PRIMARY KEY (`hall`, `number`),
  KEY `shelves_top_box_id_idx` (`top_box_id`)
);

CREATE TABLE `boxes` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `shelf_hall` varchar(10) NOT NULL,
  `shelf_number` int(11) NOT NULL,
  `label` varchar(40) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `boxes_shelf_hall_shelf_number_label_key` (`shelf_hall`, `shelf_number`, `label`)
);

CREATE TABLE `people` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `name` varchar(255) NOT NULL,
  `manager_id` bigint(20),
  `mentor_id` bigint(20),
  PRIMARY KEY (`id`),
  KEY `people_manager_id_idx` (`manager_id`),
  KEY `people_mentor_id_idx` (`mentor_id`)
);

CREATE TABLE `passports` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `person_id` bigint(20) NOT NULL,
  `number` varchar(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `passports_person_id_key` (`person_id`)
);

CREATE TABLE `reviews` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `author_id` bigint(20) NOT NULL,
  `checker_id` bigint(20),
  `external_id` bigint(20) NOT NULL,
  `text` longtext NOT NULL,
  PRIMARY KEY (`id`),
  KEY `reviews_author_id_id_idx` (`author_id`, `id` DESC),
  KEY `reviews_checker_id_idx` (`checker_id`),
  KEY `reviews_external_id_idx` (`external_id`)
);

ALTER TABLE `boxes` ADD CONSTRAINT `boxes_shelf_hall_shelf_number_fkey` FOREIGN KEY (`shelf_hall`, `shelf_number`) REFERENCES `shelves` (`hall`, `number`);

ALTER TABLE `passports` ADD CONSTRAINT `passports_person_id_fkey` FOREIGN KEY (`person_id`) REFERENCES `people` (`id`);

ALTER TABLE `people`
  ADD CONSTRAINT `people_manager_id_fkey` FOREIGN KEY (`manager_id`) REFERENCES `people` (`id`) ON DELETE SET NULL,
  ADD CONSTRAINT `people_mentor_id_fkey` FOREIGN KEY (`mentor_id`) REFERENCES `people` (`id`);

ALTER TABLE `reviews`
  ADD CONSTRAINT `reviews_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `people` (`id`),
  ADD CONSTRAINT `reviews_checker_id_fkey` FOREIGN KEY (`checker_id`) REFERENCES `people` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `shelves` ADD CONSTRAINT `shelves_top_box_id_fkey` FOREIGN KEY (`top_box_id`) REFERENCES `boxes` (`id`) ON DELETE SET NULL;
