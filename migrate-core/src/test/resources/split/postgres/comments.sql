-- a file; with comments
/* and /* nested ; */ ones ; */
SELECT 1 /* inside ; /* deeper ; */ still ; */ + 2; -- behind ; it
SELECT 1*/*;*/2, 3/*;*/-4, 5 @-- 6;
7, /*/ ; */ 8;
-- between
SELECT '/*', "--" /* ' */ ; SELECT 2 -- '
;
/* only
   a comment */;
--
SELECT a -- kept
FROM t
-- dropped; at the end
