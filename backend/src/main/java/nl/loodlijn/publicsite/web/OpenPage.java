package nl.loodlijn.publicsite.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A page of open data as it is written.
 *
 * @param next cursor of the page behind this one; absent on the last
 */
@Serdeable
@Introspected
record OpenPage(List<?> items, @Nullable String next) {
}
