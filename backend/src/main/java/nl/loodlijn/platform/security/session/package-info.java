/** Who is signed in: sessions in the database, the cookie that names one, and the token that shows that a write is meant. */
@NullMarked
package nl.loodlijn.platform.security.session;

import org.jspecify.annotations.NullMarked;
