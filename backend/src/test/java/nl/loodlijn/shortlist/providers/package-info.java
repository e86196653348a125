@NullMarked
package nl.loodlijn.shortlist.providers;

import org.jspecify.annotations.NullMarked;
