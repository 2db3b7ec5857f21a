-- drops the table user_tags with its rows
DROP TABLE user_tags;
