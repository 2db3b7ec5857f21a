DROP INDEX users_name_email_idx;
