ALTER TABLE users RENAME COLUMN email TO email_address;

ALTER TABLE users RENAME CONSTRAINT users_email_not_null TO users_email_address_not_null;
