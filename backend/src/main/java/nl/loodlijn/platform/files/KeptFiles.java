package nl.loodlijn.platform.files;

import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.retention.KeptTables;

/** What is kept of files. */
@Singleton
final class KeptFiles implements KeptTables {
    @Override
    public Map<String, String> reasons() {
        return Map.of("stored_file",
                "shows which file was handed in, by whom and when; the content of a deleted or infected file is erased by the sweep");
    }
}
