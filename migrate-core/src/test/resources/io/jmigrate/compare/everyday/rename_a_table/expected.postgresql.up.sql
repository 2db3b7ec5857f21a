ALTER TABLE users RENAME TO people;

ALTER TABLE people RENAME CONSTRAINT users_pkey TO people_pkey;
ALTER TABLE people RENAME CONSTRAINT users_id_not_null TO people_id_not_null;
ALTER TABLE people RENAME CONSTRAINT users_email_not_null TO people_email_not_null;
