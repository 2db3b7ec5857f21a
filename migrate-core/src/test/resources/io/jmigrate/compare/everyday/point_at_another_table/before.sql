CREATE TABLE users (
  id bigint NOT NULL,
  email varchar(80) NOT NULL,
  name varchar(100),
  CONSTRAINT users_pkey PRIMARY KEY (id)
);
CREATE TABLE orders (
  id bigint NOT NULL,
  total decimal(10,2),
  CONSTRAINT orders_pkey PRIMARY KEY (id)
);
