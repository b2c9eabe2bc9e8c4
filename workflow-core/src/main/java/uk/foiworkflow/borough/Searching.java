package uk.foiworkflow.borough;

import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.borough.Dice.Share;
import uk.foiworkflow.request.command.HandlingCommand.AcceptTask;
import uk.foiworkflow.request.command.HandlingCommand.ChaseHolder;
import uk.foiworkflow.request.command.HandlingCommand.DeclareNothingHeld;
import uk.foiworkflow.request.command.HandlingCommand.EscalateTask;
import uk.foiworkflow.request.command.HandlingCommand.ReassignTask;
import uk.foiworkflow.request.command.HandlingCommand.RecordSearch;
import uk.foiworkflow.request.command.HandlingCommand.RejectTask;
import uk.foiworkflow.request.command.HandlingCommand.SupplyRecords;
import uk.foiworkflow.request.command.HandlingCommand.TaskHolder;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Numbers;

/** Those who hold the information are asked, reminded, search and reply. */
final class Searching {

    private static final List<Share<Integer>> HOLDERS = List.of(new Share<>(1, 26), new Share<>(2, 38),
            new Share<>(3, 36));
    private static final List<String> PLACES = List.of("case system", "shared drive", "finance system",
            "e-mail of the team", "paper files in the basement", "contract register", "housing system");
    private static final int CHASED_AFTER = 6;
    private static final int CHASES = 3;

    private Searching() {}

    /**
     * All holders are asked and reply.
     *
     * @param replied by when all have
     */
    static void of(Matter matter, LocalDate begins, LocalDate replied, boolean held) {
        int holders = matter.dice().among(HOLDERS);
        LocalDate asked = begins;
        for (int task = 1; task <= holders; task++) {
            asked = matter.between(asked, earlier(matter.after(asked, 2), replied));
            LocalDate last = task == holders ? replied : matter.between(asked, replied);
            asked(matter, task, asked, last);
            searched(matter, asked, last);
            replies(matter, task, last, held);
        }
    }

    /** One holder is asked, and nothing more is heard of it. */
    static void begin(Matter matter, LocalDate begins, LocalDate last) {
        asked(matter, 1, matter.between(begins, last), last);
    }

    private static void asked(Matter matter, int task, LocalDate asked, LocalDate replied) {
        Dice dice = matter.dice();
        Diary diary = matter.diary();
        String holder = People.holder(dice, matter.field());
        diary.on(asked, day -> new TaskHolder(day, holder, Numbers.NONE,
                new Confidential("Please search for what is asked, and send it."), null));
        if (dice.percent(5)) {
            LocalDate back = matter.between(asked, replied);
            diary.on(back, day -> new RejectTask(day, task, new Confidential("Another team has this.")));
            diary.on(back, day -> new ReassignTask(day, task, matter.field().team() + ".lead", null, null));
        } else if (dice.percent(80)) {
            diary.on(matter.between(asked, earlier(matter.after(asked, 2), replied)),
                    day -> new AcceptTask(day, task));
        }
        LocalDate chased = matter.after(asked, CHASED_AFTER);
        for (int chase = 1; chase <= CHASES && chased.isBefore(replied); chase++) {
            diary.on(chased, day -> new ChaseHolder(day, task));
            chased = matter.after(chased, 2);
        }
        if (chased.isBefore(replied) && dice.percent(60)) {
            diary.on(chased, day -> new EscalateTask(day, task));
        }
    }

    private static void searched(Matter matter, LocalDate asked, LocalDate replied) {
        Dice dice = matter.dice();
        int searches = dice.from(1, 4);
        for (int i = 0; i < searches; i++) {
            LocalDate day = matter.between(asked, replied);
            LocalDate entered = dice.percent(5) ? matter.after(day, dice.from(3, 9)) : day;
            Confidential where = new Confidential(dice.of(PLACES));
            int minutes = dice.percent(4) ? dice.from(240, 600) : dice.around(5, 120);
            matter.diary().late(day, entered, on -> new RecordSearch(on, Numbers.NONE, where,
                    new Confidential(matter.field().team()), minutes, null));
        }
    }

    private static void replies(Matter matter, int task, LocalDate replied, boolean held) {
        matter.diary().on(replied, day -> held
                ? new SupplyRecords(day, task, new Confidential("See the table."))
                : new DeclareNothingHeld(day, task, new Confidential("We keep no such record.")));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
