/** Tests of what the reference tables say. */
@NullMarked
package nl.loodlijn.reference.domain;

import org.jspecify.annotations.NullMarked;
