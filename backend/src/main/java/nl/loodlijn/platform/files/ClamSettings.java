package nl.loodlijn.platform.files;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where ClamAV (clamd) listens.
 *
 * @param seconds how long one file may take, from the first byte to the verdict
 */
@ConfigurationProperties("loodlijn.files.clamav")
@Requires(property = "loodlijn.files.clamav.host")
record ClamSettings(String host, @Bindable(defaultValue = "3310") int port, @Bindable(defaultValue = "60") int seconds) {
}
