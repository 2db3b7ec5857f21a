ALTER TABLE orders ALTER COLUMN total TYPE varchar(40);
