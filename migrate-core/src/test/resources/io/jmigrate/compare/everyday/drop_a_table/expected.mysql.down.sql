CREATE TABLE orders (
  id bigint NOT NULL,
  user_id bigint NOT NULL,
  total decimal(10,2),
  PRIMARY KEY (id),
  KEY orders_user_id_idx (user_id)
);

ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id);
