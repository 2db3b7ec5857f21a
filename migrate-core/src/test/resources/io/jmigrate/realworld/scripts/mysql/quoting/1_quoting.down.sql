DROP TABLE `odd ``name;`
