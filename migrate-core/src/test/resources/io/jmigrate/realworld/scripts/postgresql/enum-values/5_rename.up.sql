ALTER TYPE state RENAME VALUE 'gone' TO 'lost';
ALTER TYPE state RENAME TO job_state;
CREATE TYPE state AS ENUM ('a');
