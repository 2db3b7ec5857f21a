package bad;

import io.jmigrate.annotation.*;

@Model
record ColumnNames(
    @Id long id,
    String userId,
    // error: [JM114] userID and userId are both the column user_id; name one of them: @Column(name = "...").
    String userID,
    @Column(name = "NAME") String label,
    // error: [JM114] name and label are both the column name; name one of them: @Column(name = "...").
    String name) {}
