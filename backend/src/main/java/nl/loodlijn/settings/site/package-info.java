/** The public pages of a tenant in its own site and house style. */
@NullMarked
package nl.loodlijn.settings.site;

import org.jspecify.annotations.NullMarked;
