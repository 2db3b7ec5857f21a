package associations;

import io.jmigrate.annotation.Action;
import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.HasMany;
import io.jmigrate.annotation.HasOne;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.ManyToMany;
import io.jmigrate.annotation.Model;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Order(
    @Id long id,
    UUID buyerId,
    @BelongsTo @Nullable Customer buyer,
    @Nullable UUID payingId,
    @BelongsTo(value = "payingId", onDelete = Action.SET_NULL, onUpdate = Action.CASCADE)
        @Nullable Customer payer,
    @BelongsTo(foreignKey = "countryCode", constraint = false, index = false)
        @Nullable Country destination,
    String countryCode,
    @HasMany @Nullable List<Line> lines) {}

@Model
record Customer(
    @Id UUID id,
    @HasMany("buyerId") @Nullable List<Order> orders,
    @HasMany("payingId") @Nullable List<Order> paid,
    @HasOne @Nullable Card card,
    @ManyToMany(through = Follow.class, foreignKey = "followerId")
        @Nullable List<Customer> followed,
    @ManyToMany(table = "favourites") @Nullable List<Country> favourites) {}

/** A key that is not called id. */
@Model
record Country(@Id String code) {}

/** The key of an order within a key of two parts. */
@Model
record Line(@Id long orderId, @Id int number, @BelongsTo @Nullable Order order) {}

@Model
record Note(
    @Id long id, long lineOrderId, int lineNumber, @BelongsTo @Nullable Line line, String text) {}

/** Holds a key without saying so, which is its own. */
@Model
record Card(@Id UUID customerId, String number) {}

@Model
record Follow(
    @Id UUID followerId,
    @BelongsTo @Nullable Customer follower,
    @Id UUID followedId,
    @BelongsTo @Nullable Customer followed) {}

/** Tied to itself, and numbered, though its key is one. */
@Model
record Node(
    @Id int id,
    @Nullable Integer parentId,
    @BelongsTo @Nullable Node parent,
    @ManyToMany @Nullable List<Country> countries) {}
