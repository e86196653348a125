/** Demo data: made from a seed, so that the same seed always gives the same data. Every name is invented. */
@NullMarked
package nl.loodlijn.demo;

import org.jspecify.annotations.NullMarked;
