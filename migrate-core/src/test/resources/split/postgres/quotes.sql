SELECT 'it''s; fine', "a;""b", '\';
SELECT E'it\'s; ''fine', e'\\';
SELECT E'one' -- goes on;
  'still\'escaped;' , 'no longer\';
SELECT U&'d\0061t;a', U&"n;ame" UESCAPE '!', b'01;', X'1F;', N'n;';
SELECT u & 'x;', e 'y;', "E"';';
SELECT 1e5, .5, 1.5e-3, 0x1F-1, t.e1-1 FROM t;
INSERT INTO notes VALUES ('line
; -- not a comment
/* nor this');
