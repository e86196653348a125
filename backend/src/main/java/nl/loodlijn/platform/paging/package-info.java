/** Lists that are read page by page: which page is asked for, where it starts, and how the next one is told of. */
@NullMarked
package nl.loodlijn.platform.paging;

import org.jspecify.annotations.NullMarked;
