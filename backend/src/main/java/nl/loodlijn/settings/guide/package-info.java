/** What a new tenant still has to do. */
@NullMarked
package nl.loodlijn.settings.guide;

import org.jspecify.annotations.NullMarked;
