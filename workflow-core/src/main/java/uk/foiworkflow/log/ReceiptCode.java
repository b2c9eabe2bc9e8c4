package uk.foiworkflow.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What a requester is given to look up the receipt of the request, and to hold what is answered against the log: the first
 * 120 bits of a hash over day and commitment, and a symbol that shows when it was mistyped. The exact form is in docs/log.md.
 *
 * @param symbols 25 of {@link #ALPHABET}, the last of which fits the others
 */
public record ReceiptCode(String symbols) {

    /** How many bytes of the hash it holds. */
    public static final int BYTES = 15;

    private static final byte[] NAME = "foi-workflow receipt 1\0".getBytes(StandardCharsets.UTF_8);
    /** Crockford's base 32: no letter that is taken for a digit, and none that makes a word. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 25;
    private static final int BITS = 5;
    /** x⁵ + x² + 1, by which the symbols are numbers that can be multiplied. */
    private static final int FIELD = 0b100101;

    /** @throws IllegalArgumentException when these are no symbols of a code, or the last does not fit */
    public ReceiptCode {
        if (symbols.length() != LENGTH) {
            throw new IllegalArgumentException(
                    "A code has " + LENGTH + " letters and digits, and this has " + symbols.length() + ".");
        }
        int remainder = remainder(symbols);
        if (remainder < 0) {
            throw new IllegalArgumentException("There is a character in it that no code has.");
        }
        if (remainder > 0) {
            throw new IllegalArgumentException("It is mistyped: its characters do not fit each other.");
        }
    }

    /**
     * The code of a receipt.
     *
     * @param received the day of receipt as it was recorded at first
     * @param commitment of the event that recorded it
     */
    public static ReceiptCode of(LocalDate received, Hash commitment) {
        ByteBuffer input = ByteBuffer.allocate(NAME.length + Long.BYTES + Hash.BYTES);
        input.put(NAME).putLong(received.toEpochDay());
        commitment.writeTo(input);
        byte[] hash = Hash.over(input.array()).bytes();
        StringBuilder symbols = new StringBuilder();
        int bits = 0;
        int buffer = 0;
        for (int i = 0; i < BYTES; i++) {
            buffer = (buffer << Byte.SIZE) | (hash[i] & 0xff);
            for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) {
                symbols.append(ALPHABET.charAt((buffer >> (bits - BITS)) & (ALPHABET.length() - 1)));
            }
        }
        return new ReceiptCode(symbols.append(ALPHABET.charAt(doubled(remainder(symbols)))).toString());
    }

    /**
     * A code as somebody typed it: small letters, spaces and hyphens do not matter, nor does O for 0, or I and L for 1.
     *
     * @throws IllegalArgumentException when it is none, with why in a sentence
     */
    public static ReceiptCode read(String typed) {
        return new ReceiptCode(typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT).replace('O', '0')
                .replaceAll("[IL]", "1"));
    }

    /** The bytes of the hash that it holds. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        int bits = 0;
        int buffer = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            buffer = (buffer << BITS) | ALPHABET.indexOf(symbols.charAt(i));
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }

    /** In groups of five, as it is printed. */
    @Override
    public String toString() {
        return symbols.replaceAll("(.{5})(?=.)", "$1-");
    }

    /**
     * The symbols as a polynomial at 2, by Horner: zero for a code, and for no other that differs from one in one symbol, or in
     * two that changed places. Negative when a character is no symbol.
     */
    private static int remainder(CharSequence symbols) {
        int sum = 0;
        for (int i = 0; i < symbols.length(); i++) {
            int symbol = ALPHABET.indexOf(symbols.charAt(i));
            if (symbol < 0) {
                return -1;
            }
            sum = doubled(sum) ^ symbol;
        }
        return sum;
    }

    private static int doubled(int symbol) {
        int shifted = symbol << 1;
        return shifted < ALPHABET.length() ? shifted : shifted ^ FIELD;
    }
}
