/** The rules of access, as plain Java. */
@NullMarked
package nl.loodlijn.organisation.domain;

import org.jspecify.annotations.NullMarked;
