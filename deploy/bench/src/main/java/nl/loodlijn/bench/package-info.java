/** Benchmarks: the product beside a floor that is measured in the same run. Ratios hold from one machine to the next, times do not. */
@NullMarked
package nl.loodlijn.bench;

import org.jspecify.annotations.NullMarked;
