ALTER TABLE users ALTER COLUMN state SET DATA TYPE ENUM('draft', 'published', 'archived');
