ALTER TYPE state ADD VALUE 'gone';
INSERT INTO job (state) VALUES ('gone');
CREATE INDEX job_gone ON job (id) WHERE state = 'gone';
