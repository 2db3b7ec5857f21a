-- migrate:up
SET @missing = (SELECT count(*) = 0 FROM information_schema.columns WHERE table_schema = database() AND table_name = 'customers' AND column_name = 'phone');
SET @ddl = IF(@missing, 'ALTER TABLE customers ADD COLUMN phone VARCHAR(30)', 'DO 0');
PREPARE change_table FROM @ddl;
EXECUTE change_table;
DEALLOCATE PREPARE change_table;
UPDATE customers SET phone = concat('0', id);
SET @dml = 'UPDATE counters SET n = n + 11';
PREPARE change_rows FROM @dml;
EXECUTE change_rows;
EXECUTE change_rows;
DEALLOCATE PREPARE change_rows;
-- migrate:down
UPDATE counters SET n = n - 22;
ALTER TABLE customers DROP COLUMN phone;
