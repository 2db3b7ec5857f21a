-- fails where a row has no orders.user_id
ALTER TABLE orders MODIFY COLUMN user_id bigint NOT NULL;
