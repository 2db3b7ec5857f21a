DELETE FROM users WHERE name = "z"
