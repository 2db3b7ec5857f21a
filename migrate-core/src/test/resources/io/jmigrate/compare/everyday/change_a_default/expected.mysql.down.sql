ALTER TABLE users MODIFY COLUMN name varchar(100) DEFAULT 'nobody';
