ALTER TABLE users DROP KEY users_email_key;
