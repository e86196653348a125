/** News from the database that every replica hears at once. */
@NullMarked
package nl.loodlijn.platform.live;

import org.jspecify.annotations.NullMarked;
