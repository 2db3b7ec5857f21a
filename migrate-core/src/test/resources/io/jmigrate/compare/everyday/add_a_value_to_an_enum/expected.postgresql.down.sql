-- fails where a row has a value that state loses
ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('draft', 'published');

ALTER TABLE users
  ALTER COLUMN state DROP DEFAULT,
  ALTER COLUMN state TYPE state USING state::text::state,
  ALTER COLUMN state SET DEFAULT 'draft';

DROP TYPE state_old;
