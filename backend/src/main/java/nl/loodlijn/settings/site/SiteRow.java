package nl.loodlijn.settings.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/**
 * What a tenant decided of its public pages; version 0 while there is nothing.
 *
 * @param houseStyle as JSON, the form that {@link StoredStyle} has
 */
@MappedEntity
record SiteRow(@Id UUID tenantId, String slug, int version, @TypeDef(type = DataType.STRING_ARRAY) List<String> embedSites,
        @Nullable String houseStyle, @Nullable String houseStyleName, @Nullable Instant updatedAt, @Nullable String updatedByName) {
}
