@NullMarked
package nl.loodlijn.shortlist.imports.domain;

import org.jspecify.annotations.NullMarked;
