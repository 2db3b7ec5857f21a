package names;

import io.jmigrate.annotation.Check;
import io.jmigrate.annotation.Column;
import io.jmigrate.annotation.Comment;
import io.jmigrate.annotation.Default;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Index;
import io.jmigrate.annotation.Model;
import io.jmigrate.annotation.RenamedFrom;
import io.jmigrate.annotation.Unique;
import java.time.Instant;

@Model
@RenamedFrom("Person")
@Comment("Who may sign in")
@Check("login_count >= 0")
@Check(name = "sane", value = "login_count < 1000000")
@Unique(on = "firstName, lastName", name = "one_name")
@Index(on = "lower(first_name) desc, createdAt ASC, (login_count + 1)", where = "login_count > 0")
@Index(on = "lastName", unique = true)
public record UserAccount(
    @Id long id,
    @RenamedFrom("givenName") String firstName,
    @Column(name = "Last Name") @RenamedFrom("LastName") String lastName,
    @Comment("Since the beginning") @Default("0") @Check("login_count <> 13") int loginCount,
    @Index(name = "by_creation") @Default("now()") Instant createdAt) {}

@Model(schema = "billing", table = "invoice")
@RenamedFrom("Bill")
record Invoice(@Id long id) {}
