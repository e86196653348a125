/** The API of this module. */
@NullMarked
package nl.loodlijn.organisation.web;

import org.jspecify.annotations.NullMarked;
