CREATE TABLE `order` (
  `select` bigint(20) NOT NULL,
  `userName` varchar(255) NOT NULL,
  `value` int(11) NOT NULL,
  `group` int(11),
  PRIMARY KEY (`select`),
  UNIQUE KEY `order_userName_key` (`userName`),
  KEY `order_value_idx` (`value`),
  CONSTRAINT `order_check` CHECK (1 = 1)
);

CREATE TABLE `really_long_name_of_a_table_that_somebody_has_thought_about_` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `the_order_that_this_line_has_been_written_for_by_somebody` bigint(20) NOT NULL,
  `the_order_that_this_line_has_been_written_for_by_nobody` bigint(20),
  PRIMARY KEY (`id`),
  KEY `really_long_name_of_a_table_that_somebody_has_thoug_df829839_idx` (`the_order_that_this_line_has_been_written_for_by_nobody`),
  UNIQUE KEY `really_long_name_of_a_table_that_somebody_has_thoug_efb7c5f1_key` (`the_order_that_this_line_has_been_written_for_by_somebody`, `the_order_that_this_line_has_been_written_for_by_nobody`)
);

ALTER TABLE `really_long_name_of_a_table_that_somebody_has_thought_about_`
  ADD CONSTRAINT `really_long_name_of_a_table_that_somebody_has_thou_1534a3de_fkey` FOREIGN KEY (`the_order_that_this_line_has_been_written_for_by_somebody`) REFERENCES `order` (`select`),
  ADD CONSTRAINT `really_long_name_of_a_table_that_somebody_has_thou_708e7e9f_fkey` FOREIGN KEY (`the_order_that_this_line_has_been_written_for_by_nobody`) REFERENCES `order` (`select`) ON DELETE SET NULL;
