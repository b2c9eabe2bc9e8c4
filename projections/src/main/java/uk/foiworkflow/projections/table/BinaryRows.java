package uk.foiworkflow.projections.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Rows as COPY takes them in PostgreSQL's binary form: no date is spelt, and no text looked through for what to escape. */
final class BinaryRows {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TEXT = 25;
    private static final int INTEGER = 23;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final long FIRST_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private ByteBuffer bytes;

    /** @param capacity how many bytes they will have; more than that is no harm */
    BinaryRows(int capacity) {
        bytes = ByteBuffer.allocate(capacity);
        room(SIGNATURE.length + 2 * Integer.BYTES).put(SIGNATURE).putInt(0).putInt(0);
    }

    <R> void add(R row, List<Column<R>> columns) {
        room(Short.BYTES).putShort((short) columns.size());
        for (Column<R> column : columns) {
            add(column.value().of(row), column.type());
        }
    }

    /** All of it, to be read from its beginning. */
    ByteBuffer end() {
        return room(Short.BYTES).putShort((short) -1).flip();
    }

    private void add(@Nullable Object value, String type) {
        switch (value) {
            case null -> room(Integer.BYTES).putInt(-1);
            case String text -> add(text);
            case LocalDate day ->
                field(Integer.BYTES).putInt(Math.toIntExact(day.toEpochDay() - FIRST_DAY.toEpochDay()));
            case Long number -> field(Long.BYTES).putLong(number);
            // The database holds microseconds: what is less is cut off.
            case Instant instant -> field(Long.BYTES).putLong(Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond() - FIRST_SECOND, TimeUnit.SECONDS.toMicros(1)),
                    TimeUnit.NANOSECONDS.toMicros(instant.getNano())));
            case Boolean truth -> field(1).put((byte) (truth ? 1 : 0));
            case Enum<?> constant -> add(constant.name());
            case Integer number -> field(Integer.BYTES).putInt(number);
            case List<?> list -> add(list, type);
            default -> add(value.toString());
        }
    }

    private void add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        field(utf8.length).put(utf8);
    }

    private void add(List<?> list, String type) {
        int start = room(Integer.BYTES).position();
        bytes.putInt(0);
        room(5 * Integer.BYTES).putInt(list.isEmpty() ? 0 : 1).putInt(0)
                .putInt("integer[]".equals(type) ? INTEGER : TEXT);
        if (!list.isEmpty()) {
            bytes.putInt(list.size()).putInt(1);
            list.forEach(element -> add(element, type));
        }
        bytes.putInt(start, bytes.position() - start - Integer.BYTES);
    }

    /** Where a value of so many bytes goes. */
    private ByteBuffer field(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int length) {
        if (bytes.remaining() < length) {
            bytes = ByteBuffer.allocate(2 * bytes.capacity() + length).put(bytes.flip());
        }
        return bytes;
    }
}
