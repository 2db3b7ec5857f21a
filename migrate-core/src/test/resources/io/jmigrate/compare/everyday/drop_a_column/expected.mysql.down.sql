ALTER TABLE users ADD COLUMN email varchar(80) AFTER id;

-- what users.email held is lost: rows get ''
UPDATE users SET email = '' WHERE email IS NULL;

ALTER TABLE users MODIFY COLUMN email varchar(80) NOT NULL;
