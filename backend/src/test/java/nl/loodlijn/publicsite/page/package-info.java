@NullMarked
package nl.loodlijn.publicsite.page;

import org.jspecify.annotations.NullMarked;
