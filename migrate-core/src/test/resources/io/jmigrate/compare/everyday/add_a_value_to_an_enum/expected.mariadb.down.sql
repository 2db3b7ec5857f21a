-- fails where a value of users.state does not fit enum('draft', 'published'); it was enum('draft', 'published', 'archived')
ALTER TABLE users MODIFY COLUMN state enum('draft', 'published') NOT NULL DEFAULT 'draft';
