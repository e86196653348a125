package nl.loodlijn.shortlist.imports;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Imports by the name of their file. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface FindImportsRepository extends GenericRepository<FindImportsRepository.Row, UUID> {
    /** An import. */
    @MappedEntity
    record Row(@Id UUID id, String fileName, String state, Instant createdAt) {
    }

    /** The newest first; every character of what was typed stands for itself. Looks in the newest thousand files of the tenant, from the primary key. */
    @Query(value = """
            select b.id, b.file_name, b.state, b.created_at
              from (select id, file_name, state, created_at from import_batch where tenant_id = current_tenant() order by id desc limit 1000) b
             where position(lower(:typed) in lower(b.file_name)) > 0
             order by b.id desc limit :most""", nativeQuery = true)
    Flux<Row> named(String typed, int most);
}
