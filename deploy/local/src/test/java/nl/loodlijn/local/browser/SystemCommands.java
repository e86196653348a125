package nl.loodlijn.local.browser;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of this machine, with what they print shown, and ten minutes each. */
final class SystemCommands implements Chromium.Commands {

    private static final int MINUTES = 10;

    @Override
    public boolean run(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            var process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
