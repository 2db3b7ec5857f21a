ALTER TABLE users ALTER COLUMN email RENAME TO email_address;
