package nl.loodlijn.platform.savedview;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Named views of lists. */
@Tag(name = "saved-views")
@Controller("/api/v1/tenants/{tenant}/saved-views")
final class SavedViewController {
    private final SavedViews views;

    /**
     * The views of a list.
     *
     * @param own in the order that one gave them; at most 40
     * @param ofColleagues what colleagues of the same party share, by name; at most 200
     */
    @Serdeable
    record SavedViewList(List<SavedView> own, List<SavedView> ofColleagues) {
    }

    /**
     * A view.
     *
     * @param address the query of an address, without the question mark
     * @param shared whether colleagues of the same party see it
     * @param maker name of who made it
     * @param version as in the header ETag
     */
    @Serdeable
    record SavedView(UUID id, String list, String name, String address, boolean shared, String maker, String version) {
        static SavedView of(SavedViewRow row) {
            return new SavedView(row.id(), row.list(), row.name(), row.address(), row.shared(), row.maker(),
                    EditedVersion.tag(row.version()));
        }
    }

    /**
     * A new view.
     *
     * @param list kebab-case name of the list
     * @param name 1 to 80 characters, not that of another view one has of the list
     * @param address the query of an address without the question mark, 1 to 2,000 characters
     * @param shared with colleagues of the same party; not when it is left out
     * @param position place among one's own, from 1; the last when it is left out
     */
    @Serdeable
    record NewView(String list, String name, String address, @Nullable Boolean shared, @Nullable Integer position) {
    }

    /**
     * What a view becomes.
     *
     * @param name 1 to 80 characters, not that of another view one has of the list
     * @param address the query of an address without the question mark, 1 to 2,000 characters
     * @param shared with colleagues of the same party; not when it is left out
     * @param position place among one's own, from 1; where it is when it is left out
     */
    @Serdeable
    record ChangedView(String name, String address, @Nullable Boolean shared, @Nullable Integer position) {
    }

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    /** @param list kebab-case name of the list */
    @Operation(operationId = "savedViews", summary = "The views one has of a list, and those that colleagues share")
    @Get
    @Needs(Permission.MEMBER)
    Mono<SavedViewList> all(Actor.Member actor, String tenant, @QueryValue String list) {
        return views.all(actor, list).map(shown -> new SavedViewList(shown.own().stream().map(SavedView::of).toList(),
                shown.ofColleagues().stream().map(SavedView::of).toList()));
    }

    @Operation(operationId = "saveView", summary = "Gives a state of a list a name")
    @Post
    @Status(HttpStatus.CREATED)
    @Needs(Permission.MEMBER)
    Mono<MutableHttpResponse<SavedView>> add(Actor.Member actor, String tenant, @Body NewView view) {
        return views.add(actor, view.list(), wanted(view.name(), view.address(), view.shared(), view.position()))
                .map(row -> answer(row).status(HttpStatus.CREATED));
    }

    /** @param ifMatch the version that was changed */
    @Operation(operationId = "changeSavedView", summary = "Changes a view of one's own; 412 when it was changed elsewhere in between")
    @Put("/{id}")
    @Needs(Permission.MEMBER)
    Mono<MutableHttpResponse<SavedView>> change(Actor.Member actor, String tenant, UUID id, @Nullable @Header("If-Match") String ifMatch,
            @Body ChangedView view) {
        return views
                .change(actor, id, EditedVersion.required(ifMatch), wanted(view.name(), view.address(), view.shared(), view.position()))
                .map(SavedViewController::answer)
                .onErrorResume(LatestVersion.shown(() -> views.find(actor, id).map(SavedViewController::answer)));
    }

    @Operation(operationId = "removeSavedView", summary = "Erases a view of one's own")
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.MEMBER)
    Mono<Void> remove(Actor.Member actor, String tenant, UUID id) {
        return views.remove(actor, id);
    }

    private static SavedViews.Wanted wanted(String name, String address, @Nullable Boolean shared, @Nullable Integer position) {
        return new SavedViews.Wanted(name, address, Boolean.TRUE.equals(shared), position);
    }

    private static MutableHttpResponse<SavedView> answer(SavedViewRow row) {
        SavedView view = SavedView.of(row);
        return HttpResponse.ok(view).header("ETag", view.version());
    }
}
