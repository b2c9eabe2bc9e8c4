package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.Named;
import uk.foiworkflow.request.event.StoredForm;

/**
 * How an event gets a second revision, told by a note that is to have a heading. Three releases follow each other: the
 * one that knows the first revision alone ({@link NoteAdded}), one that reads the second and writes the first, and one that
 * writes the second.
 */
class StoredFormTest {

    private static final Path SAMPLE = Path.of("src/test/resources/event-samples/NoteAdded.1.json");
    private static final Sealing PLACE = new Sealing("7481896", 3);
    private static final RequestKey KEY = new RequestKey(new byte[32]);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    /** The next release: it reads what the one after it will write, and has no use for a heading yet. */
    @Named(value = "NoteAdded", forms = Ready.WithHeading.class)
    record Ready(LocalDate on, Confidential text) implements Event {

        @Named(value = "NoteAdded", revision = 2)
        record WithHeading(LocalDate on, String heading, Confidential text) implements StoredForm {

            @Override
            public Event event() {
                return new Ready(on, text);
            }
        }
    }

    /** The one after it: notes have a heading, those of the first revision none. */
    @Named(value = "NoteAdded", revision = 2, forms = Headed.WithoutHeading.class)
    record Headed(LocalDate on, @Nullable String heading, Confidential text) implements Event {

        @Named("NoteAdded")
        record WithoutHeading(LocalDate on, Confidential text) implements StoredForm {

            @Override
            public Event event() {
                return new Headed(on, null, text);
            }
        }
    }

    @Test
    void whatWasStoredLongAgoIsReadAsItIsToldToday() throws IOException {
        ObjectNode row = EventJson.parse(Files.readString(SAMPLE));
        String payload = row.required("payload").toString();
        NoteAdded then = (NoteAdded) EventJson.event(NoteAdded.class, payload, this::open);

        Event now = EventJson.event(form(Headed.class, 1), payload, this::open);

        assertThat(now).isEqualTo(new Headed(then.on(), null, then.text()));
    }

    @Test
    void itsWordsAreErasedAsThoseOfAnyEvent() throws IOException {
        ObjectNode row = EventJson.parse(Files.readString(SAMPLE));

        Headed now = (Headed) EventJson.event(form(Headed.class, 1), row.required("payload").toString(),
                sealed -> Confidential.ERASED.text());

        assertThat(now.text()).isEqualTo(Confidential.ERASED);
    }

    @Test
    void theSecondRevisionIsReadByTheReleaseBeforeTheOneThatWritesIt() {
        String written = CanonicalJson.text(EventJson.tree(new Headed(DAY, "Taxis", new Confidential("Rang"))),
                PLACE.sealed(KEY));

        assertThat(EventJson.event(form(Ready.class, 2), written, this::open))
                .isEqualTo(new Ready(DAY, new Confidential("Rang")));
        assertThat(EventJson.event(form(Headed.class, 2), written, this::open))
                .isEqualTo(new Headed(DAY, "Taxis", new Confidential("Rang")));
    }

    @Test
    void theReleaseThatIsReadyWritesTheFirstRevisionAsItAlwaysWas() {
        assertThat(CanonicalJson.text(EventJson.tree(new Ready(DAY, new Confidential("Rang"))), Sealing::clear))
                .isEqualTo(CanonicalJson.text(EventJson.tree(new NoteAdded(DAY, new Confidential("Rang"))),
                        Sealing::clear));
        assertThat(EventTypes.named(Ready.class).revision()).isEqualTo(1);
    }

    @Test
    void theReleaseOfTodayCannotReadTheSecond() {
        assertThat(EventTypes.readable("NoteAdded", 2)).isNull();
    }

    /** Takes the revision that the event itself has. */
    @Named(value = "NoteAdded", forms = Twice.Again.class)
    record Twice(LocalDate on) implements Event {

        @Named("NoteAdded")
        record Again(LocalDate on) implements StoredForm {

            @Override
            public Event event() {
                return new Twice(on);
            }
        }
    }

    /** Takes the name of another event. */
    @Named(value = "NoteAdded", revision = 2, forms = Astray.Other.class)
    record Astray(LocalDate on) implements Event {

        @Named("NoteTorn")
        record Other(LocalDate on) implements StoredForm {

            @Override
            public Event event() {
                return new Astray(on);
            }
        }
    }

    @Test
    void noTwoFormsHaveOneRevisionAndNoneIsOfAnotherEvent() {
        assertThatIllegalStateException().isThrownBy(() -> EventTypes.forms(List.of(Twice.class)));
        assertThatIllegalStateException().isThrownBy(() -> EventTypes.forms(List.of(Astray.class)))
                .withMessageContaining("no form of NoteAdded");
    }

    private String open(String sealed) {
        return PLACE.words(sealed, KEY);
    }

    private static Class<?> form(Class<? extends Event> event, int revision) {
        Map<EventTypes.Form, Class<?>> forms = EventTypes.forms(List.of(event));
        return Objects.requireNonNull(forms.get(new EventTypes.Form("NoteAdded", revision)));
    }
}
