# whole; line
SELECT 1 # behind; 'it
, 2--3, 4 -- 5;
, 5--;6 /* no /* nesting ; */; SELECT 6 -- ; '
;
SELECT 7 --	tab;
+ 8;
SELECT '#', `#`, "-- " /* # */ ;
SELECT 9 --
;
