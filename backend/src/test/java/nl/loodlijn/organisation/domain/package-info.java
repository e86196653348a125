/** Tests of the rules of access. */
@NullMarked
package nl.loodlijn.organisation.domain;

import org.jspecify.annotations.NullMarked;
