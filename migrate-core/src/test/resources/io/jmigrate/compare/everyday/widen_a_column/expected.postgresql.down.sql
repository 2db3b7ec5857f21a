-- fails where a value of users.email does not fit varchar(80); it was varchar(200)
ALTER TABLE users ALTER COLUMN email TYPE varchar(80);
