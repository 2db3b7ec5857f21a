CALL fill(5); UPDATE product SET name = CONCAT(name, twice(4));
