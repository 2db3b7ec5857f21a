ALTER TABLE orders MODIFY COLUMN user_id bigint;
