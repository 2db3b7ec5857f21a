-- migrate:up
CREATE ROLE readers;
GRANT SELECT ON counters TO readers;
CREATE USER reporting PASSWORD 'x';
UPDATE counters SET n = n + 1;
GRANT readers TO reporting;
REVOKE SELECT ON counters FROM readers;
-- migrate:down
DROP USER reporting;
DROP ROLE readers;
