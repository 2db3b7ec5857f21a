CREATE TABLE `tenants` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `slug` varchar(60) NOT NULL,
  `deleted_at` datetime(6),
  `live_slug` varchar(60) GENERATED ALWAYS AS (case when `deleted_at` is null then `slug` end) VIRTUAL,
  `open_slug_value` varchar(60) GENERATED ALWAYS AS (case when `deleted_at` is null and `slug` <> 'x' then `slug` end) VIRTUAL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `open_slug` (`open_slug_value`),
  UNIQUE KEY `tenants_slug_key` (`live_slug`)
);

CREATE TABLE `accounts` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `tenant_id` bigint(20) NOT NULL,
  `email` varchar(254) NOT NULL,
  `state` varchar(10) NOT NULL,
  `deleted_at` datetime(6),
  `accounts_tenant_id_state_key_value` varchar(10) GENERATED ALWAYS AS (case when `deleted_at` is null then lcase(`state`) end) VIRTUAL,
  `live_email` varchar(254) GENERATED ALWAYS AS (case when `deleted_at` is null then `email` end) VIRTUAL,
  `live_tenant_id` bigint(20) GENERATED ALWAYS AS (case when `deleted_at` is null then `tenant_id` end) VIRTUAL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `accounts_email_key` (`live_email`),
  KEY `accounts_state_idx` (`state`),
  UNIQUE KEY `accounts_tenant_id_email_key` (`tenant_id`, `live_email`),
  KEY `accounts_tenant_id_idx` (`tenant_id`),
  UNIQUE KEY `accounts_tenant_id_key` (`live_tenant_id`),
  UNIQUE KEY `accounts_tenant_id_state_key` (`tenant_id`, `accounts_tenant_id_state_key_value`)
);

CREATE TABLE `jobs` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `name` varchar(255) NOT NULL,
  `state` varchar(10) NOT NULL,
  `jobs_name_key_value` varchar(255) GENERATED ALWAYS AS (case when `state` = 'OPEN' then `name` end) VIRTUAL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `jobs_name_key` (`jobs_name_key_value`)
);

CREATE TABLE `words` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `text` varchar(40) NOT NULL,
  `language` varchar(2) NOT NULL,
  `words_text_language_key_value` varchar(40) GENERATED ALWAYS AS (lcase(`text`)) VIRTUAL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `words_text_language_key` (`words_text_language_key_value`, `language`)
);

ALTER TABLE `accounts` ADD CONSTRAINT `accounts_tenant_id_fkey` FOREIGN KEY (`tenant_id`) REFERENCES `tenants` (`id`);
