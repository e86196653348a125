package nl.loodlijn.platform.calendar;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher ("Astronomical Algorithms", chapter 8). */
final class Easter {
    private Easter() {
    }

    static LocalDate sunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7;
        int correction = (golden + 11 * moon + 22 * weekday) / 451;
        int number = moon + weekday - 7 * correction + 114;
        return LocalDate.of(year, number / 31, number % 31 + 1);
    }
}
