/** Tasks under an agreement, and whose they are. */
@NullMarked
package nl.loodlijn.contract.responsibility.domain;

import org.jspecify.annotations.NullMarked;
