/**
 * How sure a figure is, and what it may be compared with, in plain Java. Methods are those of English public health statistics, whose published results test
 * them: <a href="https://fingertips.phe.org.uk/static-reports/public-health-technical-guidance/">Public Health Technical Guidance</a>.
 */
@NullMarked
package nl.loodlijn.outcome.statistics;

import org.jspecify.annotations.NullMarked;
