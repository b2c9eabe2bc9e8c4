package uk.foiworkflow.request;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.Story.Step;
import uk.foiworkflow.request.command.ReasonCommand.AssessPrejudice;
import uk.foiworkflow.request.command.ReasonCommand.BalancePublicInterest;
import uk.foiworkflow.request.command.ReasonCommand.ConsultThirdParty;
import uk.foiworkflow.request.command.ReasonCommand.RecordOpinion;
import uk.foiworkflow.request.command.ReasonCommand.RecordThirdPartyReply;
import uk.foiworkflow.request.command.ReasonCommand.WithdrawExemption;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;
import uk.foiworkflow.request.event.ReasonEvent.Factor;
import uk.foiworkflow.request.event.ReasonEvent.Likelihood;
import uk.foiworkflow.request.event.ReasonEvent.Weight;
import uk.foiworkflow.request.event.ReasonEvent.Whose;

/** What an exemption rests on, in the words of those who record it. */
final class ReasonSteps {

    private static final List<Factor> OPENNESS = List.of(new Factor(words("The public pays for it."), Weight.SOME));
    private static final List<Factor> HARM = List.of(new Factor(words("The next tender would cost more."),
            Weight.GREAT));

    private ReasonSteps() {}

    static Step assesses(int question, Likelihood likelihood, Whose whose, String... exemptions) {
        return on -> new AssessPrejudice(on, question, cited(exemptions), null, words("The price of the contract"),
                words("A rival would bid just below it."), likelihood, whose, null);
    }

    /** Of statistics. */
    static Step assessesStatistics(int question, String... exemptions) {
        return on -> new AssessPrejudice(on, question, cited(exemptions), null, words("The advice of officers"),
                words("The count would be read as advice."), Likelihood.WOULD_BE_LIKELY, Whose.OWN, true);
    }

    /** All that a qualified exemption from harm to a third party rests on. */
    static Story engages(Story story, String on, int question, String exemption) {
        return story.does(Story.OFFICER, on, consults(question, exemption))
                .does(Story.OFFICER, on, assesses(question, exemption))
                .does(Story.OFFICER, on, weighs(question, Conclusion.WITHHOLD, exemption));
    }

    static Step assesses(int question, String... exemptions) {
        return assesses(question, Likelihood.WOULD, Whose.THIRD_PARTY, exemptions);
    }

    static Step weighs(int question, Conclusion conclusion, String... exemptions) {
        return on -> new BalancePublicInterest(on, question, cited(exemptions), null, OPENNESS, HARM, conclusion);
    }

    static Step weighsNothing(int question, Conclusion conclusion, String... exemptions) {
        return on -> new BalancePublicInterest(on, question, cited(exemptions), null, List.of(), List.of(),
                conclusion);
    }

    static Step recordsOpinion(int question, String... exemptions) {
        return recordsOpinionOf(null, question, exemptions);
    }

    /** The opinion of a qualified person who is a user. */
    static Step recordsOpinionOf(@Nullable String user, int question, String... exemptions) {
        return on -> new RecordOpinion(on, question, cited(exemptions), null, words("Ms Monitor"),
                words("Monitoring officer"), words("The minutes and a note of the arguments"), Likelihood.WOULD,
                words("Officers would speak less freely."), user);
    }

    static Step consults(int question, String... exemptions) {
        return on -> new ConsultThirdParty(on, question, cited(exemptions), null, words("Acme Ltd"),
                words("Would you object?"));
    }

    static Step hears(int question, String... exemptions) {
        return on -> new RecordThirdPartyReply(on, question, cited(exemptions), null, words("Acme Ltd"),
                words("Our margin could be read off it."));
    }

    static Step givesUp(int question, String... exemptions) {
        return on -> new WithdrawExemption(on, question, cited(exemptions), null, words("It does not apply."));
    }

    private static List<Exemption> cited(String... exemptions) {
        return Arrays.stream(exemptions).map(Exemption::new).toList();
    }

    private static Confidential words(String text) {
        return new Confidential(text);
    }
}
