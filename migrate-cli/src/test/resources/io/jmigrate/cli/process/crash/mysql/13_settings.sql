-- migrate:up
SET FOREIGN_KEY_CHECKS = 0;
SET SESSION sql_mode = 'ANSI_QUOTES';
CREATE TABLE "reviews" ("id" INT PRIMARY KEY, "order_id" INT, "stars" INT, FOREIGN KEY ("order_id") REFERENCES "orders" ("id"));
INSERT INTO "reviews" VALUES (1, 77777, 5);
INSERT INTO "reviews" VALUES (2, 88888, 4);
UPDATE "reviews" SET "stars" = "stars" - 1;
ALTER TABLE "reviews" ADD KEY ("stars");
INSERT INTO "reviews" VALUES (3, 99999, 3);
-- migrate:down
SET FOREIGN_KEY_CHECKS = 0;
DROP TABLE reviews;
