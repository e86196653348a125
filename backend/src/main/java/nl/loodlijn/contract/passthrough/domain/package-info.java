/** How a margin is worked out. */
@NullMarked
package nl.loodlijn.contract.passthrough.domain;

import org.jspecify.annotations.NullMarked;
