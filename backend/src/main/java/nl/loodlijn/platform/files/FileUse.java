package nl.loodlijn.platform.files;

import java.util.Set;

/**
 * What files are handed in for, and which are taken.
 *
 * @param name lower-case letters and hyphens, 2 to 60 characters
 * @param mediaTypes the kinds that are taken, such as {@code image/png}
 * @param atMost bytes
 */
public record FileUse(String name, Set<String> mediaTypes, long atMost) {
    public FileUse {
        mediaTypes = Set.copyOf(mediaTypes);
    }
}
