/** Rules of moving agreements. */
@NullMarked
package nl.loodlijn.contract.move.domain;

import org.jspecify.annotations.NullMarked;
