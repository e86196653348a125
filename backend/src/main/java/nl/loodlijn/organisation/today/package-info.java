/** What the start page tells about access. */
@NullMarked
package nl.loodlijn.organisation.today;

import org.jspecify.annotations.NullMarked;
