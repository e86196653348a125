@NullMarked
package nl.loodlijn.platform.notification;

import org.jspecify.annotations.NullMarked;
