ALTER TABLE people RENAME TO users;

ALTER TABLE users RENAME CONSTRAINT people_pkey TO users_pkey;
ALTER TABLE users RENAME CONSTRAINT people_id_not_null TO users_id_not_null;
ALTER TABLE users RENAME CONSTRAINT people_email_not_null TO users_email_not_null;
