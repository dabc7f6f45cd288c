package jobsinpractice.batches;

/**
 * A job of a batch that has failed and has not succeeded since.
 *
 * @param error the class of the last error, and the beginning of its message
 * @param dead whether no attempt will follow
 */
public record BatchFailure(String jid, String error, boolean dead) {}
