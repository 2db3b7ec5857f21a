ALTER TABLE person ADD COLUMN nick text; UPDATE person SET nick = upper(name);
