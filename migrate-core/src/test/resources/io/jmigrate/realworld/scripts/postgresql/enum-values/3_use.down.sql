ALTER TABLE job ALTER state DROP DEFAULT, ALTER state TYPE text; DROP TYPE state; CREATE TYPE state AS ENUM ('new', 'old', 'half'); ALTER TABLE job ALTER state TYPE state USING state::state;
