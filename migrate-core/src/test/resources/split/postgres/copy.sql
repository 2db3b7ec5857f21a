COPY public.t (id, "fro;m", note) FROM stdin;
1	\N	it's ; here
\.not the end
2	$$	-- no comment
\\.
\.

copy s from STDIN with (format csv, header) ;
a,"b
\. "
\.
COPY (SELECT a FROM stdin) TO STDOUT;
COPY t FROM '/tmp/stdin';
COPY "stdin" FROM PROGRAM 'cat;';
COPY empty FROM stdin;
\.
SELECT 'COPY t FROM stdin;';
