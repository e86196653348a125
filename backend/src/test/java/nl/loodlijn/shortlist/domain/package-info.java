@NullMarked
package nl.loodlijn.shortlist.domain;

import org.jspecify.annotations.NullMarked;
