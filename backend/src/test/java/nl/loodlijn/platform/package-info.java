/** Tests of the platform. */
@NullMarked
package nl.loodlijn.platform;

import org.jspecify.annotations.NullMarked;
