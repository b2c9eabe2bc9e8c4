package uk.foiworkflow.law;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exemption or exception as it was cited, kept verbatim: {@code s40(2)/40(3A)(a)}, {@code s36(2)(b)(i)},
 * {@code 12(5)(e)}. A citation that lacks its limb, or does not fit the regime, is still a citation: it is recorded and
 * judged, not rejected.
 *
 * @param code the citation, the condition of s.40(2) after a solidus where known
 */
public record Exemption(String code) {

    private static final Pattern FORM = Pattern.compile(
            "(?<section>s?\\d{1,2}[A-Z]{0,2})(?<limb>(\\([0-9a-zA-Z]{1,4}\\))*)(/(?<condition>\\d{1,2}[A-Z]?(\\([0-9a-zA-Z]{1,4}\\))+))?");

    /** @throws IllegalArgumentException when this is not a citation at all */
    public Exemption {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "'" + code + "' is not a citation such as s40(2), s36(2)(b)(i) or 12(5)(e)");
        }
    }

    /** The section or regulation alone: {@code s40} of {@code s40(2)/40(3A)(a)}. */
    public String section() {
        return part("section");
    }

    /** The subsection and paragraphs: {@code (2)} of {@code s40(2)}; empty when only the section was cited. */
    public String limb() {
        return part("limb");
    }

    /** The condition of s.40(2): {@code 40(3A)(a)}; null when none was cited. */
    public @Nullable String condition() {
        Matcher matcher = match();
        return matcher.group("condition");
    }

    /** The citation without its condition: {@code s40(2)}. */
    public String withoutCondition() {
        return section() + limb();
    }

    /** Whether one of those is of the same section, be it of another limb. */
    public boolean sectionIn(Collection<Exemption> others) {
        return others.stream().anyMatch(other -> other.section().equals(section()));
    }

    private String part(String name) {
        return match().group(name);
    }

    private Matcher match() {
        Matcher matcher = FORM.matcher(code);
        if (!matcher.matches()) {
            throw new IllegalStateException(code);
        }
        return matcher;
    }

    @Override
    public String toString() {
        return code;
    }

    /** As statistics name it, with its law: {@code FOIA s40}, {@code EIR 12(5)(e)}. */
    public String under(Regime regime) {
        return regime + " " + (regime.environmental() ? withoutCondition() : section());
    }
}
