-- fails where two rows of users share the values of users_email_key
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);
