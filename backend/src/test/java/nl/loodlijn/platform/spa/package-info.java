/** Tests of the delivery of the single-page application. */
@NullMarked
package nl.loodlijn.platform.spa;

import org.jspecify.annotations.NullMarked;
