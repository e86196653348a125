@NullMarked
package nl.loodlijn.publicsite.kept;

import org.jspecify.annotations.NullMarked;
