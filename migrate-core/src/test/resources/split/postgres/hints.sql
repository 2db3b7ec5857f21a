/*+ SeqScan(a) */ SELECT * FROM a; /*+ nothing follows */;
SELECT /*+ IndexScan(b) */ 1 /*+ behind */; /*+ at the end */
