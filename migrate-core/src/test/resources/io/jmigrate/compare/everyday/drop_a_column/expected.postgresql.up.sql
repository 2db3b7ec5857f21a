-- drops the column users.email with its values
ALTER TABLE users DROP COLUMN email;
