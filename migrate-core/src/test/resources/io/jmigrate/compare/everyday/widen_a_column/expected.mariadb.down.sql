-- fails where a value of users.email does not fit varchar(80); it was varchar(200)
ALTER TABLE users MODIFY COLUMN email varchar(80) NOT NULL;
