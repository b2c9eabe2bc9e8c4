package uk.foiworkflow.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProposedQuestionTest {

    @Test
    void numberedParagraphsAreQuestions() {
        assertThat(ProposedQuestion.in("""
                Dear council,

                Under the Act of 2000. I ask:

                1. How many taxis were booked
                   in 2024?
                2) Please give what they cost.

                (3) Who took them?
                Question 4: And why?

                Yours, A. Requester, 2 High Street
                > 5. What did you ask last year?
                """)).extracting(ProposedQuestion::text).containsExactly("How many taxis were booked in 2024?",
                "Please give what they cost.", "Who took them?", "And why?");
    }

    @Test
    void aNumberThatDoesNotFollowBelongsToItsQuestion() {
        assertThat(ProposedQuestion.in("""
                1. What was spent in the years
                2019. 2020 and 2021?
                3. is not the second.
                """)).extracting(ProposedQuestion::text)
                .containsExactly("What was spent in the years 2019. 2020 and 2021? 3. is not the second.");
    }

    @Test
    void withoutNumbersTheSentencesThatAskAreQuestions() {
        assertThat(ProposedQuestion.in("""
                Good morning. What did the council spend on
                taxis at example.org? I hope this is clear. Who took them?
                Thank you."""))
                .containsExactly(new ProposedQuestion(1, "What did the council spend on taxis at example.org?"),
                        new ProposedQuestion(2, "Who took them?"));
        assertThat(ProposedQuestion.in("Please send me the taxi account.")).isEmpty();
    }
}
