CREATE TABLE users (
  id bigint NOT NULL,
  email varchar(80) NOT NULL,
  name varchar(100),
  CONSTRAINT users_pkey PRIMARY KEY (id)
);
CREATE TABLE orders (
  id bigint NOT NULL,
  user_id bigint NOT NULL,
  total varchar(40),
  CONSTRAINT orders_pkey PRIMARY KEY (id),
  CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE INDEX orders_user_id_idx ON orders (user_id);
