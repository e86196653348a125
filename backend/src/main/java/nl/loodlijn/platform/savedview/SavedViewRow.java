package nl.loodlijn.platform.savedview;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A view as it is kept.
 *
 * @param address the query of an address, without the question mark
 * @param own whether the acting person made it
 * @param maker name of who made it
 */
@MappedEntity("saved_view")
record SavedViewRow(@Id UUID id, String list, String name, String address, boolean shared, boolean own, String maker, int version) {
}
