-- fails where a row has no orders.user_id
ALTER TABLE orders ALTER COLUMN user_id SET NOT NULL;
