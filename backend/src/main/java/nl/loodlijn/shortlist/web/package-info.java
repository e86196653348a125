/** The shortlist over HTTP: search, listings, providers, export. */
@NullMarked
package nl.loodlijn.shortlist.web;

import org.jspecify.annotations.NullMarked;
