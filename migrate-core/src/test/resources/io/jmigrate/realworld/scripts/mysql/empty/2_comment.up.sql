-- only a comment;
/* another; */