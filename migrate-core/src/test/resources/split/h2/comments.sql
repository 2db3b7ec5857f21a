-- whole line;
// and this; one
/* nested /* ; */ ; */ SELECT 1 // it's; over
+ 2; SELECT 4 / 2, 4/ /* ; */2 -- ;
; SELECT '//', "//" /* // */;
CREATE TABLE t (a INT) // end
