package nl.loodlijn.shortlist.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import nl.loodlijn.shortlist.Listing;

import reactor.core.publisher.Flux;

/** The kinds of file a result can be taken along in. */
public enum ExportFormat {
    CSV("text/csv;charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name in addresses, and the extension of the file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    /** The bytes of the file, written while the pages are read. */
    public Flux<byte[]> write(Flux<List<Listing>> pages, ExportText text) {
        return switch (this) {
            case CSV -> CsvFile.write(pages, text);
            case XLSX -> WorkbookFile.write(pages, text);
        };
    }
}
