/** Keeping the providers of a tenant in order, over HTTP. */
@NullMarked
package nl.loodlijn.shortlist.providers.web;

import org.jspecify.annotations.NullMarked;
