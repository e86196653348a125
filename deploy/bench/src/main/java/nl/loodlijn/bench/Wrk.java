package nl.loodlijn.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the same HTTP request over and over.
 *
 * @param headers each as name, colon and value
 */
record Wrk(URI address, List<String> headers) implements Loader {
    private static final Pattern THROUGHPUT = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern QUANTILE = Pattern.compile("\\s(50|99)%\\s+([0-9.]+)(us|ms|s|m)\\b");
    /** wrk tells a few quantiles by itself, and not this one. */
    private static final String TELL_P95 = "function done(summary, latency, requests) print(string.format('p95 %.3f ms', latency:percentile(95) / 1000)) end\n";
    private static final Pattern P95 = Pattern.compile("p95 ([0-9.]+) ms");
    private static final Pattern FAILURES = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

    @Override
    public Load run(int connections, int seconds) throws IOException, InterruptedException {
        Path script = Files.createTempFile("wrk", ".lua");
        Files.writeString(script, TELL_P95);
        List<String> arguments = new java.util.ArrayList<>(
                List.of("-t" + Math.min(2, connections), "-s", script.toString(), "-c" + connections, "-d" + seconds + "s", "--latency",
                        "--timeout", "30s"));
        headers.forEach(header -> arguments.addAll(List.of("-H", header)));
        arguments.add(address.toString());
        String output = Tool.WRK.run(Map.of(), arguments);
        Files.delete(script);
        Matcher throughput = THROUGHPUT.matcher(output);
        Matcher p95 = P95.matcher(output);
        if (!throughput.find() || !p95.find() || FAILURES.matcher(output).find()) {
            throw new IllegalStateException("wrk failed:\n" + output);
        }
        return new Load(Double.parseDouble(throughput.group(1)), quantile(output, "50"), Double.parseDouble(p95.group(1)),
                quantile(output, "99"));
    }

    private static double quantile(String output, String percent) {
        Matcher quantile = QUANTILE.matcher(output);
        while (quantile.find()) {
            if (quantile.group(1).equals(percent)) {
                double value = Double.parseDouble(quantile.group(2));
                return switch (quantile.group(3)) {
                    case "us" -> value / 1_000;
                    case "ms" -> value;
                    case "s" -> value * 1_000;
                    default -> value * 60_000;
                };
            }
        }
        throw new IllegalStateException("No latency in what wrk tells:\n" + output);
    }
}
