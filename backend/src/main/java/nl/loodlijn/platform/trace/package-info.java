/** Traces from the browser to SQL (OpenTelemetry); off unless a collector is configured. */
@NullMarked
package nl.loodlijn.platform.trace;

import org.jspecify.annotations.NullMarked;
