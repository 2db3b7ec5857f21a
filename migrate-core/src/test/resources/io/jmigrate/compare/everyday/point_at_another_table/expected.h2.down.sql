ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;

-- drops the column orders.user_id with its values
DROP INDEX orders_user_id_idx;
ALTER TABLE orders DROP COLUMN user_id;
