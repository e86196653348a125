package nl.loodlijn.platform.pdf;

import java.time.Instant;

/**
 * What a PDF was made of.
 *
 * @param madeAt the moment that it bears as its date
 * @param fileName of the file that it carries along
 * @param mediaType of that file
 * @param description of that file, for who opens the list of attachments
 * @param source content of that file; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes that nobody compares.
public record Origin(Instant madeAt, String fileName, String mediaType, String description, byte[] source) {
}
