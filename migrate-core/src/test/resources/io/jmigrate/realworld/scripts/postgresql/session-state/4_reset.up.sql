SET search_path TO two; CREATE TABLE x (id int); RESET search_path; SET session_replication_role = replica; INSERT INTO two.x VALUES (1); SET LOCAL work_mem = 1024;
