INSERT INTO job (state) VALUES ('half'); ALTER TABLE job ALTER state SET DEFAULT 'half';
