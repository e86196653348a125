/** What someone has typed and not sent yet: kept on the server, so that it survives a reload, a restart and another machine. */
@NullMarked
package nl.loodlijn.platform.draft;

import org.jspecify.annotations.NullMarked;
