/** The import over HTTP. */
@NullMarked
package nl.loodlijn.shortlist.imports.web;

import org.jspecify.annotations.NullMarked;
