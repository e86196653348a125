@NullMarked
package nl.loodlijn.outcome.statistics;

import org.jspecify.annotations.NullMarked;
