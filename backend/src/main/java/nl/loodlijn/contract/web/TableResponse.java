package nl.loodlijn.contract.web;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;

import nl.loodlijn.contract.register.TableFile;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A table that is given along as a file. */
final class TableResponse {
    private TableResponse() {
    }

    /** @param name of the file, without what comes after its point */
    static Mono<HttpResponse<byte[]>> file(Mono<TableFile> table, String name, TableFile.Format format, Locale language) {
        return table.flatMap(made -> Mono.fromCallable(() -> made.write(format, language)).subscribeOn(Schedulers.boundedElastic()))
                .map(bytes -> HttpResponse.ok(bytes).contentType(format.mediaType())
                        .header("Content-Disposition", "attachment; filename=\"" + name + "." + format.extension() + "\"")
                        .header("Cache-Control", "no-store"));
    }

    static TableFile.Format chosen(@Nullable String format) {
        return Arrays.stream(TableFile.Format.values()).filter(one -> one.extension().equals(format)).findFirst()
                .orElseThrow(() -> Refusal.invalid("format", "unknown-value", Message.of("Kies csv of xlsx.", "Choose csv or xlsx.")));
    }
}
