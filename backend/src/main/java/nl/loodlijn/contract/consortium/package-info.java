/** Cooperatives and consortia: who takes part, in which role, from when until when, and the share of each in a year. */
@NullMarked
package nl.loodlijn.contract.consortium;

import org.jspecify.annotations.NullMarked;
