DROP TABLE `users`
