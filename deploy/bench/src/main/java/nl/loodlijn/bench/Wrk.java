package nl.loodlijn.bench;

import java.io.IOException;
import java.net.URI;
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
    private static final Pattern FAILURES = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

    @Override
    public Load run(int connections, int seconds) throws IOException, InterruptedException {
        List<String> arguments = new java.util.ArrayList<>(
                List.of("-t2", "-c" + connections, "-d" + seconds + "s", "--latency", "--timeout", "30s"));
        headers.forEach(header -> arguments.addAll(List.of("-H", header)));
        arguments.add(address.toString());
        String output = Tool.WRK.run(Map.of(), arguments);
        Matcher throughput = THROUGHPUT.matcher(output);
        if (!throughput.find() || FAILURES.matcher(output).find()) {
            throw new IllegalStateException("wrk failed:\n" + output);
        }
        return new Load(Double.parseDouble(throughput.group(1)), quantile(output, "50"), quantile(output, "99"));
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
