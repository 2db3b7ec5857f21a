-- fails where two rows of users share the values of users_email_key
ALTER TABLE users ADD UNIQUE KEY users_email_key (email);
