package uk.foiworkflow.borough;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.RequestDecider;

/**
 * The requests of a London borough in the three years up to a day, as its files would tell them on that day: answered in
 * time and late, refused, reviewed and complained of, and what is open still. None of them was ever made.
 *
 * @param seed another seed is another borough
 * @param until the last day of which anything is told; not after the day on which the requests are brought in
 * @param calendar by which its people count working days
 */
public record Borough(long seed, LocalDate until, WorkingCalendar calendar) {

    static final Authority AUTHORITY = new Authority("London Borough of Anyham", AuthorityKind.LOCAL_AUTHORITY);

    /** The requests with the numbers from 1, in the order of {@link #numbers}. */
    public Stream<PastRequest> requests(int howMany) {
        return numbers(howMany).mapToObj(this::request);
    }

    /** The numbers from 1 in the order in which their requests were received; more of them change none of these requests. */
    public IntStream numbers(int howMany) {
        record Arrived(int number, LocalDate on) {}
        return IntStream.rangeClosed(1, howMany)
                .mapToObj(number -> new Arrived(number, Season.received(new Dice(seed, number), until)))
                .sorted(Comparator.comparing(Arrived::on).thenComparing(Arrived::number))
                .mapToInt(Arrived::number);
    }

    /** The request with that number, all that is told of it. */
    public PastRequest request(int number) {
        Dice dice = new Dice(seed, number);
        LocalDate received = Season.received(dice, until);
        Matter matter = Matter.of(number, dice, received, calendar.uk());
        Course.of(matter);
        return new PastRequest(matter.reference(),
                matter.diary().until(until, new RequestDecider(calendar, Policy.STANDARD)));
    }
}
