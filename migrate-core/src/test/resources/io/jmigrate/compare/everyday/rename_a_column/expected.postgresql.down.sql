ALTER TABLE users RENAME COLUMN email_address TO email;

ALTER TABLE users RENAME CONSTRAINT users_email_address_not_null TO users_email_not_null;
