package nl.loodlijn.contract.declaration;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Invoice details that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface InvoiceDetailsRepository extends GenericRepository<InvoiceDetailsRow, UUID> {
    @Query(value = """
            select i.party_id, coalesce(o.name, t.name) as name, i.street, i.postcode, i.town, i.kvk_number, i.oin, i.vat_number, i.iban, i.version
              from invoice_details i
              join tenant t on t.id = i.tenant_id
              left join organisation o on o.id = i.party_id
             where i.tenant_id = (select current_tenant()) and i.party_id = :party
            """, nativeQuery = true)
    Mono<InvoiceDetailsRow> find(UUID party);

    /** KvK number of the acting organisation, when it is known. */
    @Query("select kvk_number from organisation where id = (select current_organisation()) and kvk_number is not null")
    Mono<String> kvk();

    /** The name of the acting party. */
    @Query("select coalesce((select name from organisation where id = (select current_organisation())), (select name from tenant where id = (select current_tenant())))")
    Mono<String> name();

    @Query("select slug from tenant where id = (select current_tenant())")
    Mono<String> slug();

    /**
     * Gives 0 when they are not as they were looked at.
     *
     * @param seen 0 when there were none
     */
    @Query(value = """
            insert into invoice_details as i (tenant_id, party_id, street, postcode, town, kvk_number, oin, vat_number, iban, changed_at, changed_by)
            select current_tenant(), current_party(), :road, :code, :place, cast(:kvk as text), cast(:publicNumber as text), cast(:vat as text), cast(:account as text), :moment, current_person()
             where :seen = 0 or exists (select from invoice_details e where e.tenant_id = (select current_tenant()) and e.party_id = (select current_party()))
            on conflict (tenant_id, party_id) do update set street = excluded.street, postcode = excluded.postcode, town = excluded.town,
                   kvk_number = excluded.kvk_number, oin = excluded.oin, vat_number = excluded.vat_number, iban = excluded.iban, version = i.version + 1,
                   changed_at = excluded.changed_at, changed_by = excluded.changed_by
             where i.version = :seen
            """, nativeQuery = true)
    Mono<Long> write(int seen, String road, String code, String place, @Nullable String kvk, @Nullable String publicNumber,
            @Nullable String vat,
            @Nullable String account, Instant moment);
}
