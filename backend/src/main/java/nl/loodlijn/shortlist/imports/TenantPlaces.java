package nl.loodlijn.shortlist.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.shortlist.imports.domain.Gazetteer;

/** The names that a tenant's spreadsheets can use for municipalities. */
@Serdeable
@Introspected
record TenantPlaces(String tenantName, List<String> municipalityCodes, List<PlaceAlias> aliases, List<Name> names) {

    /** @param kind MUNICIPALITY, FORMER_MUNICIPALITY, ALIAS or PLACE */
    @Serdeable
    @Introspected
    record Name(String label, String code, String kind) {
    }

    Gazetteer gazetteer() {
        Map<String, Set<String>> byAlias = new HashMap<>();
        aliases.forEach(alias -> byAlias.put(alias.alias(), Set.copyOf(alias.municipalityCodes())));
        return new Gazetteer(tenantName, Set.copyOf(municipalityCodes), byAlias, names.stream()
                .map(name -> new Gazetteer.Name(name.label(), name.code(), Gazetteer.Source.valueOf(name.kind()))).toList());
    }
}
