DROP TYPE state; ALTER TYPE job_state RENAME TO state; ALTER TYPE state RENAME VALUE 'lost' TO 'gone';
