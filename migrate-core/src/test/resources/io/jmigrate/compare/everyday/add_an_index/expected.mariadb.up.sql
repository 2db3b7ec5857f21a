ALTER TABLE users ADD KEY users_name_email_idx (name, email);
