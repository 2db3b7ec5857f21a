ALTER TABLE users DROP KEY users_name_email_idx;
