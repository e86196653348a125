/** What a tenant decides for itself: look, terms, closing days, municipalities with their desks; and the guided start of a new one. */
@NullMarked
package nl.loodlijn.settings;

import org.jspecify.annotations.NullMarked;
