CREATE TABLE orders (
  id      bigint NOT NULL,
  user_id bigint NOT NULL,
  total   numeric(10,2),
  CONSTRAINT orders_pkey PRIMARY KEY (id)
);
CREATE INDEX orders_user_id_idx ON orders (user_id);

ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id);
