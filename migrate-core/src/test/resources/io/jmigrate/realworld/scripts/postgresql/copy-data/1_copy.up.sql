CREATE TABLE c (id int, v text, w text);
COPY c FROM STDIN WITH (FORMAT csv, HEADER true, DELIMITER ';', QUOTE '"', NULL 'none');
id;v;w
1;"two
lines; and ""quotes""";none
2;plain;''
\.
copy c (id, v) from stdin delimiter ',' ;
3,\N
4,a\,b
\.

COPY c FROM stdin;
5	\x41\101	é☃
\.
COPY (SELECT * FROM c) TO STDOUT;
UPDATE c SET w = 'done' WHERE id = 5;
