@NullMarked
package nl.loodlijn.shortlist.providers.domain;

import org.jspecify.annotations.NullMarked;
