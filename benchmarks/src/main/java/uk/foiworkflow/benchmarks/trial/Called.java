package uk.foiworkflow.benchmarks.trial;

/**
 * A command that was answered.
 *
 * @param during what was done to the cluster when it was first sent
 * @param sequence where its event is in the stream, by the answer
 * @param position where its event is in the one order, by the answer
 * @param unanswered how often it had been sent before without an answer
 */
record Called(String during, String reference, long sequence, long position, int unanswered) {}
