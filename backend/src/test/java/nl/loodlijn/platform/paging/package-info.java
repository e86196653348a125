@NullMarked
package nl.loodlijn.platform.paging;

import org.jspecify.annotations.NullMarked;
