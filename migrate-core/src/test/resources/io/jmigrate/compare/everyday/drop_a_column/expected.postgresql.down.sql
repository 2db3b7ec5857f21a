ALTER TABLE users ADD COLUMN email varchar(80);

-- what users.email held is lost: rows get ''
UPDATE users SET email = '' WHERE email IS NULL;

ALTER TABLE users ALTER COLUMN email SET NOT NULL;
