package uk.foiworkflow.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.foiworkflow.law.ExemptionEntry.Basis;
import uk.foiworkflow.law.ExemptionEntry.Nature;
import uk.foiworkflow.law.ExemptionEntry.Requirement;

/** The catalogue against the table of Part II, row by row, and against itself. */
@Rulebook("R6-nature")
class CatalogueTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    private static ExemptionEntry entry(String citation) {
        return entry(Regime.FOIA, citation, TODAY);
    }

    private static ExemptionEntry entry(Regime regime, String citation, LocalDate day) {
        return ExemptionCatalogue.entry(regime, new Exemption(citation), day).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"s21,class,absolute,", "s22,class,qualified,s22(2)", "s22A,prejudice,qualified,s22A(2)",
            "s23,class,absolute,s23(5)", "s24,required,qualified,s24(2)", "s26(1)(a),prejudice,qualified,s26(3)",
            "s27(1)(a),prejudice,qualified,s27(4)", "s27(2),class,qualified,s27(4)",
            "s28,prejudice,qualified,s28(3)", "s29(1)(b),prejudice,qualified,s29(2)",
            "s30(1)(a),class,qualified,s30(3)", "s31(1)(a),prejudice,qualified,s31(3)",
            "s32(1)(a),class,absolute,s32(3)", "s33,prejudice,qualified,s33(3)", "s34,class,absolute,s34(2)",
            "s35(1)(a),class,qualified,s35(3)", "s36(2)(b)(i),opinion,qualified,s36(3)",
            "s37(1)(a),class,absolute,s37(2)", "s37(1)(ab),class,absolute,s37(2)",
            "s37(1)(ac),class,qualified,s37(2)", "s37(1)(b),class,qualified,s37(2)",
            "s38(1)(a),prejudice,qualified,s38(2)", "s39,class,qualified,s39(2)", "s40(1),class,absolute,s40(5A)",
            "s40(2)/40(3A)(a),class,absolute,s40(5B)", "s40(2)/40(3B),class,qualified,s40(5B)",
            "s40(2)/40(4A),class,qualified,s40(5B)", "s41,class,absolute,s41(2)", "s42,class,qualified,s42(2)",
            "s43(1),class,qualified,s43(3)", "s43(2),prejudice,qualified,s43(3)", "s44(1)(a),class,absolute,s44(2)"})
    void partIIIsAsTheActSays(String citation, String basis, String nature, String ncnd) {
        ExemptionEntry entry = entry(citation);

        assertThat(entry.basis()).hasToString(basis);
        assertThat(entry.nature()).hasToString(nature);
        assertThat(entry.ncnd()).isEqualTo(ncnd);
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void whatMustBeOnRecordFollowsFromItsBasisAndItsNature(Regime regime) {
        assertThat(ExemptionCatalogue.inForce(regime, TODAY)).isNotEmpty().allSatisfy(entry -> {
            boolean formal = entry.topic().startsWith("environmental information");
            assertThat(entry.records().contains(Requirement.PUBLIC_INTEREST)).as(entry.citation())
                    .isEqualTo(entry.nature() == Nature.QUALIFIED && !formal);
            assertThat(entry.records().contains(Requirement.PREJUDICE)).as(entry.citation())
                    .isEqualTo(entry.basis().harm());
            assertThat(entry.records().contains(Requirement.OPINION)).as(entry.citation())
                    .isEqualTo(entry.basis() == Basis.OPINION);
        });
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void noCitationStandsTwiceInTheLawOfOneDay(Regime regime) {
        for (String day : Set.of("2005-01-01", "2011-01-19", "2018-05-24", "2018-05-25", "2026-06-01")) {
            assertThat(ExemptionCatalogue.inForce(regime, LocalDate.parse(day)).stream()
                    .map(ExemptionEntry::citation)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void everyProvisionThatLetsHoldingGoUnsaidIsInTheCatalogueItself(Regime regime) {
        assertThat(ExemptionCatalogue.inForce(regime, TODAY)).filteredOn(entry -> entry.ncnd() != null)
                .allSatisfy(entry -> assertThat(entry(regime, Objects.requireNonNull(entry.ncnd()), TODAY).citation())
                        .isEqualTo(entry.ncnd()));
    }

    @ParameterizedTest
    @CsvSource({"s22A,2014-10-01", "s37(1)(ac),2011-01-19", "s40(2)/40(3A)(a),2018-05-25", "s40(5B),2018-05-25"})
    @Rulebook("R6-dated")
    void anExemptionIsTheLawFromItsFirstDayOn(String citation, LocalDate first) {
        Exemption exemption = new Exemption(citation);

        assertThat(ExemptionCatalogue.entry(Regime.FOIA, exemption, first.minusDays(1))).isEmpty();
        assertThat(ExemptionCatalogue.entry(Regime.FOIA, exemption, first)).isPresent();
    }

    @Test
    @Rulebook("R6-dated")
    void theConditionsOf1998AreTheLawUntil24May2018() {
        Exemption old = new Exemption("s40(2)/40(3)(a)(i)");

        assertThat(ExemptionCatalogue.entry(Regime.FOIA, old, LocalDate.parse("2018-05-24"))).isPresent();
        assertThat(ExemptionCatalogue.entry(Regime.FOIA, old, LocalDate.parse("2018-05-25"))).isEmpty();
    }

    @Test
    void communicationsWithTheSovereignWereQualifiedUntil2011() {
        assertThat(entry(Regime.FOIA, "s37(1)(a)", LocalDate.parse("2011-01-18")).nature())
                .isEqualTo(Nature.QUALIFIED);
        assertThat(entry("s37(1)(a)").nature()).isEqualTo(Nature.ABSOLUTE);
    }

    @Test
    void section36IsAbsoluteForTheHousesAlone() {
        ExemptionEntry entry = entry("s36(2)(c)");

        assertThat(entry.qualifiedFor(new Authority("House of Commons", AuthorityKind.PARLIAMENT_OR_ASSEMBLY)))
                .isFalse();
        assertThat(entry.qualifiedFor(new Authority("Senedd Cymru", AuthorityKind.PARLIAMENT_OR_ASSEMBLY))).isTrue();
    }

    @Test
    @Rulebook("R6-who")
    void section35IsForDepartments() {
        ExemptionEntry entry = entry("s35(1)(a)");

        assertThat(entry.openTo(new Authority("Home Office", AuthorityKind.CENTRAL_GOVERNMENT))).isTrue();
        assertThat(entry.openTo(new Authority("Barnet", AuthorityKind.LOCAL_AUTHORITY))).isFalse();
    }
}
