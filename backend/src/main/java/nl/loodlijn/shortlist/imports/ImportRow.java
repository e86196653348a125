package nl.loodlijn.shortlist.imports;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The identity of an import; its content is read as JSON. */
@MappedEntity("import_batch")
record ImportRow(@Id UUID id) {
}
