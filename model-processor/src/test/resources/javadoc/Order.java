package shop;

import io.jmigrate.annotation.*;

/**
 * What a {@link Customer customer} has
 * bought &amp; {@code List<Item>}. It is <b>never</b> changed.
 *
 * @param id given by {@link Ids#next()}
 * @param price in cents! Not less than 0.
 * @param note said by nobody
 * @see Object
 */
@Model
record Order(@Id long id, int price, @Comment("own words") String note, int plain) {}
