package uk.foiworkflow.projections.trail;

import java.util.List;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;
import uk.foiworkflow.request.event.ReasonEvent.ExemptionWithdrawn;
import uk.foiworkflow.request.event.ReasonEvent.Factor;
import uk.foiworkflow.request.event.ReasonEvent.Likelihood;
import uk.foiworkflow.request.event.ReasonEvent.PrejudiceAssessed;
import uk.foiworkflow.request.event.ReasonEvent.PublicInterestBalanced;
import uk.foiworkflow.request.event.ReasonEvent.QualifiedPersonOpinionRecorded;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyConsulted;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyReplied;

/** What exemptions rest on. */
final class ReasonSentence {

    private ReasonSentence() {}

    static String of(ReasonEvent event) {
        String about = cited(event.exemptions()) + " for question " + event.question()
                + (event.item() == null ? "" : " (" + event.item().text() + ")");
        return switch (event) {
            case PrejudiceAssessed e -> "The harm under " + about + " was assessed: disclosure "
                    + phrase(e.likelihood())
                    + " cause it. The interest" + Words.quoted(e.interest()) + ". How" + Words.quoted(e.causalLink())
                    + "." + (Boolean.TRUE.equals(e.statistical())
                            ? " The information is statistics, and needs no opinion (s.36(4))."
                            : "");
            case PublicInterestBalanced e -> "The public interest under " + about + " was weighed: "
                    + phrase(e.conclusion()) + "." + factors(" For disclosure: ", e.inFavour())
                    + factors(" Against: ", e.against());
            case QualifiedPersonOpinionRecorded e -> e.who().text() + " (" + e.capacity().text()
                    + ") gave an opinion under " + about + ": prejudice " + phrase(e.likelihood())
                    + " follow. The opinion" + Words.quoted(e.opinion()) + ". Shown" + Words.quoted(e.shown()) + ".";
            case ThirdPartyConsulted e ->
                e.party().text() + " was consulted about " + about + Words.quoted(e.ask()) + ".";
            case ThirdPartyReplied e ->
                e.party().text() + " replied about " + about + Words.quoted(e.ownWords()) + ".";
            case ExemptionWithdrawn e -> "The claim of " + about + " was withdrawn.";
        };
    }

    private static String cited(List<Exemption> exemptions) {
        return Words.and(exemptions.stream().map(Exemption::code).toList());
    }

    private static String factors(String prefix, List<Factor> factors) {
        return factors.isEmpty()
                ? ""
                : prefix + Words.and(factors.stream()
                        .map(factor -> "“" + factor.factor().text() + "” (weight: " + factor.weight() + ")").toList())
                        + ".";
    }

    private static String phrase(Likelihood likelihood) {
        return switch (likelihood) {
            case WOULD -> "would";
            case WOULD_BE_LIKELY -> "would be likely to";
        };
    }

    private static String phrase(Conclusion conclusion) {
        return switch (conclusion) {
            case DISCLOSE -> "it lies in disclosure";
            case WITHHOLD -> "it lies in withholding";
            case NCND -> "it lies in neither confirming nor denying";
        };
    }
}
