SET MODE Oracle; CREATE TABLE Oracle_t (id INT, v VARCHAR(20)); INSERT INTO Oracle_t VALUES (1, '');
