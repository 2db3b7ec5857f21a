ALTER TABLE users
  MODIFY COLUMN state enum('draft', 'published', 'archived') NOT NULL DEFAULT 'draft';
