SELECT 1;
-- x
SELECT 'a
b',
  2
;
COPY t FROM stdin;
1
\.
/* c */ SELECT 3 -- end
