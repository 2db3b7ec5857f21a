-- fails where a value of users.email does not fit VARCHAR(80); it was VARCHAR(200)
ALTER TABLE users ALTER COLUMN email SET DATA TYPE VARCHAR(80);
