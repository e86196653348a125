package nl.loodlijn.platform.retention;

import java.util.Map;

/** Tables from which nothing is erased because of its age. A bean of this type per module. */
public interface KeptTables {
    /** Why each table is kept, by its name. */
    Map<String, String> reasons();
}
