package nl.loodlijn.bench;

import static nl.loodlijn.bench.Report.number;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import io.micronaut.json.JsonMapper;

import nl.loodlijn.contract.document.CanonicalContract;
import nl.loodlijn.contract.document.ContractDocuments;
import nl.loodlijn.contract.document.ContractHead;
import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.ArticleState;
import nl.loodlijn.contract.domain.ContractParty;
import nl.loodlijn.contract.domain.Fact;
import nl.loodlijn.contract.domain.Filling;
import nl.loodlijn.contract.domain.ModelText;
import nl.loodlijn.contract.domain.Slot;
import nl.loodlijn.contract.domain.SlotValue;
import nl.loodlijn.contract.domain.Variant;
import nl.loodlijn.contract.model.ExampleModels;

/**
 * The PDF of a contract of 32 articles: what it costs one core, beside the same page as a PDF without tags, archive or attachment.
 *
 * <p>System properties: {@code bench.rounds} (of 20 contracts each), {@code bench.write} (whether the page gets the figures).
 */
public final class ContractBenchmark {
    private static final int PER_ROUND = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ContractBenchmark() {
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.getInteger("bench.rounds", 5);
        JsonMapper json = JsonMapper.createDefault();
        ContractDocuments documents = new ContractDocuments(json);
        CanonicalContract contract = contract(documents,
                new ExampleModels(json).of(AgreementKind.HEAD_SUB, Variant.EFFORT).orElseThrow().text());
        Callable<byte[]> product = () -> documents.pdf(contract, List.of());
        Callable<byte[]> floor = () -> plain(documents.html(contract, List.of()));
        measure(product);
        measure(floor);
        double[] ours = new double[rounds];
        double[] bare = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            ours[round] = measure(product);
            bare[round] = measure(floor);
        }
        double product50 = median(ours);
        double floor50 = median(bare);
        Report.tell("contract", List.of(
                List.of("", "the same page, a plain PDF", "PDF/A-3a and PDF/UA-1 with the JSON attached", "ratio", "goal"),
                List.of("milliseconds of one core", number("%.0f", floor50), number("%.0f", product50),
                        number("%.2f", product50 / floor50), "below 300 ms")),
                number("32 articles; the median of %d rounds of %d contracts, counted in time of the processor.", rounds, PER_ROUND));
    }

    /** Milliseconds of the processor for one, on average. */
    private static double measure(Callable<byte[]> pdf) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < PER_ROUND; i++) {
            try {
                if (pdf.call().length == 0) {
                    throw new IllegalStateException("nothing was made");
                }
            } catch (IOException | RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / PER_ROUND;
    }

    private static byte[] plain(String html) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PdfRendererBuilder().withHtmlContent(html, null).toStream(bytes).run();
        return bytes.toByteArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static CanonicalContract contract(ContractDocuments documents, ModelText model) {
        Map<String, String> choices = new HashMap<>();
        Map<String, SlotValue> values = new HashMap<>();
        model.articles().forEach(article -> {
            if (article.state() == ArticleState.CHOOSE) {
                choices.put(article.code(), article.options().getLast().code());
            }
            article.slots().forEach(slot -> values.put(slot.key(), least(slot)));
        });
        Map<Fact, String> facts = Arrays.stream(Fact.values()).collect(Collectors.toMap(fact -> fact, Fact::label));
        ContractHead head = new ContractHead(new UUID(0, 1), 1, "Jeugdhulp Duinrand en Praktijk Zeewind", AgreementKind.HEAD_SUB,
                Variant.EFFORT, Instant.parse("2026-11-20T09:15:30Z"), LocalDate.of(2027, 1, 1), LocalDate.of(2028, 12, 31),
                List.of(new ContractHead.PartyInContract(ContractParty.HEAD, "Stichting Duinrand Jeugdhulp", "01234567", "30301234"),
                        new ContractHead.PartyInContract(ContractParty.SUB, "Praktijk Zeewind", "07654321", null)),
                new ContractHead.ModelInContract(new UUID(0, 2), "Voorbeeld", 1), null, null);
        return documents.canonical(head, model, new Filling(choices, Set.of(), values, facts, List.of()), null);
    }

    private static SlotValue least(Slot slot) {
        return switch (slot) {
            case Slot.Percentage one -> new SlotValue.Percentage(one.min());
            case Slot.Amount one -> new SlotValue.Amount(one.minCents());
            case Slot.Day _ -> new SlotValue.Day(LocalDate.of(2027, 1, 1));
            case Slot.Duration one -> new SlotValue.Duration(one.min());
            case Slot.Number one -> new SlotValue.Number(one.min());
            case Slot.Choice one -> new SlotValue.Choice(one.options().getFirst());
            case Slot.Party one -> new SlotValue.Party(one.parties().getFirst());
        };
    }
}
