# hash comment; with semicolon and 'quote
CREATE TABLE `odd ``name;` (`a.b` INT, c VARCHAR(200) DEFAULT 'it''s; \'x\' \\', `select` TEXT); -- trailing; comment
--	tab comment;
INSERT INTO `odd ``name;` VALUES (5--1, "double ""quoted"";" ' joined;', 'multi
line; -- no
# no'), ({d '2020-01-01'} + 0, '{{handlebars}} ${x} ? :named {fn now()}', N'national;'), (0x41, _utf8mb4'é;', X'4D'), (NULL, 'percent % under_ \% \_', '\
');
/* block ; ' */ SELECT /*+ NO_INDEX_MERGE(x) */ 1 /* inner; */, `a.b` FROM `odd ``name;` WHERE c LIKE '%;%' ; ;
/*! SET @v = 1 */; /*!99999 this is never run */
SELECT 'a' 'b' "c", 1/*!40000 + 1 */, @`odd;var`, @'x;', 1 - -1;
INSERT INTO `odd ``name;` VALUES (1, '🙂', 'ünï');
