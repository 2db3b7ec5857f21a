DELETE FROM job WHERE state = 'gone'; DROP INDEX job_gone; -- the value stays
