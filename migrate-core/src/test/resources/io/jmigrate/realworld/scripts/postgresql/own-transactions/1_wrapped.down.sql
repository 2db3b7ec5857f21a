begin;
DROP TABLE a;
end;
