ALTER TABLE users ALTER COLUMN email_address RENAME TO email;
