/** Keeping the providers of a tenant in order: doubles, identity in the trade register, and those that stopped. */
@NullMarked
package nl.loodlijn.shortlist.providers;

import org.jspecify.annotations.NullMarked;
