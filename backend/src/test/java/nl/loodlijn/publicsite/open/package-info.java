@NullMarked
package nl.loodlijn.publicsite.open;

import org.jspecify.annotations.NullMarked;
