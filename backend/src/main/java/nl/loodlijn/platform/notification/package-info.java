/** What people are told: notifications in the product, what of them and of what waits is mailed, and how each person wants that. */
@NullMarked
package nl.loodlijn.platform.notification;

import org.jspecify.annotations.NullMarked;
