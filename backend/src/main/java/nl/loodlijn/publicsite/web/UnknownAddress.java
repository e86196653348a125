package nl.loodlijn.publicsite.web;

import java.util.Locale;
import java.util.stream.Stream;

import io.micronaut.core.util.LocaleResolver;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.page.PublicPages;

/** Somebody who opens an address that does not exist gets a page with a way on; a program gets the problem document. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class UnknownAddress {
    private final LocaleResolver<HttpRequest<?>> languages;
    private final PublicPages pages;
    private final PublicResponse responses;

    UnknownAddress(LocaleResolver<HttpRequest<?>> languages, PublicPages pages, PublicResponse responses) {
        this.languages = languages;
        this.pages = pages;
        this.responses = responses;
    }

    @ResponseFilter
    HttpResponse<?> answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.status() != HttpStatus.NOT_FOUND || isPage(response) || !isPublic(request.getPath()) || !isBrowser(request)) {
            return response;
        }
        boolean english = languages.resolveOrDefault(request).getLanguage().equals(Locale.ENGLISH.getLanguage());
        PageLanguage language = english ? PageLanguage.ENGLISH : PageLanguage.DUTCH;
        return responses.page(HttpStatus.NOT_FOUND, language, pages.notFound(language)).header("Cache-Control", "no-store");
    }

    private static boolean isPage(HttpResponse<?> response) {
        return response.getContentType().filter(type -> type.getName().equals(MediaType.TEXT_HTML)).isPresent();
    }

    /** Outside the application and its interface, which have answers of their own. */
    private static boolean isPublic(String path) {
        return Stream.of("/api", "/app").noneMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }

    private static boolean isBrowser(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET && request.getHeaders().accept().contains(MediaType.TEXT_HTML_TYPE);
    }
}
