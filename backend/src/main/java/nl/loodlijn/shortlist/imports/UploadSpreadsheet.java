package nl.loodlijn.shortlist.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.shortlist.imports.domain.CleanText;
import nl.loodlijn.shortlist.imports.domain.NoCitizenServiceNumber;
import nl.loodlijn.shortlist.imports.domain.SuggestedMapping;
import nl.loodlijn.shortlist.imports.file.Spreadsheet;
import nl.loodlijn.shortlist.imports.file.SpreadsheetFile;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Takes in a spreadsheet: reads it, keeps its lines and suggests what its columns mean. */
@Singleton
public final class UploadSpreadsheet {
    private static final int LINES_PER_STATEMENT = 1_000;
    private static final int SAMPLES = 5;
    private static final int SAMPLE_CHARACTERS = 80;
    private static final int SAMPLED_LINES = 200;
    private static final int NAME_CHARACTERS = 255;
    /** Files that are read at the same time; others wait, so that files together do not fill the memory. */
    private static final int FILES_AT_ONCE = 2;
    private static final int FILES_WAITING = 50;

    private final UnitOfWork unitOfWork;
    private final ImportRepository repository;
    private final ImportJson json;
    private final Clock clock;
    private final Scheduler reading = Schedulers.newBoundedElastic(FILES_AT_ONCE, FILES_WAITING, "spreadsheet", 60, true);

    UploadSpreadsheet(UnitOfWork unitOfWork, ImportRepository repository, ImportJson json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.json = json;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        reading.dispose();
    }

    /** Opens the bytes that were sent; on a thread that may block. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /** Fails with a {@link Refusal} that says what to do when the file cannot be read, or too many files wait to be read. */
    public Mono<ImportBatch> upload(Actor.Member actor, String fileName, Content content) {
        return Mono.fromCallable(() -> read(content)).subscribeOn(reading)
                .onErrorMap(RejectedExecutionException.class, full -> Refusal.of(ImportProblems.BUSY))
                .flatMap(sheet -> unitOfWork.write(actor, () -> keep(name(fileName), sheet)));
    }

    private record Sent(Spreadsheet sheet, String hash) {
    }

    private static Sent read(Content content) throws IOException {
        Path copy = Files.createTempFile("loodlijn-import", null);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(content.open(), digest); var out = Files.newOutputStream(copy)) {
                in.transferTo(out);
            }
            return new Sent(SpreadsheetFile.read(copy), HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Mono<ImportBatch> keep(String fileName, Sent sent) {
        UUID id = UUID.randomUUID();
        Spreadsheet sheet = sent.sheet();
        String columns = json.write(sheet.columns());
        return repository.savedMappingFor(columns)
                .defaultIfEmpty(json.write(StoredMapping.of(SuggestedMapping.of(sheet.columns()))))
                .flatMap(suggested -> repository.addBatch(id, fileName, sent.hash(), sheet.encoding(), columns, json.write(samples(sheet)),
                        sheet.rows().size(), suggested, clock.instant()))
                .thenMany(Flux.fromIterable(sheet.rows()).buffer(LINES_PER_STATEMENT)
                        .concatMap(lines -> repository.addLines(id, json.write(raw(lines)))))
                .then(repository.batch(id)).map(batch -> json.read(batch, ImportBatch.class));
    }

    private static List<PreviewComputation.RawLine> raw(List<Spreadsheet.Row> rows) {
        return rows.stream().map(row -> new PreviewComputation.RawLine(row.line(), row.cells())).toList();
    }

    private static List<List<String>> samples(Spreadsheet sheet) {
        List<List<String>> samples = new ArrayList<>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            int column = i;
            samples.add(sheet.rows().stream().limit(SAMPLED_LINES).filter(row -> column < row.cells().size())
                    .map(row -> row.cells().get(column).strip())
                    .filter(cell -> !cell.isEmpty() && !NoCitizenServiceNumber.isBrokenBy(cell)).distinct().limit(SAMPLES)
                    .map(cell -> CleanText.shortened(cell, SAMPLE_CHARACTERS)).toList());
        }
        return samples;
    }

    /** The last part of a path, without control characters. */
    private static String name(String sent) {
        String name = sent.replaceAll("\\p{Cntrl}", " ").replaceAll("^.*[/\\\\]", "").strip();
        String known = name.isEmpty() ? "zonder naam" : CleanText.keepable(name);
        int characters = known.codePointCount(0, known.length());
        return known.substring(known.offsetByCodePoints(0, Math.max(0, characters - NAME_CHARACTERS)));
    }
}
