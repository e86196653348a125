@NullMarked
package nl.loodlijn.shortlist.find;

import org.jspecify.annotations.NullMarked;
