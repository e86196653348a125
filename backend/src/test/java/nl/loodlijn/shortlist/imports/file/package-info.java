@NullMarked
package nl.loodlijn.shortlist.imports.file;

import org.jspecify.annotations.NullMarked;
