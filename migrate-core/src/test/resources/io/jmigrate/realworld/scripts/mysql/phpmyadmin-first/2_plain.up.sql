INSERT INTO users (name, since) VALUES ("z", "2020-01-01")
