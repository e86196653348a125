package nl.loodlijn.publicsite.published;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import nl.loodlijn.publicsite.domain.Colleague;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The SQL of the public page. All of it runs as loodlijn_public. Index: published_listing_by_municipality. */
@R2dbcRepository(dataSource = "public", dialect = Dialect.POSTGRES)
interface PublishedListings extends GenericRepository<OfferRow, UUID> {
    /** How many providers offer a kind of help. */
    @MappedEntity
    record KindCount(@Id String kind, long providers) {
    }

    /** The other side of a relation of an organisation. */
    @MappedEntity
    record PartnerRow(@Id String name, UUID organisationId, boolean head, @Nullable UUID providerId) {

        Colleague colleague() {
            return new Colleague(name, head, Optional.ofNullable(providerId));
        }
    }

    /** A word that could be meant by what was typed. */
    @MappedEntity
    record LikeWord(@Id String word, String typed) {
    }

    /** The name of a tenant that buys for a municipality. */
    @Query("""
            select string_agg(t.name, ', ' order by t.name) from published_municipality m join tenant t on t.id = m.tenant_id
             where m.municipality_code = :municipality and :day between m.valid_from and coalesce(m.valid_until, 'infinity')
            having count(*) > 0""")
    Mono<String> tenantFor(String municipality, LocalDate day);

    @Query("""
            select count(distinct (l.tenant_id, l.provider_id)) from published_listing l
             where l.tenant_id in (select m.tenant_id from published_municipality m where m.municipality_code = :municipality
                                      and :day between m.valid_from and coalesce(m.valid_until, 'infinity'))
               and l.municipality_codes @> array[cast(:municipality as text)]
               and (cardinality(cast(:targetGroups as text[])) = 0 or cardinality(l.target_groups) = 0
                    or l.target_groups && cast(:targetGroups as text[]))
               and l.search_text ~ all (cast(:expressions as text[]))
               and (:spoken = '' or l.languages @> array[cast(:spoken as text)]) and (not :wheelchair or l.accessible)""")
    Mono<Long> countProviders(String municipality, LocalDate day, @TypeDef(type = DataType.STRING_ARRAY) String[] targetGroups,
            String spoken,
            boolean wheelchair, @TypeDef(type = DataType.STRING_ARRAY) String[] expressions);

    /**
     * The offers of one page of providers; providers in order, the offers of each together. By wait: fresh figures first, as their tenant
     * wants them, then older ones, then those of whom it is not known; last who takes nobody that day.
     */
    @Query("""
            with serving as (
                select l.*, t.stale_days, n.slug as region from published_listing l join published_tenant t on t.tenant_id = l.tenant_id
                  join tenant n on n.id = l.tenant_id
                 where l.tenant_id in (select m.tenant_id from published_municipality m where m.municipality_code = :municipality
                                          and :day between m.valid_from and coalesce(m.valid_until, 'infinity'))
                   and l.municipality_codes @> array[cast(:municipality as text)]
                   and (cardinality(cast(:targetGroups as text[])) = 0 or cardinality(l.target_groups) = 0
                        or l.target_groups && cast(:targetGroups as text[]))
                   and (:spoken = '' or l.languages @> array[cast(:spoken as text)]) and (not :wheelchair or l.accessible)
                   and l.search_text ~ all (cast(:expressions as text[]))),
            providers as (
                select tenant_id, provider_id, provider_name,
                       row_number() over (order by
                           case when :byWait then bool_and(coalesce(stop_from <= cast(:day as date) and (stop_until is null or stop_until >= cast(:day as date)), false)) end,
                           case when :byWait then min(wait_intake_weeks) filter (where wait_measured_on >= cast(:day as date) - stale_days) end nulls last,
                           case when :byWait then min(wait_intake_weeks) end nulls last, lower(provider_name), provider_id) as place
                  from serving group by tenant_id, provider_id, provider_name)
            select s.listing_id, s.tenant_id, s.region, s.provider_id, s.provider_name, s.title, s.kinds, s.target_groups, s.expertise, s.wait_intake_weeks,
                   s.wait_intake_text, s.wait_measured_on, s.stale_days, s.phone, s.email, s.website,
                   s.organisation_id, s.languages, s.accessible, s.stop_from, s.stop_until, s.confirmed_on
              from providers p join serving s using (tenant_id, provider_id)
             where p.place > :skipped and p.place <= :skipped + :size
             order by p.place, s.title""")
    Flux<OfferRow> page(String municipality, LocalDate day, @TypeDef(type = DataType.STRING_ARRAY) String[] targetGroups, String spoken,
            boolean wheelchair, @TypeDef(type = DataType.STRING_ARRAY) String[] expressions, boolean byWait, int skipped, int size);

    @Query("""
            select k.kind, count(distinct (l.tenant_id, l.provider_id)) as providers
              from unnest(cast(:kinds as text[]), cast(:kindExpressions as text[])) as k (kind, expression)
              join published_listing l on l.search_text ~ k.expression
             where l.tenant_id in (select m.tenant_id from published_municipality m where m.municipality_code = :municipality
                                      and :day between m.valid_from and coalesce(m.valid_until, 'infinity'))
               and l.municipality_codes @> array[cast(:municipality as text)]
               and (cardinality(cast(:targetGroups as text[])) = 0 or cardinality(l.target_groups) = 0
                    or l.target_groups && cast(:targetGroups as text[]))
               and (:spoken = '' or l.languages @> array[cast(:spoken as text)]) and (not :wheelchair or l.accessible)
             group by k.kind""")
    Flux<KindCount> countKinds(String municipality, LocalDate day, @TypeDef(type = DataType.STRING_ARRAY) String[] targetGroups,
            String spoken,
            boolean wheelchair, @TypeDef(type = DataType.STRING_ARRAY) String[] kinds,
            @TypeDef(type = DataType.STRING_ARRAY) String[] kindExpressions);

    /** The languages in which somebody there gives help to whom it is asked for. */
    @Query("""
            select distinct s.code
              from published_listing l cross join unnest(l.languages) as s (code)
             where l.tenant_id in (select m.tenant_id from published_municipality m where m.municipality_code = :municipality
                                      and :day between m.valid_from and coalesce(m.valid_until, 'infinity'))
               and l.municipality_codes @> array[cast(:municipality as text)]
               and (cardinality(cast(:targetGroups as text[])) = 0 or cardinality(l.target_groups) = 0
                    or l.target_groups && cast(:targetGroups as text[]))""")
    Flux<String> languages(String municipality, LocalDate day, @TypeDef(type = DataType.STRING_ARRAY) String[] targetGroups);

    /** With whom organisations work in a municipality; each other side once. Uses published_relation_of_head and _of_sub. */
    @Query("""
            select distinct c.name, o.organisation_id, c.head, l.provider_id
              from unnest(cast(:tenants as uuid[]), cast(:organisations as uuid[])) as o (tenant_id, organisation_id)
             cross join lateral (
                   select r.sub_name as name, r.sub_id as id, false as head from published_relation r
                    where r.tenant_id = o.tenant_id and r.head_id = o.organisation_id and r.municipality_codes @> array[cast(:municipality as text)]
                      and r.works_from <= :day and (r.ends_on is null or r.ends_on >= cast(:day as date))
                    union
                   select r.head_name, r.head_id, true from published_relation r
                    where r.tenant_id = o.tenant_id and r.sub_id = o.organisation_id and r.municipality_codes @> array[cast(:municipality as text)]
                      and r.works_from <= :day and (r.ends_on is null or r.ends_on >= cast(:day as date))) c
              left join lateral (select p.provider_id from published_listing p
                                  where p.tenant_id = o.tenant_id and p.organisation_id = c.id order by p.provider_id limit 1) l on true
             order by c.name""")
    Flux<PartnerRow> partners(String municipality, LocalDate day, @TypeDef(type = DataType.STRING_ARRAY) String[] tenants,
            @TypeDef(type = DataType.STRING_ARRAY) String[] organisations);

    /**
     * For each typed word at most ten that could be meant, of those with which providers in the municipality call their help and of
     * those that are known anyhow. Words that begin with what was typed come first.
     */
    @Query("""
            with vocabulary as (
                select distinct left(w.word, 60) as word from published_listing l cross join regexp_split_to_table(l.search_text, ' ') as w (word)
                 where l.tenant_id in (select m.tenant_id from published_municipality m where m.municipality_code = :municipality
                                          and :day between m.valid_from and coalesce(m.valid_until, 'infinity'))
                   and l.municipality_codes @> array[cast(:municipality as text)]
                union select unnest(cast(:known as text[])))
            select a.word, t.typed from unnest(cast(:typed as text[])) as t (typed) cross join lateral (
                select v.word from vocabulary v
                 where length(v.word) > 2
                   and (starts_with(v.word, t.typed) or similarity(v.word, t.typed) >= 0.3 or levenshtein_less_equal(v.word, left(t.typed, 60), 2) <= 2)
                 order by starts_with(v.word, t.typed) desc, levenshtein_less_equal(v.word, left(t.typed, 60), 4), similarity(v.word, t.typed) desc, v.word
                 limit 10) a""")
    Flux<LikeWord> wordsLike(String municipality, LocalDate day, @TypeDef(type = DataType.STRING_ARRAY) String[] typed,
            @TypeDef(type = DataType.STRING_ARRAY) String[] known);
}
