/** What holds for who takes part in a consortium. */
@NullMarked
package nl.loodlijn.contract.consortium.domain;

import org.jspecify.annotations.NullMarked;
