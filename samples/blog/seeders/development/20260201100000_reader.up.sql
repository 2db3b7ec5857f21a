-- Something to look at while one writes the pages.
INSERT INTO users (id, email, display_name) VALUES (100, 'eve@example.com', 'Eve');
