ALTER TABLE one ADD ten int; CREATE TABLE two (id int);
