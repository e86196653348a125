package nl.loodlijn.platform.files;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Files as the job role sees them. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface FilesOfNobodyRepository extends GenericRepository<StoredFile, UUID> {
    @Query("select files_of_nobody(cast(cast(:contents as text[]) as uuid[]))")
    Flux<UUID> ofNobody(@TypeDef(type = DataType.STRING_ARRAY) String[] contents);
}
