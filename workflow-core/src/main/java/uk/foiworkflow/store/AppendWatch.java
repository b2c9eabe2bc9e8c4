package uk.foiworkflow.store;

import java.time.Duration;

/** Hears how appends fare, for whoever measures it. The thread that writes calls it and waits for it, so it must be quick. */
public interface AppendWatch {

    /** Nobody listens. */
    AppendWatch NOBODY = new AppendWatch() {
        @Override
        public void written(int appends, int events, Duration took) {}

        @Override
        public void overtaken() {}
    };

    /**
     * A group of appends is durable.
     *
     * @param appends how many shared the commit
     * @param events how many events they came to
     * @param took from sending the statement to the answer that it is durable
     */
    void written(int appends, int events, Duration took);

    /** An append was refused, for somebody else was first at its place in the stream. */
    void overtaken();
}
