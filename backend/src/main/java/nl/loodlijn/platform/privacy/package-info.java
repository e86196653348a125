/** What of persons may not enter, recognised in texts. */
@NullMarked
package nl.loodlijn.platform.privacy;

import org.jspecify.annotations.NullMarked;
