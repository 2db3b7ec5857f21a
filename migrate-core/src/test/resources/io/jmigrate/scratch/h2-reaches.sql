SCRIPT TO 'x.sql'

SCRIPT NODATA TO 'x.sql'

RUNSCRIPT FROM 'x.sql'

BACKUP TO 'x.zip'

SHUTDOWN

SHUTDOWN IMMEDIATELY

CREATE LINKED TABLE t('org.h2.Driver', 'jdbc:h2:./x', 'sa', '', 't')

CREATE FORCE LOCAL TEMPORARY LINKED TABLE t('', 'jdbc:h2:./x', 'sa', '', 't')

CALL LINK_SCHEMA('x', '', 'jdbc:h2:./x', 'sa', '', 'PUBLIC')

CALL CSVWRITE('x.csv', 'SELECT 1')

INSERT INTO t SELECT * FROM CSVREAD('x.csv')

SELECT FILE_READ('/etc/passwd')

SELECT FILE_WRITE(x, 'y') FROM t

CREATE ALIAS f FOR "java.lang.System.exit"

CREATE ALIAS IF NOT EXISTS f AS $$ void f() { System.exit(1); } $$

CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW CALL 'x.Y'

EXECUTE IMMEDIATE 'SHUTDOWN'
