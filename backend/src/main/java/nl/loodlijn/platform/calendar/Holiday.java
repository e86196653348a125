package nl.loodlijn.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.function.IntFunction;

import nl.loodlijn.platform.problem.Message;

/**
 * The generally recognised holidays (algemeen erkende feestdagen) of the Algemene termijnenwet, article 3 (1), and Good Friday, which
 * article 3 (2) puts on a par with them. Easter and Whit Sunday are Sundays and not named by the law.
 */
public enum Holiday {
    /** 1 January. */
    NEW_YEAR("Nieuwjaarsdag", "New Year's Day", year -> LocalDate.of(year, Month.JANUARY, 1)),
    /** Two days before Easter. */
    GOOD_FRIDAY("Goede Vrijdag", "Good Friday", year -> Easter.sunday(year).minusDays(2)),
    /** The day after Easter. */
    EASTER_MONDAY("Tweede paasdag", "Easter Monday", year -> Easter.sunday(year).plusDays(1)),
    /** 27 April; the day before when that is a Sunday. */
    KINGS_DAY("Koningsdag", "King's Day", Holiday::kingsDay),
    /** 5 May, every year. */
    LIBERATION_DAY("Bevrijdingsdag", "Liberation Day", year -> LocalDate.of(year, Month.MAY, 5)),
    /** The Thursday almost six weeks after Easter. */
    ASCENSION_DAY("Hemelvaartsdag", "Ascension Day", year -> Easter.sunday(year).plusDays(39)),
    /** The Monday seven weeks after that of Easter. */
    WHIT_MONDAY("Tweede pinksterdag", "Whit Monday", year -> Easter.sunday(year).plusDays(50)),
    /** 25 December. */
    CHRISTMAS_DAY("Eerste kerstdag", "Christmas Day", year -> LocalDate.of(year, Month.DECEMBER, 25)),
    /** 26 December. */
    BOXING_DAY("Tweede kerstdag", "Boxing Day", year -> LocalDate.of(year, Month.DECEMBER, 26));

    /** The first year in which King's Day is on 27 April. */
    private static final int FIRST_YEAR = 2014;

    private final Message label;
    private final IntFunction<LocalDate> day;

    Holiday(String dutch, String english, IntFunction<LocalDate> day) {
        this.label = Message.of(dutch, english);
        this.day = day;
    }

    /** What people call it. */
    public Message label() {
        return label;
    }

    /**
     * The day it is on.
     *
     * @param year 2014 or later
     * @throws IllegalArgumentException for an earlier year, when another day was celebrated
     */
    public LocalDate in(int year) {
        if (year < FIRST_YEAR) {
            throw new IllegalArgumentException("Holidays are known from " + FIRST_YEAR + " on, not for " + year);
        }
        return day.apply(year);
    }

    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }
}
