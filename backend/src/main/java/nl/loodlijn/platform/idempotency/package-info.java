/** A request that creates or sends happens once, however often it is sent: header {@code Idempotency-Key}. */
@NullMarked
package nl.loodlijn.platform.idempotency;

import org.jspecify.annotations.NullMarked;
