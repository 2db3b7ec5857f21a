ALTER TABLE orders DROP FOREIGN KEY orders_user_id_fkey;

-- drops the column orders.user_id with its values
ALTER TABLE orders
  DROP KEY orders_user_id_idx,
  DROP COLUMN user_id;
