-- fails where a value of users.state does not fit ENUM('draft', 'published'); it was ENUM('draft', 'published', 'archived')
ALTER TABLE users ALTER COLUMN state SET DATA TYPE ENUM('draft', 'published');
