@NullMarked
package nl.loodlijn.platform.idempotency;

import org.jspecify.annotations.NullMarked;
