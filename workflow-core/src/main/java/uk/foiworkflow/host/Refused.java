package uk.foiworkflow.host;

import java.util.List;
import uk.foiworkflow.request.Broken;

/** The command breaks rules that stand in its way. */
public final class Refused extends Rejection {

    private static final long serialVersionUID = 1L;

    private final transient List<Broken> broken;
    private final int step;

    /**
     * Of a command that stands alone.
     *
     * @param broken at least one
     */
    public Refused(List<Broken> broken) {
        this(0, broken);
    }

    Refused(int step, List<Broken> broken) {
        super(String.join(" ", broken.stream().map(Broken::why).toList()));
        this.broken = List.copyOf(broken);
        this.step = step;
    }

    /** The rules, at least one. */
    public List<Broken> broken() {
        return broken;
    }

    /** For a past case, which of its commands breaks them, from 0; otherwise 0. */
    public int step() {
        return step;
    }
}
