/** Contact requests: a head contractor asks a provider's named contact for something. */
@NullMarked
package nl.loodlijn.shortlist.contact;

import org.jspecify.annotations.NullMarked;
